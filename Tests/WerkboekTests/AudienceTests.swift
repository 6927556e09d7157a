import Programme
import Testing

/// Markers in everything that is not for the public; none may be in any file of a public build.
@Suite struct AudienceTests {
    private static let text = """
        -- content/programme.yaml --
        name: Proef
        url: https://example.org/
        horizons: [{id: nu, title: Nu}]
        -- content/owners.yaml --
        owners:
          - {id: o, name: Org, expertise: [x]}
          - {id: geheim-o, name: GEHEIM-OWNER, audience: team, expertise: [GEHEIM-TOPIC], tags: [GEHEIM-TAG]}
          - {id: mens, name: Mens, kind: person, email: geheim@example.org, phone: "06-GEHEIM", organisation: o}
        -- content/areas.yaml --
        areas: [{id: geheim-area, name: GEHEIM-AREA, audience: team}]
        -- content/sources.yaml --
        sources: [{id: geheim-bron, title: GEHEIM-SOURCE, audience: participants}]
        -- content/offerings.yaml --
        offerings: [{id: geheim-aanbod, title: GEHEIM-OFFERING, audience: team}]
        -- content/inventories.yaml --
        inventories: [{id: geheim-inv, title: GEHEIM-INVENTORY, of: owners, audience: team}]
        -- content/pages/geheim-pagina.md --
        ---
        title: GEHEIM-PAGE
        audience: team
        ---
        GEHEIM-BODY ![x](../media/geheim.png)
        -- content/media/geheim.png --
        GEHEIM-MEDIA
        -- content/cases/geheim-casus.md --
        ---
        title: GEHEIM-CASE
        audience: team
        ---
        GEHEIM-BODY
        -- content/themes/een/theme.md --
        ---
        id: T1
        title: Eén
        host: geheim-o
        ---
        Zie [[geheim-o]], [[geheim-o|deze organisatie]], [die](geheim-pagina), [een *pagina*](../../pages/geheim-pagina.md)
        en [[@geheim-bron]].
        -- content/themes/een/questions/1.md --
        ---
        id: T1-Q1
        question: Hoe dan?
        ---
        ## Conclusies

        - Zo, zegt [[geheim-o]]. {#C-ZO}
        -- content/themes/een/questions/2.md --
        ---
        id: GEHEIM-Q
        question: GEHEIM-QUESTION
        audience: team
        ---
        ## Conclusies

        - GEHEIM-CONCLUSION {#GEHEIM-C}
        -- content/themes/een/notes/geheim-notitie.md --
        ---
        title: GEHEIM-NOTE
        audience: participants
        ---
        -- content/themes/een/indicators.yaml --
        indicators: [{id: geheim-ind, title: GEHEIM-INDICATOR, audience: team}]
        -- content/themes/een/actions.yaml --
        actions:
          - id: A1
            title: Open
            owner: o
            partners: [geheim-o]
            follows-from: [C-ZO, GEHEIM-C]
            what: Met [[geheim-o]].
            updates:
              - {date: 2026-01-01, note: Gewoon}
              - {date: 2026-02-01, status: done, due: 2031-07-07, audience: team, note: GEHEIM-UPDATE}
          - id: GEHEIM-A
            title: GEHEIM-ACTION
            owner: o
            audience: team
            due: 2032-08-08
        -- content/themes/geheim/theme.md --
        ---
        id: T-GEHEIM
        title: GEHEIM-THEME
        audience: team
        ---
        -- content/themes/geheim/actions.yaml --
        actions:
          - {id: B1, title: GEHEIM-INSIDE, owner: o}
        """

    @Test func nothingHiddenIsInAnyFile() throws {
        let fixture = try Fixture(Self.text)
        let prepared = try fixture.prepared()
        #expect(!prepared.hasErrors)
        for (address, page) in try fixture.pages() {
            #expect(!address.lowercased().contains("geheim"), "\(address)")
            #expect(!page.lowercased().contains("geheim"), "\(address)")
            #expect(!page.contains("2031-07-07") && !page.contains("2032-08-08"), "\(address)")
        }
        let action = try #require(prepared.programme.actions.first { $0.id == "A1" })
        #expect(action.state.status == .proposed)
        #expect(action.state.updates.count == 1)
    }

    @Test func hiddenLinksAreWarnedOfAndBecomeText() throws {
        let fixture = try Fixture(Self.text)
        let rules = try fixture.found().map(\.rule)
        #expect(rules.contains("hidden-link"))
        #expect(rules.contains("hidden-reference"))
        let page = try #require(try fixture.pages()["themas/een.html"])
        #expect(page.contains("deze organisatie"))
        #expect(page.contains("niet openbaar"))
    }

    /// A link around an image, both to what is hidden, or one of them.
    @Test func hiddenLinksWithinLinks() throws {
        let fixture = try Fixture(
            """
            -- content/owners.yaml --
            owners: [{id: geheim-o, name: GEHEIM, audience: team}, {id: open-o, name: Open}]
            -- content/media/x.png --
            x
            -- content/pages/a.md --
            # A

            [![een](geheim-o)](geheim-o) [![twee](../media/x.png) drie](geheim-o) [[geheim-o]] [vier](geheim-o)
            """)
        let page = try #require(try fixture.pages()["a.html"])
        #expect(!page.lowercased().contains("geheim"))
        #expect(page.contains("drie") && page.contains("vier") && page.contains("een"))
    }

    @Test func theTeamSeesEverything() throws {
        let fixture = try Fixture(Self.text)
        let pages = try fixture.pages(audience: .team)
        for word in [
            "OWNER", "PAGE", "CASE", "QUESTION", "NOTE", "INDICATOR", "ACTION", "THEME", "UPDATE", "INVENTORY",
        ] {
            #expect(pages.values.contains { $0.contains("GEHEIM-" + word) }, "\(word)")
        }
        #expect(pages["index.html"]?.contains("noindex") == true)
    }
}
