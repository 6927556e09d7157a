import Diagnostics
import Foundation
import Mustache
import Programme

@testable import Site

/// The pages of a small programme written as one text, in which `-- path --` begins a file.
struct SmallSite {
    let site: Site
    private let files: [PlannedFile]

    /// - Throws: where the files cannot be written or read.
    init(_ text: String, on day: String = "2026-11-21", for audience: Audience = .public, url: String? = nil) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "small-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for part in ("\n" + text).components(separatedBy: "\n-- ").dropFirst() {
            let pieces = part.components(separatedBy: " --\n")
            let file = folder.appending(path: pieces[0])
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data((pieces.dropFirst().joined(separator: " --\n") + "\n").utf8).write(to: file)
        }
        let documents = try readContent(ContentFolder(folder.path), jobs: 1)
        let programme = assemble(documents, for: audience, on: Day(day) ?? Day(number: 0)).programme
        site = Site(programme, options: Site.Options(url: url, version: "0"))
        files = plan(site, try SmallSite.templates(site.words))
    }

    private static func templates(_ words: [String: String]) throws -> PageTemplates {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../templates")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".mustache") }
        return PageTemplates(
            TemplateSet(
                try names.enumerated().map { index, name in
                    TemplateFile(
                        name: String(name.dropLast(".mustache".count)),
                        bytes: Array(try Data(contentsOf: folder.appending(path: name))), file: index)
                }), words: words)
    }

    /// All addresses, in order.
    var addresses: [String] { files.map(\.address) }

    /// What is at an address; `nil` where there is nothing.
    subscript(address: String) -> String? {
        files.first { $0.address == address }.map { file in
            var out = Output(root: file.root)
            file.render(&out)
            return String(decoding: out.bytes, as: UTF8.self)
        }
    }
}
