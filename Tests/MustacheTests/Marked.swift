import Diagnostics
import Mustache
import Testing

/// Compiles templates in which `«` and `»` stand around what should be reported, and compares what is.
///
/// - Parameters:
///   - templates: the templates; the page's own is `page`.
///   - expected: what is said in English, in the order of the report.
func expectDiagnostics<Page: View>(
    _ templates: Templates, for page: Page.Type = TestPage.self, _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    var marked: [String] = []
    var files: [TemplateFile] = []
    for (index, source) in templates.sources.enumerated() {
        let (bytes, ranges) = unmarked(source.text)
        files.append(TemplateFile(name: source.name, bytes: bytes, file: index))
        marked += ranges.map { "\(source.name) \($0.lowerBound)–\($0.upperBound)" }
    }
    var compiler = TemplateCompiler(TemplateSet(files), words: words)
    _ = compiler.compile("page", for: Page.self)
    let found = compiler.diagnostics
    let places = found.map {
        "\(templates.sources[Int($0.place.file)].name) \($0.place.start)–\($0.place.end)"
    }
    #expect(
        found.map { $0.message.text(in: .en) } == expected, sourceLocation: sourceLocation)
    #expect(places.sorted() == marked.sorted(), sourceLocation: sourceLocation)
    for diagnostic in found {
        #expect(diagnostic.severity == .error, sourceLocation: sourceLocation)
        #expect(
            TemplateRule(rawValue: diagnostic.rule) != nil, sourceLocation: sourceLocation)
    }
}

/// The bytes without the marks, and the ranges between them; marks may stand inside each other.
private func unmarked(_ text: String) -> (bytes: [UInt8], ranges: [Range<Int>]) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in text.unicodeScalars {
        switch scalar {
        case "«": open.append(bytes.count)
        case "»": ranges.append((open.popLast() ?? 0)..<bytes.count)
        default: bytes += Array(String(scalar).utf8)
        }
    }
    return (bytes, ranges)
}
