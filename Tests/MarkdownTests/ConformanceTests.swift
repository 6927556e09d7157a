import Testing

/// The examples of the specifications. Run with `WERKBOEK_SPECS` naming the folder that has them.
@Suite("Conformance", .enabled(if: specFolder != nil, "WERKBOEK_SPECS is not set"))
struct ConformanceTests {
    /// Examples of CommonMark that come out in another way, each for an extension.
    static let commonMarkExceptions: [Int: String] = [:]

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
    static let gfmExceptions: [String: String] = [:]

    @Test func gfm() throws {
        for example in try specExamples("gfm-extensions.json") {
            let ours = conformanceHTML(example.markdown)
            if Self.gfmExceptions[example.testDescription] == nil {
                #expect(ours == example.html, "\(example.testDescription): \(example.markdown)")
            }
        }
    }
}
