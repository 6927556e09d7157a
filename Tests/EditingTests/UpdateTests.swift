import Diagnostics
import Editing
import Programme
import Testing

@Suite struct UpdateTests {
    private let register = "themes/kracht/actions.yaml"

    /// The register with an update added; everything else must stay byte for byte.
    private func updated(_ request: UpdateRequest, in files: [String: String] = [:]) throws -> (
        before: String, after: String
    ) {
        let test = try TestContent(files)
        let before = test[register]
        let plan = try test.read().update(request)
        #expect(plan.errors == [])
        #expect(plan.toPaste == [])
        try plan.apply()
        #expect(try test.read().diagnostics.filter { $0.severity == .error }.isEmpty)
        return (before, test[register])
    }

    @Test func goesBelowTheLastInItsStyle() throws {
        let (before, after) = try updated(
            UpdateRequest(action: "t5-a1", status: "done", note: "Klaar."))
        let new = """
                  - date: 2026-11-21
                    status: done
                    note: |
                      Klaar.

            """
        let cut = try #require(before.firstRange(of: "\n  # 2. Normen"))
        #expect(after == before[..<cut.lowerBound] + new + before[cut.lowerBound...])
    }

    @Test func makesTheKeyAtTheEnd() throws {
        let (before, after) = try updated(
            UpdateRequest(action: "T5-A2", date: "2026-10-01", due: "2027-Q1", by: "VRO"))
        #expect(
            after == before + """
                    updates:
                      - date: 2026-10-01
                        by: vro
                        due: 2027-Q1

                """)
    }

    @Test func keepsWindowsLineEndsAndMark() throws {
        let text =
            "\u{FEFF}"
            + TestContent.base[register]!.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n")
        let (before, after) = try updated(
            UpdateRequest(action: "T5-A1", note: "Een\nTwee"), in: [register: text])
        #expect(!after.contains("\n\n"))
        #expect(after.utf8.count { $0 == 0x0A } == before.utf8.count { $0 == 0x0A } + 4)
        #expect(
            after.contains(
                "      - date: 2026-11-21\r\n        note: |\r\n          Een\r\n          Twee\r\n\r\n  # 2. Normen"
            ))
        #expect(after.hasPrefix("\u{FEFF}# De actieagenda.\r\n"))
    }

    @Test(arguments: [
        ("Gewoon", "Gewoon"), ("Let op: dit", "\"Let op: dit\""), ("- streepje", "\"- streepje\""),
        ("[[T5-A2]] loopt", "\"[[T5-A2]] loopt\""),
        ("Plan #3 is af", "\"Plan #3 is af\""), ("Plan#3", "Plan#3"), ("2026", "\"2026\""),
        ("ja, \"echt\"", "\"ja, \\\"echt\\\"\""),
        ("null", "\"null\""), ("eindigt op:", "\"eindigt op:\""), ("100% klaar", "100% klaar"),
        ("%", "\"%\""), ("no", "\"no\""), ("C:\\pad", "C:\\pad"),
        ("één\ttab", "\"één\\ttab\""), ("a\u{2028}b", "|\n          a\n          b"),
    ])
    func quotesNotesWhereNeeded(_ note: String, _ written: String) throws {
        let actions = "actions:\n  - id: T5-A1\n    title: Een\n  - id: T5-A2\n    title: Twee\n"
        let (_, after) = try updated(
            UpdateRequest(action: "T5-A2", note: note), in: [register: actions])
        #expect(
            after == actions + "    updates:\n      - date: 2026-11-21\n        note: \(written)\n")
    }

    @Test func writesLongNotesAsBlocks() throws {
        let actions = "actions:\n  - id: T5-A1\n    title: Een\n  - id: T5-A2\n    title: Twee\n"
        let (_, after) = try updated(
            UpdateRequest(
                action: "T5-A2", note: "\n\nEerste: regel\n\n- punt #1  \n  - dieper\n\n"),
            in: [register: actions])
        #expect(
            after.hasSuffix(
                "        note: |\n          Eerste: regel\n\n          - punt #1  \n            - dieper\n"
            ))
    }

    @Test func readsBackWhatItWrites() throws {
        let notes = [
            "'", "\"", "- a\n- b", "# kop\n\ntekst", "a: b", "   ", "x\n\n\ny", "| a |\n| --- |",
            "&x *y !z", "  ingesprongen\nregel", "`[[T5-A1]]`",
        ]
        for note in notes where note.contains(where: { !$0.isWhitespace }) {
            let test = try TestContent()
            try test.read().update(UpdateRequest(action: "T5-A2", note: note)).apply()
            let action = try #require(try test.read().programme.actions.first { $0.id == "T5-A2" })
            let read = try #require(action.updates.last?.note?.markdown)
            #expect(
                read.split(separator: "\n").joined() == note.split(separator: "\n").joined(),
                "\(note)")
        }
    }

    @Test func keepsListsAtTheColumnOfTheirKey() throws {
        let actions = """
            actions:
            - id: T5-A1
              title: Een
              updates:
              - date: 2026-01-01
                note: 'Eerste'
                # hoort bij het bericht
              # hoort bij de actie
            # hoort bij de volgende
            - id: T5-A2
              title: Twee

            """
        let (_, after) = try updated(
            UpdateRequest(action: "T5-A1", status: "gepland"), in: [register: actions])
        #expect(
            after
                == actions.replacing(
                    "    # hoort bij het bericht\n",
                    with: "    # hoort bij het bericht\n  - date: 2026-11-21\n    status: planned\n"
                ))
    }

    @Test func fillsAnEmptyList() throws {
        for empty in [
            "updates:", "updates: []", "updates: ~   # nog niets", "updates: [ ] # nog niets",
        ] {
            let actions =
                "actions:\n  - id: T5-A1\n    title: Een\n    \(empty)\n    horizon: urgent\n  - id: T5-A2\n    title: T\n"
            let (_, after) = try updated(
                UpdateRequest(action: "T5-A1", status: "done"), in: [register: actions])
            let comment =
                empty.contains("#") ? (empty.contains("~") ? "   # nog niets" : " # nog niets") : ""
            #expect(
                after
                    == actions.replacing(
                        empty + "\n",
                        with: "updates:\(comment)\n      - date: 2026-11-21\n        status: done\n"
                    ))
        }
    }

    @Test func addsTheLineEndThatIsMissing() throws {
        let actions = "actions:\n  - id: T5-A1\n    title: Een\n  - id: T5-A2\n    title: Twee"
        let (_, after) = try updated(
            UpdateRequest(action: "T5-A2", status: "done"), in: [register: actions])
        #expect(after == actions + "\n    updates:\n      - date: 2026-11-21\n        status: done")
    }

    @Test func writesOwners() throws {
        let actions =
            "actions:\n  - id: T5-A1\n    title: Een\n    owner: vro\n  - id: T5-A2\n    title: T\n"
        func owner(_ text: String) throws -> String {
            let (_, after) = try updated(
                UpdateRequest(action: "T5-A2", owner: text), in: [register: actions])
            return String(
                after.dropFirst(actions.count + "    updates:\n      - date: 2026-11-21\n".count))
        }
        #expect(try owner("aedes") == "        owner: aedes\n")
        #expect(try owner("none") == "        owner: []\n")
        #expect(
            try owner("Ministerie van Volksgezondheid, Welzijn en Sport, gemeente utrecht")
                == "        owner: [vws, utrecht]\n")
        #expect(try owner("VRO en Aedes") == "        owner: [vro, aedes]\n")
    }

    @Test func refusesBracketsWithLinesToPaste() throws {
        let actions = """
            actions:
              - {id: T5-A1, title: "Een: twee", owner: vro}
              - id: T5-A2
                title: Twee
                updates: [{date: 2026-01-01, note: Eerste}]

            """
        let test = try TestContent([register: actions])
        let content = try test.read()
        let first = try content.update(UpdateRequest(action: "T5-A1", status: "done"))
        #expect(first.isRefused)
        #expect(
            first.placed
                == ["actions.yaml"].map {
                    "themes/kracht/\($0):2:5 Dit is met haken of een verwijzing geschreven en kan niet per regel worden gewijzigd. Vervang regel 2 door de regels hieronder."
                })
        #expect(
            first.toPaste.map(\.text) == [
                [
                    "  - id: T5-A1", "    title: \"Een: twee\"", "    owner: vro", "    updates:",
                    "      - date: 2026-11-21",
                    "        status: done",
                ]
            ])
        let second = try content.update(UpdateRequest(action: "T5-A2", status: "done"))
        #expect(second.toPaste.map(\.lines) == [5...5])
        #expect(
            second.toPaste.map(\.text) == [
                [
                    "    updates:", "      - date: 2026-01-01", "        note: Eerste",
                    "      - date: 2026-11-21",
                    "        status: done",
                ]
            ])
        #expect(throws: EditError.self) { try second.apply() }
        #expect(test[register] == actions)
        // What is pasted is what was meant.
        var lines = actions.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        for paste in (second.toPaste + first.toPaste) {
            lines.replaceSubrange(
                paste.lines.lowerBound - 1..<paste.lines.upperBound, with: paste.text)
        }
        try test.write(Array(lines.joined(separator: "\n").utf8), to: register)
        #expect(try test.read().diagnostics.filter { $0.severity == .error }.isEmpty)
        #expect(try test.read().programme.actions.map(\.state.status) == [.done, .done])
    }

    @Test func refusesARegisterInBrackets() throws {
        let actions = "actions: [{id: T5-A1, title: Een}, {id: T5-A2, title: Twee}]\n"
        let test = try TestContent([register: actions])
        let plan = try test.read().update(UpdateRequest(action: "T5-A1", status: "done"))
        #expect(plan.toPaste.map(\.lines) == [1...1])
        #expect(
            plan.toPaste.first?.text == [
                "actions:", "  - id: T5-A1", "    title: Een", "    updates:",
                "      - date: 2026-11-21", "        status: done",
                "  - id: T5-A2", "    title: Twee",
            ])
    }

    @Test func saysWhatIsWrongWithARequest() throws {
        let content = try TestContent().read()
        #expect(
            refusal {
                try content.update(
                    UpdateRequest(
                        action: "T5-A11", date: "morgen", status: "dune", due: "31-02-2026",
                        owner: "Gemeente Utrect, Xyz", by: "x y z"))
            } == [
                "Er is geen actie `T5-A11`. Bedoel je `T5-A1`?",
                "`date`: `morgen` is geen datum. Schrijf JJJJ-MM-DD of dag-maand-jaar, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is, of laat het leeg.",
                "`status`: `dune` is geen status. Bedoel je `done`?",
                "`due`: `31-02-2026` is geen datum. Schrijf JJJJ-MM-DD of dag-maand-jaar, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is, of laat het leeg.",
                "`by`: `x y z` is geen bekende organisatie of persoon. Verbeter de naam, of voeg die eerst toe.",
                "`owner`: `Gemeente Utrect` is geen bekende organisatie of persoon. Bedoel je `utrecht`?",
                "`owner`: `Xyz` is geen bekende organisatie of persoon. Verbeter de naam, of voeg die eerst toe.",
            ])
        #expect(
            refusal { try content.update(UpdateRequest(action: "T5-A1")) } == [
                "Er is niets te melden. Geef een status, een einddatum, een trekker of een notitie."
            ])
        #expect(
            refusal { try content.update(UpdateRequest(action: "T5-Q1", status: "done")) } == [
                "`T5-Q1` is een leervraag, maar hier hoort een actie."
            ])
        #expect(
            refusal { try content.update(UpdateRequest(action: "T5-A1", note: "a\u{07}b")) } == [
                "`note`: De tekst bevat een besturingsteken (U+0007). Haal het weg."
            ])
    }

    @Test func takesOwnWordsForStatuses() throws {
        let content = try TestContent().read()
        for word in ["Afgevinkt", "gedaan", "DONE", "afgerond"] {
            let plan = try content.update(UpdateRequest(action: "T5-A1", status: word))
            #expect(
                plan.summary(.nl) == ["T5-A1: bericht van 2026-11-21: status in-progress → done"])
        }
    }

    @Test func refusesNewErrorsButNotOldOnes() throws {
        var owners = TestContent.base["owners.yaml"] ?? ""
        owners += "  - id: x\n    nam: Fout\n"
        let test = try TestContent(["owners.yaml": owners])
        let plan = try test.read().update(
            UpdateRequest(action: "T5-A1", note: "Zie [[bestaat-niet]]."))
        #expect(
            plan.placed == [
                "themes/kracht/actions.yaml:24:17 `bestaat-niet` bestaat niet. Verbeter de id of haal de verwijzing weg."
            ])
        #expect(plan.edits == [])
        #expect(!(try test.read().update(UpdateRequest(action: "T5-A1", note: "Goed."))).isRefused)
    }

    @Test func doesNotRepeatItself() throws {
        let test = try TestContent()
        let request = UpdateRequest(action: "T5-A1", status: "done", note: "Klaar.")
        try test.read().update(request).apply()
        let once = test[register]
        let again = try test.read().update(request)
        #expect(again.edits == [])
        #expect(again.summary(.nl) == ["T5-A1: dit bericht van 2026-11-21 staat er al."])
        try again.apply()
        #expect(test[register] == once)
    }

    @Test func repeatsWhatWasUndoneTheSameDay() throws {
        let test = try TestContent()
        for status in ["done", "blocked", "done"] {
            try test.read().update(UpdateRequest(action: "T5-A1", status: status)).apply()
        }
        #expect(try test.read().programme.actions.first?.state.status == .done)
        #expect(test[register].split(separator: "- date: 2026-11-21").count == 4)
    }

    @Test func editsContentThatLacksItsProgramme() throws {
        let test = try TestContent(
            [
                register: TestContent.base[register]?.replacing("    horizon: urgent\n", with: "")
                    ?? "",
                "themes/Überblick/theme.md": "---\nid: T7\ntitle: Ü\n---\n",
                "themes/los/notes/n.md": "Tekst\n",
                "owners.yaml": TestContent.base["owners.yaml"] ?? "",
                "themes/kracht/theme.md": "---\nid: T5\ntitle: T\n---\n",
                "themes/kracht/questions/1.md": TestContent.base["themes/kracht/questions/1.md"]
                    ?? "",
            ], isBare: true)
        #expect(try test.read().diagnostics.filter { $0.rule == "missing-file" }.count == 2)
        let plan = try test.read().update(UpdateRequest(action: "T5-A1", status: "done"))
        #expect(plan.placed == [])
        try plan.apply()
        try test.read().add(NewAction(theme: "T7", title: "Eerste")).apply()
        #expect(test["themes/Überblick/actions.yaml"].hasPrefix("actions:\n\n  - id: T7-A1\n"))
    }
}
