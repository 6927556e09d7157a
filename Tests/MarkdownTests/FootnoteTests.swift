import Markdown
import Testing

@Suite struct FootnoteTests {
    @Test func markup() {
        #expect(
            html(
                "Een[^a] en twee[^b], weer een[^a].\n\n[^b]: B.\n[^a]: A *x*.\n\n    Tweede.",
                options: options(idPrefix: "p-")) == """
                    <p>Een<sup class="footnote"><a href="#p-fn:1" id="p-fnref:1" role="doc-noteref">1</a></sup> en twee\
                    <sup class="footnote"><a href="#p-fn:2" id="p-fnref:2" role="doc-noteref">2</a></sup>, weer een\
                    <sup class="footnote"><a href="#p-fn:1" id="p-fnref:1:2" role="doc-noteref">1</a></sup>.</p>
                    <section class="footnotes" role="doc-endnotes" aria-label="Noten">
                    <ol>
                    <li id="p-fn:1">
                    <p>A <em>x</em>.</p>
                    <p>Tweede. <a href="#p-fnref:1" class="footnote-back" role="doc-backlink" aria-label="Terug naar 1-1">↩\u{FE0E}</a> \
                    <a href="#p-fnref:1:2" class="footnote-back" role="doc-backlink" aria-label="Terug naar 1-2">↩\u{FE0E}</a></p>
                    </li>
                    <li id="p-fn:2">
                    <p>B. <a href="#p-fnref:2" class="footnote-back" role="doc-backlink" aria-label="Terug naar 2">↩\u{FE0E}</a></p>
                    </li>
                    </ol>
                    </section>

                    """)
    }

    @Test(
        arguments: [
            "a‹[^1]›\n\n‹[^1]:› b", "> a‹[^1]›\n>\n> ‹[^1]:› b", "- a‹[^1]›\n\n  ‹[^1]:› b\n- c",
            "a‹[^é]›\n\n‹[^É]:› b", "a‹[^1]›\n‹[^1]:› b",
            "a‹[^1]›\n\n‹[^1]:›\n    b", "| a‹[^1]› |\n|---|\n\n‹[^1]:› b", "# a‹[^1]›\n‹[^1]:› b",
            "a‹[^1]›\r\n\r\n‹[^1]:› b\r\n",
            "1. x\n   > a‹[^1]›\n   >\n   > ‹[^1]:›   b", "+ a‹[^1]›\n\n‹[^1]:› b",
            "+ a‹[^1]›\n* b\n- c\n\n‹[^1]:› d", "a ~~b‹[^1]›~~\n\n  ‹[^1]:› b",
        ] as [Marked])
    func place(_ marked: Marked) throws {
        let document = MarkdownDocument(marked.text)
        let footnote = try #require(document.footnotes.first)
        #expect(footnote.marks == [marked.ranges[0]], "\(marked.text)")
        #expect(footnote.range == marked.ranges[1])
        #expect(footnote.number == 1)
        #expect(document.problems.isEmpty)
        #expect(html(marked.text).contains("<section"))
    }

    @Test func text() {
        let blocks =
            "x[^1]\n\n[^1]:\n    > q\n\n        code\n\n    - l\n      m\n\n    |a|\n    |-|\n\nna"
        let html = html(blocks)
        for part in [
            "<blockquote>\n<p>q</p>", "<code>code\n</code>", "<li>l\nm</li>", "<table>",
            "<p>na</p>\n<section",
        ] {
            #expect(html.contains(part), "\(part) in \(html)")
        }
        #expect(html.contains("</table>\n<p><a href=\"#fnref:1\""))
        #expect(MarkdownDocument(blocks).blocks.map(\.kind) == [.paragraph, .paragraph])
    }

    @Test func problems() {
        let marked: Marked = "a‹[^x]›[^1] ‹[^y]›\n\n[^1]: b\n\n‹[^1]:› c\n\n‹[^z]:› d\n"
        let document = MarkdownDocument(marked.text)
        let first = marked.text.utf8.count - "[^1]: b\n\n[^1]: c\n\n[^z]: d\n".utf8.count
        #expect(
            document.problems.map(\.kind) == [
                .footnoteWithoutText(label: "x"), .footnoteWithoutText(label: "y"),
                .footnoteTwice(label: "1", first: first..<(first + 5)),
                .footnoteWithoutMark(label: "z"),
            ])
        #expect(document.problems.map(\.range) == marked.ranges)
        let html = html(marked.text)
        #expect(html.hasPrefix("<p>a[^x]<sup"))
        #expect(html.contains("[^y]</p>"))
        #expect(!html.contains("c</p>") && !html.contains("d</p>"))
    }

    @Test func inEachOther() {
        let text = "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1][^3]\n\n[^3]: d\n\n[^4]: e[^5]\n\n[^5]: f"
        let document = MarkdownDocument(text)
        #expect(document.footnotes.map(\.number) == [1, 2, 3, nil, nil])
        #expect(
            document.problems.map(\.kind) == [
                .footnoteWithoutMark(label: "4"), .footnoteWithoutMark(label: "5"),
            ])
        #expect(html(text).split(separator: "<li ").count == 4)
    }

    @Test(arguments: [
        "`[^1]`\n\n    [^1]: x", "\\[^1]", "[^ 1]", "[^]", "```\n[^1]: x\n```", "    [^1]: x",
        "a\n    [^1]: x", "[^1](u)", "<b title='[^1]'>",
    ])
    func isNone(_ text: String) {
        #expect(MarkdownDocument(text).footnotes.isEmpty, "\(text)")
        #expect(!html(text).contains("<sup"))
    }

    @Test func codeKeepsItsText() {
        #expect(
            html("```\n[^1]: x\n| a |\n|---|\n```\n\n[^1]\n\n[^1]: y").hasPrefix(
                "<pre tabindex=\"0\"><code>[^1]: x\n| a |\n|---|\n</code></pre>\n<p><sup"))
        #expect(html("<div>\n[^1]: x\n</div>") == "<p>&lt;div&gt;\n[^1]: x\n&lt;/div&gt;</p>\n")
    }

    @Test func aWordIsNoAddress() {
        // To libcmark this is a definition of an address.
        #expect(html("a[^1]\n\n[^1]: woord").contains("<p>woord <a"))
    }

    @Test func parts() throws {
        let text = "# A\n\na[^1]\n\n# B\n\nb[^2] c[^1]\n\n[^1]: een\n[^2]: twee"
        let document = MarkdownDocument(text)
        var out: [UInt8] = []
        document.render(.blocks(2..<4), options: options(), into: &out, resolve: plainResolve)
        let part = String(decoding: out, as: UTF8.self)
        #expect(part.contains("<li id=\"fn:1\">\n<p>een <a href=\"#fnref:1:2\""))
        #expect(part.contains("<li id=\"fn:2\">"))
        out = []
        document.render(
            .blocks(0..<2), options: options(showsFootnotes: false), into: &out,
            resolve: plainResolve)
        #expect(!String(decoding: out, as: UTF8.self).contains("<section"))
        out = []
        document.render(.footnotes, options: options(), into: &out, resolve: plainResolve)
        let notes = String(decoding: out, as: UTF8.self)
        #expect(notes.hasPrefix("<section"))
        #expect(
            notes.contains("#fnref:1\"") && notes.contains("#fnref:1:2\"")
                && notes.contains("#fnref:2\""))
        out = []
        MarkdownDocument("a[^2]\n\nb[^1]\n\n[^1]: x\n\n[^2]: y").render(
            .blocks(1..<2), options: options(), into: &out, resolve: plainResolve)
        #expect(String(decoding: out, as: UTF8.self).contains("<li id=\"fn:2\" value=\"2\">"))
        out = []
        try document.render(
            .content(#require(document.footnotes.last).id), options: options(), into: &out,
            resolve: plainResolve)
        #expect(String(decoding: out, as: UTF8.self) == "<p>twee</p>\n")
    }

    @Test func ownBulletsStayApart() {
        #expect(html("+ a[^1]\n+ b\n\n[^1]: c\n").hasPrefix("<ul>\n<li>a<sup"))
    }
}
