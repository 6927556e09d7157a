import Foundation
import Programme
import Site
import Testing

/// Freezes a small programme, changes ten things, and looks whether the page names the ten and nothing else.
@Suite struct EditionTests {
    private static let before = """
        -- content/owners.yaml --
        owners:
          - {id: o, name: Org, expertise: [x]}
          - {id: p, name: Partij, expertise: [y]}
        -- content/themes/een/theme.md --
        ---
        id: T1
        title: Eén
        ---
        -- content/themes/een/questions/1.md --
        ---
        id: T1-Q1
        question: Hoe dan?
        ---
        ## Conclusies

        - Zo moet het. {#C-ZO}
        - Of anders. {#C-ANDERS}
        -- content/themes/een/actions.yaml --
        actions:
          - {id: A1, title: Blijft, owner: o, due: 2027-01-01}
          - {id: A2, title: Wordt gedaan, owner: o, evidence: https://example.org/}
          - {id: A3, title: Vervalt, owner: o}
          - {id: A4, title: Andere datum, owner: o, due: 2026-12-01}
          - {id: A5, title: Andere trekker, owner: o}
          - {id: A6, title: Andere woorden, owner: o, what: Oude woorden.}
          - {id: A7, title: Gaat op in A1, owner: o}
          - {id: A8, title: Volgt, owner: o, follows-from: C-ZO}
        """

    private static func frozen(_ fixture: Fixture) throws {
        var parts: [String] = []
        for audience in Audience.allCases {
            let data = try fixture.prepared(day: "2026-11-01", audience: audience).site.programmeJSON()
            parts.append("\"\(audience.rawValue)\": \(String(decoding: data, as: UTF8.self))")
        }
        try fixture.put(
            "content/editions/eerste.json",
            "{\"version\": 1, \"day\": \"2026-11-01\", \"audiences\": {\(parts.joined(separator: ",\n"))}}\n")
    }

    @Test func namesTheChangesAndNothingElse() throws {
        let fixture = try Fixture(Self.before)
        try Self.frozen(fixture)
        #expect(try fixture.prepared().programme.changes.first?.isEmpty == true)
        let register = """
            actions:
              - {id: A1, title: Blijft, owner: o, due: 2027-01-01}
              - {id: A2, title: Wordt gedaan, owner: o, status: done, evidence: https://example.org/}
              - {id: A3, title: Vervalt, owner: o, status: dropped}
              - {id: A4, title: Andere datum, owner: o, due: 2027-02-01}
              - {id: A5, title: Andere trekker, owner: p}
              - {id: A6, title: Andere woorden, owner: o, what: Nieuwe woorden.}
              - {id: A7, title: Gaat op in A1, owner: o, superseded-by: A1}
              - {id: A8, title: Volgt, owner: o, follows-from: C-ZO}
              - {id: A9, title: Nieuw, owner: o}

            """
        try fixture.put("content/themes/een/actions.yaml", register)
        try fixture.put(
            "content/themes/een/questions/1.md",
            "---\nid: T1-Q1\nquestion: Hoe nu?\n---\n## Conclusies\n\n- Zo moet het nu. {#C-ZO}\n- Of anders. {#C-ANDERS}\n- Erbij. {#C-BIJ}\n"
        )
        let programme = try fixture.prepared().programme
        let changes = try #require(programme.changes.first)
        func ids(_ indices: [Int]) -> [String] { indices.map { programme.actions[$0].id } }
        #expect(ids(changes.new) == ["A9"])
        #expect(ids(changes.done) == ["A2"])
        #expect(ids(changes.dropped) == ["A3"])
        #expect(ids(changes.redated.map(\.action)) == ["A4"])
        #expect(ids(changes.reowned.map(\.action)) == ["A5"])
        #expect(ids(changes.reworded) == ["A6"])
        #expect(ids(changes.superseded) == ["A7"])
        #expect(changes.changedQuestions.map { programme.questions[$0].id } == ["T1-Q1"])
        #expect(changes.newConclusions.map { programme.conclusions[$0].id } == ["C-BIJ"])
        #expect(changes.changedConclusions.map { programme.conclusions[$0].id } == ["C-ZO"])
        let page = try #require(try fixture.pages()["wijzigingen/eerste.html"])
        #expect(page.contains("Andere datum"))
        #expect(!page.contains("Blijft"))
    }

    @Test func flagsAppearAndClear() throws {
        let fixture = try Fixture(Self.before)
        try Self.frozen(fixture)
        let question =
            "---\nid: T1-Q1\nquestion: Hoe dan?\n---\n## Conclusies\n\n- Zo moet het nu. {#C-ZO}\n- Of anders. {#C-ANDERS}\n"
        try fixture.put("content/themes/een/questions/1.md", question)
        let index = 7
        #expect(try fixture.prepared().programme.changedConclusions(ofAction: index) == [0])
        #expect(try fixture.found().map(\.rule).contains("changed-conclusion"))
        let pages = try fixture.pages()
        #expect(pages["acties/a8.html"]?.contains("Kijk of de actie nog klopt") == true)
        #expect(pages["leervragen/t1-q1.html"]?.contains("Gewijzigd sinds de laatste vastgelegde stand") == true)
        let register = try String(
            contentsOf: fixture.folder.appending(path: "content/themes/een/actions.yaml"), encoding: .utf8)
        try fixture.put(
            "content/themes/een/actions.yaml",
            register.replacingOccurrences(of: "follows-from: C-ZO}", with: "follows-from: C-ZO, reviewed: 2026-11-02}"))
        #expect(try fixture.prepared().programme.changedConclusions(ofAction: index).isEmpty)
        #expect(try !fixture.found().map(\.rule).contains("changed-conclusion"))
    }
}
