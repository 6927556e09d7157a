import Diagnostics
import Editing
import Programme
import Testing

@Suite struct RenameTests {
    private let register = "themes/kracht/actions.yaml"

    /// Renames and gives the files that changed; the content must have no errors after it.
    private func renamed(_ old: String, _ new: String, in files: [String: String]) throws -> (
        TestContent, EditPlan
    ) {
        let test = try TestContent(files)
        let had = try test.read().diagnostics.filter { $0.severity == .error }.map {
            $0.message.text(in: .nl)
        }
        #expect(had == [])
        let plan = try test.read().rename(old, to: new)
        #expect(plan.placed == [])
        try plan.apply()
        let left = try test.read().diagnostics.filter { $0.severity == .error }.map {
            $0.message.text(in: .nl)
        }
        #expect(left == [])
        #expect(try test.read().programme.find(new) != nil)
        return (test, plan)
    }

    @Test func renamesInKeysLinksAndTexts() throws {
        let files = [
            register: """
            actions:
              - id: T5-A1   # de eerste
                title: T5-A1 blijft in een titel staan
                what: >
                  Gevouwen tekst met [[t5-a2]] en
                  [[T5-A1|deze]] en `[[T5-A1]]`.
                blocked-by: [T5-A2]
              - id: T5-A2
                title: Twee
                how: "Zie \\"[[T5-A1]]\\" en [hier](T5-A1)."
                who: 'Zie ''[[T5-A1|A1]]''.'
                superseded-by: "T5-A1"

            """,
            "themes/kracht/theme.md": """
            ---
            id: T5
            title: T
            ---

            Zie [[T5-A1]], [[ T5-A1 | één ]], [tekst][een] en [T5-A1].

            | a | b |
            | --- | --- |
            | [[T5-A1|x]] | ![beeld](../../media/T5-A1.png) |

            ```
            [[T5-A1]] in code
            ```

            [een]: T5-A1
            [T5-A1]: https://example.org/T5-A1

            """,
            "media/T5-A1.png": "",
            "inventories.yaml":
                "inventories:\n  - id: inv\n    title: I\n    of: owners\n    action: T5-A1\n",
            "themes/kracht/questions/1.md": "---\nid: T5-Q1\nquestion: Hoe?\n---\n",
        ]
        let (test, plan) = try renamed("t5-a1", "T5-B1", in: files)
        #expect(
            test[register] == """
                actions:
                  - id: T5-B1   # de eerste
                    aliases: [T5-A1]
                    title: T5-A1 blijft in een titel staan
                    what: >
                      Gevouwen tekst met [[t5-a2]] en
                      [[T5-B1|deze]] en `[[T5-A1]]`.
                    blocked-by: [T5-A2]
                  - id: T5-A2
                    title: Twee
                    how: "Zie \\"[[T5-B1]]\\" en [hier](T5-B1)."
                    who: 'Zie ''[[T5-B1|A1]]''.'
                    superseded-by: "T5-B1"

                """)
        #expect(
            test["themes/kracht/theme.md"]
                == files["themes/kracht/theme.md"]?
                .replacing("Zie [[T5-A1]], [[ T5-A1 |", with: "Zie [[T5-B1]], [[ T5-B1 |")
                .replacing("| [[T5-A1|x]]", with: "| [[T5-B1|x]]").replacing(
                    "[een]: T5-A1", with: "[een]: T5-B1"))
        #expect(test["inventories.yaml"].contains("action: T5-B1"))
        #expect(plan.summary(.nl).first?.hasPrefix("T5-A1 heet voortaan T5-B1;") == true)
        #expect(
            plan.summary(.nl).last?.hasPrefix(
                "T5-A1 staat nog als gewone tekst, code of opmerking in \(test.path)/themes/kracht/actions.yaml:3,"
            ) == true)
    }

    @Test func renamesOwnersWithTheirParts() throws {
        let files = [
            "owners.yaml": """
            owners:
              - id: vro
                name: VRO
                aliases: bzk
              - {id: gwg, name: GWG, part-of: vro, members: [aedes]}
              - id: aedes
                name: Aedes
                part-of:
                  - vro
                  - 'gwg'
              - id: utrecht
                name: U

            """,
            register: """
            actions:
              - id: T5-A1
                title: Een
                owner: {id: vro, role: trekt vro}
                partners:
                  - vro
                  - id: "vro"
                    role: vro
                escalated:
                  to: vro
                steps:
                  - title: vro
                    owner: [vro, aedes]
                updates:
                  - date: 2026-01-01
                    by: vro
                    owner: vro
              - id: T5-A2
                title: T

            """,
            "programme.yaml":
                "name: P\norganiser: vro\nsummary: Van [[vro]].\nhorizons:\n  - id: vro\n    title: V\n    description: Door [[vro|VRO]]\n",
            "themes/kracht/theme.md":
                "---\nid: T5\ntitle: vro\nhost: vro\nteam:\n- vro\nquotes:\n  - text: vro\n    by: vro\n---\n",
            "themes/kracht/questions/1.md": "---\nid: T5-Q1\nquestion: Hoe?\n---\n",
        ]
        let (test, _) = try renamed("vro", "min-vro", in: files)
        #expect(
            test["owners.yaml"]
                == files["owners.yaml"]?.replacing("- id: vro", with: "- id: min-vro")
                .replacing("aliases: bzk", with: "aliases: [bzk, vro]").replacing(
                    "part-of: vro", with: "part-of: min-vro"
                )
                .replacing("      - vro\n", with: "      - min-vro\n"))
        #expect(
            test[register]
                == files[register]?.replacing("{id: vro,", with: "{id: min-vro,").replacing(
                    "      - vro\n", with: "      - min-vro\n"
                )
                .replacing("\"vro\"", with: "\"min-vro\"").replacing("to: vro", with: "to: min-vro")
                .replacing("[vro,", with: "[min-vro,")
                .replacing("by: vro", with: "by: min-vro").replacing(
                    "        owner: vro", with: "        owner: min-vro"))
        #expect(
            test["programme.yaml"]
                == "name: P\norganiser: min-vro\nsummary: Van [[min-vro]].\nhorizons:\n  - id: vro\n    title: V\n    description: Door [[min-vro|VRO]]\n"
        )
        #expect(
            test["themes/kracht/theme.md"]
                == "---\nid: T5\ntitle: vro\nhost: min-vro\nteam:\n- min-vro\nquotes:\n  - text: vro\n    by: min-vro\n---\n"
        )
        let (flow, _) = try renamed("gwg", "g17", in: files)
        #expect(
            flow["owners.yaml"].contains(
                "  - {id: g17, aliases: [gwg], name: GWG, part-of: vro, members: [aedes]}\n"))
        #expect(flow["owners.yaml"].contains("      - 'g17'\n"))
    }

    @Test(arguments: [
        ("aliases: [oud]", "aliases: [oud, aedes]"),
        ("aliases: [ oud, ouder ]", "aliases: [ oud, ouder, aedes ]"),
        ("aliases: []", "aliases: [aedes]"),
        ("aliases: oud", "aliases: [oud, aedes]"), ("aliases: 'oud'", "aliases: ['oud', aedes]"),
        ("aliases:", "aliases: [aedes]"),
        ("aliases: ~ # geen", "aliases: [aedes] # geen"),
        ("aliases:\n      - oud", "aliases:\n      - oud\n      - aedes"),
        ("aliases:\n    -   oud # toen", "aliases:\n    -   oud # toen\n    -   aedes"),
        ("aliases: [nieuw]", "aliases: [aedes]"),
        ("aliases:\n      - NIEUW\n      - oud", "aliases:\n      - aedes\n      - oud"),
    ])
    func addsToAliases(_ before: String, _ after: String) throws {
        let owners =
            "owners:\n  - id: aedes\n    \(before)\n    name: A\n  - id: vro\n    name: V\n  - id: utrecht\n    name: U\n"
        let (test, _) = try renamed("aedes", "nieuw", in: ["owners.yaml": owners])
        #expect(
            test["owners.yaml"]
                == owners.replacing("id: aedes", with: "id: nieuw").replacing(before, with: after))
        #expect(try test.read().programme.find("aedes") == test.read().programme.find("nieuw"))
    }

    @Test func renamesAQuestionWithItsConclusions() throws {
        let (test, plan) = try renamed(
            "T5-Q1", "T5-Vraag",
            in: [
                "pages/over.md":
                    "Zie [[T5-Q1-C2]], [[T5-Q1-sneller]], [x](T5-Q1#T5-Q1-C2) en [y](T5-Q1#conclusies).\n"
            ])
        #expect(
            test["themes/kracht/questions/1.md"]
                == TestContent.base["themes/kracht/questions/1.md"]?.replacing(
                    "id: T5-Q1\n", with: "id: T5-Vraag\naliases: [T5-Q1]\n"))
        #expect(
            test[register]
                == TestContent.base[register]?.replacing(
                    "questions: T5-Q1", with: "questions: T5-Vraag"
                )
                .replacing("T5-Q1-C2", with: "T5-Vraag-C2"))
        #expect(
            test["pages/over.md"]
                == "Zie [[T5-Vraag-C2]], [[T5-Q1-sneller]], [x](T5-Vraag#T5-Vraag-C2) en [y](T5-Vraag#conclusies).\n"
        )
        #expect(
            plan.summary(.nl).contains { $0.hasPrefix("De conclusies zonder eigen id gaan mee") })
    }

    @Test func renamesConclusions() throws {
        let (test, plan) = try renamed("T5-Q1-sneller", "T5-Q1-vlot", in: [:])
        #expect(test["themes/kracht/questions/1.md"].contains("- Het kan sneller. {#T5-Q1-vlot}\n"))
        #expect(test[register].contains("follows-from: [T5-Q1-vlot, T5-Q1-C2]"))
        #expect(
            plan.summary(.nl).contains(
                "Een conclusie heeft geen vroegere ids: `T5-Q1-sneller` vervalt, ook als adres."))
    }

    @Test(arguments: [
        (
            "- Het kan.\n- Samen gaat het beter.\n",
            "- Het kan.\n- Samen gaat het beter. {#T5-Q1-samen}\n"
        ),
        (
            "1. Het kan.\n2. Samen gaat\n   het beter.\n\n   Zie verder.\n",
            "1. Het kan.\n2. Samen gaat\n   het beter. {#T5-Q1-samen}\n\n   Zie verder.\n"
        ),
        (
            "- Het kan.\n- Samen:\n  - a\n  - b\n",
            "- Het kan.\n- Samen: {#T5-Q1-samen}\n  - a\n  - b\n"
        ),
        (
            "### Het kan\n\nTekst\n\n### Samen ###\n\nTekst",
            "### Het kan\n\nTekst\n\n### Samen {#T5-Q1-samen} ###\n\nTekst"
        ),
    ])
    func givesAConclusionItsOwnID(_ before: String, _ after: String) throws {
        let head = "---\nid: T5-Q1\nquestion: Hoe?\n---\n\n## Conclusies\n\n"
        let actions =
            "actions:\n  - id: T5-A1\n    title: Een\n    follows-from: T5-Q1-C2\n  - id: T5-A2\n    title: T\n"
        let (test, _) = try renamed(
            "T5-Q1-C2", "T5-Q1-samen",
            in: [register: actions, "themes/kracht/questions/1.md": head + before])
        #expect(test["themes/kracht/questions/1.md"] == head + after)
        #expect(test[register] == actions.replacing("T5-Q1-C2", with: "T5-Q1-samen"))
    }

    @Test func writesIDsThatWereImplied() throws {
        let files = [
            "pages/over.md": "# Over\n\nZie [[over]].\n",
            "pages/colofon.md":
                "\u{FEFF}---\r\n# Eerst dit\r\ntitle: Colofon\r\n---\r\n\r\nZie [[over]] en [x](over.md).\r\n",
            "pages/leeg.md": "---\n---\nTekst\n",
            "themes/kracht/notes/gesprek.md":
                "---\ntitle: Gesprek\naliases: [praat]\n---\nZie [[kracht-gesprek]].\n",
        ]
        let (test, _) = try renamed("over", "over-ons", in: files)
        #expect(
            test["pages/over.md"]
                == "---\nid: over-ons\naliases: [over]\n---\n\n# Over\n\nZie [[over-ons]].\n")
        #expect(
            test["pages/colofon.md"]
                == files["pages/colofon.md"]?.replacing("[[over]]", with: "[[over-ons]]"))
        let (colofon, _) = try renamed("colofon", "C", in: files)
        #expect(
            colofon["pages/colofon.md"]
                == "\u{FEFF}---\r\n# Eerst dit\r\nid: C\r\naliases: [colofon]\r\ntitle: Colofon\r\n---\r\n\r\nZie [[over]] en [x](over.md).\r\n"
        )
        let (leeg, _) = try renamed("leeg", "vol", in: files)
        #expect(leeg["pages/leeg.md"] == "---\nid: vol\naliases: [leeg]\n---\nTekst\n")
        let (note, _) = try renamed("kracht-gesprek", "gesprek", in: files)
        #expect(
            note["themes/kracht/notes/gesprek.md"]
                == "---\nid: gesprek\ntitle: Gesprek\naliases: [praat, kracht-gesprek]\n---\nZie [[gesprek]].\n"
        )
    }

    @Test func renamesSources() throws {
        let files = [
            "sources.yaml": "sources:\n  - id: rapport\n    title: R\n",
            "pages/over.md": "Zie [[@rapport]], [[@rapport|blz. 3]] en [[rapport]].\n",
            register:
                "actions:\n  - id: T5-A1\n    title: Een\n    sources: rapport\n    evidence: [rapport, https://example.org/rapport]\n  - id: T5-A2\n    title: T\n",
        ]
        let (test, _) = try renamed("rapport", "rapport-2026", in: files)
        #expect(
            test["pages/over.md"]
                == "Zie [[@rapport-2026]], [[@rapport-2026|blz. 3]] en [[rapport-2026]].\n")
        #expect(
            test[register].contains(
                "sources: rapport-2026\n    evidence: [rapport-2026, https://example.org/rapport]\n"
            ))
    }

    @Test func changesCaseWithoutAnAlias() throws {
        let (test, _) = try renamed("T5-A1", "t5-a1", in: [:])
        #expect(test[register].contains("- id: t5-a1\n    title:"))
        #expect(test["themes/kracht/theme.md"].contains("[[t5-a1]]"))
    }

    @Test func leavesAnchorsOfYAMLWhereTheyAre() throws {
        let actions =
            "actions:\n  - id: T5-A1\n    title: Een\n    owner: &o vro\n    partners: [*o, aedes]\n  - id: T5-A2\n    title: T\n    owner: *o\n"
        let (test, _) = try renamed("vro", "min", in: [register: actions])
        #expect(test[register] == actions.replacing("&o vro", with: "&o min"))
    }

    @Test func refusesWhatCannotBe() throws {
        let content = try TestContent().read()
        #expect(
            refusal { try content.rename("T5-A3", to: "x") } == [
                "Niets heeft de id `T5-A3`. Bedoel je `T5-A1`?"
            ])
        #expect(
            refusal { try content.rename("T5-A1", to: "t5-q1") } == [
                "De id `t5-q1` is al van een leervraag: Hoe gaat het sneller?. Kies een andere."
            ])
        #expect(
            refusal { try content.rename("T5-A1", to: "koepel") } == [
                "De id `koepel` is al van een organisatie of persoon: Aedes. Kies een andere."
            ])
        #expect(
            refusal { try content.rename("koepel", to: "x") } == [
                "`koepel` is een vroegere id van `aedes`. Hernoem `aedes`."
            ])
        #expect(
            refusal { try content.rename("T5-A1", to: "a b") }.first?.hasPrefix(
                "`a b` kan geen id zijn.") == true)
        #expect(
            refusal { try content.rename("T5-A1", to: "T5-A1") } == ["`T5-A1` heeft deze id al."])
    }

    @Test func renamesBackAndForth() throws {
        let test = try TestContent()
        try test.read().rename("T5-A1", to: "X1").apply()
        try test.read().rename("X1", to: "T5-A1").apply()
        #expect(
            test[register]
                == TestContent.base[register]?.replacing(
                    "- id: T5-A1\n", with: "- id: T5-A1\n    aliases: [X1]\n"))
        #expect(test["themes/kracht/theme.md"] == TestContent.base["themes/kracht/theme.md"])
    }
}
