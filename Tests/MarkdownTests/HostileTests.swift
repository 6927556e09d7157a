import Glibc
import Markdown
import Testing

@Suite(.serialized) struct HostileTests {
    /// Whatever the text, it comes out in time. These are some 20,000 bytes each, for a build without
    /// optimisation; with it, ten times as much takes a tenth of the time.
    @Test(arguments: HostileTexts.all(scale: 0.1).indices)
    func endsInTime(_ index: Int) {
        let (name, text) = HostileTexts.all(scale: 0.1)[index]
        var out: [UInt8] = []
        let start = cpuSeconds()
        let document = MarkdownDocument(text)
        document.render(options: options(), into: &out, resolve: plainResolve)
        _ = document.plainText()
        for link in document.links.prefix(100) { _ = document.excerpt(around: link) }
        for block in document.blocks { _ = document.items(of: block) }
        _ = document.sections(level: 2)
        let time = cpuSeconds() - start
        #expect(time < 1, "\(name) took \(time) s")
        #expect(out.count < 100 * text.utf8.count + 1000, "\(name)")
    }

    /// Seconds that this thread has computed: the machine may have other things to do.
    private func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test func depth() {
        func nested(_ piece: String, _ count: Int) -> String {
            String(repeating: piece, count: count) + "a"
        }
        for piece in ["> ", "- ", "1. ", "> - "] {
            let fits = Limits.depth / (piece == "> - " ? 2 : 1)
            #expect(MarkdownDocument(nested(piece, fits)).problems.isEmpty, "\(piece)")
            let document = MarkdownDocument("b\n\n" + nested(piece, fits + 1))
            #expect(document.problems.map(\.kind) == [.tooDeep(limit: Limits.depth)])
            #expect(document.problems[0].range.lowerBound == 3)
            #expect(document.plainText().hasSuffix("a"))
            #expect(MarkdownDocument.needsAnalysis(nested(piece, fits + 1)))
        }
        let byIndent = (0...Limits.depth).map { String(repeating: "  ", count: $0) + "- a\n" }
            .joined()
        #expect(MarkdownDocument(byIndent).problems.map(\.kind) == [.tooDeep(limit: Limits.depth)])
    }

    @Test func deepButHarmless() {
        // Code that is far to the right, and a rule, are not deep.
        #expect(MarkdownDocument(String(repeating: " ", count: 1000) + "a").problems.isEmpty)
        #expect(MarkdownDocument(String(repeating: "- ", count: 200)).blocks.map(\.kind) == [.rule])
        let code = "```\n" + String(repeating: "    ", count: 100) + "- a\n```\n"
        #expect(MarkdownDocument(code).problems.isEmpty)
    }

    @Test func openImages() {
        let many = "a " + String(repeating: "![", count: Limits.openImages + 1) + " [b](c)"
        #expect(MarkdownDocument(many).problems.map(\.kind) == [.tooMany(limit: Limits.openImages)])
        #expect(MarkdownDocument(String(repeating: "![a](b) ", count: 5_000)).problems.isEmpty)
    }

    /// Bytes at random, and pieces at random: nothing crashes, and all that is written is as it should be.
    @Test(arguments: 0..<8)
    func anything(_ group: Int) {
        let pieces = [
            "a", " ", "\n", "\n\n", "*", "_", "`", "[", "]", "(", ")", "![", "<", ">", "> ", "- ",
            "1. ", "# ", "|", "|-|\n", "~", "~~", "[[", "]]", "[[A]]",
            "[[A|b", "[^1]", "[^1]: ", "{#a}", "&amp;", "\\", "<b>", "<!--", "\"", "[a]: b\n",
            "    ", "\t", "Tabel: a\n", "---\n", "```\n", "- [ ] ", "\u{5C6}",
            "\u{5C6}aaaaa\u{5C6}", "é", "\u{0}", "\u{1}", "|a|b|\n|-|-|\n", "\r\n", "\r",
            "<http://a>", "[a](b)", "[^2]: x\n    y\n",
        ]
        for seed in 0..<400 {
            var dice = Dice(seed: UInt64(group * 1000 + seed))
            var text = ""
            for _ in 0..<Int.random(in: 1...60, using: &dice) { text += dice.pick(pieces) }
            let document = MarkdownDocument(text)
            let count = text.utf8.count
            for link in document.links {
                #expect(
                    link.range.upperBound <= count && !link.range.isEmpty
                        && link.targetRange.upperBound <= count, "\(text.debugDescription)")
                _ = document.excerpt(around: link)
            }
            #expect(
                document.problems.allSatisfy { $0.range.upperBound <= count },
                "\(text.debugDescription)")
            #expect(document.headings.allSatisfy { $0.range.upperBound <= count })
            var end = 0
            for block in document.blocks {
                if block.range.upperBound > count || block.range.lowerBound < end
                    || block.range.isEmpty
                {
                    Issue.record("\(block) in \(text.debugDescription)")
                    return
                }
                end = block.range.upperBound
                _ = document.items(of: block)
            }
            let html = html(text, options: options(wrapsTables: true))
            if let fault = HTMLFault.first(in: html) {
                Issue.record("\(fault) in \(html) for \(text.debugDescription)")
            }
        }
    }
}
