import Testing

/// Lists that are too long for one page.
@Suite struct LongListTests {
    private static func content(actions: Int, themes: Int) -> String {
        var text = """
            -- content/programme.yaml --
            name: Lang
            -- content/owners.yaml --
            owners:
              - {id: o1, name: Trekker met alles}

            """
        for theme in 0..<themes {
            text += "-- content/themes/t\(theme)/theme.md --\n---\ntitle: Thema \(theme)\n---\n"
            text += "-- content/themes/t\(theme)/actions.yaml --\nactions:\n"
            for i in stride(from: theme, to: actions, by: themes) {
                let due = i.isMultiple(of: 2) ? "2026-01-01" : "2027-01-01"
                text +=
                    "  - {id: A\(i), title: Actie nummer \(i), owner: o1, due: \(due), updates: [{date: 2026-02-01, note: Hoi}]}\n"
            }
        }
        return text
    }

    @Test func trackerIsSplitByThemeAndOtherListsInParts() throws {
        let pages = try Fixture(LongListTests.content(actions: 1001, themes: 2)).pages()
        let rows = { (address: String) in
            (pages[address] ?? "").components(separatedBy: #"<th scope="row"><a href"#).count - 1
        }
        #expect(rows("stand/t0.html") == 501)
        #expect(rows("stand/t1.html") == 500)
        // The index lists no more than a hundred of each choice.
        #expect(rows("stand.html") <= 300)
        #expect(pages["stand.html"]?.contains(#"href="stand/t0.html""#) == true)
        #expect(pages["index.html"]?.contains(#"href="stand.html#_late""#) == true)
        for list in ["agenda", "vergadering", "trekkers/o1"] {
            #expect(pages["\(list)/2.html"] != nil, "\(list)")
            #expect(pages["\(list)/3.html"] == nil, "\(list)")
            #expect(pages["\(list).html"]?.contains("/2.html\"") == true, "\(list)")
        }
        // Counted from the oldest.
        #expect(pages["wijzigingen/1.html"] != nil)
        #expect(pages["wijzigingen/2.html"] == nil)
        #expect(pages["wijzigingen.html"]?.contains(#"href="wijzigingen/1.html""#) == true)
        #expect(rows("trekkers/o1.html") == 1000)
        #expect(rows("trekkers/o1/2.html") == 1)
        #expect(pages["trekkers/o1/2.html"]?.contains(#"href="../../acties/"#) == true)
        #expect(
            pages.filter { $0.key.hasSuffix(".html") }.allSatisfy {
                $0.value.utf8.count < 1_000_000
            })
    }

    @Test func aThousandActionsStayOnOnePage() throws {
        let pages = try Fixture(LongListTests.content(actions: 1000, themes: 2)).pages()
        #expect(pages["stand/t0.html"] == nil)
        #expect(pages["agenda/2.html"] == nil)
        #expect(pages["stand.html"]?.contains("<form class=\"filters\"") == true)
    }

    @Test func aThemeOfMoreThanAThousandIsSplitFurther() throws {
        let pages = try Fixture(LongListTests.content(actions: 1002, themes: 1)).pages()
        #expect(pages["stand/t0/2.html"]?.contains("deel 2 van 2") == true)
    }

    /// Texts that link to an owner: the first two hundred, and how many more there are; all of them in the data.
    @Test(arguments: [(200, nil), (201, "en nog 1 andere"), (1201, "en nog 1.001 andere")])
    func mentionsAreCutOnThePageAlone(_ count: Int, _ more: String?) throws {
        let actions = (1...count).map {
            "  - {id: A\($0), title: Actie \($0), owner: [], what: \"Bericht \($0) aan [[o1]]. Bericht \($0) aan [[o1]].\"}\n"
        }
        let pages = try Fixture(
            LongListTests.content(actions: 0, themes: 0) + "-- content/themes/t/theme.md --\n---\ntitle: Thema\n---\n"
                + "-- content/themes/t/actions.yaml --\nactions:\n" + actions.joined()
        ).pages()
        let page = Page(pages, "trekkers/o1.html")
        #expect(page.count(of: #"<p class="mention-source">"#) == 200)
        #expect(page.order(of: "Bericht 1 aan", "Bericht 2 aan", "Bericht 199 aan", "Bericht 200 aan"))
        #expect(!page.has("Bericht 201 aan"))
        #expect(page.count(of: "en nog ") == (more == nil ? 0 : 1))
        if let more { #expect(page.has("</ul>\n<p class=\"meta\">\(more)</p>\n</section>")) }
        let data = pages["data/programme.json"] ?? ""
        let owner = data.firstMatch(of: /"linked-from": ?\[([^\]]*"A1"[^\]]*)\]/)?.1 ?? ""
        #expect(owner.matches(of: /"A[0-9]+"/).count == count)
    }

    /// Those of a learning question and of its conclusions are one list.
    @Test func mentionsOfConclusionsCountWithTheirQuestion() throws {
        let actions = (1...150).flatMap { i in
            ["Q1", "Q1-goten"].map { "  - {id: \($0)-\(i), title: Actie, owner: [], what: \"Hoort bij [[\($0)]].\"}\n" }
        }
        let text = SmallTree.question + "-- content/themes/water/actions.yaml --\nactions:\n"
        let page = try Page(
            text + actions.joined() + "-- content/programme.yaml --\nname: Lang\nlanguage: en\n", "questions/q1.html")
        #expect(page.count(of: #"<p class="mention-source">"#) == 200)
        #expect(page.count(of: ">Q1-goten-") + page.count(of: "/q1-goten-") >= 50)
        #expect(page.has("<p class=\"meta\">and 100 more</p>"))
    }
}
