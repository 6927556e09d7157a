import Markdown
import Testing

@Suite struct StructureTests {
    @Test func blocks() {
        let marked: Marked =
            "‹# a›\n\n‹b\nc›\n\n‹- d\n- e›\n\n‹1. f›\n\n‹> g\n> h›\n\n‹```\ni\n```›\n\n‹***›\n\n‹<div>›\n\n‹| j |\n|---|›\n\n‹![k](l)›\n\n    ‹m\n    n›\n"
        let blocks = MarkdownDocument(marked.text).blocks
        #expect(
            blocks.map(\.kind) == [
                .heading(level: 1), .paragraph, .list(ordered: false), .list(ordered: true), .quote,
                .code, .rule, .html, .table, .figure, .code,
            ])
        #expect(blocks.map(\.range) == marked.ranges)
    }

    @Test func sections() {
        let text = "intro\n\n## A\n\na\n\n### A1\n\nb\n\n## B\n\n# C\n\nc\n\n## D"
        let document = MarkdownDocument(text)
        let (lead, sections) = document.sections(level: 2)
        #expect(lead == 0..<1)
        #expect(sections.map(\.heading.text) == ["A", "B", "C", "D"])
        #expect(sections.map(\.heading.level) == [2, 2, 1, 2])
        #expect(sections.map(\.body) == [2..<5, 6..<6, 7..<8, 9..<9])
        let inner = document.sections(level: 3, in: sections[0].body)
        #expect(inner.lead == 2..<3)
        #expect(inner.sections.map(\.heading.anchor) == ["a1"])
        #expect(inner.sections.map(\.body) == [4..<5])
        #expect(html(text, .blocks(inner.sections[0].body)) == "<p>b</p>\n")
        #expect(MarkdownDocument("").sections(level: 2).lead == 0..<0)
    }

    @Test func items() throws {
        let marked: Marked = "x\n\n‹1. a *b*\n   - c\n\n   d›\n‹2. [[E]]›\n\ny"
        let document = MarkdownDocument(marked.text)
        let items = document.items(of: document.blocks[1])
        #expect(items.map(\.range) == marked.ranges)
        #expect(items.map { document.plainText(of: $0.id) } == ["a b c d", "E"])
        #expect(document.plainText(of: items[1].id) { _ in "Titel" } == "Titel")
        #expect(document.items(of: document.blocks[0]).isEmpty)
    }

    @Test func content() throws {
        let text = "- a *b* {#c}\n  - d\n- e\n\n# f *g*"
        let document = MarkdownDocument(text)
        let item = document.items(of: document.blocks[0])[0]
        #expect(
            html(text, .content(item.id), options: options(hidesExplicitIDs: true))
                == "a <em>b</em>\n<ul>\n<li>d</li>\n</ul>\n")
        #expect(html(text, .content(document.blocks[1].id)) == "f <em>g</em>")
    }

    @Test func itemEnd() {
        var out: [UInt8] = []
        MarkdownDocument("- a {#x}\n- b\n\n  c\n  - d").render(
            options: options(), into: &out, identify: { $0.explicitID?.id },
            atItemEnd: { item, out in
                out.append(contentsOf: "<i>\(item.explicitID?.id ?? "-")</i>".utf8)
            }, resolve: plainResolve)
        #expect(
            String(decoding: out, as: UTF8.self)
                == "<ul>\n<li id=\"x\">\n<p>a</p>\n<i>x</i></li>\n<li>\n<p>b</p>\n<p>c</p>\n<ul>\n<li>d<i>-</i></li>\n</ul>\n<i>-</i></li>\n</ul>\n"
        )
    }

    @Test func appendsToWhatIsThere() {
        var out = Array("vooraf".utf8)
        MarkdownDocument("a").render(options: options(), into: &out, resolve: plainResolve)
        #expect(String(decoding: out, as: UTF8.self) == "vooraf<p>a</p>\n")
    }

    @Test func plainText() {
        let text =
            "# A `b`\n\nc\nd  \ne ~~f~~ ![g](h) [^1] <i>\n\n> j\n\n| k | l |\n|---|---|\n| m | |\n\n[^1]: n"
        #expect(MarkdownDocument(text).plainText() == "A b c d e f g <i> j k l m")
    }

    @Test(arguments: [
        "a", "Een zin. Nog een, met \"aanhaling\" zo.", "é(b)\nc", "a\n", "a \n\n",
        "x > y + z - 1. # =", "'s avonds", "\u{5D0}b",
    ])
    func plainTextsComeOutAsParsed(_ text: String) {
        #expect(conformanceHTML(text) == libcmarkHTML(text))
        #expect(MarkdownDocument(text).blocks.map(\.kind) == [.paragraph])
        #expect(MarkdownDocument(text).links.isEmpty)
        #expect(!MarkdownDocument.needsAnalysis(text))
    }

    @Test func needsAnalysis() {
        for text in ["[[A]]", "a <b>", "[^1]", "&#1;", "<http://a>", "|a|\n|-|\n|b|c|"] {
            #expect(MarkdownDocument.needsAnalysis(text))
        }
        for text in ["", "a *b* `c`", "# a\n\n- b", "&euro; ~~a~~"] {
            #expect(!MarkdownDocument.needsAnalysis(text))
        }
    }

    @Test func ordered() {
        #expect(html("3) a\n4) b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
        #expect(html("0. a") == "<ol start=\"0\">\n<li>a</li>\n</ol>\n")
    }

    @Test func code() {
        #expect(
            html("```swift extra\na < b\n```")
                == "<pre tabindex=\"0\"><code class=\"language-swift\">a &lt; b\n</code></pre>\n")
        #expect(html("a  \nb\n\n---") == "<p>a<br>\nb</p>\n<hr>\n")
    }

    @Test func emptyText() {
        let document = MarkdownDocument("")
        #expect(document.blocks.isEmpty && document.problems.isEmpty && document.plainText() == "")
        #expect(html("") == "" && html(" \n\n\t") == "")
    }
}
