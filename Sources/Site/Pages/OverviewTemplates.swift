internal import Mustache

/// Pages that tell how things stand: start, agenda, tracker, owners, changes, meeting, upkeep.
struct OverviewTemplates: Sendable {
    init(_ compiler: inout TemplateCompiler) {}

    func plan(_ site: Site) -> [PlannedFile] {
        []
    }
}
