import Testing

@testable import YAML

/// Texts made from others by leaving out, doubling, swapping and indenting, the same each time.
private struct Mutation {
    var random: SplitMix

    /// Bytes that mean something in YAML.
    private static let marks = Array(" \n-:#'\"[]{},|>?&*!%@`\t\r\\~é".utf8)

    mutating func change(_ text: [UInt8]) -> [UInt8] {
        var text = text
        for _ in 0...random.below(3) {
            if random.below(2) == 0 { changeBytes(&text) } else { changeLines(&text) }
        }
        return text
    }

    private mutating func changeBytes(_ text: inout [UInt8]) {
        guard !text.isEmpty else { return text = [Self.marks[random.below(Self.marks.count)]] }
        let at = random.below(text.count)
        switch random.below(5) {
        case 0: text.remove(at: at)
        case 1: text.insert(text[at], at: at)
        case 2: text.swapAt(at, random.below(text.count))
        case 3: text.insert(Self.marks[random.below(Self.marks.count)], at: at)
        default: text[at] = Self.marks[random.below(Self.marks.count)]
        }
    }

    private mutating func changeLines(_ text: inout [UInt8]) {
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        let at = random.below(lines.count)
        switch random.below(6) {
        case 0: lines.remove(at: at)
        case 1: lines.insert(lines[random.below(lines.count)], at: at)
        case 2: lines.swapAt(at, random.below(lines.count))
        case 3: lines[at].insert(contentsOf: repeatElement(0x20, count: 1 + random.below(3)), at: 0)
        case 4: lines[at].removeFirst(min(lines[at].count, 1 + random.below(3)))
        default: lines.insert(Array(repeating: 0x20, count: random.below(4)), at: at)
        }
        text = Array(lines.joined(separator: [0x0A]))
    }
}

private struct SplitMix {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: (z ^ (z >> 31)) % UInt64(bound))
    }
}

@Suite struct MadeUpTextTests {
    /// Stretches of some lines of the repository's files.
    private func stretches(_ random: inout SplitMix) throws -> [[UInt8]] {
        try YAMLFiles.inRepository().flatMap { file in
            let lines = file.bytes[file.range].split(separator: 0x0A, omittingEmptySubsequences: false)
            return (0..<3).map { _ in
                let start = random.below(lines.count)
                return Array(lines[start..<min(lines.count, start + 20)].joined(separator: [0x0A]))
            }
        }
    }

    @Test func areReadAsLibyamlDoes() throws {
        var mutation = Mutation(random: SplitMix(state: 20_261_122))
        let examples = (YAMLExamples.read + YAMLExamples.left).map { Array($0.utf8) }
        let texts = examples + (try stretches(&mutation.random))
        var (count, read) = (0, 0)
        for round in 0..<20 {
            for text in texts {
                // Two examples below each other, or one alone.
                let other = examples[mutation.random.below(examples.count)]
                let made = mutation.change(round % 4 == 0 ? text + other : text)
                let found = ReaderComparison(made)
                let shown = String(decoding: made, as: UTF8.self).debugDescription
                #expect(found.difference == nil, "\(shown)")
                count += 1
                if found.isRead { read += 1 }
            }
        }
        print("read \(read) of \(count) texts that were made up")
        #expect(count > 8_000)
        #expect(read * 5 > count)
    }
}
