internal import Diagnostics
internal import Editing
internal import Programme

/// A table of actions to import, as somebody may have saved it.
struct Tables: Target {
    let name = "tables"
    private let tree = ContentTree("tables", ContentTree.small)

    func run(_ input: [UInt8]) {
        guard let content = try? Content(tree.path, on: ContentTree.day) else { return }
        let table = SourceFile(path: "tabel.csv", name: "tabel.csv", bytes: input)
        var request = ImportRequest(theme: "T1", addsOwners: true)
        if input.first == 0x23 { request.map = "Wat=title,Wie=owner" }
        guard let plan = try? content.importActions(from: table, request) else { return }
        inspectPlan(plan, of: content)
    }
}

/// What must hold for every plan to change content.
func inspectPlan(_ plan: EditPlan, of content: Content) {
    inspectMessages(plan.diagnostics, plan.files)
    for language in Language.allCases { _ = plan.summary(language) }
    if plan.isRefused { return }
    for edit in plan.edits {
        let size = content.files.files.first { $0.name == edit.path }?.bytes.count ?? 0
        demand(edit.range.upperBound <= size, "an edit lies in its file")
        demand(!edit.replacement.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }, "an edit is text")
    }
}
