internal import Mustache
internal import Programme

/// Pages of what the programme made: actions, questions, themes, workbooks, notes, free pages, cases, indicators.
struct ContentTemplates: Sendable {
    let action: Template<ActionPage>

    init(_ compiler: inout TemplateCompiler) {
        action = compiler.compile("action", for: ActionPage.self)
    }

    func plan(_ site: Site) -> [PlannedFile] {
        site.programme.actions.indices.map { i in
            PlannedFile(action, place: site.programme.actions[i].header.place, at: site.addresses[.action, i]) {
                ActionPage(site, i)
            }
        }
    }
}
