import Foundation
import Testing

@testable import YAML

/// What is read without libyaml comes out just as libyaml would have it.
@Suite struct SimpleReaderTests {
    @Test(arguments: YAMLExamples.read)
    func readsItself(_ text: String) {
        let found = ReaderComparison(text)
        #expect(found.isRead, "\(text.debugDescription)")
        #expect(found.difference == nil, "\(text.debugDescription)")
    }

    @Test(arguments: YAMLExamples.left)
    func leaves(_ text: String) {
        #expect(!ReaderComparison(text).isRead, "\(text.debugDescription)")
    }

    @Test func leavesWhatIsNoText() {
        for bytes: [UInt8] in [
            [0xC3], [0x80], [0xC0, 0x80], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xFF],
            [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80],
        ] {
            #expect(!ReaderComparison(Array("a: ".utf8) + bytes).isRead, "\(bytes)")
            #expect(!ReaderComparison(Array("a: b\n# ".utf8) + bytes + [0x0A]).isRead, "\(bytes)")
        }
    }

    /// Each byte, in each place of a word of eight.
    @Test func noticesEachByte() {
        for byte in UInt8.min...UInt8.max where byte != 0x0A {
            for position in 0..<20 {
                var text = Array("# acht bytes tegelijk\na: b\n".utf8)
                text[2 + position] = byte
                let found = ReaderComparison(text)
                #expect(found.difference == nil)
                #expect(found.isRead == (0x20..<0x7F).contains(byte), "\(byte) at \(position)")
            }
        }
    }

    @Test func countsDepth() {
        var limits = YAMLLimits()
        for depth in 1...4 {
            limits.depth = depth
            for text in ["- - - a\n", "a:\n  b:\n    c: d\n", "a: [[b]]\n", "a:\n- b: c\n"] {
                #expect(ReaderComparison(Array(text.utf8), limits: limits).difference == nil, "\(text) \(depth)")
                #expect(ReaderComparison(Array(text.utf8), limits: limits).isRead == (depth > 2), "\(text) \(depth)")
            }
        }
        limits.size = 5
        #expect(ReaderComparison(Array("a: b\n".utf8), limits: limits).isRead)
        #expect(!ReaderComparison(Array("a: bc\n".utf8), limits: limits).isRead)
    }

    @Test func readsAPartOfAFile() {
        let text = Array("---\na: é\nb: |\n  c\n---\n\tTekst\n".utf8)
        let found = ReaderComparison(text, range: 4..<text.count - 11)
        #expect(found.isRead)
        #expect(found.difference == nil)
    }

    /// As many as this would end the stack of a reader that calls itself for each.
    @Test func leavesDeepTexts() {
        #expect(!ReaderComparison(String(repeating: "- ", count: 200_000)).isRead)
        #expect(!ReaderComparison("a: " + String(repeating: "[", count: 200_000)).isRead)
        #expect(!ReaderComparison((0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()).isRead)
    }

    /// The registers and notes of the repository, and of the fictional programme that comes with it.
    @Test func readsTheRepository() throws {
        let texts = try YAMLFiles.inRepository()
        #expect(texts.count > 40)
        var count = 0
        for (name, text, range) in texts {
            let found = ReaderComparison(text, range: range)
            #expect(found.difference == nil, "\(name)")
            if found.isRead { count += 1 } else { print("left to libyaml: \(name)") }
        }
        print("read \(count) of \(texts.count) files of the repository")
        #expect(count * 10 >= texts.count * 9)
    }
}
