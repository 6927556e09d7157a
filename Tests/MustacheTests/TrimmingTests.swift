import Mustache
import Testing

/// Leaving out indentation changes nothing but white space between words, and that only from some to some.
struct TrimmingTests {
    @Test func leavesOutIndentationAndEmptyLines() {
        #expect(
            render(
                """
                <ul>

                  {{#people}}
                    <li>
                      {{name}}  is
                    </li>
                  {{/people}}

                </ul>
                """, trimming: true)
                == "<ul>\n<li>\nRoos  is\n</li>\n<li>\nBram  is\n</li>\n</ul>")
    }

    @Test func leavesItAlone() {
        for text in [
            "<pre>\n  a\n\n  b</pre>", "<PRE class=\"x\">\n  a<b>\n  c</b>\n\n  b</PRE>",
            "<textarea>\n  a\n\n</textarea>", "<script>\n  a\n\n  '<pre>'</script>",
            "<style>\n  a\n\n</style>", "<a title=\"\n  b\n\n  c\">", "<a title='\n  b\"\n  c'>",
            "a {{title}}   b", "<!--\n  a -->",
        ] {
            let whole = render(Templates(text: text))
            #expect(render(Templates(text: text), trimming: true) == whole)
        }
    }

    @Test func goesOnAfterwards() {
        #expect(
            render("<pre>\n  a</pre>\n  b\n<script>\n  c</script>\n  d", trimming: true)
                == "<pre>\n  a</pre>\nb\n<script>\n  c</script>\nd")
        #expect(render("<i\n  a=\"x\"\n  b>\n  c</i>", trimming: true) == "<i\na=\"x\"\nb>\nc</i>")
        #expect(
            render("<pre-x>\n  a</pre-x>\n <!-- <pre> -->\n  b", trimming: true)
                == "<pre-x>\na</pre-x>\n<!-- <pre> -->\nb")
    }

    @Test func keepsWordsApart() {
        // The partial has no line end, so the white space after it is all there is.
        #expect(
            render(["page": "{{>p}}\n  <i>b</i>", "p": "<i>a</i>"], trimming: true)
                == "<i>a</i> <i>b</i>")
        #expect(
            render(["page": "{{>p}}\n\n<i>b</i>", "p": "<i>a</i>"], trimming: true)
                == "<i>a</i>\n<i>b</i>")
        #expect(
            render("{{#people}}\n  <i>{{name}}</i>{{/people}}", trimming: true)
                == " <i>Roos</i> <i>Bram</i>")
        #expect(
            render(
                "a\n{{#people}}\n  {{#late}}\n  <i>{{name}}</i>\n  {{/late}}\n{{/people}}\n",
                trimming: true) == "a\n<i>Roos</i>\n<i>Bram</i>\n")
        #expect(
            render(
                "a\n{{#people}}\n  <i>{{name}}</i>\n  {{#late}} {{/late}}\n  {{/people}}",
                trimming: true) == "a\n<i>Roos</i>\n \n<i>Bram</i>\n \n")
    }

    @Test func dropsTheIndentationOfPartials() {
        #expect(
            render(
                ["page": "<div>\n    {{>p}}\n</div>", "p": "<pre>\n  a\n</pre>\n  b\n"],
                trimming: true) == "<div>\n<pre>\n  a\n</pre>\nb\n</div>")
    }

    @Test func sameWordsEitherWay() {
        let pieces = [
            "<i>", "</i>", "\n", "  ", "a", "{{title}}", "{{#people}}", "{{/people}}", "{{>p}}",
            "{{#late}}", "{{/late}}", "\n  ", "{{^late}}", "\n{{#late}}\n", "\n{{/late}}\n",
            "{{#tags}}\n", "{{/tags}}",
        ]
        var random = Seeded(7)
        for _ in 0..<1_000 {
            let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            let templates: Templates = ["page": text, "p": "<b>\n  p</b>"]
            var compiler = TemplateCompiler(templates.set)
            let whole = compiler.compile("page", for: TestPage.self)
            guard compiler.diagnostics.isEmpty else { continue }
            compiler = TemplateCompiler(templates.set, trimsIndentation: true)
            let trimmed = compiler.compile("page", for: TestPage.self)
            for page in [TestPage(), TestPage(isLate: false), TestPage(people: [])] {
                var one = Output()
                var other = Output()
                whole.render(page, into: &one)
                trimmed.render(page, into: &other)
                #expect(words(one.bytes) == words(other.bytes), "\(text)")
                #expect(other.bytes.count <= one.bytes.count)
            }
        }
    }

    /// The bytes with every run of white space as one space, none at either end.
    private func words(_ bytes: [UInt8]) -> String {
        bytes.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) }.joined(
            separator: " ")
    }
}

/// The same numbers each time.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
