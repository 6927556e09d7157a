import Diagnostics
import Editing
import Programme
import Testing

@Suite struct NewTests {
    private let register = "themes/kracht/actions.yaml"

    @Test func addsAnActionWithTheNextID() throws {
        let test = try TestContent()
        let before = test[register]
        var new = NewAction(theme: "kracht", title: "Een kring: van projectleiders")
        new.horizon = "Later"
        new.group = "programma"
        new.owner = "Gemeente Utrecht"
        new.partners = "vro, Ministerie van Volksgezondheid, Welzijn en Sport"
        new.questions = "t5-q1"
        let plan = try test.read().add(new)
        #expect(plan.errors == [])
        #expect(plan.newIDs == ["T5-A3"])
        #expect(
            plan.summary(.nl) == [
                "Nieuw: actie T5-A3, Een kring: van projectleiders (themes/kracht/actions.yaml)"
            ])
        try plan.apply()
        #expect(
            test[register] == before + """

                  - id: T5-A3
                    title: "Een kring: van projectleiders"
                    horizon: later
                    group: programma
                    owner: utrecht
                    partners: [vro, vws]
                    questions: T5-Q1
                    updates:
                      - date: 2026-11-21
                        note: Nieuw in de agenda.
                    # due: Wanneer het klaar moet zijn
                    # what: Wat er gebeurt

                """)
        #expect(try test.read().diagnostics.filter { $0.severity == .error }.isEmpty)
    }

    @Test(arguments: [
        (["A-01", "A-02", "A-09"], "A-10"), (["A-099"], "A-100"), (["a7", "b-1", "b-2"], "b-3"),
        (["T5-A9"], "T5-A10"),
        (["Kring", "T5-A2", "T5-A7"], "T5-A8"), (["kring"], "T5-A1"),
        (["2024.1", "2024.2"], "2024.3"),
    ])
    func numbersInTheThemesOwnStyle(_ ids: [String], _ next: String) throws {
        let actions = "actions:\n" + ids.map { "  - id: \($0)\n    title: T\n" }.joined()
        let test = try TestContent(
            [
                register: actions, "themes/kracht/theme.md": "---\nid: T5\ntitle: T\n---\n",
                "themes/kracht/questions/1.md": "---\nquestion: V\n---\n",
            ])
        #expect(try test.read().add(NewAction(theme: "T5", title: "Nieuw")).newIDs == [next])
    }

    @Test func usesNoNumberTwice() throws {
        let actions =
            "actions:\n  - id: T5-A1\n    aliases: [T5-A4]\n    title: Een\n  - id: T5-A2\n    title: T\n"
        let test = try TestContent([register: actions, "pages/t5-a5.md": "Tekst\n"])
        #expect(try test.read().add(NewAction(theme: "T5", title: "Nieuw")).newIDs == ["T5-A6"])
    }

    @Test func followsOtherThemesInAnEmptyOne() throws {
        let test = try TestContent(["themes/leeg/theme.md": "---\nid: T6\ntitle: Leeg\n---\n"])
        let plan = try test.read().add(NewAction(theme: "T6", title: "Eerste"))
        #expect(plan.newIDs == ["T6-A1"])
        try plan.apply()
        #expect(
            test["themes/leeg/actions.yaml"] == """
                actions:

                  - id: T6-A1
                    title: Eerste
                    updates:
                      - date: 2026-11-21
                        note: Nieuw in de agenda.
                    # owner: Wie de actie trekt
                    # due: Wanneer het klaar moet zijn
                    # what: Wat er gebeurt

                """)
    }

    @Test func keepsToSplitRegisters() throws {
        let test = try TestContent([
            register: "actions:\n  - id: T5-A1\n    title: Een\n  - id: T5-A2\n    title: Twee\n",
            "themes/kracht/actions/later.yml":
                "actions:\n    -   id: T5-A12\n        title: Twaalf\n# Einde\n",
        ])
        let before = test[register]
        try test.read().add(NewAction(theme: "5", title: "Nieuw")).apply()
        #expect(test[register] == before)
        #expect(
            test["themes/kracht/actions/later.yml"] == """
                actions:
                    -   id: T5-A12
                        title: Twaalf

                    -   id: T5-A13
                        title: Nieuw
                        updates:
                          - date: 2026-11-21
                            note: Nieuw in de agenda.
                        # owner: Wie de actie trekt
                        # due: Wanneer het klaar moet zijn
                        # what: Wat er gebeurt
                # Einde

                """)
    }

    @Test(arguments: [
        "actions:\n", "actions: []\n", "# Nog niets\n", "", "actions:   # nog niets\n",
    ])
    func fillsAnEmptyRegister(_ text: String) throws {
        let test = try TestContent([
            "themes/leeg/theme.md": "---\nid: T6\ntitle: Leeg\n---\n",
            "themes/leeg/actions.yaml": text,
        ])
        try test.read().add(NewAction(theme: "T6", title: "Eerste")).apply()
        let content = try test.read()
        #expect(content.diagnostics.filter { $0.severity == .error }.isEmpty)
        #expect(content.programme.find("T6-A1") != nil)
        #expect(
            test["themes/leeg/actions.yaml"].contains("# Nog niets") == text.contains("# Nog niets")
        )
    }

    @Test func givesLinesToPasteForARegisterInBrackets() throws {
        let test = try TestContent([
            register: "actions: [{id: T5-A1, title: Een}, {id: T5-A2, title: Twee}]\n"
        ])
        let plan = try test.read().add(NewAction(theme: "T5", title: "Nieuw"))
        #expect(plan.isRefused)
        #expect(
            plan.toPaste.first?.text.prefix(5) == [
                "actions:", "  - id: T5-A1", "    title: Een", "  - id: T5-A2", "    title: Twee",
            ])
        #expect(plan.toPaste.first?.text.dropFirst(5).first == "  - id: T5-A3")
    }

    @Test func addsAQuestion() throws {
        let test = try TestContent()
        var new = NewQuestion(theme: "T5", question: "Wat werkt wel?")
        new.subQuestions = ["Waar dan: hier?", "En daar"]
        let plan = try test.read().add(new)
        #expect(plan.errors == [])
        try plan.apply()
        #expect(
            test["themes/kracht/questions/2.md"] == """
                ---
                id: T5-Q2
                number: 2
                question: Wat werkt wel?
                sub-questions:
                  - "Waar dan: hier?"
                  - En daar
                # hosts: Tafelheren en -dames
                # contributors: Wie meepraatte
                ---

                ## Droom

                ## Wat houdt ons tegen

                ## Kansen

                ## Conclusies

                """)
        #expect(try test.read().programme.questions.map(\.subQuestions.count) == [0, 2])
    }

    @Test func namesQuestionsAsTheOthersAre() throws {
        let test = try TestContent([
            "themes/kracht/questions/1.md":
                "---\nid: T5-Q1\nquestion: V\n---\n\n## Conclusies\n\n- A {#T5-Q1-sneller}\n- B\n",
            "themes/kracht/questions/02-hoe-dan.md": "---\nid: T5-Q2\nquestion: V\n---\n",
        ])
        let plan = try test.read().add(NewQuestion(theme: "T5", question: "Hoé gaat het?"))
        #expect(plan.changedFiles == ["themes/kracht/questions/03-hoe-gaat-het.md"])
    }

    @Test func addsATheme() throws {
        let test = try TestContent()
        var new = NewTheme(title: "Bodem & water: sturend")
        new.host = "utrecht"
        new.date = "1 mei 2027"
        new.place = "Utrecht"
        try test.read().add(new).apply()
        #expect(
            test["themes/bodem-water-sturend/theme.md"] == """
                ---
                id: T6
                number: 6
                title: "Bodem & water: sturend"
                host: utrecht
                stage: topic
                meetings:
                  - date: 2027-05-01
                    kind: live
                    place: Utrecht
                # summary: Samenvatting
                # groups: De koppen van de actieagenda, op volgorde
                ---

                """)
        #expect(
            refusal { try test.read().add(new) } == [
                "Er is al een thema in de map `bodem-water-sturend`. Kies een andere naam."
            ])
    }

    @Test func addsACase() throws {
        let test = try TestContent()
        var new = NewCase(title: "Coöperatie ’t Ĳ – één wijk")
        new.parties = "utrecht, Aedes"
        let plan = try test.read().add(new)
        #expect(plan.newIDs == ["cooperatie-t-ij-een-wijk"])
        try plan.apply()
        #expect(
            test["cases/cooperatie-t-ij-een-wijk.md"].hasPrefix(
                "---\nid: cooperatie-t-ij-een-wijk\ntitle: Coöperatie ’t Ĳ – één wijk\nparties: [utrecht, aedes]\n"
            ))
        #expect(try test.read().programme.cases.map(\.title) == ["Coöperatie ’t Ĳ – één wijk"])
    }

    @Test func addsAnOwner() throws {
        let test = try TestContent()
        let before = test["owners.yaml"]
        var new = NewOwner(name: "Coöperatie Zuiderzée")
        new.kind = "cooperative"
        try test.read().add(new).apply()
        #expect(
            test["owners.yaml"] == before + """
                  - id: cooperatie-zuiderzee
                    name: Coöperatie Zuiderzée
                    kind: cooperative
                    # short: Korte naam, voor lijsten
                    # about: Wie dit is

                """)
        #expect(
            refusal { try test.read().add(NewOwner(name: "cooperatie zuiderzee")) } == [
                "`cooperatie zuiderzee` staat er al, als `cooperatie-zuiderzee`."
            ])
        new = NewOwner(name: "Een ander Utrecht")
        new.short = "T5"
        new.kind = "gemeente"
        #expect(
            refusal { try test.read().add(new) }.first?.hasPrefix(
                "`kind`: `gemeente` kan hier niet.") == true)
    }

    @Test func saysWhatIsWrong() throws {
        let content = try TestContent().read()
        var new = NewAction(theme: "T9", title: " ")
        new.id = "t5-a1"
        new.horizon = "urgnt"
        new.questions = "T5-A1"
        #expect(
            refusal { try content.add(new) } == [
                "`theme`: Er is geen thema `T9`. Bedoel je `T5`?", "`title` ontbreekt. Vul het in.",
                "`horizon`: `urgnt` staat niet in `horizons`. Bedoel je `urgent`?",
                "`questions`: `T5-A1` is een actie, maar hier hoort een leervraag.",
                "De id `t5-a1` is al van een actie: Parallel plannen. Kies een andere.",
            ])
        var named = NewAction(theme: "T5", title: "Goed")
        named.id = "eigen id"
        #expect(
            refusal { try content.add(named) }.first?.hasPrefix("`eigen id` kan geen id zijn.")
                == true)
    }

    @Test func refusesABrokenRegister() throws {
        let test = try TestContent([register: "actions:\n  - id: T5-A1\n   title: Scheef\n"])
        let plan = try test.read().add(NewAction(theme: "T5", title: "Nieuw"))
        #expect(
            plan.errors == [
                "`themes/kracht/actions.yaml` bevat fouten en kan niet worden aangevuld. Verbeter die eerst; `werkboek check` wijst ze aan."
            ])
    }

    @Test func writesLinesAsTheProgrammeDoes() throws {
        let test = try TestContent([
            "programme.yaml":
                "name: Proef\r\nlanguage: en\r\nhorizons:\r\n  - id: urgent\r\n    title: U\r\n"
        ])
        try test.read().add(NewTheme(title: "New")).apply()
        #expect(test["themes/new/theme.md"].hasPrefix("---\r\nid: T6\r\n"))
        #expect(test["themes/new/theme.md"].contains("# summary: Summary\r\n"))
    }
}
