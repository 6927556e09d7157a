import Foundation
import Testing

/// What people write who come from a word processor or a spreadsheet: each mistake at its place, and said in their words.
@Suite struct WordProcessorTests {
    private static let head = "actions:\n  - id: T1-A1\n    title: Iets doen\n    start: 2026-01-01\n"

    @Test(
        arguments: [
            ("    due: ▸31-12-2026\n", "Schrijf `2026-12-31`"), ("    due: ▸1 5 2026\n", "Schrijf `2026-05-01`"),
            ("    due: ▸31-02-2026\n", "is geen datum. Schrijf JJJJ-MM-DD"),
            ("    owner: ▸Gemeente Utrecht\n", "schrijf dan de id en niet de naam"),
            ("    owner: ▸utrecht\u{A0}\n", "harde spatie"), ("    ▸\u{A0}owner: utrecht\n", "harde spatie"),
            ("    owner:▸\u{A0}utrecht\n", "harde spatie"),
            ("    updates:\n      ▸– date: 2026-01-01\n", "een gewoon streepje"),
            ("    what: ▸\"Zonder eind\n", "verderop ontbreekt"),
            ("    what: 'Thema▸'s bespreken'\n", "dubbele aanhalingstekens"),
            ("    what: Kring▸: van leiders\n", "tussen aanhalingstekens staan, bijvoorbeeld: title:"),
            ("    ▸due 2026\n", "ontbreekt een dubbele punt"), ("      ▸due: 2026\n", "De inspringing klopt hier niet"),
            ("▸\tdue: 2026\n", "Gebruik spaties in plaats van een tab"),
        ])
    func saysWhatToWrite(_ text: String, _ words: String) throws {
        let lines = (Self.head + text).components(separatedBy: "\n")
        let line = try #require(lines.firstIndex { $0.contains("▸") })
        let column = try #require(lines[line].unicodeScalars.enumerated().first { $1 == "▸" }).offset + 1
        let fixture = try Fixture(
            """
            -- content/owners.yaml --
            owners:
              - {id: utrecht, name: Gemeente Utrecht}
            -- content/themes/een/theme.md --
            ---
            id: T1
            title: Een
            ---
            -- content/themes/een/actions.yaml --
            """ + "\n" + (Self.head + text).replacing("▸", with: ""))
        let outcome = try Tool.run(["check", "--today", "2026-01-02"], in: fixture.folder)
        #expect(outcome.code == 1)
        let first = try #require(outcome.errors.split(separator: "\n").first)
        #expect(first.hasPrefix("content/themes/een/actions.yaml:\(line + 1):\(column): error:"), "\(outcome.errors)")
        #expect(first.contains(words), "\(first)")
        // One cause, one message: that nobody leads it, or is named, is no news now.
        #expect(outcome.errors.contains("1 fout, 0 waarschuwingen"), "\(outcome.errors)")
    }

    @Test func aColourWithoutQuotesIsNoComment() throws {
        let wrong = try Fixture("-- content/programme.yaml --\nname: Proef\naccent: #005f73")
        let outcome = try Tool.run(["check"], in: wrong.folder)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Schrijf haar als \"#005f73\", tussen aanhalingstekens."))
        let comment = try Fixture("-- content/programme.yaml --\nname: Proef\naccent: # nog kiezen")
        #expect(try Tool.run(["check"], in: comment.folder).code == 0)
    }

    /// What could not be read is not missing: whether anything is named elsewhere shows when all could be read.
    @Test func lacksAreToldWhenAllCouldBeRead() throws {
        let text = "-- content/owners.yaml --\nowners:\n  - {id: o, name: O}"
        #expect(try Tool.run(["check"], in: try Fixture(text).folder).errors.contains("[idle-owner]"))
        let broken = try Fixture(text + "\n-- content/areas.yaml --\nareas:\n  - {id: a, naam: A}")
        #expect(try !Tool.run(["check"], in: broken.folder).errors.contains("[idle-owner]"))
    }
}
