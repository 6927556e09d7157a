import Diagnostics
import Editing
import Programme
import Testing

/// Lists as people keep them in a word processor: the names, dates and words that they use among each other.
@Suite struct PeoplesListTests: ImportTesting {
    private let owners = """
        owners:
          - {id: elzerdam, name: Gemeente Elzerdam, short: Elzerdam}
          - {id: hogeschool, name: Hogeschool Elzenland}

        """

    /// The owners that each cell stands for, and what is said of them.
    private func read(_ cells: [String], adds: Bool = true) throws -> (ids: [[String]], plan: EditPlan) {
        let theme = "---\nid: T5\ntitle: Uitvoeringskracht\n---\n"
        let files = ["programme.yaml": "name: Proef\n", "owners.yaml": owners, "themes/kracht/theme.md": theme]
        let test = try TestContent(files, isBare: true)
        let rows = cells.enumerated().map { "Actie \($0);\"\($1)\"" }.joined(separator: "\n")
        let plan = try plan(test, "title;owner\n\(rows)\n", ImportRequest(theme: "T5", addsOwners: adds))
        guard plan.errors.isEmpty else { return ([], plan) }
        try plan.apply()
        let programme = try test.read().programme
        return (programme.actions.map { $0.owner.map { programme.id(of: $0.reference) } }, plan)
    }

    @Test func namesCutShort() throws {
        let found = try read(["Gem. Elzerdam", "gem Elzerdam", "Prov. Elzenland", "Provincie Elzenland"])
        #expect(found.ids == [["elzerdam"], ["elzerdam"], ["prov-elzenland"], ["prov-elzenland"]])
    }

    /// A word for "and" joins what is known, or stands by itself elsewhere in the table; else it is part of a name.
    @Test(
        arguments: [
            (["Gemeente Elzerdam / Samen Wonen"], [["elzerdam", "samen-wonen"]]),
            (["Bewonersraad Noord en gemeente Elzerdam"], [["bewonersraad-noord", "elzerdam"]]),
            (["Team Groen en Team Blauw", "Team Blauw"], [["team-groen", "team-blauw"], ["team-blauw"]]),
            (["Stichting Wonen en Zorg"], [["stichting-wonen-en-zorg"]]),
        ])
    func namesThatAreJoined(_ cells: [String], _ ids: [[String]]) throws {
        let found = try read(cells)
        #expect(found.ids == ids)
        let note =
            "Als één organisatie gelezen: `Stichting Wonen en Zorg`. Zijn het er meer, zet er dan een komma tussen."
        #expect(found.plan.summary(.nl).contains(note) == (cells == ["Stichting Wonen en Zorg"]))
    }

    /// The same organisation with and without "stichting" is not added twice; a province is no municipality.
    @Test func namesThatAreNearlyTheSame() throws {
        let twice = try read(["Stichting Samen Wonen", "Samen Wonen"])
        #expect(
            twice.plan.placed == [
                "lijst.csv:3:9 Rij 3, kolom `owner`: `Samen Wonen` is geen bekende organisatie of persoon. Bedoel je `Stichting Samen Wonen`?"
            ])
        #expect(try read(["Provincie Elzerdam"]).ids == [["provincie-elzerdam"]])
        #expect(try read(["Gemeente Noord", "Provincie Noord"]).ids == [["gemeente-noord"], ["provincie-noord"]])
    }

    @Test(arguments: ["allen", "Alle partijen", "iedereen"])
    func everybodyIsNoName(_ word: String) throws {
        #expect(
            try read([word]).plan.placed == [
                "lijst.csv:2:9 Rij 2, kolom `owner`: `\(word)` is geen bekende organisatie of persoon. Verbeter de naam, of voeg die eerst toe."
            ])
    }

    @Test(
        arguments: [
            ("1 april", "Bij `1 april` ontbreekt het jaar. Schrijf het erachter."),
            ("15-3", "Bij `15-3` ontbreekt het jaar. Schrijf het erachter."),
            ("29 februari", "Bij `29 februari` ontbreekt het jaar. Schrijf het erachter."),
            ("Q3", "Bij `Q3` ontbreekt het jaar. Schrijf het erachter."),
            (
                "z.s.m.",
                "`z.s.m.` is geen datum. Schrijf JJJJ-MM-DD of dag-maand-jaar, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is, of laat het leeg."
            ),
        ])
    func datesThatAreNone(_ text: String, _ said: String) throws {
        let plan = try plan(try TestContent(), "title;due\nIets;\(text)\n", ImportRequest(theme: "T5"))
        #expect(plan.placed == ["lijst.csv:2:6 Rij 2, kolom `due`: \(said)"])
    }

    @Test func statusesAreToldInPeoplesWords() throws {
        let plan = try plan(try TestContent(), "title;status\nIets;bijna\n", ImportRequest(theme: "T5"))
        #expect(
            plan.placed == [
                "lijst.csv:2:6 Rij 2, kolom `status`: `bijna` is geen status. Kies uit: `proposed` (voorgesteld), `planned` (gepland), `in-progress` (loopt), `blocked` (geblokkeerd), `done` (gedaan), `dropped` (vervallen)."
            ])
    }

    /// A number of a list is no id: that of an action is, or none.
    @Test func numbersAreNotOfferedAsIDs() throws {
        let plan = try plan(
            try TestContent(), "Nr.;Actie;Wie\n1;Iets;Aedes\n", ImportRequest(theme: "T5", map: "Actie=title"))
        #expect(
            plan.summary(.nl).contains(
                "Niet ingelezen kolommen: `Nr.`, `Wie`. Misschien bedoeld: `--map \"Wie=owner\"`."))
    }

    private func update(_ text: String) throws -> EditPlan {
        try TestContent().read().update(from: table(text))
    }

    /// The list of a meeting with the names of columns that people give them.
    @Test func aMeetingInPeoplesWords() throws {
        let plan = try update(
            "Actie;Stand;Opmerking;Wanneer;Trekker;Datum;Door\nT5-A1;afgerond;Klaar.;1-5-2027;Aedes;8 mei 2026;VRO\n")
        #expect(plan.placed == [])
        #expect(
            plan.summary(.nl) == [
                "T5-A1: bericht van 2026-05-08: status in-progress → done; einddatum 2026-06-30 → 2027-05-01; trekker vro → aedes; “Klaar.”"
            ])
        #expect(
            try update("Nr;Actie;Stand\nT5-A1;Samen;loopt\n").placed == [
                "lijst.csv:1:4 `Nr` en `Actie` zijn allebei de kolom `action`. Kies er één."
            ])
        // Without names, "klaar" is a status and not the name of a column.
        #expect(try update("T5-A1;klaar;Opmerking\n").summary(.nl).first?.contains("→ done; “Opmerking”") == true)
    }
}
