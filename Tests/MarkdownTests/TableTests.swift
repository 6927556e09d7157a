import Markdown
import Testing

@Suite struct TableTests {
    @Test func structure() {
        #expect(
            html("| a | b |\n|:--|--:|\n| 1 | 2 |") == """
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-left">a</th>
                <th scope="col" class="align-right">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-left">1</td>
                <td class="align-right">2</td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test func region() {
        let bare = html("|a|\n|-|", options: options(wrapsTables: true))
        #expect(
            bare.hasPrefix(
                "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel 1\">\n<table>\n<thead>"
            ))
        #expect(bare.hasSuffix("</table>\n</div>\n"))
        let captioned = html(
            "x\n\nTabel: b & *c*\n|a|\n|-|", options: options(idPrefix: "p-", wrapsTables: true))
        #expect(
            captioned.contains(
                "aria-labelledby=\"p-table:1\">\n<table>\n<caption id=\"p-table:1\">b &amp; <em>c</em></caption>\n"
            ))
    }

    @Test func `tables without a caption have names of their own`() {
        let text = html(
            "|a|\n|-|\n\n# Kosten & *baten*\n\n|b|\n|-|\n\n|c|\n|-|\n\n# Later", options: options(wrapsTables: true))
        let names = text.split(separator: "aria-label=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(names == ["Tabel 1", "Tabel 2, Kosten &amp; baten", "Tabel 3, Kosten &amp; baten"])
    }

    /// Cells of the table, row by row.
    private func cells(_ text: String) -> [String] {
        html(text).split(separator: "\n").compactMap { line in
            guard line.hasPrefix("<th ") || line.hasPrefix("<td") else { return nil }
            return String(line[line.index(after: line.firstIndex(of: ">")!)...].dropLast(5))
        }
    }

    @Test(
        arguments: [
            ("a|b\n-|-\nc|d", ["a", "b", "c", "d"]), ("|a\n|-\n|b", ["a", "b"]),
            ("|a|b|\n|-|-|\n|c|", ["a", "b", "c", ""]),
            ("|a|\n|-|\n|b|c|", ["a", "b"]), ("|a|\n|-|\nb\nc", ["a", "b", "c"]),
            ("|a|\n|-|\n||\n| |", ["a", "", ""]),
            ("|`a|b`|\n|-|-|", ["`a", "b`"]), ("|`a\\|b`|\n|-|", ["<code>a|b</code>"]),
            ("|*a|b*|\n|-|-|", ["*a", "b*"]),
            ("|[[A|b|c]]|d|\n|-|-|", ["<a href=\"/A/\">b|c</a>", "d"]),
            ("|[a](b \"c\\|d\")|\n|-|", ["<a href=\"b\" title=\"c|d\">a</a>"]),
            ("|# a|- b|> c|1. d|\n|-|-|-|-|", ["# a", "- b", "&gt; c", "1. d"]),
            ("|a #|C# ##|\n|-|-|", ["a #", "C# ##"]),
            ("|a\\|\n|-|", ["a|"]),
            ("|~~a~~|<b>|&amp;|\n|-|-|-|", ["<del>a</del>", "&lt;b&gt;", "&amp;"]),
            ("|[r]|\n|-|\n\n[r]: /u", ["<a href=\"/u\">r</a>"]),
            ("|a\\\\|b|\n|-|", ["a|b"]), ("|    a|\n|-|", ["a"]),
            ("|[^1]: a|\n|-|\n|[r]: b|", ["[^1]: a", "[r]: b"]),
            ("| a |\r\n|---|\r\n| b |\r\n", ["a", "b"]), ("|a|\n| - |\n|---|", ["a", "---"]),
        ] as [(String, [String])])
    func cells(_ text: String, _ expected: [String]) {
        #expect(cells(text) == expected, "\(text)")
    }

    @Test(arguments: [
        "|a|b|\n|-|", "|a|\n\n|-|", "a\n-", "|a|\n|-|x", "|a|\n|+|", "    |a|\n    |-|",
        "```\n|a|\n|-|\n```", "|-|", "> |a|\n|-|",
        "# a|b\n-|-", "|a|\n    |-|-|", "<div>\n|a|\n|-|\n</div>",
    ])
    func isNone(_ text: String) {
        #expect(!html(text).contains("<table"), "\(text)")
    }

    @Test(arguments: [
        "> |a|\n> |-|\n> |b|", "- |a|\n  |-|\n  |b|", "1. x\n   |a|\n   |-|\n   |b|",
        "> - > |a|\n>   > |-|\n>   > |b|", "x\n|a|\n|-|\n|b|",
        "[^1]\n\n[^1]: x\n\n    |a|\n    |-|\n    |b|", "  |a|\n  |-|\n|b|",
        "- x\n\n  |a|\n  |-|\n  |b|", ">|a|\n>|-|\n>|b|", "   |a|\n|-|\n  |b|",
    ])
    func nested(_ text: String) {
        #expect(cells(text) == ["a", "b"], "\(text)")
        #expect(html(text).split(separator: "<table>").count <= 2)
    }

    @Test func endsBeforeOtherBlocks() {
        for end in ["", "> q", "- l", "# h", "***", "```\nc\n```", "<div>"] {
            let text = "|a|\n|-|\n|b|\n\(end)\n"
            #expect(cells(text) == ["a", "b"], "\(text)")
        }
    }

    @Test func rowOutsideItsListEndsIt() {
        #expect(html("- |a|\n  |-|\n|b|") == html("- |a|\n  |-|\n\n|b|"))
    }

    @Test(
        arguments: [
            ("Tabel: *x*\n|a|\n|-|", "<em>x</em>"), ("Table: x\n\n|a|\n|-|", "x"),
            ("|a|\n|-|\nTabel: x", "x"), ("|a|\n|-|\n|b|\n\nTable: x", "x"),
            ("voor\nTabel: x\n|a|\n|-|", "x"), ("|a|\n|-|\n\nTabel: x\nna", "x"),
            ("> Tabel: [[A|x]]\n> |a|\n> |-|", "<a href=\"/A/\">x</a>"),
            ("- Tabel: x\n  |a|\n  |-|", "x"), ("Tabel: x\n|a|\n|-|\n\nTabel: y", "x"),
            ("|a|\n|-|\nTabel: x[^1]\n\n[^1]: y", "x<sup class=\"footnote\">"),
        ] as [(String, String)])
    func caption(_ text: String, _ caption: String) {
        let html = html(text)
        #expect(html.contains("<table>\n<caption>\(caption)"), "\(text) gives \(html)")
        #expect(html.split(separator: "Tabel: x").count == 1)
    }

    @Test(arguments: [
        "Tabel x\n|a|\n|-|", "Tabel:x\n|a|\n|-|", "Tabel: x\ny\n\n|a|\n|-|",
        "\\Tabel: x\n\n|a|\n|-|", "- Tabel: x\n\n|a|\n|-|", "Tabel: x",
    ])
    func noCaption(_ text: String) {
        #expect(!html(text).contains("<caption"), "\(text)")
    }

    @Test func captionBetweenTables() {
        let one = "|a|\n|-|\n"
        let captions: (String) -> [String] = { text in
            html(text).split(separator: "<table>\n", omittingEmptySubsequences: false).dropFirst()
                .map {
                    $0.hasPrefix("<caption>") ? String($0.dropFirst(9).prefix(1)) : "-"
                }
        }
        #expect(captions(one + "\nTabel: x\n" + one) == ["-", "x"])
        #expect(captions(one + "Tabel: x\n\n" + one) == ["x", "-"])
        #expect(captions(one + "\nTabel: x\n\n" + one) == ["x", "-"])
        #expect(captions("Tabel: y\n" + one + "\nTabel: x\n\n" + one) == ["y", "x"])
        #expect(captions(one + "\nTabel: x\n\nTabel: y\n" + one) == ["x", "y"])
    }

    @Test func cellsTooMany() {
        let marked: Marked = "|a|\n|-|\n|b|‹é |d›|\n|c|"
        let problems = MarkdownDocument(marked.text).problems
        #expect(problems.map(\.kind) == [.extraCells])
        #expect(problems.map(\.range) == marked.ranges)
    }

    @Test func tooWide() {
        func table(_ columns: Int, rows: Int) -> String {
            String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns)
                + "\n"
                + String(repeating: "|b\n", count: rows)
        }
        #expect(MarkdownDocument(table(Limits.columns, rows: 3)).problems.isEmpty)
        let wide = MarkdownDocument(table(Limits.columns + 1, rows: 3))
        #expect(wide.problems.map(\.kind) == [.tableTooWide(limit: Limits.columns)])
        #expect(wide.blocks.map(\.kind) == [.paragraph])
        #expect(!MarkdownDocument(table(Limits.columns, rows: 50_000)).problems.isEmpty)
        #expect(MarkdownDocument.needsAnalysis(table(Limits.columns + 1, rows: 0)))
    }

    @Test func range() {
        let marked: Marked = "x\n\n‹| a |\n|---|\n| b |›\n\ny\n"
        let blocks = MarkdownDocument(marked.text).blocks
        #expect(blocks.map(\.kind) == [.paragraph, .table, .paragraph])
        #expect(blocks[1].range == marked.ranges[0])
    }
}
