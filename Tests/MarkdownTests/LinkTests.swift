import Markdown
import Testing

@Suite struct LinkTests {
    /// The whole link and its target, in every place where libcmark's own columns are of no use.
    @Test(
        arguments: [
            "‹[a](‹b›)›", "x ‹[a](‹b›)›", "é ‹[a](‹b›)› ‹[c](‹d› \"e\")›", "‹![a](‹b›)›",
            "a\nb ‹[a](‹b›)›\nc ‹[d](‹e›)›",
            "> a\n> b ‹[a](‹b›)›\nlui ‹[d](‹e›)›", "> a\n   lui ‹[d](‹e›)›",
            "- a\n     b ‹[a](‹b›)›", "- > a\n  > b ‹[a](‹b›)›\n  > c",
            "1) x\n\n   y `c\nd` ‹[a](‹b›)›", "a\\\nb ‹[a](‹b›)›", "a  \nb ‹[a](‹b›)›",
            "&amp;&lt;\n&copy; ‹[a](‹b›)›",
            "‹[a](\n‹b›)› ‹[c](‹d›)›\nx ‹[e](‹f›)›", "> ‹[a](\n> ‹b›)›\n> ‹[c](‹d›)›",
            "x ‹[a\nb](‹c›)› ‹[d](‹e›)›",
            "[r]: /u\n‹[a](‹b›)›", "[r]: /u\n  'titel'\n[s]: /v\nx\ny ‹[a](‹b›)›",
            "> [r]: /u\n> x ‹[a](‹b›)›",
            "## x ‹[a](‹b›)› ##", "   x ‹[a](‹b›)›\n---", "x\ny ‹[a](‹b›)›\n===", "‹[a](<‹b c›>)›",
            "‹[a](‹b(c)d›)›", "‹[a](‹b› 't(x')›",
            "‹[a](‹b› (t))›", "‹[`]`](‹b›)›", "**x ‹[a](‹b›)›**", "~~‹[a](‹b›)›~~",
            "| x | ‹[a](‹b›)› |\n|---|---|\n| y \\| | é ‹[c](‹d›)› `\\|` ‹[e](‹f›)› |",
            "- | x |\n  |---|\n  | ‹[a](‹b›)› |",
            "[^1]\n\n[^1]: noot ‹[a](‹b›)›\n\n    meer\n    ‹[c](‹d›)›", "\ta\n\n\u{A0}‹[a](‹b›)›",
            "-\ta\n\n\tb ‹[a](‹b›)›",
            "a\r\nb ‹[a](‹b›)›\r\n\r\nc ‹[d](‹e›)›", "\u{FEFF}‹[a](‹b›)›", "<b>x</b> ‹[a](‹b›)›",
            "<b\nc> ‹[a](‹b›)›",
            "‹<‹http://a›>›", "x\ny ‹<‹http://a›>› ‹<‹b@c.d›>›", "> x\n> ‹<‹http://a›>›",
        ] as [Marked])
    func place(_ marked: Marked) {
        let links = MarkdownDocument(marked.text).links
        let found = links.flatMap { [$0.range, $0.targetRange] }
        #expect(found == marked.ranges, "\(marked.text)")
    }

    @Test func placeOfLinksByReference() {
        let marked: Marked = "x ‹[a]› ‹[b][a]› ‹[c\nd][a]› ‹![e][a]›\n\n[a]: /u 'titel'"
        let links = MarkdownDocument(marked.text).links
        #expect(links.map(\.range) == marked.ranges)
        #expect(links.map(\.targetRange) == marked.ranges)
        #expect(links.allSatisfy { $0.target == "/u" && $0.title == "titel" })
    }

    @Test func offsetIsAdded() {
        let document = MarkdownDocument("a [b](c) <b>", offset: 100)
        #expect(document.links.map(\.range) == [102..<108])
        #expect(document.links.map(\.targetRange) == [106..<107])
        #expect(document.problems.map(\.range) == [109..<112])
        #expect(document.blocks.map(\.range) == [100..<112])
    }

