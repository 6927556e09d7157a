import Diagnostics
import Editing
import Testing

@Suite struct UpdateListTests {
    private let register = "themes/kracht/actions.yaml"

    private func file(_ name: String, _ text: String) -> SourceFile {
        SourceFile(path: name, name: name, bytes: Array(text.utf8))
    }

    @Test func takesAMeetingInYAML() throws {
        let test = try TestContent()
        let plan = try test.read().update(
            from: file(
                "overleg.yaml",
                """
                # Overleg van 8 mei
                date: 2026-05-08
                by: VRO
                updates:
                  - action: T5-A1
                    status: loopt
                    note: |
                      Eerste regel.
                      Tweede regel.
                  - action: t5-a2
                    due: 2027-03
                    owner:
                      - id: utrecht
                        role: trekt
                      - Aedes
                  - action: T5-A1
                    date: 2026-06-01
                    status: done

                """))
        #expect(plan.errors == [])
        #expect(
            plan.summary(.nl) == [
                "T5-A1: bericht van 2026-05-08: status blijft in-progress; “Eerste regel. Tweede regel.”",
                "T5-A1: bericht van 2026-06-01: status in-progress → done",
                "T5-A2: bericht van 2026-05-08: einddatum 2027-03; trekker vro, utrecht → utrecht, aedes",
            ])
        let before = test[register]
        try plan.apply()
        #expect(
            test[register] == before.replacing(
                "          Gestart, zie [[T5-A2]].\n",
                with: """
                              Gestart, zie [[T5-A2]].
                          - date: 2026-05-08
                            by: vro
                            status: in-progress
                            note: |
                              Eerste regel.
                              Tweede regel.
                          - date: 2026-06-01
                            by: vro
                            status: done

                    """) + """
                        updates:
                          - date: 2026-05-08
                            by: vro
                            due: 2027-03
                            owner:
                              - id: utrecht
                                role: trekt
                              - aedes

                    """)
        #expect(try test.read().programme.actions.map(\.state.status) == [.done, .proposed])
        #expect(
            try test.read().update(
                from: file(
                    "overleg.yaml", "- {action: T5-A1, status: done, date: 2026-06-01, by: vro}\n")
            ).edits == [])
    }

    @Test func takesATableWithNames() throws {
        let test = try TestContent()
        let plan = try test.read().update(
            from: file(
                "lijst.csv",
                "action;note;status;due\r\nT5-A2;\"Regel 1\r\nRegel 2\";gepland;1-5-2027\r\n;;;\r\n"
            ))
        #expect(plan.errors == [])
        try plan.apply()
        #expect(
            test[register].hasSuffix(
                "        status: planned\n        due: 2027-05-01\n        note: |\n          Regel 1\n          Regel 2\n"
            ))
    }

    @Test func takesAPlainListInTheUsualOrder() throws {
        let test = try TestContent()
        let plan = try test.read().update(
            from: file("lijst.txt", "T5-A1; done; Klaar, zie verslag\nT5-A2; ; Nog niets\n"))
        #expect(plan.errors == [])
        #expect(
            plan.summary(.nl) == [
                "T5-A1: bericht van 2026-11-21: status in-progress → done; “Klaar, zie verslag”",
                "T5-A2: bericht van 2026-11-21: “Nog niets”",
            ])
    }

    @Test func takesAllOrNothing() throws {
        let test = try TestContent()
        let before = test.everything()
        let plan = try test.read().update(
            from: file(
                "overleg.yaml",
                """
                - action: T5-A1
                  status: done
                - action: T5-A3
                  status: gedaan
                - action: T5-A2
                  stats: done
                - note: zonder actie
                - action: T5-A2
                  note: [een, lijst]
                - action: T5-A2
                - tekst
                """))
        #expect(
            plan.placed == [
                "overleg.yaml:3:11 Er is geen actie `T5-A3`. Bedoel je `T5-A1`?",
                "overleg.yaml:6:3 De sleutel `stats` bestaat hier niet. Bedoel je `status`?",
                "overleg.yaml:5:11 Er is niets te melden. Geef een status, een einddatum, een trekker of een notitie.",
                "overleg.yaml:7:3 `action` ontbreekt. Vul het in.",
                "overleg.yaml:9:9 Hier hoort een tekst te staan, geen lijst of blok.",
                "overleg.yaml:8:11 Er is niets te melden. Geef een status, een einddatum, een trekker of een notitie.",
                "overleg.yaml:10:11 Er is niets te melden. Geef een status, een einddatum, een trekker of een notitie.",
                "overleg.yaml:11:3 Hier hoort een lijst met berichten te staan, elk met `action:` en bijvoorbeeld `status:` of `note:`.",
            ])
        #expect(plan.isRefused)
        #expect(plan.edits == [])
        #expect(throws: EditError.self) { try plan.apply() }
        #expect(test.everything() == before)
    }

    @Test func saysWhatIsWrongWithAFile() throws {
        let content = try TestContent().read()
        func problems(_ name: String, _ text: String) throws -> [String] {
            try content.update(from: file(name, text)).placed
        }
        #expect(try problems("a.yaml", "") == ["a.yaml:1:1 De lijst bevat geen berichten."])
        #expect(
            try problems("a.yaml", "updates: []") == ["a.yaml:1:1 De lijst bevat geen berichten."])
        #expect(try problems("a.yaml", "date: 2026-01-01").count == 1)
        #expect(
            try problems("a.yaml", "- action: T5-A1\n  note: a: b\n").first?.hasPrefix(
                "a.yaml:2:10") == true)
        #expect(
            try problems(
                "a.yaml",
                "date: gisteren\nupdates:\n  - {action: T5-A1, status: done}\n  - {action: T5-A2, status: done}\n"
            ) == [
                "a.yaml:1:7 `gisteren` is geen datum. Schrijf JJJJ-MM-DD of dag-maand-jaar, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is, of laat het leeg."
            ])
        #expect(
            try problems("a.csv", "axtion;status\nT5-A1;done\n") == [
                "a.csv:1:1 De sleutel `axtion` bestaat hier niet. Bedoel je `action`?"
            ])
        #expect(
            try problems("a.csv", "T5-A9; done; x\n") == [
                "a.csv:1:1 Er is geen actie `T5-A9`. Bedoel je `T5-A1`?"
            ])
        #expect(
            try problems("a.csv", "action;status\nT5-A1;dome\n") == [
                "a.csv:2:7 `dome` is geen status. Bedoel je `done`?"
            ])
        #expect(
            try problems("a.csv", "action;status\n\"T5-A1;done\n") == [
                "a.csv:2:1 Rij 2: een aanhalingsteken wordt niet gesloten. Voeg het toe, of haal het eerste weg."
            ])
    }
}
