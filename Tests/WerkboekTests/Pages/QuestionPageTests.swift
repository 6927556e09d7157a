import Testing

/// What the page of a learning question shows.
@Suite struct QuestionPageTests {
    @Test func conclusionsCanBePointedToAndTellWhatFollows() throws {
        let page = try Page(SmallTree.question + SmallTree.followUp, "leervragen/q1.html")
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
        let page = try Page(SmallTree.question + SmallTree.followUp, "leervragen/q1.html")
        #expect(page.has(#"<section class="report" data-k="dream">"#))
        #expect(page.has(#"<h2 id="droom">Droom</h2>"#))
        #expect(page.has(#"Wat houdt ons tegen? <span class="role">Obstakels</span></h2>"#))
        #expect(page.has("<h3 id=\"dieper\">Dieper</h3>"))
    }

    @Test func footnotesOfAllPartsStandTogether() throws {
        let page = try Page(SmallTree.question + SmallTree.followUp, "leervragen/q1.html")
        #expect(page.count(of: "class=\"footnotes\"") == 1)
        #expect(page.order(of: "id=\"fnref:1\"", "id=\"fnref:2\"", "id=\"fn:1\"", "id=\"fn:2\""))
    }

    @Test func headingsMayBeConclusions() throws {
        let page = try Page(
            SmallTree.theme + """
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
            SmallTree.theme + """
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

    @Test func whatLinksToAConclusionIsListedWithItsQuestion() throws {
        let tree =
            SmallTree.question + SmallTree.followUp + """

                -- content/pages/over.md --
                ---
                title: Over ons
                ---
                Wij vinden [[Q1-goten|goten]] het eerst aan de beurt. En daken ook.
                """
        let page = try Page(tree, "leervragen/q1.html")
        #expect(
            page.order(
                of: "Hiernaar verwijzen", "Over ons", "Wij vinden goten het eerst aan de beurt."))
    }
}
