import Programme
import Testing

@testable import Site

@Suite struct DirectoryTests {
    static let content = """
        -- programme.yaml --
        name: Proef
        -- owners.yaml --
        owners:
          - {id: gem-a, name: Gemeente Éen, kind: municipality, expertise: [Parkeren], contact: loket@een.example}
          - {id: gem-b, name: Gemeente B, kind: municipality, expertise: [parkeren, Groen], tags: [Voorloper]}
          - {id: jan, name: Coördinator, kind: person, organisation: gem-a, email: c@een.example, expertise: [Groen]}
        -- areas.yaml --
        areas:
          - {id: kade, name: De Kade, municipality: gem-a, homes: 1200-1500, tags: [voorloper]}
          - {id: dijk, name: De Dijk}
        -- inventories.yaml --
        inventories:
          - id: inv
            title: Welk gebied heeft een plan?
            of: areas
            answers: [{id: ja, title: Ja, good: true}, {id: nee, title: Nee}]
            entries: [{for: kade, answer: ja, note: "Sinds **mei**.", source: bron, date: 2026-05}]
        -- offerings.yaml --
        offerings: [{id: cursus, title: Cursus <parkeren>, kind: training, topics: [PARKEREN], provider: gem-b}]
        -- sources.yaml --
        sources: [{id: bron, title: Een bron, authors: [Éva], year: 2024}, {id: los, title: Los}]
        -- themes/water/theme.md --
        ---
        id: T1
        title: Water
        tags: [C++]
        ---
        Zie [[@bron]].
        -- themes/water/actions.yaml --
        actions: [{id: A1, title: Bomen, areas: kade, owner: gem-a}]
        """

    @Test func `tags that differ only in case are one`() throws {
        let page = try #require(SmallSite(DirectoryTests.content)["trefwoorden.html"])
        #expect(page.contains(#"<h2 id="tag-voorloper">Voorloper</h2>"#))
        #expect(page.contains(#"href="gebieden/kade.html">De Kade</a>"#))
        #expect(page.contains(#"href="trekkers/gem-b.html">Gemeente B</a>"#))
        #expect(page.contains(#"<h2 id="tag-c--">C++</h2>"#))
        #expect(page.contains("href=\"trefwoorden.html#tag-c--\""))
    }

    @Test func `a list of tags beyond a thousand rows goes on on another page`() throws {
        let actions = (1...1500).map { "  - {id: A\($0), title: Actie \($0), tags: [een]}\n" }.joined()
        let small = try SmallSite(
            "-- programme.yaml --\nname: Proef\n-- themes/t/theme.md --\n---\ntitle: T\ntags: [twee]\n---\n"
                + "-- themes/t/actions.yaml --\nactions:\n" + actions)
        let first = try #require(small["trefwoorden.html"])
        let second = try #require(small["trefwoorden/2.html"])
        #expect(first.contains(#"href="trefwoorden/2.html#tag-twee""#))
        #expect(first.contains(#"<li id="tag-twee">"#))
        #expect(!first.contains(#"href="acties/a1001.html""#))
        #expect(second.contains(#"href="../acties/a1001.html""#))
        #expect(second.contains(#"<h2 id="tag-twee">twee</h2>"#))
    }

    @Test func `who to call for what, with the offerings on it`() throws {
        let page = try #require(SmallSite(DirectoryTests.content)["expertise.html"])
        let rows = page.components(separatedBy: "<tr id=")
        let parking = try #require(rows.first { $0.hasPrefix("\"topic-parkeren\"") })
        #expect(parking.contains(">Parkeren</th>"))
        let (b, een) = (parking.range(of: "Gemeente B"), parking.range(of: "Gemeente Éen"))
        #expect(try #require(b).lowerBound < #require(een).lowerBound)
        #expect(parking.contains(#"href="mailto:loket@een.example""#))
        #expect(parking.contains("Cursus &lt;parkeren&gt;"))
        #expect(!page.contains("c@een.example"))
        let inside = try #require(SmallSite(DirectoryTests.content, for: .participants)["expertise.html"])
        #expect(inside.contains("mailto:c@een.example"))
    }

    @Test func `an offering can be pointed to`() throws {
        let page = try #require(SmallSite(DirectoryTests.content)["aanbod.html"])
        #expect(page.contains(#"<li id="cursus">"#))
        #expect(page.contains(#"href="expertise.html#topic-parkeren""#))
    }

    @Test func `sources tell where they are cited`() throws {
        let page = try #require(SmallSite(DirectoryTests.content)["bronnen.html"])
        let entries = page.components(separatedBy: "<li id=")
        let cited = try #require(entries.first { $0.hasPrefix("\"bron\"") })
        #expect(cited.contains(#"href="themas/water.html""#))
        let loose = try #require(entries.first { $0.hasPrefix("\"los\"") })
        #expect(!loose.contains("Genoemd in"))
    }

    @Test func `an area tells what is about it`() throws {
        let small = try SmallSite(DirectoryTests.content)
        let page = try #require(small["gebieden/kade.html"])
        for text in ["1.200–1.500", #"href="../acties/a1.html""#, #"href="../inventarisaties/inv.html""#] {
            #expect(page.contains(text), "\(text)")
        }
        let bare = try #require(small["gebieden/dijk.html"])
        for text in ["In het kort", "Woningen", #"id="_actions""#, #"id="_answers""#] {
            #expect(!bare.contains(text), "\(text)")
        }
    }

