import Markdown
import Testing

/// Strikethrough, tasks, figures and raw HTML.
@Suite struct InlineTests {
    @Test(
        arguments: [
            ("~a~", "<del>a</del>"), ("~~a~~", "<del>a</del>"), ("~~~a~~~", "~~~a~~~"),
            ("a ~b c", "a ~b c"), ("~ a~", "~ a~"), ("~a ~", "~a ~"),
            ("a~b~c", "a<del>b</del>c"), ("~a~~", "~a~~"), ("~~a~", "~~a~"),
            ("~a ~~b~~ c~", "<del>a <del>b</del> c</del>"),
            ("~~a ~b~~ c~", "<del>a ~b</del> c~"), ("\\~a~", "~a~"), ("~a\\~", "~a~"),
            ("`~a~`", "<code>~a~</code>"), ("*~a~*", "<em><del>a</del></em>"),
            ("~*a*~", "<del><em>a</em></del>"), ("~[a](b)~", "<del><a href=\"b\">a</a></del>"),
            ("[~a~](b)", "<a href=\"b\"><del>a</del></a>"),
            ("~[[A]]~", "<del><a href=\"/A/\">A</a></del>"), ("~a\nb~", "<del>a\nb</del>"),
            ("é~é~é", "é<del>é</del>é"), ("~«a»~b", "~«a»~b"),
            ("*a ~b* c~", "<em>a ~b</em> c~"),
            ("<http://a/~b~c>", "<a href=\"http://a/~b~c\">http://a/~b~c</a>"),
        ] as [(String, String)])
    func strikethrough(_ text: String, _ expected: String) {
        #expect(html("x " + text) == "<p>x " + expected + "</p>\n")
    }

    @Test func strikethroughEverywhere() {
        #expect(html("- ~a~") == "<ul>\n<li><del>a</del></li>\n</ul>\n")
        #expect(html("> ~a~") == "<blockquote>\n<p><del>a</del></p>\n</blockquote>\n")
        #expect(html("# ~a~") == "<h1 id=\"a\"><del>a</del></h1>\n")
        #expect(html("~~~\n~a~\n~~~") == "<pre tabindex=\"0\"><code>~a~\n</code></pre>\n")
    }

    private let box = "<input type=\"checkbox\" disabled aria-label=\"nog niet\"> "
    private let done = "<input type=\"checkbox\" disabled checked aria-label=\"gedaan\"> "

    @Test func tasks() {
        #expect(
            html("- [ ] a\n- [x] b\n- [X] c\n- d")
                == "<ul>\n<li class=\"task\">\(box)a</li>\n<li class=\"task\">\(done)b</li>\n<li class=\"task\">\(done)c</li>\n<li>d</li>\n</ul>\n"
        )
        #expect(html("1. [ ] a") == "<ol>\n<li class=\"task\">\(box)a</li>\n</ol>\n")
        #expect(
            html("- [ ] a\n\n- [x] b")
                == "<ul>\n<li class=\"task\">\n<p>\(box)a</p>\n</li>\n<li class=\"task\">\n<p>\(done)b</p>\n</li>\n</ul>\n"
        )
        #expect(
            html("> - [ ] *a*\n>   - [x] [[B]]")
                == "<blockquote>\n<ul>\n<li class=\"task\">\(box)<em>a</em>\n<ul>\n<li class=\"task\">\(done)<a href=\"/B/\">B</a></li>\n</ul>\n</li>\n</ul>\n</blockquote>\n"
        )
    }

    @Test(arguments: [
        "- \\[ ] a", "- [ ]a", "- []", "- [y] a", "[ ] a", "- # [ ] a", "- [x](y)",
        "- a\n\n  [ ] b", "- [[ ] a", "- &#91; ] a",
    ])
    func noTask(_ text: String) {
        #expect(!html(text).contains("checkbox"), "\(text)")
    }

    @Test func figures() {
        #expect(
            html("![a](b.png \"c & *d*\")")
                == "<figure>\n<img src=\"b.png\" alt=\"a\" loading=\"lazy\">\n<figcaption>c &amp; *d*</figcaption>\n</figure>\n"
        )
        #expect(
            html("![a](b.png)")
                == "<figure>\n<img src=\"b.png\" alt=\"a\" loading=\"lazy\">\n</figure>\n")
        #expect(
            html("- ![a](b.png)")
                == "<ul>\n<li>\n<figure>\n<img src=\"b.png\" alt=\"a\" loading=\"lazy\">\n</figure>\n</li>\n</ul>\n"
        )
        #expect(html("![a](b)") { _ in .text() } == "<p>a</p>\n")
        #expect(html("![a](b)") { _ in .link(href: "c") } == "<p><a href=\"c\">a</a></p>\n")
        #expect(html("![a](javascript:b)") { .image(src: $0.target) } == "<p>a</p>\n")
        for text in ["![a](b) c", "*![a](b)*", "# ![a](b)", "[![a](b)](c)", "![a](b)![c](d)"] {
            #expect(!html(text).contains("<figure"), "\(text)")
        }
        #expect(MarkdownDocument("![a](b)").blocks.map(\.kind) == [.figure])
    }

    @Test(
        arguments: [
            "a ‹<b>›c‹</b>›", "‹<div>›\nx\n</div>", "a\nb ‹<i›\nx='y'> ‹<br/>›", "‹<!-- a -->›",
            "a ‹<!-- b -->›", "- a\n\n  ‹<p>›",
            "| a ‹<b>› |\n|---|", "> ‹<script>›alert(1)</script>", "‹<?php ?>›", "# ‹<a name=x>›",
        ] as [Marked])
    func rawHTML(_ marked: Marked) {
        let document = MarkdownDocument(marked.text)
        #expect(document.problems.map(\.kind) == marked.ranges.map { _ in .rawHTML })
        #expect(document.problems.map(\.range) == marked.ranges, "\(marked.text)")
        let html = html(marked.text)
        #expect(
            !html.contains("<b>") && !html.contains("<div") && !html.contains("<!--")
                && !html.contains("<script"))
    }

    @Test func rawHTMLIsShown() {
        #expect(
            html("a <b c=\"d\">e</b> & f")
                == "<p>a &lt;b c=&quot;d&quot;&gt;e&lt;/b&gt; &amp; f</p>\n")
        #expect(html("<div>\n*a*\n\n*b*") == "<p>&lt;div&gt;\n*a*</p>\n<p><em>b</em></p>\n")
    }

    @Test func controlCharacters() {
        let marked: Marked = "a ‹&#1;› ‹&#x1F;› &#9; &#65; `&#2;` ‹&#x202E;›"
        let document = MarkdownDocument(marked.text)
        #expect(document.problems.map(\.kind).prefix(2) == [.controlCharacter, .controlCharacter])
        #expect(document.problems.map(\.kind).last == .bidirectionalControl)
        #expect(document.problems.first?.range == marked.ranges.first)
        #expect(!html(marked.text).utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 })
        #expect(MarkdownDocument("`&#2;` &euro;").problems.isEmpty)
    }
}
