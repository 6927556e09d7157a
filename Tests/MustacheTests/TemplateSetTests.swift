import Diagnostics
import Mustache
import Testing

/// Templates as files, and the pages that use them.
struct TemplateSetTests {
    @Test func files() {
        var set = TemplateSet([
            TemplateFile(name: "page", bytes: [0x61, 0xC3, 0xA9, 0xFF, 0x62], file: 3)
        ])
        #expect(set.diagnostics.map(\.rule) == ["template-encoding"])
        #expect(set.diagnostics.map(\.place) == [Place(file: 3, start: 3, end: 4)])
        set = TemplateSet([
            TemplateFile(name: "page", bytes: Array(repeating: 0x61, count: 1 << 20 + 1), file: 0)
        ])
        #expect(set.diagnostics.map(\.rule) == ["template-too-large"])
    }

    @Test func missingAndUnusedTemplates() {
        let templates: Templates = ["action": "{{>used}}", "used": "", "actoin": "", "other": ""]
        var compiler = TemplateCompiler(templates.set)
        _ = compiler.compile("action", for: TestPage.self)
        #expect(compiler.diagnostics.isEmpty)
        #expect(
            compiler.unused.map { "\($0.place.file) \($0.severity) \($0.message.text(in: .en))" }
                == [
                    "2 warning No page uses “actoin.mustache”. Did you mean “action”?",
                    "3 warning No page uses “other.mustache”.",
                ])
        let template = compiler.compile(
            "actions", for: TestPage.self, missingAt: Place(file: 7, start: 0, end: 0))
        #expect(
            compiler.diagnostics.map { "\($0.place.file) \($0.message.text(in: .en))" } == [
                "7 There is no template “actions.mustache”. Did you mean “action”?"
            ])
        var out = Output()
        template.render(TestPage(), into: &out)
        #expect(out.bytes.isEmpty)
    }

    @Test func saysEachThingOnceForAllPages() {
        let templates: Templates = ["a": "{{>p}}", "b": "{{>p}}", "p": "{{nme}}{{#x}}"]
        var compiler = TemplateCompiler(templates.set)
        _ = compiler.compile("a", for: TestPage.self)
        _ = compiler.compile("b", for: TestPerson.self)
        #expect(compiler.diagnostics.count == 3)
    }

    @Test func theLastTemplateOfANameCounts() {
        let set = TemplateSet([
            TemplateFile(
                SourceFile(
                    path: "ingebouwd/page.mustache", name: "page.mustache",
                    bytes: Array("{{oud}}".utf8)), file: 0),
            TemplateFile(
                SourceFile(
                    path: "templates/page.mustache", name: "page.mustache",
                    bytes: Array("{{title}}".utf8)), file: 1),
        ])
        #expect(set.names == ["page"])
        var compiler = TemplateCompiler(set)
        var out = Output()
        compiler.compile("page", for: TestPage.self).render(TestPage(), into: &out)
        #expect(compiler.diagnostics.isEmpty)
        #expect(out.bytes == Array("Agenda".utf8))
    }

    @Test func whatIsWrongIsLeftOut() {
        var compiler = TemplateCompiler(
            Templates(text: "<p>{{nme}}{{title}}{{#x}}{{title}}{{/x}}{{>y}}</p>").set)
        var out = Output()
        compiler.compile("page", for: TestPage.self).render(TestPage(), into: &out)
        #expect(out.bytes == Array("<p>Agenda</p>".utf8))
    }

    @Test func placesAreThoseOfTheFile() {
        let source = SourceFile(
            path: "templates/page.mustache", name: "page.mustache",
            bytes: Array("\u{FEFF}<p>één</p>\r\n <b>ü</b> {{ titel }}\n".utf8))
        var compiler = TemplateCompiler(TemplateSet([TemplateFile(source, file: 0)]))
        _ = compiler.compile("page", for: TestPage.self)
        let positions = compiler.diagnostics.map { source.position(of: Int($0.place.start)) }
        #expect(positions == [Position(line: 2, column: 14)])
    }
}