    @Test func `an inventory has a row for everyone`() throws {
        let page = try #require(SmallSite(DirectoryTests.content)["inventarisaties/inv.html"])
        #expect(page.contains("1 van 2 gevraagd (50%), 1 met het gewenste antwoord (50%)."))
        #expect(page.contains("Sinds <strong>mei</strong>."))
        #expect(page.contains(#"href="../bronnen.html#bron""#))
        let (kade, dijk) = (page.range(of: ">De Kade</a>"), page.range(of: ">De Dijk</a>"))
        #expect(try #require(kade).lowerBound < #require(dijk).lowerBound)
    }

    @Test func `lists beyond a thousand rows go on on other pages, and links lead to the right one`() throws {
        func list(_ name: String, _ line: (Int) -> String) -> String {
            "-- \(name).yaml --\n\(name):\n" + (1...1001).map { "  - {\(line($0))}\n" }.joined()
        }
        let small = try SmallSite(
            [
                "-- programme.yaml --\nname: Proef",
                list("owners") { "id: o\($0), name: O\($0 + 1000), expertise: [Kennis \($0 + 1000)]" },
                list("areas") { "id: g\($0), name: G\($0 + 1000)" },
                list("sources") { "id: b\($0), title: B\($0 + 1000)" },
                list("offerings") { "id: a\($0), title: A\($0), kind: \($0 == 1 ? "tool" : "training")" },
                "-- themes/t/theme.md --\n---\nid: T\ntitle: T\n---\nZie [[@b1001]], [[@b1]] en [[a1]].",
                "-- themes/t/indicators.yaml --\nindicators:\n"
                    + (1...1001).map { "  - {id: I\($0), title: I\($0)}\n" }.joined(),
            ].joined(separator: "\n"))
        for (name, first, last) in [
            ("gebieden", "G1001<", "G2001<"), ("bronnen", "B1001<", "B2001<"), ("aanbod", ">A2<", ">A1<"),
            ("expertise", "Kennis 1001<", "Kennis 2001<"), ("indicatoren", "i1.html", "i1001.html"),
        ] {
            let pages = try ["\(name).html", "\(name)/2.html"].map { try #require(small[$0], "\($0)") }
            #expect(small["\(name)/3.html"] == nil)
            #expect(pages[0].contains(first) && !pages[0].contains(last), "\(name)")
            #expect(pages[1].contains(last) && !pages[1].contains(first), "\(name)")
            #expect(pages[0].contains("href=\"\(name)/2.html\""))
            #expect(pages[1].contains("href=\"../\(name).html\""))
        }
        let theme = try #require(small["themas/t.html"])
        for link in ["bronnen.html#b1\"", "bronnen/2.html#b1001\"", "aanbod/2.html#a1\""] {
            #expect(theme.contains("href=\"../" + link), "\(link)")
        }
        #expect(try #require(small["search-index.js"]).contains("bronnen/2.html#b1001"))
        #expect(small.site.address(ofTopic: "KENNIS 2001") == "expertise/2.html#topic-kennis-2001")
    }

    @Test func `those who know of one topic are spread over pages too`() throws {
        let owners = (1...2100).map { "  - {id: o\($0), name: O\($0 + 1000), expertise: [Zwaluwen, Aal]}\n" }.joined()
        let offerings = (1...3).map { "  - {id: a\($0), title: Cursus \($0), topics: [Zwaluwen]}\n" }.joined()
        let small = try SmallSite(
            "-- programme.yaml --\nname: Proef\n-- owners.yaml --\nowners:\n\(owners)"
                + "-- offerings.yaml --\nofferings:\n\(offerings)")
        let pages = try (1...5).map { try #require(small[$0 == 1 ? "expertise.html" : "expertise/\($0).html"]) }
        #expect(small["expertise/6.html"] == nil)
        let people = pages.map { $0.matches(of: /trekkers\/o[0-9]+\.html/).count }
        #expect(people == [1000, 1000, 1000, 1000, 200])
        for (topic, on) in [("aal", 0...2), ("zwaluwen", 2...4)] {
            for (i, page) in pages.enumerated() { #expect(page.contains("id=\"topic-\(topic)\"") == on.contains(i)) }
        }
        #expect(pages.map { $0.contains("Cursus 3") } == [false, false, true, false, false])
        #expect(small.site.address(ofTopic: "zwaluwen") == "expertise/3.html#topic-zwaluwen")
    }

    @Test func `what there is nothing of has no page`() throws {
        let addresses = try SmallSite("-- programme.yaml --\nname: Proef").addresses
        for address in ["trefwoorden", "expertise", "aanbod", "bronnen", "gebieden", "inventarisaties"] {
            #expect(!addresses.contains(address + ".html"))
        }
        #expect(addresses.contains("zoeken.html"))
    }

    @Test func `the page for what is not found has whole links or none`() throws {
        let content = "-- programme.yaml --\nname: Proef"
        let page = try #require(SmallSite(content, url: "https://proef.example/pad/")["404.html"])
        #expect(page.contains(#"href="https://proef.example/pad/zoeken.html""#))
        let plain = try #require(SmallSite(content)["404.html"])
        #expect(!plain.contains("href"))
    }
}
