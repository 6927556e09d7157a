import Diagnostics
import Glibc
import Mustache
import Testing

/// Templates made to hold up or bring down a build.
struct HostileTests {
    @discardableResult
    private func compile(_ templates: Templates) -> [String] {
        var compiler = TemplateCompiler(templates.set, words: words)
        let template = compiler.compile("page", for: TestPage.self)
        var out = Output()
        template.render(TestPage(), into: &out)
        LenientTemplate("page", in: templates.set).render(
            .map(["a": .list([.text("x"), .map(["a": .flag(true)])])]), into: &out)
        return compiler.diagnostics.map(\.rule)
    }

    /// The processor time of this thread, in seconds: what a clock says depends on what else the machine does.
    private func seconds(of body: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        body()
        return now() - start
    }

    @Test(
        arguments: [
            "{{", "{{{", "{{}}", "{{!", "{{=", "{{= =", "{{#a}}", "{{/a}}", "{{^late}}{{/late}}",
            "{{>page}}", "{{<page}}{{/page}}",
            "{{#late}}", "{{$a}}{{/a}}", "{{$a}}", "{{title}}", "{{nme}}", "}}", "\n",
            "  {{! }}  \n", "{{a", "a}}", "<pre>", "<script>", "<a href=\"",
            "{{=<% %>=}}<%={{ }}=%>", "{{=a b=}}ab={{ }}=b", "{{.}}", "{{owner.chief.name}}",
            "{{words.agenda}}", "<", "\"", "<!--", "{{<page}}{{$a}}",
        ])
    func anythingRepeatedTakesLinearTime(_ piece: String) {
        let text = String(repeating: piece, count: 30_000 / piece.utf8.count)
        let time = seconds {
            compile(Templates(text: text))
            compile(["page": "{{>p}}\n {{>p}}", "p": text])
        }
        #expect(time < 20)
    }

    @Test func deepNestingIsRefused() {
        let deep = { (count: Int) in
            String(repeating: "{{#late}}", count: count)
                + String(repeating: "{{/late}}", count: count)
        }
        #expect(compile(Templates(text: deep(100))) == [])
        #expect(compile(Templates(text: deep(101))) == ["template-too-large"])
        #expect(compile(Templates(text: deep(4_000))) == ["template-too-large"])
    }

    @Test func longChainsOfPartialsAreRefused() {
        func chain(_ count: Int) -> Templates {
            var templates: Templates = ["page": "{{>p0}}", "p\(count)": ""]
            for index in 0..<count { templates.sources.append(("p\(index)", "{{>p\(index + 1)}}")) }
            return templates
        }
        #expect(compile(chain(100)) == [])
        #expect(compile(chain(1_000)) == ["template-too-large"])
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["", "{{#people}}{{nme}}{{/people}}"])
    func multiplyingPartialsAreRefused(_ piece: String) {
        var templates: Templates = ["page": "{{>p0}}", "p60": piece]
        for index in 0..<60 {
            templates.sources.append(("p\(index)", "{{>p\(index + 1)}}{{>p\(index + 1)}}"))
        }
        #expect(compile(templates).contains("template-too-large"))
        // Large texts multiply as well.
        templates.sources[1].text = String(repeating: "x", count: 1 << 20)
        #expect(compile(templates).contains("template-too-large"))
    }

    @Test(.timeLimit(.minutes(1)))
    func multiplyingBlocksAreRefused() {
        var templates: Templates = ["page": "{{<l0}}{{$b}}x{{/b}}{{/l0}}", "l40": "{{$b}}{{/b}}"]
        for index in 0..<40 {
            templates.sources.append(
                (
                    "l\(index)",
                    "{{<l\(index + 1)}}{{$c}}{{$b}}{{/b}}{{$b}}{{/b}}{{/c}}{{/l\(index + 1)}}{{$b}}{{/b}}{{>l\(index + 1)}}{{$c}}{{/c}}"
                ))
        }
        #expect(compile(templates).contains("template-too-large"))
    }

    @Test func errorsAreCounted() {
        #expect(
            compile(Templates(text: String(repeating: "{{nme}} {{/x}} ", count: 2_000))).count
                <= 400)
    }

    @Test(.timeLimit(.minutes(1)))
    func randomTemplatesDoNoHarm() {
        let pieces = [
            "{{", "}}", "{{{", "}}}", "#", "^", "/", "$", "<", ">", "=", "!", "&", ".", " ", "\n",
            "\r\n", "title", "late", "people", "owner", "name", "tags",
            "words", "agenda", "root", "{{#people}}", "{{/people}}", "{{name}}", "{{>p}}", "{{>q}}",
            "{{<p}}", "{{/p}}", "{{$b}}", "{{/b}}", "{{=| |=}}", "|={{ }}=|", "é", "\0", "\"",
            "<pre>", "</pre>",
            "<a href=\"", "<script>", "-->", "  ", "{{#late}}", "{{/late}}", "{{^owner}}",
            "{{/owner}}", "{{body}}", "{{.}}",
        ]
        var random = Seeded(42)
        func text() -> String {
            (0..<Int.random(in: 0...25, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
        }
        for _ in 0..<800 {
            compile(["page": text(), "p": text(), "q": text()])
        }
    }

    @Test func randomBytesDoNoHarm() {
        var random = Seeded(3)
        for _ in 0..<1_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? UInt8.random(in: 0...255, using: &random)
                    : Array("{}#/<>=!$^&. \n".utf8).randomElement(using: &random) ?? 0
            }
            let set = TemplateSet([TemplateFile(name: "page", bytes: bytes, file: 0)])
            var compiler = TemplateCompiler(set)
            var out = Output()
            compiler.compile("page", for: TestPage.self).render(TestPage(), into: &out)
            LenientTemplate("page", in: set).render(.null, into: &out)
        }
    }

    @Test func lenientRecursionEnds() {
        var out = Output()
        LenientTemplate("page", in: (["page": "x{{>page}}{{>page}}"] as Templates).set).render(
            .null, into: &out)
        #expect(out.bytes.count <= 10_000)
    }

    @Test(.timeLimit(.minutes(1)))
    func pagesThatGrowWithoutEndAreCutOff() {
        let open = String(repeating: "{{#people}}", count: 90)
        let close = String(repeating: "{{/people}}", count: 90)
        var compiler = TemplateCompiler(Templates(text: "\(open){{title}}\(close)").set)
        let template = compiler.compile("page", for: GrowingPage.self)
        #expect(compiler.diagnostics.isEmpty)
        var out = Output()
        #expect(!template.render(GrowingPage(), into: &out))
    }
}

/// A page whose list holds itself twice.
private struct GrowingPage: View {
    static let title = String(repeating: "t", count: 1 << 20)

    static let fields = Fields<Self> {
        Field.text("title", "a long text") { _ in title }
        Field.list("people", GrowingPage.self, "two of the same") { _ in
            [GrowingPage(), GrowingPage()]
        }
    }
}
