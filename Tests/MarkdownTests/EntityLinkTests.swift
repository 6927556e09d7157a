import Markdown
import Testing

@Suite struct EntityLinkTests {
    @Test(
        arguments: [
            "Zie ‹[[A1]]›.", "‹[[A1]]›", "é ‹[[A1]]› en ‹[[B2]]›", "*‹[[A1]]›* **‹[[B2]]›**",
            "‹[[A1]]›‹[[B2]]›",
            "a\nb ‹[[A1]]›\nc ‹[[B2]]›", "> a\n> b ‹[[A1]]›\nlui ‹[[B2]]›",
            "- a\n  ‹[[A1]]›\n\n  b ‹[[B2]]›",
            "1. > - ‹[[A1]]›\n   >   b ‹[[B2]]›", "&amp;&eacute; ‹[[A1]]›", "# kop ‹[[A1]]› #",
            "kop ‹[[A1]]›\n===",
            "| a ‹[[A1]]› | b |\n|---|---|\n| é ‹[[B2]]› | ‹[[C3]]› |",
            "[^1]\n\n[^1]: noot ‹[[A1]]›\n\n    meer ‹[[B2]]›",
            "a\r\nb ‹[[A1]]›\r\nc ‹[[B2]]›", "`[[x]]` ‹[[A1]]›", "\u{FEFF}a ‹[[A1]]›",
            "\\[[x]] ‹[[A1]]›", "[‹[[A1]]›]",
            "![[x](y) ‹[[A1]]›", "a  \nb\\\n‹[[A1]]›", "\ta\n\nb ‹[[B2]]›",
            "~~a ‹[[A1]]› b~~", "x\u{0}y ‹[[A1]]›", "\u{5C6} ‹[[A1]]›", "[ref]: /u\n‹[[A1]]› [ref]",
        ] as [Marked])
    func place(_ marked: Marked) {
        let links = MarkdownDocument(marked.text).links.filter { $0.kind == .entity }
        #expect(links.map(\.range) == marked.ranges, "\(marked.text)")
        #expect(links.map { marked.text.slice($0.targetRange) } == links.map(\.target))
    }

    @Test(
        arguments: [
            ("[[A1]]", "A1", nil), ("[[A1|tekst]]", "A1", "tekst"),
            ("[[ A1 | een tekst ]]", "A1", "een tekst"),
            ("[[A1|a|b]]", "A1", "a|b"), ("[[A1|*geen* `code`]]", "A1", "*geen* `code`"),
            ("[[A1|]]", "A1", nil),
            ("[[A1|a [b] c]]", "A1", "a [b] c"), ("[[A1\\|a]]", "A1", "a"),
            ("[[A1|over\nde regel]]", "A1", "over de regel"),
            ("> [[A1|over\n> de regel]]", "A1", "over de regel"),
            ("[[twee woorden]]", "twee woorden", nil),
            ("[[A1|<b> & \"q\"]]", "A1", "<b> & \"q\""),
            ("| a |\n|---|\n| [[A1|x|y]] |", "A1", "x|y"),
            ("| a |\n|---|\n| [[A1\\|x]] |", "A1", "x"),
        ] as [(String, String, String?)])
    func parts(_ text: String, _ target: String, _ shown: String?) throws {
        let link = try #require(MarkdownDocument(text).links.first)
        #expect(link.kind == .entity)
        #expect(link.form == .id)
        #expect(link.target == target)
        #expect(link.text == shown)
    }

    @Test(arguments: [
        "[[]]", "[[ ]]", "[[|x]]", "\\[[A1]]", "[\\[A1]]", "[[A1]", "[[A1\n]]", "`[[A1]]`",
        "    [[A1]]",
        "```\n[[A1]]\n```", "[[A1|a\n\nb]]", "[[A1|a\n- b]]", "[[A1|`a]] b`",
        "<b title=\"[[A1]]\">", "{[A1]}",
    ])
    func isText(_ text: String) {
        #expect(MarkdownDocument(text).links.isEmpty)
        #expect(!html(text).contains("<a"))
    }

