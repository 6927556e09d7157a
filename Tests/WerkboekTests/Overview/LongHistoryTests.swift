import Foundation
import Programme
import Testing

/// The history of an action in parts: full ones are counted from the oldest and stay as they are.
@Suite struct LongHistoryTests {
    /// An action with an update a day, each note with a footnote and a heading.
    private static func pages(_ updates: Int, language: String = "nl") throws -> [String: String] {
        let days = Day("2000-01-01").map { first in (1...updates).map { (first + $0).iso } } ?? []
        let lines = days.enumerated().map {
            "      - {date: \($1), note: \"# Kop\\n\\nBericht \($0 + 1).[^a]\\n\\n[^a]: Noot.\"}\n"
        }
        return try Fixture(
            SmallTree.action("updates:\n" + lines.joined())
                + "\n-- content/programme.yaml --\nname: Lang\nlanguage: \(language)\n"
        ).pages(url: "https://example.org/")
    }

    private static func addresses(_ pages: [String: String]) -> Set<String> {
        Set(pages.keys.filter { $0.hasPrefix("acties/") })
    }

    /// The updates of a part by their numbers, from the first shown to the last.
    private static func numbers(_ page: Page) -> [Int] {
        page.main.matches(of: /Bericht ([0-9]+)\./).compactMap { Int($0.1) }
    }

    @Test func aThousandStandOnThePageOfTheAction() throws {
        let pages = try LongHistoryTests.pages(1000)
        #expect(LongHistoryTests.addresses(pages) == ["acties/a1.html"])
        let page = Page(pages, "acties/a1.html")
        #expect(LongHistoryTests.numbers(page) == (1...1000).reversed())
        #expect(!page.has(#"<nav class="parts""#))
    }

    @Test func oneMoreMakesAPartOfTheOldest() throws {
        let pages = try LongHistoryTests.pages(1001)
        #expect(LongHistoryTests.addresses(pages) == ["acties/a1.html", "acties/a1/1.html"])
        #expect(LongHistoryTests.numbers(Page(pages, "acties/a1.html")) == (501...1001).reversed())
        #expect(LongHistoryTests.numbers(Page(pages, "acties/a1/1.html")) == (1...500).reversed())
    }

    @Test func ofManyPartsTheFirstTheLastAndTheNearestAreLinked() throws {
        let pages = try LongHistoryTests.pages(8600)
        let links = { (address: String) -> [String] in
            // An older part has them above and below its list.
            let parts =
                Page(pages, address).main.components(separatedBy: #"<nav class="parts""#).dropFirst().first ?? ""
            return parts.matches(of: />(deel [0-9]+)<\/a>|>(…)<\/li>/).map { String($0.1 ?? $0.2 ?? "") }
        }
        #expect(links("acties/a1.html") == ["deel 17", "deel 16", "deel 15", "deel 14", "…", "deel 1"])
        #expect(
            links("acties/a1/8.html") == ["deel 17", "…"] + (5...11).reversed().map { "deel \($0)" } + ["…", "deel 1"])
    }

    @Test func partsAreFoundFromTheActionAndLeadBackToIt() throws {
        let pages = try LongHistoryTests.pages(2100)
        let parts = (1...3).map { "acties/a1/\($0).html" }
        #expect(LongHistoryTests.addresses(pages) == Set(parts + ["acties/a1.html"]))
        let action = Page(pages, "acties/a1.html")
        #expect(LongHistoryTests.numbers(action) == (1501...2100).reversed())
        #expect(action.has(#"<li><a href="../acties/a1.html" aria-current="page">deel 4</a></li>"#))
        #expect(action.has(#"<li><a href="../acties/a1/1.html">deel 1</a></li>"#))
        for (number, address) in zip(1..., parts) {
            let page = Page(pages, address)
            #expect(LongHistoryTests.numbers(page) == (number * 500 - 499...number * 500).reversed())
            #expect(page.has("<h1>Voortgang: Vegen &amp; régen (deel \(number) van 4)</h1>"))
            #expect(page.html.contains(#"<li><a href="../../acties/a1.html">Vegen &amp; régen</a></li>"#), "its crumb")
            #expect(page.has(#"<a href="../../acties/a1.html">Vegen &amp; régen</a> <span class="id">A1</span></p>"#))
            #expect(page.has(#"aria-current="page">deel \#(number)</a>"#))
            #expect(!page.html.contains("noindex"))
            #expect(pages["sitemap.xml"]?.contains("<loc>https://example.org/\(address)</loc>") == true)
        }
        // Headings of notes stand one level below what is above them.
        #expect(action.has("<h3 id=\"update-2100:") && Page(pages, parts[2]).has("<h2 id=\"update-1500:"))
    }

    @Test func theNamesFollowTheLanguage() throws {
        let pages = try LongHistoryTests.pages(1001, language: "en")
        #expect(Page(pages, "actions/a1/1.html").has("<h1>Progress: Vegen &amp; régen (part 1 of 2)</h1>"))
    }

    /// An update that is added changes the newest part alone, and every id stays that of its update.
    @Test func fullPartsStayAsTheyAre() throws {
        let before = try LongHistoryTests.pages(2100)
        let after = try LongHistoryTests.pages(2101)
        let addresses = LongHistoryTests.addresses(before)
        #expect(LongHistoryTests.addresses(after) == addresses)
        #expect(addresses.filter { before[$0] != after[$0] } == ["acties/a1.html"])
        let ids = addresses.flatMap { Page(after, $0).ids }.filter { $0.hasPrefix("update-") }
        #expect(ids.count == Set(ids).count && ids.count >= 2101 * 3)
        for address in addresses {
            let page = Page(after, address)
            let numbers = Set(LongHistoryTests.numbers(page).map(String.init))
            let found = page.ids.compactMap { $0.wholeMatch(of: /update-([0-9]+):.*/).map { String($0.1) } }
            #expect(Set(found) == numbers)
            #expect(Set(page.localTargets).isSubset(of: page.ids))
        }
        // The newest takes up to a thousand.
        let full = try LongHistoryTests.pages(2500)
        #expect(LongHistoryTests.addresses(full) == addresses)
        #expect(LongHistoryTests.numbers(Page(full, "acties/a1.html")) == (1501...2500).reversed())
        // What was the beginning of the newest part becomes a full one when there are enough.
        let grown = try LongHistoryTests.pages(2501)
        #expect(LongHistoryTests.numbers(Page(grown, "acties/a1/4.html")) == (1501...2000).reversed())
        #expect(
            LongHistoryTests.numbers(Page(grown, "acties/a1/1.html"))
                == LongHistoryTests.numbers(Page(before, "acties/a1/1.html")))
    }
}
