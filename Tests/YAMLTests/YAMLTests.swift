import Diagnostics
import Testing

@testable import YAML

/// Reads a text with `▸` where the first problem is due, and gives both places.
private func problem(_ marked: String) -> (kind: YAMLProblem.Kind?, found: Int?, due: Int?) {
    let due = marked.utf8.firstRange(of: "▸".utf8).map {
        marked.utf8.distance(from: marked.utf8.startIndex, to: $0.lowerBound)
    }
    let text = marked.split(separator: "▸", omittingEmptySubsequences: false).joined()
    let (_, problems) = parseYAML(Array(text.utf8), file: 0)
    return (problems.first?.kind, problems.first.map { Int($0.place.start) }, due)
}

@Suite struct YAMLProblemTests {
    @Test(arguments: [
        ("a: 1\n▸a: 2\n", YAMLProblem.Kind.duplicateKey("a")),
        ("é: 1\nb: één\n▸b: 2\n", .duplicateKey("b")),
        ("titel: plan▸: deel\n", .needsQuotes(": ")),
        ("titel: ▸%plan\n", .needsQuotes("%")),
        ("a: ▸[1, 2\n", .unclosedBracket),
        ("a: 1\n▸---\nb: 2\n", .secondDocument),
        ("a: ▸!eigen x\n", .customTag("!eigen")),
        ("a: ▸\"\\x07\"\n", .controlCharacter(7)),
        ("a: ▸*b\n", .unknownAlias("b")),
        ("a:\n▸\tb: 1\n", .tab),
        // What people make of it who come from a word processor.
        ("a: ▸\"zonder eind\nb: c\n", .unclosedQuote),
        ("a: 'Thema▸'s bespreken'\n", .quoteInside("'")),
        ("a: \"een ▸\"woord\" erin\"\n", .quoteInside("\"")),
        ("a: b\n▸c d\ne: f\n", .missingColon),
        ("a: b\n▸c:d\n", .missingColon),
        ("a: ▸*b* en c\n", .needsQuotes("*")),
        ("a: b\n  ▸c: d\n", .indentation),
        ("a: b\n▸\u{A0}c: d\n  e: f\n", .hardSpace),
        ("a:\n  - b: c\n    d:▸\u{A0}e\n", .hardSpace),
        ("a:\n  ▸– b: c\n    d: e\n", .wrongDash("–")),
        ("a:\n  ▸• b: c\n    d: e\n", .wrongDash("•")),
        ("a: “Kring▸: van leiders”\n", .needsQuotes(": ")),
    ])
    func stands(_ text: String, _ kind: YAMLProblem.Kind) {
        let found = problem(text)
        #expect(found.kind == kind)
        #expect(found.found == found.due)
    }

    @Test func aliasBombIsRefusedQuickly() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for i in 1..<12 {
            text += "a\(i): &a\(i) [\(Array(repeating: "*a\(i - 1)", count: 10).joined(separator: ", "))]\n"
        }
        let (_, problems) = parseYAML(Array(text.utf8), file: 0)
        #expect(problems.first?.kind == .aliasTooLarge(100_000))
    }

    @Test func depthIsLimited() {
        let text = String(repeating: "[", count: 100_000)
        let (_, problems) = parseYAML(Array(text.utf8), file: 0)
        #expect(problems.first?.kind == .tooDeep(100))
    }
}

@Suite struct AlignmentTests {
    /// In each text, `X` stands in the value of `a`; its place in the file must be found through the value.
    @Test(arguments: [
        "a: zin met X erin\n",
        "a: 'het ''woord'' X'\n",
        "a: \"een \\\"woord\\\" \\u00e9 X\"\n",
        "a: |\n  eerste regel\n\n  tweede X regel\n",
        "a: |-\n    ingesprongen\n      dieper X\n",
        "a: >\n  gevouwen\n  regel X\n\n  nieuwe alinea\n",
        "a: >\n  een\n\n  twee\n  drie X\n",
        "a: regel een\n  regel twee X\n",
        "a: \"regel een\n  regel twee X\"\n",
        "a: 'regel een\n\n  regel twee X'\n",
        "a: |\r\n  eerste\r\n  tweede X\r\n",
    ])
    func findsTheBytes(_ text: String) throws {
        let bytes = Array(text.utf8)
        let (tree, problems) = parseYAML(bytes, file: 0)
        #expect(problems.isEmpty)
        let root = try #require(tree.root)
        let value = try #require(tree.value("a", in: root))
        let read = tree.text(value)
        let offset = try #require(Array(read.string.utf8).firstIndex(of: 0x58))
        let sources = Sources([SourceFile(path: "a", name: "a", bytes: bytes)])
        let place = sources.place(of: offset..<offset + 1, in: read)
        #expect(Int(place.start) == bytes.firstIndex(of: 0x58))
        #expect(Int(place.end) == Int(place.start) + 1)
    }
}
