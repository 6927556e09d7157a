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
