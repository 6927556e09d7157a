internal import Mustache

extension PageTemplates {
    /// What every kind of page offers to its template, as Markdown.
    public static func reference() -> String {
        var out = """
            # What each page offers to its template

            Made from the program (`make docs`). Each template sees the names of its page; inside a section on a view or a
            list, those of that view first, then those outside it. `{{words.NAME}}` gives a label of the interface.

            ## Every page


            """
        out += table(Frame.fields.shape, without: [])
        let frame = Set(Frame.fields.shape.entries.map(\.name))
        var views: [String: Shape] = [:]
        for (template, shape) in PageTemplates(TemplateSet([]), words: [:]).pages {
            out += "\n## \(template).mustache\n\n" + table(shape, without: frame)
            for view in shape.reachable().dropFirst() { views[view.name] = view }
        }
        out += "\n# Views\n"
        for name in views.keys.sorted() {
            guard let shape = views[name] else { continue }
            out += "\n## \(name)\n\n" + table(shape, without: [])
        }
        return out
    }

    private static func table(_ shape: Shape, without names: Set<String>) -> String {
        let rows = shape.entries.filter { !names.contains($0.name) }.map { entry in
            let kind = entry.kind.nested.map { "\(entry.kind.word) of \($0.name)" } ?? entry.kind.word
            return "| `\(entry.name)` | \(kind) | \(entry.doc) |\n"
        }
        guard !rows.isEmpty else { return "Nothing more than every page.\n" }
        return "| name | kind | |\n| --- | --- | --- |\n" + rows.joined()
    }
}
