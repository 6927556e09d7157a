import Testing

/// Pages of actions, learning questions, themes, cases and indicators, as they come out of small programmes.
@Suite struct ContentPageTests {
    // MARK: Actions

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
            Self.action(
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
            Self.action(
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
            try Page(Self.action("escalated: {to: stuur, \(dates) note: Vast.}"), "acties/a1.html")
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
            Self.theme + """
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
            Self.action("owner: gem", contact: "loket@stad.example"), "acties/a1.html")
        #expect(
            owner.has("href=\"mailto:loket@stad.example?subject=A1%3A%20Vegen%20%26%20r%C3%A9gen\"")
        )
        let page = try Page(
            Self.action("owner: gem", contact: "https://stad.example/contact"), "acties/a1.html")
        #expect(!page.has("mailto:"))
        let programme = try Page(
            Self.action("owner: gem", contact: "https://stad.example/contact") + """

                -- content/programme.yaml --
                name: Proef
                contact: Mail naar team@proef.example.
                """, "acties/a1.html")
        #expect(programme.has("href=\"mailto:team@proef.example?subject=A1%3A"))
    }

    @Test func nothingLeftOutShowsAnEmptyLabel() throws {
        let page = try Page(
            Self.theme
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

    // MARK: Questions

    @Test func conclusionsCanBePointedToAndTellWhatFollows() throws {
        let page = try Page(Self.question + Self.followUp, "leervragen/q1.html")
        #expect(
            page.order(
                of: #"<li id="q1-goten">"#, "Eerst <strong>goten</strong>.", "Schoonmaken",
                #"<li id="q1-c2">"#, "Nog geen actie"))
        #expect(!page.has("{#"))
        #expect(
            page.order(
                of: #"<ol class="conclusions" start="1">"#, "Tussendoor.",
                #"<ol class="conclusions" start="3">"#, "Q1-C3".lowercased()))
        #expect(page.has("3 conclusies, 1 actie"))
    }

    @Test func sectionsTellTheirRole() throws {
        let page = try Page(Self.question + Self.followUp, "leervragen/q1.html")
        #expect(page.has(#"<section class="report" data-k="dream">"#))
        #expect(page.has(#"<h2 id="droom">Droom</h2>"#))
        #expect(page.has(#"Wat houdt ons tegen? <span class="role">Obstakels</span></h2>"#))
        #expect(page.has("<h3 id=\"dieper\">Dieper</h3>"))
    }

    @Test func footnotesOfAllPartsStandTogether() throws {
        let page = try Page(Self.question + Self.followUp, "leervragen/q1.html")
        #expect(page.count(of: "class=\"footnotes\"") == 1)
        #expect(page.order(of: "id=\"fnref:1\"", "id=\"fnref:2\"", "id=\"fn:1\"", "id=\"fn:2\""))
    }

    @Test func headingsMayBeConclusions() throws {
        let page = try Page(
            Self.theme + """
                -- content/themes/water/questions/1.md --
                ---
                id: Q1
                question: Hoe?
                ---
                ## Conclusies
                Vooraf.

                ### Kop een {#Q1-een}
                Tekst een.

                ### Kop twee
                Tekst twee.
                """, "leervragen/q1.html")
        #expect(
            page.order(
                of: "Vooraf.", #"<li id="q1-een">"#, "<h3>Kop een</h3>", "Tekst een.",
                #"<li id="q1-c2">"#, "<h3>Kop twee</h3>"))
        #expect(page.count(of: "<ol class=\"conclusions\"") == 1)
    }

    @Test func conclusionsKeepTheirPlaceWhereTextBeforeThemIsHidden() throws {
        let tree =
            Self.theme + """
                -- content/owners.yaml --
                owners:
                  - {id: geheim, name: Heel lange naam, audience: team}
                -- content/themes/water/questions/1.md --
                ---
                id: Q1
                question: Hoe?
                ---
                Met [[geheim]].

                ## Conclusies
                - Een {#Q1-een}
                - Twee {#Q1-twee}
                """
        let page = try Page(tree, "leervragen/q1.html")
        #expect(
            page.order(
                of: "niet openbaar", #"<li id="q1-een">"#, "Een", #"<li id="q1-twee">"#, "Twee"))
    }

    // MARK: Themes

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
            Self.theme + """
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
            Self.theme + "-- content/themes/water/actions.yaml --\nactions:\n"
            + actions.joined(separator: "\n")
        let pages = try Fixture(tree).pages()
        #expect(Page(pages, "themas/water.html").count(of: "<th scope=\"row\">") == 1000)
        let second = Page(pages, "themas/water/2.html")
        #expect(second.count(of: "<th scope=\"row\">") == 1)
        #expect(second.has("Actie nummer 1001"))
        #expect(pages["themas/water/3.html"] == nil)
    }

    // MARK: Workbooks

    @Test func theWorkbookHoldsAllInOrderWithLinksThatStayInIt() throws {
        let tree =
            Self.question + Self.followUp + """

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

    // MARK: Indicators

    @Test func anIndicatorTellsHowItStandsOnTheDay() throws {
        let tree =
            Self.theme + """
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

    // MARK: Incremental builds

    @Test func aPageChangesWithTheNameOfWhatItLinksTo() throws {
        let before = try Fixture(Self.question + Self.followUp).fingerprints()
        let after = try Fixture(
            (Self.question + Self.followUp).replacingOccurrences(
                of: "Schoonmaken", with: "Reinigen")
        ).fingerprints()
        let changed = Set(before.keys.filter { before[$0] != after[$0] })
        #expect(changed.contains("leervragen/q1.html"))
        #expect(changed.contains("themas/water-werkboek.html"))
        #expect(!changed.contains("leervragen.html"))
    }
}

extension ContentPageTests {
    static let theme = """
        -- content/themes/water/theme.md --
        ---
        title: Water
        ---
        Inleiding.

        """

    static let question =
        theme + """
            -- content/themes/water/questions/1.md --
            ---
            id: Q1
            question: Hoe blijft het droog?
            ---
            Vooraf.[^een]

            ## Droom
            Alles droog.

            ### Dieper
            En nog dieper.

            ## Wat houdt ons tegen?
            Geld.[^twee]

            ## Conclusies
            1. Eerst **goten**. {#Q1-goten}
            2. Dan daken.

            Tussendoor.

            - Tot slot de rest.

            [^een]: Noot een.
            [^twee]: Noot twee.

            """

    static let followUp = """
        -- content/themes/water/actions.yaml --
        actions:
          - {id: A1, title: Schoonmaken, owner: [], follows-from: Q1-goten}
        """

    /// A programme with one action.
    static func action(_ keys: String, contact: String = "x") -> String {
        theme + """
            -- content/owners.yaml --
            owners:
              - {id: gem, name: Gemeente Stad, contact: "\(contact)"}
              - {id: stuur, name: Stuurgroep}
            -- content/themes/water/actions.yaml --
            actions:
              - id: A1
                title: Vegen & régen
                \(keys)
            """
    }
}
