import Foundation
import Testing

/// Each text marks where a diagnostic is due; nothing else may be found.
@Suite struct DiagnosticPlaceTests {
    @Test(arguments: [
        """
        -- content/owners.yaml --
        owners:
          - id: a
            name: A
            ▸{unknown-key}knd: other
            expertise: [x]
        """,
        """
        -- content/owners.yaml --
        owners:
          - id: a
            name: A
            expertise: [x]
            kind: ▸{unknown-value}ministery
        """,
        """
        -- content/owners.yaml --
        owners:
          - ▸{missing-key}id: a
            expertise: [x]
        """,
        """
        -- content/owners.yaml --
        owners:
          - id: a
            name: A
            expertise: [x]
          - id: ▸{duplicate-id}A
            name: B
            expertise: [y]
        """,
        """
        -- content/owners.yaml --
        owners:
          - id: a
            name: A
            expertise: [x]
            ▸{duplicate-key}name: B
        """,
        """
        -- content/owners.yaml --
        owners:
          - id: a
            name: A▸{yaml}: B
        """,
        """
        -- content/owners.yaml --
        owners:
          - id: a
            name: A
            part-of: [b, ▸{unknown-id}c]
          - id: b
            name: B
        """,
        """
        -- content/owners.yaml --
        owners:
          - id: a
            name: A
            part-of: ▸{circle}b
          - id: b
            name: B
            part-of: a
        """,
        """
        -- content/owners.yaml --
        owners:
          - id: a
            name: A
            expertise: [x]
            about: |
              Eerste regel.

              Dan [[▸{broken-link}niets]] en é [[▸{broken-link}ook-niets|tekst]].
        """,
        """
        -- content/owners.yaml --
        owners:
          - id: a
            name: A
            expertise: [x]
            about: Eén regel met ▸{raw-html}<b>vet▸{raw-html}</b>
        """,
        """
        -- content/programme.yaml --
        name: Proef
        stale-after: ▸{out-of-range}-1
        accent: "▸{bad-colour}#ffff00"
        rules:
          ▸{unknown-key}no-ownr: off
        """,
        """
        -- content/themes/een/theme.md --
        ---
        title: Eén
        number: ▸{wrong-type}een
        ---
        ## Kop

        Zie [dit](▸{missing-file}../twee/theme.md).
        """,
        """
        -- content/themes/een/theme.md --
        ▸{front-matter}---
        title: Eén
        """,
        """
        -- content/themes/een/theme.md --
        ---
        title: Eén
        ---
        -- content/themes/een/actions.yaml --
        actions:
          - id: A1
            title: Eerste
            due: ▸{bad-date}2026-02-30
            owner: o
            blocked-by: ▸{circle}A2
          - id: A2
            title: Tweede
            owner: o
            blocked-by: A1
          - id: ▸{no-owner}A3
            title: Derde
        -- content/owners.yaml --
        owners:
          - id: o
            name: O
        """,
        """
        -- content/media/pagina.html --
        ▸{script-in-media}<p>Niet hier</p>
        """,
        """
        -- content/media/teken.svg --
        ▸{script-in-media}<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>
        -- content/media/goed.svg --
        <svg xmlns="http://www.w3.org/2000/svg"><title>Op zondag = open</title></svg>
        """,
        """
        -- content/iets.txt --
        ▸{unknown-file}Een bestand dat niet gelezen wordt.
        """,
        """
        -- content/pages/over.md --
        # Over

        ![kaart](▸{missing-file}../media/kaart.png)
        """,
    ])
    func places(_ text: String) throws {
        let fixture = try Fixture(text)
        #expect(try fixture.found().map(\.description) == fixture.marked.map(\.description))
    }

    @Test func invalidUTF8() throws {
        var fixture = try Fixture("")
        try fixture.put(
            "content/owners.yaml", Data(Array("owners:\n  - {id: a, name: \"".utf8) + [0xE9] + Array("\"}\n".utf8)))
        #expect(try fixture.found().map(\.description) == ["content/owners.yaml:2:20 invalid-utf8"])
        fixture = try Fixture("-- no programme --")
        try fixture.put("content/themes/een/notes/a.md", "Tekst\n")
        #expect(
            try fixture.found().map(\.description) == [
                "content/programme.yaml:1:1 missing-file", "content/themes/een/theme.md:1:1 missing-file",
            ])
    }
}
