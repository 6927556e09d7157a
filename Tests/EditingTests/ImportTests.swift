import Diagnostics
import Editing
import Programme
import Testing

/// What is read from a table, and what is said of it.
@Suite struct ImportTests: ImportTesting {
    @Test func importsWhatWasExportedAsNoChange() throws {
        let test = try TestContent()
        let plan = try plan(test, exported)
        #expect(plan.placed == [])
        #expect(plan.edits == [])
        #expect(plan.summary(.nl) == ["0 nieuw, 0 gewijzigd, 2 gelijk gebleven."])
        // As a spreadsheet in another setting saves it.
        let messy = exported.replacing("\n\n- eerst", with: "\r\n\r\n- eerst").replacing(
            "2026-06-30", with: "30-06-2026"
        ).replacing("true", with: "WAAR")
            .replacing("in-progress", with: "Loopt").replacing("aedes", with: "Aedes").replacing(
                "2026-01-10", with: "46032")
        #expect(try self.plan(test, messy).edits == [])
        #expect(try self.plan(test, messy).summary(.nl).count == 1)
    }

    /// A mark that spreadsheets put at the start of a file may stand in a title too.
    @Test func aTitleWithAByteOrderMarkIsNoChange() throws {
        let marked = TestContent.base[register]?.replacing(
            "Parallel plannen   #", with: "\"\\uFEFFParallel plannen\" #")
        let test = try TestContent([register: marked ?? ""])
        #expect(try plan(test, exported.replacing("T5;Parallel", with: "T5;\u{FEFF}Parallel")).edits == [])
    }

