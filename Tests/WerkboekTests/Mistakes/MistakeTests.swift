import Foundation
import Testing

/// A mistake that the content format allows, and what `check` tells of it.
struct Mistake: Sendable, CustomTestStringConvertible {
    /// What is changed in the small programme of ``MistakeTests``.
    enum Change: Sendable {
        /// Lines at the end of the last entry of a register, or of the front matter of a note.
        case added
        /// Lines at the end of a text.
        case appended
        /// The whole file.
        case replaced
    }

    var change: Change
    var file: String
    var text: String
    /// `LINE:COLUMN SEVERITY RULE: MESSAGE`, with a path in front where it is of another file.
    var told: [String]

    static func add(_ file: String, _ text: String, _ told: String...) -> Mistake {
        Mistake(change: .added, file: file, text: text, told: told)
    }

    static func body(_ file: String, _ text: String, _ told: String...) -> Mistake {
        Mistake(change: .appended, file: file, text: text, told: told)
    }

    static func whole(_ file: String, _ text: String, _ told: String...) -> Mistake {
        Mistake(change: .replaced, file: file, text: text, told: told)
    }

    var testDescription: String { "\(file): \(text.prefix(60))" }

    /// The file with the mistake made in it.
    func made(in before: String) -> String {
        switch change {
        case .replaced: return text
        case .appended: return before + (text.hasPrefix("- ") ? "" : "\n") + text
        case .added:
            guard file.hasSuffix(".md") else { return before + text }
            guard let end = before.range(of: "\n---\n", range: before.index(after: before.startIndex)..<before.endIndex)
            else { return "---\n" + text + "---\n" + before }
            return before.replacingCharacters(in: end, with: "\n" + text + "---\n")
        }
    }
}

/// Each mistake is told once, at its place, in words that say what to write instead.
@Suite struct MistakeTests {
    /// A programme with one of everything and nothing wrong.
    private static let base = [
        "programme.yaml":
            "name: Proef\nhorizons:\n  - {id: h1, title: Nu}\nrules: {idle-owner: off, conclusion-without-action: off, no-word: off}\n",
        "owners.yaml":
            "owners:\n  - {id: geheim, name: Geheim, audience: team}\n  - {id: piet, name: Piet, kind: person, organisation: org}\n  - id: org\n    name: Organisatie\n    expertise: [water]\n",
        "areas.yaml":
            "areas:\n  - id: gebied\n    name: Gebied\n",
        "sources.yaml":
            "sources:\n  - id: boek\n    title: Boek\n",
        "inventories.yaml":
            "inventories:\n  - id: ronde\n    title: Ronde\n    of: areas\n    answers:\n      - {id: ja, title: Ja, good: true}\n",
        "offerings.yaml":
            "offerings:\n  - id: cursus\n    title: Cursus\n",
        "themes/een/theme.md":
            "---\nid: T1\ntitle: Een\ngroups:\n  - {id: kop, title: Kop}\n---\nInleiding.\n",
        "themes/een/questions/1.md":
            "---\nid: Q1\nquestion: Hoe dan?\n---\n## Conclusies\n\n- Zo moet het. {#zo}\n- Of zo.\n",
        "themes/een/actions.yaml":
            "actions:\n  - {id: A2, title: Tweede, owner: org}\n  - id: A1\n    title: Eerste\n    owner: org\n",
        "themes/een/indicators.yaml":
            "indicators:\n  - id: meter\n    title: Meter\n",
        "cases/geval.md":
            "---\ntitle: Geval\n---\nTekst.\n",
        "themes/een/notes/nota.md":
            "# Nota\n",
        "pages/over.md":
            "# Over\n",
    ]

    @Test(
        arguments: Mistake.files + Mistake.yaml + Mistake.ids + Mistake.required + Mistake.numbers + Mistake.choices
            + Mistake.references + Mistake.texts + Mistake.lacks)
    func isToldWithItsPlace(_ mistake: Mistake) throws {
        #expect(!mistake.told.isEmpty)
        #expect(try told(mistake) == mistake.told)
    }

    @Test func nothingIsToldOfTheProgrammeItself() throws {
        #expect(try told(nil) == [])
    }

    /// What `check` tells of the programme with a mistake in it.
    private func told(_ mistake: Mistake?) throws -> [String] {
        var files = Self.base
        if let mistake { files[mistake.file] = mistake.made(in: files[mistake.file] ?? "") }
        let fixture = try Fixture("-- no programme --")
        defer { try? FileManager.default.removeItem(at: fixture.folder) }
        for (name, text) in files { try fixture.put("content/" + name, text) }
        let outcome = try Tool.run(
            ["check", "--today", "2026-03-01", "--diagnostics", "json"], in: fixture.folder,
            environment: ["WERKBOEK_LANG": "nl"])
        let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
        let isWrong = report.diagnostics.contains { $0.severity == "error" }
        #expect(outcome.code == (isWrong ? 1 : 0))
        return report.diagnostics.map { found in
            let path = found.path.replacingOccurrences(of: "content/", with: "")
            return (path == mistake?.file ? "" : path + ":")
                + "\(found.line):\(found.column) \(found.severity) \(found.rule): \(found.message)"
        }
    }

    private struct Report: Decodable {
        struct Entry: Decodable {
            var path: String
            var line: Int
            var column: Int
            var severity: String
            var rule: String
            var message: String
        }

        var diagnostics: [Entry]
    }
}