    @Test func literalTextComesBack() {
        #expect(html("`[[A1|x]] ~ [^1] {#a}`") == "<p><code>[[A1|x]] ~ [^1] {#a}</code></p>\n")
        #expect(
            html("``` [[A]]\n[[B]]\n```")
                == "<pre tabindex=\"0\"><code class=\"language-[[A]]\">[[B]]\n</code></pre>\n")
        #expect(html("[a]([[B]])") == "<p><a href=\"%5B%5BB%5D%5D\">a</a></p>\n")
        #expect(html("[a](b \"[[C]] ~d~\")") == "<p><a href=\"b\" title=\"[[C]] ~d~\">a</a></p>\n")
        #expect(html("\u{5C6}aaaaa\u{5C6}") == "<p>\u{5C6}aaaaa\u{5C6}</p>\n")
    }

    @Test func citation() throws {
        let link = try #require(MarkdownDocument("Zie [[@CBS-2024]].").links.first)
        #expect(link.kind == .citation)
        #expect(link.target == "CBS-2024")
        #expect("Zie [[@CBS-2024]].".slice(link.targetRange) == "CBS-2024")
        #expect(html("[[@A]]") == "<p><a href=\"#bron-A\" class=\"source\">A</a></p>\n")
    }

    @Test func ordinaryLinkWithBracketedText() throws {
        let link = try #require(MarkdownDocument("[[1]](https://example.org)").links.first)
        #expect(link.kind == .link)
        #expect(link.text == "[1]")
        #expect(MarkdownDocument("[[A1]](zie ook hier)").links.first?.kind == .entity)
        #expect(MarkdownDocument("[[A1]] (x)").links.first?.kind == .entity)
    }

    @Test func withinAnotherLinkItIsText() {
        let document = MarkdownDocument("[a [[B]] c](d)")
        #expect(document.problems.map(\.kind) == [.linkInLink])
        #expect(document.problems.map(\.range) == [3..<8])
        #expect(html("[a [[B]] c](d)") == "<p><a href=\"d\">a B c</a></p>\n")
    }

    @Test func outcomes() {
        func with(_ outcome: LinkOutcome, _ text: String = "a [[B]] c") -> String {
            html(text) { _ in outcome }
        }
        #expect(
            with(.link(href: "/b/", label: "Bé & co"))
                == "<p>a <a href=\"/b/\">Bé &amp; co</a> c</p>\n")
        #expect(with(.text()) == "<p>a B c</p>\n")
        #expect(with(.text("niet <openbaar>")) == "<p>a niet &lt;openbaar&gt; c</p>\n")
        #expect(with(.text(), "a [[B|*x* <y>]] c") == "<p>a *x* &lt;y&gt; c</p>\n")
        #expect(
            with(
                .link(
                    href: "b?c=\"&d",
                    attributes: LinkAttributes(class: "x", rel: "y", title: "\"z", lang: "en")))
                == "<p>a <a href=\"b?c=%22&amp;d\" class=\"x\" rel=\"y\" hreflang=\"en\" title=\"&quot;z\">B</a> c</p>\n"
        )
        #expect(
            with(.link(href: "/b/", label: "L"), "[*x*](y)") == "<p><a href=\"/b/\">L</a></p>\n")
        #expect(with(.text(), "[*x*](y)") == "<p><em>x</em></p>\n")
        #expect(with(.text("t"), "[*x*](y)") == "<p>t</p>\n")
    }

    @Test func hiddenEverywhere() {
        let text =
            "# [[geheim]]\n\n![a [[geheim]]](b) [c [[geheim]]](d)\n\n|[[geheim]]|\n|-|\nTabel: [[geheim]]\n"
        let html = html(text, options: options(wrapsTables: true)) { link in
            link.kind == .image
                ? .image(src: link.target) : .text(link.kind == .entity ? "***" : nil)
        }
        #expect(!html.contains("geheim"))
        #expect(html.split(separator: "***").count == 6)
        let document = MarkdownDocument(text)
        #expect(!document.plainText { _ in "***" }.contains("geheim"))
        for link in document.links where link.kind != .entity {
            #expect(!(link.text ?? "").contains("geheim"))
            #expect(!document.excerpt(around: link) { _ in "***" }.text.contains("geheim"))
        }
    }

    @Test func emphasisBesideIt() {
        #expect(html("**[[A]]**") == "<p><strong><a href=\"/A/\">A</a></strong></p>\n")
        #expect(html("_[[A]]_") == "<p><em><a href=\"/A/\">A</a></em></p>\n")
        #expect(html("*[[A|b*]]") == "<p>*<a href=\"/A/\">b*</a></p>\n")
    }
}
