import Foundation
import Testing

@testable import Site

@Suite struct TemplateReferenceTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

    @Test func `every page's template is described`() throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: TemplateReferenceTests.root.appending(path: "templates").path)
        let names = files.filter { $0.hasSuffix(".mustache") && !$0.hasPrefix("_") && $0 != "layout.mustache" }
        let headings = PageTemplates.reference().split(separator: "\n").filter { $0.hasSuffix(".mustache") }
        #expect(headings.map { String($0.dropFirst("## ".count)) }.sorted() == names.sorted())
        #expect(names.count > 25)
    }

    /// `make docs` writes it anew.
    @Test func `the reference in docs is what the program says`() throws {
        let file = TemplateReferenceTests.root.appending(path: "docs/templates-reference.md")
        #expect(try String(contentsOf: file, encoding: .utf8) == PageTemplates.reference())
    }
}
