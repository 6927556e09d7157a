import Testing

/// What the page of an action shows.
@Suite struct ActionPageTests {
    @Test func anActionTellsWhereItComesFrom() throws {
        let page = try Page(
            """
            -- content/themes/water/theme.md --
            ---
            title: Water
            meetings:
              - {date: 2025-04-01, kind: excursion, place: Haven}
              - {date: 2025-04-02, kind: live, place: Stadhuis}
            ---
            -- content/themes/water/questions/1.md --
            ---
            id: Q1
            question: Hoe blijft het droog?
            ---
            ## Conclusies
            - Maak eerst de goten schoon. Dan de rest. {#Q1-goten}
            -- content/themes/water/actions.yaml --
            actions:
              - {id: A1, title: Vegen, owner: [], follows-from: Q1-goten, what: x}
            """, "acties/a1.html")
        #expect(
            page.has(
                #"<a href="../themas/water.html#_meetings">Stadhuis, <time datetime="2025-04-02">2 april 2025</time></a>"#
            ))
        #expect(page.has(#"<a href="../themas/water.html">Water</a>"#))
        #expect(page.has(#"<a href="../leervragen/q1.html">Hoe blijft het droog?</a>"#))
        #expect(
            page.has(#"<a href="../leervragen/q1.html#q1-goten">Maak eerst de goten schoon.</a>"#))
    }

    @Test func theHistoryIsNewestFirstAndStopsAtTheDay() throws {
        let page = try Page(
            SmallTree.action(
                """
                due: 2026-03-01
                    updates:
                      - {date: 2026-08-01, due: 2026-Q4, note: Derde}
                      - {date: 2025-08-01, status: in-progress, note: Eerste}
                      - {date: 2026-02-01, due: 2026-09-01, note: Tweede}
                      - {date: 2027-01-01, status: done, note: Later}
                """), "acties/a1.html")
        #expect(page.order(of: "Derde", "Tweede", "Eerste"))
        #expect(!page.has("Later"))
        #expect(
            page.has("eerst <time datetime=\"2026-03-01\">1 maart 2026</time>, 2 keer verplaatst"))
        #expect(page.has(#"<time datetime="2026-12-31">4e kwartaal 2026</time>"#))
    }

    @Test func stepsAreDoneOrLate() throws {
        let page = try Page(
            SmallTree.action(
                """
                steps:
                      - {title: Kopen, done: 2026-01-01}
                      - {title: Vegen, due: 2026-02}
                      - {title: Later, done: 2027-01-01}
                """), "acties/a1.html")
        #expect(page.has("1 van 3 gedaan"))
        #expect(
            page.has(
                #"<span class="step">Vegen <span class="flag" data-k="late">te laat</span></span>"#)
        )
        #expect(page.count(of: #"<li class="done">"#) == 1)
    }

    @Test func anEscalationIsActiveOrPastOrStillToCome() throws {
        func page(_ dates: String) throws -> Page {
            try Page(
                SmallTree.action("escalated: {to: stuur, \(dates) note: Vast.}"), "acties/a1.html")
        }
        let active = try page("since: 2026-05-01,")
        #expect(active.has("Opgeschaald naar <a href=\"../trekkers/stuur.html\">Stuurgroep</a>"))
        let past = try page("since: 2026-05-01, until: 2026-06-01,")
        #expect(past.has("Was opgeschaald naar") && !past.has("Opgeschaald naar"))
        let toCome = try page("since: 2027-05-01,")
        #expect(!toCome.has("opgeschaald") && !toCome.has("Vast."))
    }

    @Test func whatBlocksAndWhatReplacesGoesBothWays() throws {
        let tree =
            SmallTree.theme + """
                -- content/themes/water/actions.yaml --
                actions:
                  - {id: A1, title: Vegen, owner: [], what: x, status: blocked, blocked-by: [A2, A3]}
                  - {id: A2, title: Kopen, owner: []}
                  - {id: A3, title: Betalen, owner: [], status: done}
                  - {id: A4, title: Oud, owner: [], superseded-by: A1}
                """
        let pages = try Fixture(tree).pages()
        let waiting = Page(pages, "acties/a1.html")
        #expect(waiting.order(of: "Wacht op", "Kopen", "Wachtte op", "Betalen"))
        #expect(waiting.order(of: "Vervangt", "Oud"))
        #expect(Page(pages, "acties/a2.html").order(of: "Hierop wachten", "Vegen"))
        #expect(!Page(pages, "acties/a3.html").has("Hierop wachten"))
        #expect(Page(pages, "acties/a4.html").has("opgegaan in <a href=\"../acties/a1.html\">"))
    }

    @Test func aMailLinkNamesTheAction() throws {
        let owner = try Page(
            SmallTree.action("owner: gem", contact: "loket@stad.example"), "acties/a1.html")
        #expect(
            owner.has("href=\"mailto:loket@stad.example?subject=A1%3A%20Vegen%20%26%20r%C3%A9gen\"")
        )
        let page = try Page(
            SmallTree.action("owner: gem", contact: "https://stad.example/contact"),
            "acties/a1.html")
        #expect(!page.has("mailto:"))
        let programme = try Page(
            SmallTree.action("owner: gem", contact: "https://stad.example/contact") + """

                -- content/programme.yaml --
                name: Proef
                contact: Mail naar team@proef.example.
                """, "acties/a1.html")
        #expect(programme.has("href=\"mailto:team@proef.example?subject=A1%3A"))
    }

    @Test func nothingLeftOutShowsAnEmptyLabel() throws {
        let page = try Page(
            SmallTree.theme
                + "-- content/themes/water/actions.yaml --\nactions:\n  - {id: A1, title: Kaal}",
            "acties/a1.html")
        for label in [
            "Wat<", "Wie<", "Hoe<", "Stappen", "Partners<", "Bewijs", "Gereed<", "Begin<",
            "Termijn<", "Hoort hierbij", "Hulp",
        ] {
            #expect(!page.main.contains(">" + label), "\(label)")
        }
        #expect(page.has("Nog geen trekker"))
        #expect(page.has("Er is nog geen bericht over deze actie."))
    }
}
