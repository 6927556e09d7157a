import Testing

/// The pages that tell how things stand.
@Suite struct OverviewPagesTests {
    let pages: [String: String]

    init() throws { pages = try Fixture(OverviewContent.text).pages() }

    /// The texts of what a page has between two strings, in order.
    private func found(_ address: String, _ start: String, _ end: String) -> [String] {
        (pages[address] ?? "").components(separatedBy: start).dropFirst()
            .map { $0.components(separatedBy: end)[0] }
    }

    @Test func startTellsWhereTheProgrammeStands() {
        let figures = found("index.html", "<b>", "</b>")
        // Open, done, late, stale, without owner, escalated.
        #expect(figures == ["4", "1", "1", "2", "1", "1"])
        let start = pages["index.html"] ?? ""
        #expect(start.contains(#"href="stand.html#flag=late""#))
        #expect(start.contains("Wie heeft stenen?"))
        #expect(start.contains("Geen geld."))
    }

    @Test func startListsWhatIsToComeInOrder() {
        let start = pages["index.html"] ?? ""
        let names = ["De kraan verven</a>", "Slotbijeenkomst", "Bruggen", "Sluizen"]
        let section = start.components(separatedBy: #"id="_dates""#)[1]
        let places = names.map { section.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(section.contains("2e kwartaal 2027"))
        #expect(!start.contains("Delft, 1 juni 2026"))
    }

    @Test func newestChangeComesFirst() {
        let news = found("index.html", #"<p class="when">"#, "</p>").prefix(2)
        #expect(news.first?.contains("10 november 2026") == true)
        #expect(news.last?.contains("10 juni 2026") == true)
    }

    @Test func trackerPutsTheMostPressingFirstAndTheClosedLast() {
        let titles = found("stand.html", #"<th scope="row"><a href="acties/"#, "</a>").compactMap {
            $0.components(separatedBy: ">").last
        }
        #expect(
            titles == [
                "De kade herstellen", "De kraan verven", "Een paal zoeken", "Het licht", "Het touw",
                "Een bord",
            ])
        let tracker = pages["stand.html"] ?? ""
        #expect(tracker.contains(#"<span class="status" data-k="superseded">vervangen</span>"#))
        #expect(tracker.contains(#"<span class="none" data-k="-">Nog geen trekker</span>"#))
    }

    @Test func agendaGoesByHorizonThenThemeThenHeading() {
        let headings = found("agenda.html", "<h", "</h").dropFirst().compactMap {
            heading -> String? in
            guard heading.hasPrefix("2 id=") || heading.hasPrefix("4>") else { return nil }
            return heading.components(separatedBy: ">")[1].components(separatedBy: " <")[0]
        }
        #expect(
            headings == [
                "Nu meteen", "Eerst de kades", "Dan de kranen", "Overige acties", "Later", "Eerst de kades",
                "Zonder termijn",
            ])
    }

    @Test func ownerPageTellsWhatItLeadsHelpsWithAndIsLateWith() {
        let page = pages["trekkers/haven.html"] ?? ""
        // Leads three (one with another), helps with none, one is late, none is stale.
        #expect(found("trekkers/haven.html", "<b>", "</b>") == ["3", "0", "1", "1"])
        #expect(page.contains("<small>leidt het werk</small>"))
        #expect(page.contains(#"href="mailto:loket@haven.example""#))
        #expect(page.contains("Jan Kade"))
        let city = pages["trekkers/stad.html"] ?? ""
        #expect(city.contains("Stenen zoeken"))
        #expect(!city.contains("Stenen leggen"))
        #expect(city.contains("<small>leent verf</small>"))
        #expect(city.contains(#"href="https://delft.example/contact""#))
        #expect(pages["trekkers/raad.html"]?.contains("Hier ligt nu") == true)
    }

    @Test func ownPersonalAddressesStayWithParticipants() throws {
        #expect(
            !pages.values.contains { $0.contains("jan@haven.example") || $0.contains("015 123") })
        let inner = try Fixture(OverviewContent.text).pages(audience: .participants)
        #expect(inner["trekkers/jan.html"]?.contains("mailto:jan@haven.example") == true)
        #expect(inner["trekkers/jan.html"]?.contains("Versie voor deelnemers") == true)
        #expect(inner["trekkers/jan.html"]?.contains(#"name="robots" content="noindex""#) == true)
        #expect(pages["trekkers/jan.html"]?.contains("noindex") == false)
    }

