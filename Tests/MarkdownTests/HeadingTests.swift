import Markdown
import Testing

@Suite struct HeadingTests {
    @Test(arguments: [
        ("Droom", "droom"), ("Wat houdt ons tegen?", "wat-houdt-ons-tegen"),
        ("Één idee: foto's & cafés", "een-idee-fotos-cafes"),
        ("ĳsland IJSLAND ÿ", "ijsland-ijsland-y"),
        ("Größe Æther Œuvre Łódź", "grosse-aether-oeuvre-lodz"), ("e\u{301}e\u{308}n", "een"),
        ("1. a -- b", "1-a-b"), ("`code` *x*", "code-x"), ("[[A1|Tekst]] b", "tekst-b"),
        ("Over [[A1]]", "over"),
        ("!!!", "-"), ("Привет мир", "привет-мир"), ("ΑΒΓ", "αβγ"),
        ("a\u{A0}b\u{2014}c", "a-b-c"), ("Ṽiệt", "viet"), ("x² ½ №5", "x²-½-5"), ("日本", "日本"),
        ("a_b.c", "a-b-c"), ("{#x} y", "x-y"), ("a {#B-1}", "a"),
    ])
    func anchor(_ text: String, _ expected: String) throws {
        #expect(try #require(MarkdownDocument("# " + text).headings.first).anchor == expected)
    }

    @Test func unique() {
        let text = ["a", "a", "A!", "a 2", "a-2", "b"].map { "## \($0)\n" }.joined()
        #expect(
            MarkdownDocument(text).headings.map(\.anchor) == [
                "a", "a-2", "a-3", "a-2-2", "a-2-3", "b",
            ])
    }

    @Test func list() {
        let marked: Marked = "‹# A *b*›\n\n> ‹## C›\n\n- ‹D\n  ===›\n\n‹#›\n"
        let document = MarkdownDocument(marked.text)
        #expect(document.headings.map(\.text) == ["A b", "C", "D", ""])
        #expect(document.headings.map(\.level) == [1, 2, 1, 1])
        #expect(document.headings.map(\.range) == marked.ranges)
        let underlined: Marked = "‹#a [b](c)\n-›\nd"
        #expect(MarkdownDocument(underlined.text).headings.map(\.range) == underlined.ranges)
        #expect(MarkdownDocument(underlined.text).links.map(\.range) == [3..<9])
    }

    @Test func levels() {
        let text = "### a\n##### b\n###### c"
        #expect(html(text) == "<h3 id=\"a\">a</h3>\n<h5 id=\"b\">b</h5>\n<h6 id=\"c\">c</h6>\n")
        #expect(
            html(text, options: options(headingLevel: 2))
                == "<h2 id=\"a\">a</h2>\n<h4 id=\"b\">b</h4>\n<h5 id=\"c\">c</h5>\n")
        #expect(
            html(text, options: options(headingLevel: 5))
                == "<h5 id=\"a\">a</h5>\n<h6 id=\"b\">b</h6>\n<h6 id=\"c\">c</h6>\n")
        #expect(
            html(text, .blocks(1..<3), options: options(headingLevel: 3))
                == "<h3 id=\"b\">b</h3>\n<h4 id=\"c\">c</h4>\n")
        #expect(html("> # a\n\n## b", options: options(headingLevel: 3)).contains("<h3 id=\"b\">"))
    }

    @Test func prefix() {
        #expect(html("# a", options: options(idPrefix: "x-\"")) == "<h1 id=\"x-&quot;a\">a</h1>\n")
    }

    @Test func explicitIDs() throws {
        let marked: Marked =
            "## A {#‹C-1›}\n\n- b {#‹C-2›}\n- c\n  - d {#‹N.1›}\n\n  e {#‹C_3›}\n- f {#x} g\n\n# H {#‹h›} ##"
        let document = MarkdownDocument(marked.text)
        let list = try #require(document.blocks.first { $0.kind == .list(ordered: false) })
        let items = document.items(of: list)
        #expect(items.map { $0.explicitID?.id } == ["C-2", "C_3", nil])
        #expect(document.headings.map { $0.explicitID?.id } == ["C-1", "h"])
        #expect(document.headings[0].explicitID?.range == marked.ranges[0])
        #expect(items[0].explicitID?.range == marked.ranges[1])
        #expect(items[1].explicitID?.range == marked.ranges[3])
        #expect(items[0].explicitID.map { marked.text.slice($0.wholeRange) } == "{#C-2}")
        #expect(document.plainText(of: items[0].id) == "b")
        #expect(document.headings[0].text == "A")
    }

    @Test func explicitIDsAreShownUnlessTheCallerKnowsThem() {
        let text = "# A {#x}\n\n- b {#y}\n- c {#z}"
        #expect(
            html(text)
                == "<h1 id=\"a\">A {#x}</h1>\n<ul>\n<li>b {#y}</li>\n<li>c {#z}</li>\n</ul>\n")
        #expect(
            html(text, options: options(hidesExplicitIDs: true))
                == "<h1 id=\"a\">A</h1>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n")
        var out: [UInt8] = []
        MarkdownDocument(text).render(
            options: options(idPrefix: "p-"), into: &out,
            identify: { $0.explicitID?.id == "z" ? nil : $0.explicitID?.id.uppercased() },
            resolve: plainResolve)
        #expect(
            String(decoding: out, as: UTF8.self)
                == "<h1 id=\"X\">A</h1>\n<ul>\n<li id=\"Y\">b</li>\n<li>c {#z}</li>\n</ul>\n")
    }

    @Test(arguments: [
        "# a \\{#b}", "# a {#b", "# a {# b}", "# a {#-b}", "# a {#b} c", "# a `{#b}`", "# a {b}",
    ])
    func noExplicitID(_ text: String) {
        #expect(MarkdownDocument(text).headings.first?.explicitID == nil)
    }
}
