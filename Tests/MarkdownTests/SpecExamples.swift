import CCmark
import Foundation
import Markdown
import Testing

/// An example of a published specification.
struct SpecExample: Decodable, Sendable, CustomTestStringConvertible {
    let example: Int
    let section: String
    let markdown: String
    let html: String

    var testDescription: String { "\(section) \(example)" }
}

/// The folder with the specifications. Where the variable is not set, the tests that need it do not run and
/// are reported so; where it is set but the folder is not there, they fail.
let specFolder = ProcessInfo.processInfo.environment["WERKBOEK_SPECS"]

/// Reads the examples of one file.
func specExamples(_ name: String) throws -> [SpecExample] {
    let path = try #require(specFolder) + "/markdown/" + name
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try JSONDecoder().decode([SpecExample].self, from: data)
}

/// HTML as libcmark itself writes it, raw HTML and all.
func libcmarkHTML(_ markdown: String) -> String {
    guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_UNSAFE) else {
        return ""
    }
    defer { free(html) }
    return String(cString: html)
}

/// HTML as this module writes it to be compared.
func conformanceHTML(_ markdown: String) -> String {
    var out: [UInt8] = []
    MarkdownDocument(markdown).render(options: .conformance, into: &out) { _ in .text() }
    return String(decoding: out, as: UTF8.self)
}