    @Test func changesComeByMeetingAndTellWhatMoved() {
        let changes = pages["wijzigingen.html"] ?? ""
        #expect(changes.contains("1 juni 2026"))
        #expect(changes.contains("15 november 2026"))
        #expect(changes.contains("1 oktober 2026"))
        #expect(!changes.contains("Vóór de eerste bijeenkomst"))
    }

    @Test func handOutGoesByOwnerWithTheLateFirst() {
        let page = pages["vergadering.html"] ?? ""
        let owners = found("vergadering.html", #"scope="rowgroup">"#, " <span").map {
            $0.replacing("</a>", with: "").components(separatedBy: ">").last ?? ""
        }
        #expect(owners == ["Gemeente Delft", "Havenbedrijf", "Nog geen trekker"])
        let ofHaven = page.components(separatedBy: ">Havenbedrijf<")[1]
        let (kade, kraan) = (ofHaven.range(of: "De kade"), ofHaven.range(of: "De kraan"))
        #expect(kade.map { k in kraan.map { k.lowerBound < $0.lowerBound } ?? false } == true)
        #expect(page.contains("Zwolle"))
        #expect(!page.contains("Het touw"))
    }

    @Test func upkeepIsForTheTeamAlone() throws {
        #expect(pages["onderhoud.html"] == nil)
        #expect(!pages.values.contains { $0.contains("onderhoud.html") })
        let team = try Fixture(OverviewContent.text).pages(audience: .team)
        let page = team["onderhoud.html"] ?? ""
        #expect(page.contains("moest gereed zijn op 15 november 2026"))
        #expect(page.contains("Beste Havenbedrijf,"))
        #expect(page.contains("mailto:loket@haven.example?subject="))
        #expect(page.contains("no-owner"))
        #expect(team["index.html"]?.contains("onderhoud.html") == true)
    }

    @Test func everyPageSaysItsDayAndWhatItIs() {
        for (address, page) in pages
        where address.hasSuffix(".html") && !address.hasPrefix("404")
            && !page.contains("http-equiv=\"refresh\"")
        {
            #expect(page.contains("21 november 2026"), "\(address)")
            #expect(page.contains("Content-Security-Policy"), "\(address)")
            #expect(page.components(separatedBy: "<h1").count == 2, "\(address)")
        }
        let start = pages["index.html"] ?? ""
        #expect(start.contains("<title>Community of Practice Havens</title>"))
        #expect(start.contains(#"<link rel="canonical" href="https://example.org/havens/">"#))
        #expect(start.contains(#"<span class="brand-name">Havens</span>"#))
        #expect(
            pages["stand.html"]?.contains(
                "<title>Stand van zaken – Community of Practice Havens</title>") == true)
    }

    @Test func everyPageIsTwoClicksAwayAtMost() {
        var near: Set<String> = ["index.html"]
        for _ in 0..<2 {
            for address in near { near.formUnion(links(of: address)) }
        }
        let all = pages.keys.filter {
            $0.hasSuffix(".html") && $0 != "404.html"
                && pages[$0]?.contains("http-equiv=\"refresh\"") == false
        }
        #expect(Set(all).subtracting(near) == [])
    }

    /// The pages that a page links to, from the root of the site.
    private func links(of address: String) -> Set<String> {
        let folder = address.split(separator: "/").dropLast().map(String.init)
        return Set(
            found(address, #"href=""#, "\"").compactMap { link in
                guard !link.contains(":"), !link.hasPrefix("#") else { return nil }
                var parts = folder
                for part in link.prefix(while: { $0 != "#" }).split(separator: "/") {
                    if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
                }
                return parts.joined(separator: "/")
            })
    }
}
