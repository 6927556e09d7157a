/// Texts made to take long: those of libcmark's own tests and their like for our passes.
enum HostileTexts {
    /// Each by its name, some hundred thousand bytes long at scale 1.
    static func all(scale: Double = 1) -> [(name: String, text: String)] {
        func n(_ count: Int) -> Int { Int(Double(count) * scale) }
        return [
            ("open brackets", "[".times(n(100_000))),
            ("open double brackets", "[[".times(n(50_000))),
            ("nested brackets", "[".times(n(50_000)) + "a" + "]".times(n(50_000))),
            ("double brackets with text", "[[a|".times(n(50_000))),
            ("double brackets with backticks", "[[a|`".times(n(50_000)) + "]]"),
            ("entity links", "[[a]]".times(n(40_000))),
            ("entity links over lines", "[[a|b\nc".times(n(30_000))),
            ("bracketed links", "[[a]](".times(n(40_000))),
            ("long tails", "[[a]](x".times(n(30_000))),
            ("footnote marks", "[^".times(n(100_000))),
            ("undefined footnotes", "[^a]".times(n(50_000))),
            ("one footnote, many marks", "[^a]: b\n\n" + "[^a]".times(n(50_000))),
            ("many footnotes", (0..<n(20_000)).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined()),
            ("footnotes twice", "[^a]: b\n\n".times(n(20_000))),
            ("footnotes in code", "```\n[^a]: b\n```\n".times(n(10_000))),
            (
                "footnotes in footnotes",
                (0..<90).map { "    ".times($0) + "[^\($0)]: a\n\n" }.joined()
            ),
            ("emphasis openers", "*a ".times(n(50_000))),
            ("emphasis closers", "a_ ".times(n(50_000))),
            ("emphasis mismatched", "*a_ ".times(n(50_000))),
            ("emphasis by threes", "a**b" + "c* ".times(n(50_000))),
            ("emphasis issue 389", "*a ".times(n(30_000)) + "_a*_ ".times(n(30_000))),
            ("emphasis nested", "*a **a ".times(n(20_000)) + "b" + " a** a*".times(n(20_000))),
            ("emphasis nested alone", "*".times(n(50_000)) + "a" + "*".times(n(50_000))),
            ("underscores", "_".times(n(50_000)) + "a" + "_".times(n(50_000))),
            ("underscores and stars", "_*".times(n(50_000)) + "a" + "*_".times(n(50_000))),
            ("emphasis around links", "*a [x](y) ".times(n(20_000)) + "*".times(n(20_000))),
            (
                "emphasis around marks",
                "*a [^b] ".times(n(20_000)) + "*".times(n(20_000)) + "\n\n[^b]: c"
            ),
            ("strikes", "~a ".times(n(50_000))),
            ("strikes nested", "~a ~~a ".times(n(25_000)) + " b~~ b~".times(n(25_000))),
            ("strikes closed", " a~ b~~".times(n(30_000))),
            ("strikes in emphasis", "*~a*".times(n(40_000))),
            ("link openers", "[a".times(n(60_000))),
            ("link closers", "a]".times(n(60_000))),
            ("link openers, emphasis closers", "[ a_".times(n(50_000))),
            ("links unclosed 1", "[a](<b".times(n(30_000))),
            ("links unclosed 2", "[a](b".times(n(30_000))),
            ("links half", "[ (](".times(n(40_000))),
            ("images", "![[]()".times(n(40_000))),
            ("images nested", "![".times(n(20_000)) + "a" + "](x)".times(n(20_000))),
            ("images in images", "![a".times(n(30_000))),
            ("links with titles", "[a](b \"".times(n(30_000))),
            (
                "references",
                (0..<n(10_000)).map { "[\($0)]: u\n" }.joined() + "[0] ".times(n(10_000))
            ),
            ("long reference", "[a]: " + "x".times(n(50_000)) + "\n\n" + "[a]".times(n(30_000))),
            ("definitions before text", "[a]: b\n".times(n(30_000)) + "[c](d)"),
            ("definitions unclosed", "[a\n".times(n(30_000)) + "[c](d)"),
            ("quotes", ">".times(n(100_000))),
            ("quotes with spaces", "> ".times(n(50_000)) + "a"),
            ("quotes of a hundred", ("> ".times(100) + "a\n").times(n(1_000))),
            ("quotes with emphasis", ">".times(100) + "a*".times(n(50_000))),
            ("lists on a line", "- ".times(n(50_000)) + "a"),
            (
                "lists on a line and empty lines",
                "- ".times(n(30_000)) + "x" + "\n".times(n(30_000))
            ),
            ("lists of a hundred and empty lines", "- ".times(99) + "x" + "\n".times(n(100_000))),
            (
                "lists in a quote and empty lines",
                "> " + "- ".times(98) + "x\n" + ">\n".times(n(50_000))
            ),
            ("lists by indent", (0..<n(500)).map { "  ".times($0) + "* a\n" }.joined()),
            (
                "lists by indent and empty lines",
                (0..<99).map { "  ".times($0) + "* a\n" }.joined() + "\n".times(n(100_000))
            ),
            ("numbers", "1. ".times(n(40_000))),
            ("many items", "- [x](y)\n".times(n(20_000))),
            ("many tasks", "- [ ] y\n".times(n(20_000))),
            ("items of several lines", ("- ".times(50) + "a\n[x](y)\n").times(n(1_000))),
            ("backticks of all lengths", (1..<n(600)).map { "e" + "`".times($0) }.joined()),
            ("backticks in pairs", "`a``b".times(n(30_000))),
            ("comments", "</" + "<!--".times(n(50_000))),
            ("declarations", "a <!A ".times(n(40_000))),
            ("instructions", "a <?".times(n(40_000))),
            ("cdata", "a <![CDATA[".times(n(20_000))),
            ("tags", "<a ".times(n(40_000))),
            ("tags with attributes", "<a b='".times(n(30_000))),
            ("autolinks", "<http:".times(n(30_000))),
            ("pipes", "|".times(n(100_000))),
            ("rows of delimiters", "|-\n".times(n(40_000))),
            ("heads of tables", "|a|\n|-|\n\n".times(n(20_000))),
            (
                "wide table",
                "|a".times(n(10_000)) + "\n" + "|-".times(n(10_000)) + "\n" + "a\n".times(n(20_000))
            ),
            (
                "table of 250 columns, short rows",
                "|a".times(250) + "\n" + "|-".times(250) + "\n" + "a\n".times(n(50_000))
            ),
            (
                "table of 250 columns, empty rows",
                "|a".times(250) + "\n" + "|-".times(250) + "\n" + "|\n".times(n(50_000))
            ),
            ("table with long rows", "|a\n|-\n" + "|a".times(n(100_000))),
            (
                "table in deep list",
                "- ".times(90) + "|a|b|\n" + "  ".times(90) + "|-|-|\n"
                    + ("  ".times(90) + "|" + "c|".times(2) + "\n").times(n(500))
            ),
            ("table with escaped pipes", "|a|\n|-|\n" + "|\\|".times(n(50_000))),
            ("tables in code", "```\n|a|\n|-|\n```\n".times(n(10_000))),
            ("tables in indented code", "    |a|\n    |-|\n\n".times(n(10_000))),
            ("captions", ("Table: a\n\n|a|\n|-|\n\n").times(n(10_000))),
            ("captions without tables", "Table: a\n\n".times(n(20_000)) + "|a|\n|-|\n"),
            ("long lines before a table", "a\n".times(n(50_000)) + "|a|\n|-|\n"),
            ("headings", "# a\n".times(n(30_000))),
            ("headings with numbers", (0..<n(10_000)).map { "# a \($0 % 7)\n" }.joined()),
            ("ids", "# a {#b}\n".times(n(20_000))),
            ("ids unclosed", "{#a".times(n(50_000))),
            ("entities", "&".times(n(100_000))),
            ("entities numeric", "&#1;".times(n(40_000))),
            ("backslashes", "\\".times(n(100_000))),
            ("hard breaks", "a\\\n".times(n(30_000)) + "[x](y)"),
            ("links on many lines", "[x](y)\n".times(n(30_000))),
            ("links over many lines", "[x](\ny)\n".times(n(20_000))),
            ("spaces", " ".times(n(100_000)) + "[^a]".times(n(10_000))),
            ("tabs", "\t".times(n(100_000))),
            ("empty lines", "\n".times(n(200_000))),
            ("returns", "\r".times(n(200_000))),
            ("null bytes", "\u{0}".times(n(100_000))),
            ("the stand-in itself", "\u{5C6}aaaaa\u{5C6}".times(n(20_000))),
            ("setext", "a\n-\n".times(n(30_000))),
            ("setext under long text", "a\n".times(n(50_000)) + "="),
        ]
    }
}

extension String {
    fileprivate func times(_ count: Int) -> String { String(repeating: self, count: count) }
}
