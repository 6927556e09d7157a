import Foundation
import JSON
import Mustache
import Testing

@testable import Site

/// What is escaped is found wherever it stands, though eight bytes are looked at together.
@Suite struct RunsTests {
    /// The numbers of a seeded generator: "SplitMix64", Steele, Lea and Flood, 2014.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Letters of all kinds between what is escaped somewhere, in texts of up to forty characters.
    private static let texts: [String] = {
        var numbers = Numbers(state: 1)
        let plain = Array("aZ09!;]^é€😀\u{A0}\u{80}\u{FFFD}")
        let special = Array("\"&'<>\\,;\n\r\t\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}\u{FFFE}=")
        var texts: [String] = []
        // Each of them at each place, and none but letters of ASCII around it.
        for character in special + plain {
            for place in 0..<20 {
                for length in [place + 1, place + 9, 40] where length > place {
                    texts.append(String((0..<length).map { $0 == place ? character : "a" }))
                }
            }
        }
        for _ in 0..<2000 {
            let length = Int.random(in: 0...40, using: &numbers)
            texts.append(
                String(
                    (0..<length).map { _ in
                        let kind = Int.random(in: 0..<8, using: &numbers)
                        return (kind == 0 ? special : kind < 3 ? plain : ["a"]).randomElement(using: &numbers) ?? "a"
                    }))
        }
        return texts
    }()

    @Test func jsonGivesBackEveryText() throws {
        for text in RunsTests.texts {
            var json = JSONWriter()
            json.strings([text])
            let read = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
            #expect(read.map { $0.flatMap(\.unicodeScalars) } == Array(text.unicodeScalars))
            let isSafe = String(decoding: json.bytes, as: UTF8.self).unicodeScalars.allSatisfy {
                $0.value >= 0x20 && !"<>&\u{7F}\u{2028}\u{2029}".unicodeScalars.contains($0)
            }
            #expect(isSafe)
        }
    }

    @Test func xmlEscapesEveryText() {
        let names: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
        for text in RunsTests.texts {
            var xml = XMLWriter(partOf: 0)
            xml.text(text)
            let kept = text.unicodeScalars.filter {
                $0 == "\t" || $0 == "\n" || ($0.value >= 0x20 && ![0x7F, 0xFFFE, 0xFFFF].contains($0.value))
            }
            #expect(String(decoding: xml.bytes, as: UTF8.self) == kept.map { names[$0] ?? String($0) }.joined())
        }
    }

    @Test func calendarsEscapeEveryText() {
        for text in RunsTests.texts {
            var calendar = CalendarWriter()
            calendar.texts("X", [text, "a"])
            let written = String(decoding: calendar.bytes, as: UTF8.self).replacing("\r\n ", with: "")
            var expected = ""
            for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
                switch scalar.value {
                case 0x2C, 0x3B, 0x5C: expected += "\\\(scalar)"
                case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: expected += "\\n"
                case 0x00..<0x09, 0x0B..<0x20, 0x7F..<0xA0: break
                default: expected.unicodeScalars.append(scalar)
                }
            }
            #expect(Array(written.utf8) == Array("X:\(expected),a\r\n".utf8))
        }
    }

    @Test func tablesQuoteWhatNeedsIt() throws {
        for text in RunsTests.texts {
            var csv = CSVWriter(separator: ";")
            var out = Output()
            csv.row([text, "b"])
            csv.flush(into: &out, isLast: true)
            let isQuoted = text.utf8.contains { [0x22, 0x3B, 0x0D, 0x0A].contains($0) }
            let cell = CSVCell.neutralised(text).replacing("\"", with: "\"\"")
            #expect(out.bytes == Array("\u{FEFF}\(isQuoted ? "\"\(cell)\"" : cell);b\r\n".utf8))
        }
    }
}
