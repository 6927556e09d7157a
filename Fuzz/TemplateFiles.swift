internal import Mustache

/// Templates: a page and two parts of it, with a zero byte in between.
struct TemplateFiles: Target {
    let name = "templates"
    private static let hostile = "<¶ a=\"'&>"

    func run(_ input: [UInt8]) {
        let names = ["page", "p", "q"]
        let parts = input.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
        let files = zip(names, parts).enumerated().map { TemplateFile(name: $1.0, bytes: Array($1.1), file: $0) }
        let set = TemplateSet(files)
        for trims in [false, true] {
            var compiler = TemplateCompiler(set, words: ["agenda": "Agenda & meer"], trimsIndentation: trims)
            let template = compiler.compile("page", for: Sheet.self)
            for diagnostic in compiler.diagnostics {
                let size = parts[Int(diagnostic.place.file)].count
                demand(diagnostic.place.end <= size, "\(diagnostic.rule) lies inside its file")
                demand(!diagnostic.message.text(in: .nl).isEmpty, "a message says something")
            }
            for sheet in Sheet.several {
                var (page, again) = (Output(root: "../"), Output(root: "../"))
                let isWhole = template.render(sheet, into: &page)
                demand(template.render(sheet, into: &again) == isWhole, "cut off twice or not at all")
                if isWhole { demand(page.bytes == again.bytes, "the same page twice") }
                if !input.contains(0xC2) { demand(!holdsTag(page.bytes), "text is escaped") }
            }
        }
        var out = Output()
        LenientTemplate("page", in: set).render(.map(["a": .list([.text("x"), .map(["a": .flag(true)])])]), into: &out)
    }

    private func holdsTag(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: "<¶".utf8) }
    }

    /// An invented page with a field of every kind.
    private struct Sheet: View {
        var title = TemplateFiles.hostile
        var count = 3
        var isLate = true
        var people = [Person(name: "Roos"), Person(name: TemplateFiles.hostile)]

        static let several = [
            Sheet(), Sheet(title: ""), Sheet(count: 0), Sheet(isLate: false), Sheet(people: []),
            Sheet(title: "a", people: [Person(name: "")]),
        ]

        static let fields = Fields<Self> {
            Field.text("title", "what it is called") { $0.title }
            Field.number("count", "how many there are") { $0.count }
            Field.flag("late", "whether it is late") { $0.isLate }
            Field.link("href", "where it stands") { $0.title }
            Field.url("website", "where else") { "javascript:" + $0.title }
            Field.markup("body", "the text") { Paragraph(text: $0.title) }
            Field.view("owner", Person.self, "who leads it") { $0.people.first }
            Field.list("people", Person.self, "who helps") { $0.people }
            Field.strings("tags", "loose words") { $0.people.map(\.name) }
        }
    }

    private struct Person: View {
        var name: String

        static let fields = Fields<Self> {
            Field.text("name", "the name") { $0.name }
            Field.view("chief", Person.self, "who is above") { $0.name.isEmpty ? nil : Person(name: "") }
        }
    }

    private struct Paragraph: Markup {
        var text: String

        func write(into out: inout Output) {
            out.write("<p>")
            out.writeEscaped(text)
            out.write("</p>")
        }
    }
}
