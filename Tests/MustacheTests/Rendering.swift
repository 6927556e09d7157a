import Diagnostics
import Mustache
import Testing

/// Templates written as text literals, by name. The page's own is `page`.
struct Templates: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
    var sources: [(name: String, text: String)]

    init(stringLiteral text: String) {
        sources = [("page", text)]
    }

    init(dictionaryLiteral elements: (String, String)...) {
        sources = elements.map { ($0.0, $0.1) }
    }

    init(text: String) {
        sources = [("page", text)]
    }

    var set: TemplateSet {
        TemplateSet(
            sources.enumerated().map { index, source in
                TemplateFile(name: source.name, bytes: Array(source.text.utf8), file: index)
            })
    }
}

let words = ["agenda": "Agenda & meer", "list.empty": "Niets <hier>"]

/// Renders templates that must be without errors.
func render<Page: View>(
    _ templates: Templates, _ page: Page = TestPage(), root: String = "", trimming: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
) -> String {
    var compiler = TemplateCompiler(templates.set, words: words, trimsIndentation: trimming)
    let template = compiler.compile("page", for: Page.self)
    for diagnostic in compiler.diagnostics {
        Issue.record(
            "\(diagnostic.place) \(diagnostic.message.text(in: .en))",
            sourceLocation: sourceLocation)
    }
    var out = Output(root: root)
    template.render(page, into: &out)
    return String(decoding: out.bytes, as: UTF8.self)
}
