import Testing

@testable import Site

@Suite struct AgendaTests {
    @Test func `actions under none of a theme's headings have one that says so`() throws {
        func agenda(_ groups: String) throws -> String {
            try #require(
                SmallSite(
                    """
                    -- programme.yaml --
                    name: Proef
                    -- themes/t/theme.md --
                    ---
                    title: T
                    \(groups)
                    ---
                    -- themes/t/actions.yaml --
                    actions:
                      - {id: A1, title: Een\(groups.isEmpty ? "" : ", group: g")}
                      - {id: A2, title: Twee}
                    """)["agenda.html"])
        }
        #expect(try !agenda("").contains("<h4>"))
        let headings = try agenda("groups: [{id: g, title: In de straat}]").split(separator: "<h4>").dropFirst()
        #expect(headings.map { String($0.prefix { $0 != "<" }) } == ["In de straat", "Overige acties"])
    }
}
