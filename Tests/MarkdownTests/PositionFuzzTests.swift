import Markdown
import Testing

/// Texts made at random in which each link says in itself where it should be.
@Suite struct PositionFuzzTests {
    @Test(arguments: 0..<8)
    func placesAreExact(_ group: Int) {
        var wrong = 0
        for seed in 0..<300 {
            let text = LinkText.make(seed: UInt64(group * 300 + seed))
            let document = MarkdownDocument(text)
            let bytes = Array(text.utf8)
            func slice(_ range: Range<Int>) -> String {
                guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "?" }
                return String(decoding: bytes[range], as: UTF8.self)
            }
            for link in document.links {
                let whole = slice(link.range)
                let isRight: Bool
                switch link.kind {
                case .entity:
                    isRight =
                        whole.hasPrefix("[[\(link.target)") && whole.hasSuffix("]]")
                        && slice(link.targetRange) == link.target
                case .autolink:
                    isRight = whole == "<\(link.target)>" && slice(link.targetRange) == link.target
                case .link where link.target == "/definition": continue
                case .link:
                    isRight =
                        whole.hasPrefix("[t") && whole.hasSuffix(")") && whole.contains(link.target)
                        && slice(link.targetRange) == link.target
                case .image:
                    isRight =
                        whole.hasPrefix("![") && whole.hasSuffix(")") && whole.contains(link.target)
                        && slice(link.targetRange) == link.target
                case .citation:
                    isRight = false
                }
                if !isRight { wrong += 1 }
                #expect(isRight, "seed \(group * 300 + seed): \(link) is at \(whole) in\n\(text)")
                if wrong > 3 { return }
            }
            for problem in document.problems {
                switch problem.kind {
                case .rawHTML:
                    #expect(
                        slice(problem.range).hasPrefix("<"),
                        "seed \(group * 300 + seed): \(problem) in\n\(text)")
                case .footnoteWithoutText(let label):
                    #expect(slice(problem.range) == "[^\(label)]")
                default: break
                }
            }
        }
    }
}
