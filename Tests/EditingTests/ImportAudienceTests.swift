import Diagnostics
import Editing
import Programme
import Testing

/// A table is compared with what those see whom it was exported for: what was hidden from them stays.
@Suite struct ImportAudienceTests {
    private let register = "themes/kracht/actions.yaml"
    private let actions = """
        actions:
          - id: T5-A1
            title: Plannen
            owner: [vro, geheim]
            partners: [aedes, geheim, utrecht]
            due: 2026-06-30
            how: |
              Zie [[T5-X1]].
            updates:
              - date: 2026-01-10
                note: Gestart.
              - date: 2026-02-10
                status: in-progress
                due: 2026-12-31
                note: Alleen voor het team.
                audience: team
          - id: T5-X1
            title: Verborgen
            audience: team
            due: 2027-01-01

        """

    private func content() throws -> TestContent {
        try TestContent([
            register: actions,
            "owners/team.yaml": "owners:\n  - {id: geheim, name: Geheim, audience: team}\n",
        ])
    }

    /// The table as the public gets it, with the cells of the one action given by column.
    private func table(_ edits: [String: String] = [:]) -> SourceFile {
        let cells: KeyValuePairs = [
            "id": "T5-A1", "title": "Plannen", "status": "proposed", "owner": "vro", "partners": "aedes, utrecht",
            "due": "2026-06-30", "first-due": "2026-06-30", "moved": "0", "late": "true",
            "last-update": "2026-01-10", "last-note": "Gestart.", "how": "Zie niet openbaar.",
        ]
        let head = cells.map(\.key).joined(separator: ";")
        let row = cells.map { edits[$0.key] ?? $0.value }.joined(separator: ";")
        return SourceFile(path: "l.csv", name: "l.csv", bytes: Array("\(head)\n\(row)\n".utf8))
    }

    @Test func findsNoChangeInWhatThePublicGot() throws {
        let test = try content()
        let plan = try test.read().importActions(from: table())
        #expect(plan.placed == [])
        #expect(plan.edits == [])
        #expect(plan.summary(.nl) == ["0 nieuw, 0 gewijzigd, 1 gelijk gebleven."])
    }

    @Test func keepsWhatIsHidden() throws {
        let test = try content()
        let plan = try test.read().importActions(
            from: table(["owner": "utrecht", "partners": "aedes, vws", "due": "2026-09-01"]))
        #expect(plan.placed == [])
        try plan.apply()
        #expect(test[register].contains("partners: [aedes, geheim, vws]"))
        #expect(test[register].contains("        due: 2026-09-01\n        owner: [utrecht, geheim]\n"))
        let again = try test.read().importActions(
            from: table(["owner": "utrecht", "partners": "aedes, vws", "due": "2026-09-01", "moved": "1"]))
        #expect(again.edits == [])
    }

    @Test func refusesATextThatWouldLoseSomething() throws {
        let test = try content()
        let plan = try test.read().importActions(from: table(["how": "Anders."]))
        #expect(plan.edits == [])
        #expect(plan.placed.count == 1)
        #expect(plan.placed.first?.contains("kolom `how`: In deze tekst staat iets dat niet voor iedereen is") == true)
        let team = try test.read().importActions(from: table(["how": "Anders."]), ImportRequest(audience: .team))
        #expect(team.placed == [])
        #expect(!team.edits.isEmpty)
    }

    @Test func tellsOfRowsThatTheAudienceDoesNotSee() throws {
        let test = try content()
        let file = SourceFile(path: "l.csv", name: "l.csv", bytes: Array("id;title\nT5-X1;Verborgen\n".utf8))
        #expect(
            try test.read().importActions(from: file).summary(.nl).last
                == "Wie de tabel als `public` krijgt, ziet de actie van rij 2 niet. Is de tabel voor anderen gemaakt, zeg dat dan met `--audience`."
        )
        #expect(
            try test.read().importActions(from: file, ImportRequest(audience: .team)).summary(.nl)
                == ["0 nieuw, 0 gewijzigd, 1 gelijk gebleven."])
    }
}
