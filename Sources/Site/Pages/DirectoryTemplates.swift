internal import Mustache

/// Pages to look things up in: search, tags, expertise, offerings, sources, areas, inventories, not found.
struct DirectoryTemplates: Sendable {
    init(_ compiler: inout TemplateCompiler) {}

    func plan(_ site: Site) -> [PlannedFile] {
        []
    }
}
