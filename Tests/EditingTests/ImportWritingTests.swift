import Diagnostics
import Editing
import Programme
import Testing

/// How what a table says is written into the registers.
@Suite struct ImportWritingTests: ImportTesting {
    @Test func editsListsInTheirOwnStyle() throws {
        let actions = """
            actions:
              - id: T5-A1
                title: Een
                partners:
                  # eerst
                  - vro
                  - id: utrecht   # let op
                    role: helpt
                  - aedes # laatst
                questions:
                - T5-Q1
              - id: T5-A2
                title: Twee
                partners: [ vro,utrecht ] # twee

            """
        let test = try TestContent([register: actions])
        try plan(test, "id;partners;questions\nT5-A1;utrecht, vws;\nT5-A2;aedes, utrecht;T5-Q1\n")
            .apply()
        #expect(
            test[register] == """
                actions:
                  - id: T5-A1
                    title: Een
                    partners:
                      # eerst
                      - id: utrecht   # let op
                        role: helpt
                      - vws
                  - id: T5-A2
                    title: Twee
                    partners: [utrecht, aedes] # twee
                    questions: T5-Q1

                """)
    }

    @Test func editsTextsInTheirOwnStyle() throws {
        let actions = """
            actions:
              - id: T5-A1
                what: >-
                  Gevouwen tekst
                  over twee regels.

                who: 'Eén ''ding'''   # waarom
                how: "Twee"
                title: Een
              - what: Eerst
                id: T5-A2
                title: |2-
                   T
                who:
                how: Een gewone tekst
                  op twee regels # en uitleg

            """.replacing("\n", with: "\r\n")
        let test = try TestContent([register: actions])
        let text =
            "id;title;what;who;how\nT5-A1;Een;\"Nieuw\n\n- lijst\";'t Is 'goed';\"a\nb\"\nT5-A2;T;;\"c\nd\";\"e\nf\"\n"
        let plan = try plan(test, text)
        #expect(plan.placed == [])
        try plan.apply()
        #expect(
            test[register]
                == """
                actions:
                  - id: T5-A1
                    what: |-
                      Nieuw

                      - lijst

                    who: '''t Is ''goed'''   # waarom
                    how: |
                      a
                      b
                    title: Een
                  - what:
                    id: T5-A2
                    title: |2-
                       T
                    who: |
                      c
                      d
                    how: | # en uitleg
                      e
                      f

                """.replacing("\n", with: "\r\n"))
        #expect(try self.plan(test, text).edits == [])
    }

    @Test func givesLinesToPasteForBrackets() throws {
        let test = try TestContent([
            register:
                "actions:\n  - {id: T5-A1, title: Een, partners: [vro, {id: aedes, role: x}]}\n  - id: T5-A2\n    title: T\n"
        ])
        let plan = try plan(test, "id;title;partners;status\nT5-A1;Twee;Aedes, VWS;done\n")
        #expect(plan.isRefused)
        #expect(
            plan.toPaste.map(\.text) == [
                [
                    "  - id: T5-A1", "    title: Twee", "    partners:", "      - id: aedes",
                    "        role: x", "      - vws", "    updates:",
                    "      - date: 2026-11-21", "        status: done",
                ]
            ])
    }

    @Test func refusesHostileText() throws {
        let test = try TestContent()
        let text =
            "title;what;note\n\"x: [y] # z\";\"|\n  --- !tag &a *b\n...\n\";\"{{x}}\n%YAML\"\n"
        let plan = try plan(test, text, ImportRequest(theme: "T5"))
        #expect(plan.placed == [])
        try plan.apply()
        let action = try #require(try test.read().programme.actions.last)
        #expect(action.title == "x: [y] # z")
        #expect(action.what?.markdown == "|\n  --- !tag &a *b\n...\n")
        #expect(action.updates.first?.note?.markdown == "{{x}}\n%YAML\n")
        #expect(
            try self.plan(test, "title\na\u{07}b\n", ImportRequest(theme: "T5")).placed == [
                "lijst.csv:2:1 Rij 2, kolom `title`: De tekst bevat een besturingsteken (U+0007). Haal het weg."
            ])
    }

    /// Whatever text goes in, in whatever form it was written before, it is there when the register is read again.
    @Test func keepsEveryText() throws {
        let texts = [
            "a: b", "- x\n- y", "# kop", "'", "\"", "\\", "x #y", "[[T5-A2]]: z", "%", "@a",
            "`code`", "{a}", "[b]", "a\n\n\nb", "    code\ntekst", "null", "~",
            "true", "1.0", "2026-01-01", "é\u{1F600}", "a\tb", "\ttab", "=1", "x:", ": x", "? x",
            "| x", "> x", "!x", "&x", "*x", ",", "a\u{A0}b", "\u{FEFF}x", "...", "---", "--- a",
        ]
        let forms = [
            "Plat", "'Enkel'", "\"Dubbel\"", "|\n      Blok\n      meer",
            ">-\n      Gevouwen\n\n      meer\n", "|2+\n      Diep\n\n", "Over\n      regels # op",
            "",
            "~", "|\n", "\"a\\n\n      b\" # c",
        ]
        for (number, text) in texts.enumerated() {
            for form in [
                forms[number % forms.count], forms[(number + 3) % forms.count],
                forms[(number + 7) % forms.count],
            ] {
                let actions =
                    "actions:\n  - id: T5-A1\n    title: Een\n    how: \(form)\n    # slot\n  - id: T5-A2\n    title: T\n"
                let test = try TestContent([register: actions])
                let cell = "\"" + text.replacing("\"", with: "\"\"") + "\""
                let table = "id;title;how\nT5-A1;\(cell);\(cell)\n"
                let plan = try plan(test, table)
                guard plan.errors.isEmpty else {
                    Issue.record("\(text) in \(form): \(plan.placed)")
                    continue
                }
                try plan.apply()
                let content = try test.read()
                let action = try #require(content.programme.actions.first)
                let how = try #require(action.how?.markdown, "\(text) in \(form)")
                #expect(
                    how.split(separator: "\n") == text.split(separator: "\n"), "\(text) in \(form)")
                #expect(
                    try self.plan(test, table).edits == [], "\(text) in \(form)\n\(test[register])")
                #expect(
                    test[register].contains("    # slot\n  - id: T5-A2\n    title: T\n"),
                    "\(text) in \(form)")
            }
        }
    }

    @Test func keepsMessagesToOneLine() throws {
        let test = try TestContent()
        let long = String(repeating: "lang\n", count: 3_000)
        let plan = try plan(
            test, "title;status;due\n\"Nieuw\";\"\(long)\";\"1\n2\"\n", ImportRequest(theme: "T5"))
        for language in Language.allCases {
            for message in plan.diagnostics.map({ $0.message.text(in: language) }) {
                #expect(message.split(whereSeparator: \.isNewline).count == 1)
                #expect(message.count < 1_100)
            }
        }
        #expect(plan.summary(.nl) == [])
        #expect(plan.newIDs == [])
    }
}