    @Test func makesExactlyTheEdits() throws {
        let test = try TestContent()
        let before = test[register]
        let edited = exported.replacing(
            "T5-A1;T5;Parallel plannen;urgent;in-progress;vro;;;;2026-06-30;",
            with:
                "T5-A1;T5;Parallel: plannen #2;later;gedaan;vro, Aedes;utrecht;T5-Q1;1-2-2026;2026-09-01;"
        )
        .replacing("- dan dat\"", with: "- dan toch niet\n\n[[T5-A2]]\"").replacing(
            "\"In kaart", with: "In kaart"
        )
        .replacing(
            "proposed;vro, utrecht;aedes;T5-Q1", with: "proposed;utrecht, vro;utrecht, aedes;"
        ).replacing("none;;;;;", with: "none;;;;Iemand;")
        let plan = try plan(test, edited, ImportRequest(date: "20-11-2026"))
        #expect(plan.placed == [])
        try plan.apply()
        #expect(
            test[register] == before.replacing(
                "title: Parallel plannen   # kort houden",
                with: "title: \"Parallel: plannen #2\"   # kort houden"
            )
            .replacing("horizon: urgent", with: "horizon: later")
            .replacing(
                "    owner: vro\n",
                with:
                    "    owner: vro\n    partners: utrecht\n    questions: T5-Q1\n    start: 2026-02-01\n"
            )
            .replacing("      - dan dat\n", with: "      - dan toch niet\n\n      [[T5-A2]]\n")
            .replacing(
                "          Gestart, zie [[T5-A2]].\n",
                with: """
                              Gestart, zie [[T5-A2]].
                          - date: 2026-11-20
                            status: done
                            due: 2026-09-01
                            owner: [vro, aedes]

                    """
            )
            .replacing("partners: [aedes]", with: "partners: [aedes, utrecht]").replacing(
                "    questions: T5-Q1\n    follows-from: [", with: "    follows-from: [")
                + "    who: |\n      Iemand\n")
        #expect(
            plan.summary(.nl) == [
                "T5-A1: `title` van “Parallel plannen” naar “Parallel: plannen #2”",
                "T5-A1: `horizon` wordt “later”", "T5-A1: `partners` erbij utrecht",
                "T5-A1: `questions` erbij T5-Q1", "T5-A1: `start` wordt “2026-02-01”",
                "T5-A1: de tekst van `what` verandert",
                "T5-A1: bericht van 2026-11-20: status in-progress → done; einddatum 2026-06-30 → 2026-09-01; trekker vro → vro, aedes",
                "T5-A2: `partners` erbij utrecht", "T5-A2: `questions` wordt leeggemaakt",
                "T5-A2: de tekst van `who` verandert",
                "0 nieuw, 2 gewijzigd, 0 gelijk gebleven.",
            ])
    }

    @Test func keepsThePartsOfOwners() throws {
        let test = try TestContent()
        try plan(test, "id;owner\nT5-A2;vro, aedes\n").apply()
        #expect(
            test[register].hasSuffix(
                """
                    updates:
                      - date: 2026-11-21
                        owner:
                          - id: vro
                            role: trekt
                          - aedes

                """))
        try plan(test, "id;owner\nT5-A2;\n", ImportRequest(date: "2026-11-22")).apply()
        #expect(test[register].hasSuffix("      - date: 2026-11-22\n        owner: []\n"))
    }

    @Test func takesAListOfSomebodysOwn() throws {
        let test = try TestContent()
        let before = test[register]
        // As Excel in Dutch writes it: Windows-1252, semicolons, dates by day.
        let text =
            "Actielijst;Wie, trekt;Wanneer;Stand;Opmerkingen\r\n\r\nWijk “één” bouwen;gemeente utrecht;1-5-2027;bezig;\"Eerste: regel\nTweede\"\r\n\"Straat; en stoep\";Ministerie van Volksgezondheid, Welzijn en Sport en Aedes;mei-27;;\r\n"
        let bytes: [UInt8] = text.unicodeScalars.map {
            ["“": 0x93, "”": 0x94][$0] ?? UInt8($0.value)
        }
        let request = ImportRequest(
            theme: "kracht",
            map: "Actielijst=title,Wie, trekt=owner,wanneer=due,Stand=status, Opmerkingen = note")
        let plan = try test.read().importActions(
            from: SourceFile(path: "l.csv", name: "l.csv", bytes: bytes), request)
        #expect(plan.placed == [])
        #expect(plan.newIDs == ["T5-A3", "T5-A4"])
        try plan.apply()
        #expect(
            test[register] == before + """

                  - id: T5-A3
                    title: Wijk “één” bouwen
                    status: in-progress
                    owner: utrecht
                    due: 2027-05-01
                    updates:
                      - date: 2026-11-21
                        note: |
                          Eerste: regel
                          Tweede

                  - id: T5-A4
                    title: Straat; en stoep
                    owner: [vws, aedes]
                    due: 2027-05
                    updates:
                      - date: 2026-11-21
                        note: Nieuw in de agenda.

                """)
        #expect(
            plan.summary(.nl) == [
                "Nieuw: actie T5-A3, Wijk “één” bouwen (themes/kracht/actions.yaml)",
                "Nieuw: actie T5-A4, Straat; en stoep (themes/kracht/actions.yaml)",
                "2 nieuw, 0 gewijzigd, 0 gelijk gebleven.",
                "De tabel is gelezen als Windows-1252. Kloppen letters met accenten niet, bewaar haar dan als CSV UTF-8.",
            ])
        // Taken over once more, the rows are known by their titles.
        let again = try test.read().importActions(
            from: SourceFile(path: "l.csv", name: "l.csv", bytes: bytes), request)
        #expect(again.edits == [])
        #expect(again.summary(.nl).contains("Rij 3 is aan de titel herkend als T5-A3."))
    }

    /// As a list in a word processor has it: a title above it, and people's words for what is not known yet.
    @Test func takesAListAsItWasPasted() throws {
        let test = try TestContent()
        let text =
            "Actielijst Water;;;\n;;;\nActie;Wie;Wanneer;Stand\nWadi;n.t.b.;eind 2027;nog niet gestart\nTon;Aedes;;op schema\n"
        let plan = try plan(
            test, text, ImportRequest(theme: "T5", map: "Actie=title,Wie=owner,Wanneer=due,Stand=status"))
        #expect(plan.placed == [])
        try plan.apply()
        let actions = try test.read().programme.actions.suffix(2)
        #expect(actions.map(\.title) == ["Wadi", "Ton"])
        #expect(actions.map(\.state.status) == [.planned, .inProgress])
        #expect(actions.map(\.state.owners.count) == [0, 1])
        #expect(actions.first?.due?.iso == "2027")
        // Nobody has had the time yet to leave them lie, as with `new action`.
        #expect(
            actions.map { $0.updates.map { $0.note?.markdown ?? "" } } == [
                ["Nieuw in de agenda."], ["Nieuw in de agenda."],
            ])
    }

    @Test func offersUnknownOrganisations() throws {
        let test = try TestContent()
        let text =
            "title;owner;partners\nEen;Bureau Zuid;Gemeente Utrect\nTwee;bureau zuid, Aedes;Stichting Groen\n"
        let refused = try plan(test, text, ImportRequest(theme: "T5"))
        #expect(
            refused.placed == [
                "lijst.csv:2:5 Rij 2, kolom `owner`: `Bureau Zuid` is nog niet bekend. Verbeter de naam, of laat haar met `--add-owners` toevoegen als `bureau-zuid`.",
                "lijst.csv:2:17 Rij 2, kolom `partners`: `Gemeente Utrect` is geen bekende organisatie of persoon. Bedoel je `utrecht`?",
                "lijst.csv:3:6 Rij 3, kolom `owner`: `bureau zuid` is nog niet bekend. Verbeter de naam, of laat haar met `--add-owners` toevoegen als `bureau-zuid`.",
                "lijst.csv:3:25 Rij 3, kolom `partners`: `Stichting Groen` is nog niet bekend. Verbeter de naam, of laat haar met `--add-owners` toevoegen als `stichting-groen`.",
            ])
        #expect(refused.offers.map(\.id) == ["bureau-zuid", "stichting-groen"])
        #expect(refused.offers.map(\.row) == [2, 3])
        let before = test["owners.yaml"]
        let plan = try plan(
            test, text.replacing("Utrect", with: "Utrecht"),
            ImportRequest(theme: "T5", addsOwners: true))
        #expect(plan.placed == [])
        try plan.apply()
        #expect(
            test["owners.yaml"] == before
                + "  - id: bureau-zuid\n    name: Bureau Zuid\n  - id: stichting-groen\n    name: Stichting Groen\n"
        )
        #expect(
            test[register].hasSuffix(
                "    owner: [bureau-zuid, aedes]\n    partners: stichting-groen\n    updates:\n      - date: 2026-11-21\n        note: Nieuw in de agenda.\n"
            ))
        #expect(try test.read().diagnostics.filter { $0.severity == .error }.isEmpty)
    }

    @Test func namesRowAndColumnOfErrors() throws {
        let test = try TestContent()
        let before = test.everything()
        let plan = try plan(
            test,
            "id;Titel;status;due;theme;horizon\nT5-A9;x;;;;\n;;;;;\n;\"Nieuwe\nactie\";half;31-2-2026;;ooit\nT5-A1;y;done;;T6;\n;;done;;;\n;Los;;;;\nT5-A2;;;;;\nt5-a2;Z;;;;\n",
            ImportRequest(map: "Titel=title"))
        #expect(
            plan.placed == [
                "lijst.csv:2:1 Rij 2, kolom `id`: Er is geen actie `T5-A9`. Bedoel je `T5-A1`?",
                "lijst.csv:5:23 Rij 4, kolom `theme`: Bij welk thema hoort deze nieuwe actie? Zeg het met `--theme`, of in een kolom `theme`.",
                "lijst.csv:6:15 Rij 5, kolom `theme`: Er is geen thema `T6`. Bedoel je `T5`?",
                "lijst.csv:7:2 Rij 6, kolom `Titel`: `title` ontbreekt. Vul het in.",
                "lijst.csv:8:8 Rij 7, kolom `theme`: Bij welk thema hoort deze nieuwe actie? Zeg het met `--theme`, of in een kolom `theme`.",
                "lijst.csv:9:7 Rij 8, kolom `Titel`: `title` ontbreekt. Vul het in.",
                "lijst.csv:10:1 Rij 9, kolom `id`: Deze actie staat ook in rij 8. Laat er één staan.",
            ])
        #expect(plan.edits == [])
        #expect(throws: EditError.self) { try plan.apply() }
        #expect(test.everything() == before)
        let values = try self.plan(
            test, "title;status;due;horizon\nNieuw;half;31-2-2026;ooit\n",
            ImportRequest(theme: "T5"))
        #expect(
            values.placed.map { $0.prefix(46) }.map(String.init).allSatisfy {
                $0.hasPrefix("lijst.csv:2:")
            })
        #expect(values.placed.count == 3)
    }

    @Test func saysWhatIsWrongWithTheColumns() throws {
        let test = try TestContent()
        #expect(
            try plan(test, "Actie;Trekker;Kleur\nx;y;z\n").placed == [
                "lijst.csv:1:1 Geen van de kolommen heet `id` of `title`: `Actie`, `Trekker`, `Kleur`. Zeg met `--map` wat zij bevatten, bijvoorbeeld `--map \"Actie=title,Trekker=owner\"`."
            ])
        #expect(
            refusal {
                try plan(
                    test, "Actie;Wie\nx;y\n", ImportRequest(map: "Acties=title,Wie=eigenaar,los"))
            } == [
                "De tabel heeft geen kolom `Acties`. Bedoel je `Actie`?",
                "`eigenaar` is geen kolom om in te lezen. Kies uit: `id`, `theme`, `title`, `horizon`, `status`, `owner`, `partners`, `questions`, `start`, `due`, `what`, `who`, ….",
                "`los` is geen koppeling. Schrijf `naam=kolom`, bijvoorbeeld `Wie=owner,Wat=title`.",
            ])
        #expect(
            try plan(test, "id;ID\nT5-A1;T5-A1\n").placed == [
                "lijst.csv:1:4 `id` en `ID` zijn allebei de kolom `id`. Kies er één."
            ])
        #expect(
            try plan(test, "\n\n").placed == [
                "lijst.csv:1:1 De tabel is leeg. De eerste rij moet de namen van de kolommen bevatten."
            ])
        let ignored = try plan(test, "id;Trekker;Kleur\nT5-A1;x;y\n")
        #expect(
            ignored.summary(.nl).last
                == "Niet ingelezen kolommen: `Trekker`, `Kleur`. Misschien bedoeld: `--map \"Trekker=owner\"`."
        )
    }

    @Test func leavesDerivedColumnsAlone() throws {
        let test = try TestContent()
        let plan = try plan(
            test,
            exported.replacing(";0;true;false;stale;", with: ";3;false;true;fresh;").replacing(
                "Gestart, zie", with: "Begonnen, zie"))
        #expect(plan.edits == [])
        #expect(
            plan.summary(.nl) == [
                "0 nieuw, 0 gewijzigd, 2 gelijk gebleven.",
                "Kolom `moved` wordt berekend en niet ingelezen (gewijzigd in rij 2).",
                "Kolom `last-note` wordt berekend en niet ingelezen (gewijzigd in rij 2).",
            ])
    }

    @Test func takesTheQuoteBeforeFormulasAway() throws {
        let actions =
            "actions:\n  - id: T5-A1\n    title: \"=1+1\"\n    what: |\n      - punt\n    how: \"'-geen formule\"\n  - id: T5-A2\n    title: T\n"
        let test = try TestContent([register: actions])
        #expect(
            try plan(test, "id;title;what;how\nT5-A1;'=1+1;'- punt;'-geen formule\n").edits == [])
        try plan(test, "id;title\nT5-A1;'+2\n").apply()
        #expect(test[register].contains("title: \"+2\""))
    }

    @Test func refusesAnOlderDateThanTheHistory() throws {
        let test = try TestContent()
        let plan = try plan(test, "id;status\nT5-A1;done\n", ImportRequest(date: "2026-01-09"))
        #expect(
            plan.placed == [
                "lijst.csv:2:7 Rij 2, kolom `status`: Er is al een later bericht hierover, van 2026-01-10. Geef een latere datum."
            ])
    }

    @Test func warnsWhereEmptyChangesNothing() throws {
        let test = try TestContent()
        let plan = try plan(test, "id;status;due\nT5-A1;;\n")
        #expect(plan.edits == [])
        #expect(
            plan.diagnostics.map { $0.message.text(in: .nl) } == [
                "Rij 2, kolom `status`: Leeg verandert niets: `status` blijft `in-progress`.",
                "Rij 2, kolom `due`: Leeg verandert niets: `due` blijft `2026-06-30`.",
            ])
    }

    @Test func keepsTextsThatExcelCutOff() throws {
        let long = String(repeating: "a", count: 40_000)
        let test = try TestContent([
            register:
                "actions:\n  - id: T5-A1\n    title: Een\n    what: \(long)\n  - id: T5-A2\n    title: T\n"
        ])
        let plan = try plan(test, "id;what\nT5-A1;\(long.prefix(32_767))\n")
        #expect(plan.edits == [])
        #expect(
            plan.diagnostics.map { $0.message.text(in: .nl) } == [
                "Rij 2, kolom `what`: Excel heeft deze tekst afgekapt; zij blijft zoals zij is."
            ])
    }
}
