import Markdown
import Testing

/// Texts made at random, without anything that the extensions take, come out as libcmark writes them.
@Suite struct LibcmarkFuzzTests {
    static let pieces = [
        "a", "b ", "Woord ", "é", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "\r\n", "*", "**",
        "_", "__", "`", "``",
        "```\n", "[", "]", "(", ")", "](u)", "[a](b \"c\")", "![", "!", "<", ">", "> ", "- ", "+ ",
        "* ",
        "1. ", "2) ", "# ", "## ", "#", "---\n", "===\n", "***\n", "<b>", "</b>", "<!-- ", "-->",
        "<div>\n",
        "<http://a.b>", "&amp;", "&#1;", "&copy", "\\", "\\*", "\\\n", "[a]: /u\n", "[a]", "\"",
        "'", "\u{5C6}", "\u{70D}", "=",
        "{", "}", "\u{0}", "\u{A0}", "x.y", ":", "/", "?",
    ]

    @Test(arguments: 0..<8)
    func sameAsLibcmark(_ group: Int) {
        var wrong = 0
        for seed in 0..<500 {
            var dice = Dice(seed: UInt64(group * 10_000 + seed))
            var text = ""
            for _ in 0..<Int.random(in: 1...40, using: &dice) { text += dice.pick(Self.pieces) }
            // Two pieces may make something that is ours.
            guard !text.contains("[["), !text.contains("[ ]"), !text.contains("{#"),
                !text.contains("\u{0}") || text.utf8.first != nil
            else { continue }
            let ours = conformanceHTML(text)
            let theirs = libcmarkHTML(text)
            if ours != theirs { wrong += 1 }
            #expect(ours == theirs, "seed \(group * 10_000 + seed): \(text.debugDescription)")
            if wrong > 2 { return }
        }
    }
}
