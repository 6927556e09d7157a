import Foundation
import Testing

/// What the pages of themes, workbooks and indicators show.
@Suite struct ThemePageTests {
    @Test func actionsStandUnderTheHeadingsOfTheAgendaInItsOrder() throws {
        let page = try Page(
            """
            -- content/themes/water/theme.md --
            ---
            title: Water
            groups:
              - {id: b, title: Daken}
              - {id: leeg, title: Niets}
              - {id: a, title: Straten, text: Over straten.}
            ---
            -- content/themes/water/actions.yaml --
            actions:
              - {id: A1, title: Vegen, group: A, owner: []}
              - {id: A2, title: Groen dak, group: b, owner: []}
              - {id: A3, title: Los, owner: []}
            """, "themas/water.html")
        #expect(
            page.order(
                of: ">Daken<", "Groen dak", ">Straten<", "Over straten.", "Vegen",
                ">Overige acties<", "Los"))
        #expect(!page.has("Niets"))
    }

    @Test func withoutHeadingsTheAgendaGoesByHorizon() throws {
        let page = try Page(
            SmallTree.theme + """
                -- content/programme.yaml --
                name: Proef
                horizons: [{id: nu, title: Nu}, {id: straks, title: Straks}]
                -- content/themes/water/actions.yaml --
                actions:
                  - {id: A1, title: Later, horizon: straks, owner: []}
                  - {id: A2, title: Eerst, horizon: nu, owner: []}
                """, "themas/water.html")
        #expect(page.order(of: ">Nu<", "Eerst", ">Straks<", "Later"))
    }

    @Test func aLongAgendaIsSplit() throws {
        let actions = (1...1001).map { "  - {id: A\($0), title: Actie nummer \($0), owner: []}" }
        let tree =
            SmallTree.theme + "-- content/themes/water/actions.yaml --\nactions:\n"
            + actions.joined(separator: "\n")
        let pages = try Fixture(tree).pages()
        #expect(Page(pages, "themas/water.html").count(of: "<th scope=\"row\">") == 1000)
        let second = Page(pages, "themas/water/2.html")
        #expect(second.count(of: "<th scope=\"row\">") == 1)
        #expect(second.has("Actie nummer 1001"))
        #expect(pages["themas/water/3.html"] == nil)
    }

    @Test func theWorkbookHoldsAllInOrderWithLinksThatStayInIt() throws {
        let tree =
            SmallTree.question + SmallTree.followUp + """

                -- content/sources.yaml --
                sources:
                  - {id: atlas, title: Atlas, authors: [Smit, Boer], year: 2024, url: "https://example.org/atlas"}
                  - {id: ander, title: Niet aangehaald}
                -- content/pages/voorwoord.md --
                ---
                title: Voorwoord
                ---
                Zie [[Q1]] en [[@atlas]].
                """
        let page = try Page(tree, "themas/water-werkboek.html")
        #expect(
            page.order(
                of: "class=\"cover\"", "class=\"toc\"", "<h2 id=\"voorwoord\">",
                "<h2 id=\"_introduction\">",
                "<h2 id=\"q1\">", "<h3 id=\"q1:droom\">", "<li id=\"q1-goten\">",
                "<h2 id=\"_agenda\">",
                "<h4 id=\"a1\">", "<h2 id=\"_sources\">", "<li id=\"atlas\">"))
        #expect(page.has("<a href=\"#q1\""))
        #expect(page.has("<a href=\"#atlas\" class=\"cite\" title=\"Atlas\">(Smit e.a. 2024)</a>"))
        #expect(!page.has("Niet aangehaald"))
        let ids = page.ids
        #expect(Set(ids).count == ids.count)
        for target in page.localTargets { #expect(ids.contains(target), "\(target)") }
    }

    @Test func anIndicatorTellsHowItStandsOnTheDay() throws {
        let tree =
            SmallTree.theme + """
                -- content/themes/water/indicators.yaml --
                indicators:
                  - id: I1
                    title: Natte kelders
                    unit: kelders
                    better: lower
                    baseline: {date: 2024-01-01, value: 200}
                    target: {date: 2030, value: 50}
                    measurements:
                      - {date: 2026-01-01, value: 128.5, source: telling}
                      - {date: 2027-01-01, value: 10}
                    worth: {amount: 12500, per: 10, capped: true}
                  - {id: I2, title: Slechter, baseline: {value: 10}, target: {value: 20}, measurements: [{value: 5}]}
                  - {id: I3, title: Nog niets, baseline: {value: 10}, target: {value: 20}}
                """
        let pages = try Fixture(tree).pages()
        let page = Page(pages, "indicatoren/i1.html")
        // 71.5 of 150; 71.5 / 10 × 12,500.
        #expect(page.has(#"<meter class="bar" min="0" max="100" value="48">48%</meter>"#))
        #expect(page.has("€\u{A0}89.375") && page.has("128,5") && page.has("telling"))
        #expect(!page.has("2027"))
        #expect(page.has("€\u{A0}12.500 per 10 kelders, tot aan de streefwaarde"))
        let overview = Page(pages, "indicatoren.html")
        #expect(overview.has(#"value="0">−50%</meter>"#))
        #expect(overview.has("nog niet gemeten"))
    }
}