    @Test(
        arguments: [
            ("http://a", .web), ("HTTPS://a", .web), ("mailto:a@b", .contact), ("TEL:1", .contact),
            ("#x", .anchor),
            ("", .empty), ("a/b.md", .relative), ("A-1", .relative), ("../a:b", .relative),
            ("?a:b", .relative),
            ("/a", .absolutePath), ("//a/b", .absolutePath), ("\\\\\\\\a", .absolutePath),
            ("javascript:a", .forbidden),
            ("JaVaScRiPt:a", .forbidden), ("data:text/html,a", .forbidden),
            ("vbscript:a", .forbidden), ("file:///a", .forbidden),
            ("ftp://a", .forbidden), ("java&Tab;script:a", .forbidden),
            ("java&NewLine;script:a", .forbidden),
            ("&#106;avascript:a", .forbidden), ("&#x6A;avascript&colon;a", .forbidden),
            ("javascript\\:a", .forbidden),
            ("<\u{1}javascript:a>", .forbidden), ("&#1;javascript:a", .forbidden),
            ("< javascript:a>", .forbidden),
            ("http&#9;://a", .forbidden), (":a", .forbidden), ("x-y+z.1:a", .forbidden),
            ("é:a", .relative),
            ("javascript%3Aa", .relative),
        ] as [(String, Link.Form)])
    func form(_ address: String, _ form: Link.Form) throws {
        let document = MarkdownDocument("[tekst](\(address))")
        let link = try #require(document.links.first, "\(address)")
        #expect(link.form == form, "\(address) is \(link.target)")
        #expect(
            document.problems.contains {
                if case .forbiddenAddress = $0.kind { true } else { false }
            } == (form == .forbidden))
        // Whatever the caller says, no forbidden address is written.
        let html = html("[tekst](\(address)) ![tekst](\(address))") { .link(href: $0.target) }
        #expect(html.contains("href") == (form != .forbidden))
        if form == .forbidden { #expect(html == "<p>tekst tekst</p>\n") }
    }

    @Test func forbiddenAutolink() {
        let document = MarkdownDocument("a <javascript:alert(1)>")
        #expect(document.problems.map(\.kind) == [.forbiddenAddress("javascript:alert(1)")])
        #expect(document.problems.map(\.range) == [3..<22])
        #expect(html("a <javascript:alert(1)>") == "<p>a javascript:alert(1)</p>\n")
    }

    @Test func addressesAreEscaped() {
        #expect(
            html("[a](<b\"c'd e é%20&amp;>)")
                == "<p><a href=\"b%22c&#x27;d%20e%20%C3%A9%20&amp;\">a</a></p>\n")
    }

    @Test func imageInLink() {
        let text = "x [![a](b)](c)"
        let links = MarkdownDocument(text).links
        #expect(links.map(\.target) == ["c", "b"])
        #expect(links.map { text.slice($0.range) } == ["[![a](b)](c)", "![a](b)"])
        #expect(links.map { text.slice($0.targetRange) } == ["c", "b"])
    }

    @Test func image() {
        #expect(
            html("a ![b *c* \"d\"](e.png \"f & g\")")
                == "<p>a <img src=\"e.png\" alt=\"b c &quot;d&quot;\" title=\"f &amp; g\" loading=\"lazy\"></p>\n"
        )
        #expect(
            html("a ![b](c)") { _ in .image(src: "d", width: 1, height: 2) }
                == "<p>a <img src=\"d\" alt=\"b\" width=\"1\" height=\"2\" loading=\"lazy\"></p>\n")
        #expect(html("a ![b](c)") { _ in .text() } == "<p>a b</p>\n")
        #expect(html("a ![b](c)") { _ in .text("d") } == "<p>a d</p>\n")
        #expect(html("a ![b](c)") { _ in .link(href: "d") } == "<p>a <a href=\"d\">b</a></p>\n")
        #expect(
            html("[![a](b)](c)") { $0.kind == .image ? .link(href: "x") : .link(href: "y") }
                == "<p><a href=\"y\">a</a></p>\n")
        #expect(
            html("![a ![b](c) [[D]] `e`](f) g")
                == "<p><img src=\"f\" alt=\"a b D e\" loading=\"lazy\"> g</p>\n")
    }

    @Test func shownText() {
        let document = MarkdownDocument("[*a* `b`\nc [d]](e) ![f](g) <http://h>")
        #expect(document.links.map(\.text) == ["a b c [d]", "f", "http://h"])
        #expect(document.links.map(\.index) == [0, 1, 2])
    }

    @Test func emptyText() {
        #expect(html("[](a)") == "<p><a href=\"a\"></a></p>\n")
        #expect(html("[](a) **x**") { _ in .text() } == "<p> <strong>x</strong></p>\n")
    }
}
