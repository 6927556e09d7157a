import Mustache
import Testing

@testable import Site

/// What pages have around them is written once for many pages, and fits each of them.
struct SurroundingsTests {
    private static let content = """
        -- programme.yaml --
        name: Programma Proef
        kind: Programma
        contact: "Vraag het [[jan]] of zie [[A1]].[^1]\\n\\n[^1]: Liefst schriftelijk."
        -- owners.yaml --
        owners: [{id: jan, name: Jan}]
        -- sources.yaml --
        sources: [{id: bron, title: Een bron}]
        -- pages/over.md --
        Over ons.
        -- themes/water/theme.md --
        ---
        id: T1
        title: Water
        ---
        -- themes/water/questions/hoe.md --
        ---
        id: Q1
        ---
        # Hoe?
        -- themes/water/actions.yaml --
        actions: [{id: A1, title: Een, owner: jan}, {id: A2, title: Twee}]
        """

    @Test func `every page is the same whichever page was made before it`() throws {
        let (forth, back) = (try SmallSite(Self.content), try SmallSite(Self.content))
        var pages: [String: String] = [:]
        for address in forth.addresses { pages[address] = forth[address] }
        #expect(pages.count > 20)
        for address in back.addresses.reversed() { #expect(back[address] == pages[address], "\(address)") }
    }

    @Test func `a page leads to the overviews and marks its own`() throws {
        let small = try SmallSite(Self.content)
        let marked = [
            ("index.html", "", "index.html"), ("acties/a1.html", "../", "agenda.html"),
            ("acties/a2.html", "../", "agenda.html"), ("agenda.html", "", "agenda.html"),
            ("trekkers/jan.html", "../", "trekkers.html"), ("leervragen/q1.html", "../", "leervragen.html"),
        ]
        for (address, root, section) in marked {
            let page = try #require(small[address], "\(address)")
            let current = page.components(separatedBy: "aria-current=\"true\"").count - 1
            #expect(page.contains("<a href=\"\(root)\(section)\" aria-current=\"true\">"), "\(address)")
            #expect(current == 2, "\(address)")
            #expect(page.contains("href=\"\(root)style.css\""))
            #expect(page.contains("<a href=\"\(root)trekkers/jan.html\""))
        }
        #expect(try #require(small["404.html"]).contains("aria-current") == false)
    }
}
