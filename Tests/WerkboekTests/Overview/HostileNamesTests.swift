import Testing

/// Names that try to become something else on the overview pages.
@Suite struct HostileNamesTests {
    @Test func namesStayNames() throws {
        let pages = try Fixture(
            """
            -- content/owners.yaml --
            owners:
              - {id: o1, name: '</script><script>alert(1)</script><!--', short: '"><img src=x>', contact: 'javascript:alert(1)'}
            -- content/themes/een/theme.md --
            ---
            title: '<b>Eén</b>'
            ---
            -- content/themes/een/actions.yaml --
            actions:
              - {id: A1, title: '</td><script src=//x>', owner: o1, help-wanted: '<script>x</script>', updates: [{date: 2026-01-01, note: '<script>y</script>'}]}
            """
        ).pages()
        for (address, page) in pages where address.hasSuffix(".html") {
            // Only the scripts of the templates: those with a source in the site, and data.
            let scripts = page.lowercased().components(separatedBy: "<script").dropFirst()
            #expect(
                scripts.allSatisfy {
                    $0.hasPrefix(" src=\"") || $0.hasPrefix(#" type="application/json""#)
                }, "\(address)")
            #expect(!page.contains("<img src=x"), "\(address)")
            #expect(!page.contains(#"href="javascript"#), "\(address)")
        }
        let data = pages["index.html"]?.components(separatedBy: #"id="_plates">"#)[1].components(
            separatedBy: "</script>")[0]
        #expect(data?.contains("<") == false)
        #expect(data?.contains(#"\u003c/script\u003e"#) == true)
    }

    @Test func anEmptyProgrammeHasAllItsPagesAndNoEmptyHeadings() throws {
        let pages = try Fixture("-- content/themes/een/theme.md --\n---\ntitle: Leeg\n---\n")
            .pages()
        for address in [
            "index.html", "agenda.html", "stand.html", "trekkers.html", "wijzigingen.html",
            "vergadering.html",
        ] {
            #expect(pages[address] != nil, "\(address)")
        }
        let start = pages["index.html"] ?? ""
        for id in ["_stand", "_news", "_dates", "_undated", "_help", "_escalated", "_mine"] {
            #expect(!start.contains("id=\"\(id)\""), "\(id)")
        }
        #expect(pages["stand.html"]?.contains("<table") == false)
        #expect(pages["agenda.html"]?.contains("Er zijn nog geen acties.") == true)
    }
}
