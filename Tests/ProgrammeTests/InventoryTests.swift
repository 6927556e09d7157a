import Foundation
import Programme
import Testing

/// All expected numbers were counted by hand.
@Suite struct InventoryTests {
    @Test func `every area has a row, those not asked yet included`() throws {
        let state = try survey(
            """
            of: areas
            answers: [{id: ja, title: Ja, good: true}, {id: nee, title: Nee, good: false}]
            entries:
              - {for: west, answer: ja}
              - {for: oost, answer: nee}
            """)
        #expect(state.rows.map(\.subject) == [area(0), area(1), area(2)])
        #expect(state.rows.map(\.answer) == [1, nil, 0])
        #expect((state.answered, state.good, state.unasked) == (2, 1, 1))
    }

    @Test func `owners of the kinds that count`() throws {
        let state = try survey(
            """
            of: owners
            kind: [municipality, province]
            answers: [{id: ja, title: Ja, good: true}]
            entries: [{for: gem-b, answer: ja}]
            """)
        #expect(state.rows.map(\.subject) == [owner(0), owner(1), owner(3)])
        #expect((state.answered, state.good, state.unasked) == (1, 1, 2))
    }

    @Test func `all owners where no kind is named`() throws {
        #expect(try survey("of: owners").rows.count == 4)
    }

    @Test func `who was entered without being covered has a row too, behind the others`() throws {
        let state = try survey(
            """
            of: owners
            kind: municipality
            answers: [{id: ja, title: Ja}]
            entries: [{for: bureau, answer: ja}, {for: oost, answer: ja}]
            """)
        #expect(state.rows.map(\.subject) == [owner(0), owner(1), owner(2), area(0)])
        #expect((state.answered, state.good, state.unasked) == (2, 0, 2))
    }

    @Test func `without areas or owners only what was entered has a row`() throws {
        let state = try survey("answers: [{id: ja, title: Ja}]\nentries: [{for: oost, answer: ja}]")
        #expect(state.rows.map(\.subject) == [area(0)])
    }

    @Test func `the newest entry counts, and of one date the later in the file`() throws {
        let state = try survey(
            """
            of: areas
            answers: [{id: ja, title: Ja, good: true}, {id: nee, title: Nee}]
            entries:
              - {for: oost, answer: ja, date: 2026-05-02}
              - {for: oost, answer: nee, date: 2026-05-01}
              - {for: west, answer: nee, date: 2026-05-01}
              - {for: west, answer: ja, date: 2026-05-01}
              - {for: zuid, answer: ja, date: 2020-01-01}
              - {for: zuid, answer: nee}
            """)
        #expect(state.rows.map(\.answer) == [0, 0, 0])
        #expect(state.rows.map(\.entry) == [0, 4, 3])
    }

    @Test func `an entry counts from the first day that its date may mean`() throws {
        let text = """
            of: areas
            answers: [{id: ja, title: Ja}]
            entries:
              - {for: oost, answer: ja, date: 2026}
              - {for: west, answer: ja, date: 2026-Q2}
              - {for: zuid, answer: ja, date: 2026-04-02}
            """
        #expect(try survey(text, on: "2025-12-31").answered == 0)
        #expect(try survey(text, on: "2026-01-01").answered == 1)
        #expect(try survey(text, on: "2026-03-31").answered == 1)
        #expect(try survey(text, on: "2026-04-01").answered == 2)
        #expect(try survey(text, on: "2026-04-02").answered == 3)
    }

    @Test func `how often each answer was given`() throws {
        let programme = try programme(
            """
            of: areas
            answers: [{id: ja, title: Ja}, {id: nee, title: Nee}, {id: soms, title: Soms}]
            entries: [{for: oost, answer: SOMS}, {for: west, answer: soms}, {for: zuid, answer: ja}]
            """, on: "2026-11-21")
        let state = programme.state(ofInventory: 0)
        #expect(state.counts(programme.inventories[0]) == [1, 0, 2])
    }

    @Test func `an inventory of nothing`() throws {
        let state = try survey("of: owners\nkind: police")
        #expect(state.rows.isEmpty)
        #expect((state.answered, state.good, state.unasked) == (0, 0, 0))
    }

    private func area(_ index: Int) -> EntityRef { EntityRef(.area, index) }
    private func owner(_ index: Int) -> EntityRef { EntityRef(.owner, index) }

    private func survey(_ yaml: String, on day: String = "2026-11-21") throws -> InventoryState {
        try programme(yaml, on: day).state(ofInventory: 0)
    }

    /// A programme with three areas, four owners and one inventory.
    private func programme(_ yaml: String, on day: String) throws -> Programme {
        let folder = FileManager.default.temporaryDirectory.appending(path: "inventory-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = yaml.split(separator: "\n").map { "    \($0)\n" }.joined()
        let files = [
            "programme.yaml": "name: Proef\n",
            "areas.yaml": "areas: [{id: oost, name: Oost}, {id: zuid, name: Zuid}, {id: west, name: West}]\n",
            "owners.yaml": """
            owners:
              - {id: gem-a, name: A, kind: municipality}
              - {id: gem-b, name: B, kind: municipality}
              - {id: bureau, name: Bureau, kind: consultancy}
              - {id: prov, name: P, kind: province}

            """,
            "inventories.yaml": "inventories:\n  - id: inv\n    title: Wie heeft wat\n\(lines)",
        ]
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        let documents = try readContent(ContentFolder(folder.path), jobs: 1)
        let on = try #require(Day(day))
        return assemble(documents, for: .public, on: on).programme
    }
}
