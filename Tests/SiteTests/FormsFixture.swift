import Foundation
import Hashing
import Mustache
import Programme
import Site
import Testing

/// A small programme as text, made into a site of which the forms can be read.
struct FormsFixture {
    let site: Site

    /// - Parameters:
    ///   - text: the files; each begins with a line `-- path --`.
    ///   - url: where the site is published.
    init(
        _ text: String, url: String? = "https://x.example/", day: String = "2026-11-21",
        audience: Audience = .public
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for part in ("\n" + text).components(separatedBy: "\n-- ").dropFirst() {
            let lines = part.components(separatedBy: " --\n")
            let path = folder.appendingPathComponent(lines[0])
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(lines.dropFirst().joined(separator: " --\n").utf8).write(to: path)
        }
        let documents = try readContent(ContentFolder(folder.path), jobs: 1)
        let read = documents.diagnostics
        let (programme, found) = assemble(documents, for: audience, on: try #require(Day(day)))
        for diagnostic in read + found where diagnostic.severity == .error {
            Issue.record("\(diagnostic.rule): \(diagnostic.message.text(in: .en))")
        }
        site = Site(programme, options: Site.Options(url: url, version: "1"))
    }

    /// Bytes and stamp of each form, by address.
    func forms(pages: [String] = ["index.html"]) -> [String: (bytes: [UInt8], stamp: Digest)] {
        var forms: [String: (bytes: [UInt8], stamp: Digest)] = [:]
        let stamps = Stamps(site, program: "test")
        for file in planForms(site, pages: pages) {
            var bytes = Output(root: file.root)
            file.render(&bytes)
            #expect(forms[file.address] == nil, "\(file.address) is planned twice")
            forms[file.address] = (bytes.bytes, stamps.stamp(of: file))
        }
        return forms
    }

    /// The text of a form.
    func text(_ address: String) throws -> String {
        String(decoding: try #require(forms()[address]).bytes, as: UTF8.self)
    }

    /// Something of everything that forms show.
    static let small = """
        -- programme.yaml --
        name: Proef
        organiser: vro
        meetings:
          - {date: 2027-02-03, kind: live}
        -- owners.yaml --
        owners:
          - {id: vro, name: Ministerie}
          - {id: utrecht, name: Utrecht}
          - {id: stil, name: Stil}
        -- themes/wonen/theme.md --
        ---
        id: T1
        title: Wonen
        published: 2026-01-15
        ---
        Inleiding.
        -- themes/werken/theme.md --
        ---
        id: T2
        title: Werken
        ---
        -- themes/wonen/actions.yaml --
        actions:
          - id: A1
            title: Eerste
            owner: vro
            partners: utrecht
            due: 2026-06-30
            what: Wat er gebeurt.
            updates:
              - {date: 2026-03-01, status: in-progress, note: "Begonnen, zie [[A2]]."}
              - {date: 2026-04-01, due: 2027-03-31}
          - id: A2
            title: Tweede
            owner: utrecht
            due: 2027-05-01
            updates:
              - {date: 2026-05-01, owner: vro, by: utrecht}

        """
}
