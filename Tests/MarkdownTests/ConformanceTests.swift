import Testing

/// The examples of the specifications. Run with `WERKBOEK_SPECS` naming the folder that has them.
@Suite("Conformance", .enabled(if: specFolder != nil, "WERKBOEK_SPECS is not set"))
struct ConformanceTests {
    /// Examples of CommonMark that come out in another way, each for an extension.
    static let commonMarkExceptions: [Int: String] = [
        547: "`[[[foo]]]` holds a link to the entity `foo`",
        558: "`[[*foo* bar]]` is a link to the entity `*foo* bar`",
        589: "`![[foo]]` is an exclamation mark and a link to the entity `foo`",
    ]

    @Test func commonMark() throws {
        let examples = try specExamples("commonmark-0.30.json")
        #expect(examples.count == 652)
        for example in examples {
            let ours = conformanceHTML(example.markdown)
            let theirs = libcmarkHTML(example.markdown)
            if Self.commonMarkExceptions[example.example] == nil {
                #expect(ours == theirs, "example \(example.example): \(example.markdown)")
            } else {
                #expect(ours != theirs, "example \(example.example) is no exception any more")
            }
        }
    }

    /// Examples of GitHub's extensions that come out in another way, and why.
    static let gfmExceptions: [String: String] = [
        "Autolinks 19": "a bare address is not a link here; that takes `<…>`",
        "Autolinks 20": "only says that nothing crashes, without an output to compare",
        "HTML tag filter 22": "raw HTML is never passed on, so there is nothing to filter",
        "Interop 24": "a bare address is not a link here",
        "Interop 25": "a bare address is not a link here",
    ]

    @Test func gfm() throws {
        let examples = try specExamples("gfm-extensions.json")
        #expect(examples.count == 38)
        for example in examples {
            let ours = conformanceHTML(example.markdown)
            // GitHub's own text has the attributes of a box in another order than its program writes them.
            let theirs = example.html
                .replacing(
                    "<input disabled=\"\" type=\"checkbox\">",
                    with: "<input type=\"checkbox\" disabled=\"\" />"
                )
                .replacing(
                    "<input checked=\"\" disabled=\"\" type=\"checkbox\">",
                    with: "<input type=\"checkbox\" checked=\"\" disabled=\"\" />")
            if Self.gfmExceptions[example.testDescription] == nil {
                #expect(ours == theirs, "\(example.testDescription): \(example.markdown)")
            } else {
                #expect(ours != theirs, "\(example.testDescription) is no exception any more")
            }
        }
    }
}
