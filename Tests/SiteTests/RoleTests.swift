import Testing

@testable import Site

@Suite struct RoleTests {
    /// An owner may be named twice, each time with another part, and one that is not known in between.
    @Test func eachNameHasItsOwnRole() throws {
        let page = try #require(
            SmallSite(
                """
                -- programme.yaml --
                name: Proef
                -- owners.yaml --
                owners: [{id: utrecht, name: Utrecht}, {id: delft, name: Delft}]
                -- themes/t/theme.md --
                ---
                title: T
                ---
                -- themes/t/actions.yaml --
                actions:
                  - id: A1
                    title: Een
                    owner: [utrecht, {id: weg, role: niemand}, {id: utrecht, role: penvoerder}, {id: delft, role: gastheer}]
                """)["acties/a1.html"])
        let leads = try #require(page.split(separator: "<dt>Trekker</dt>").last?.split(separator: "</dd>").first)
        let owners = leads.split(separator: "<a ").dropFirst()
        #expect(owners.map { $0.contains("Utrecht") } == [true, true, false])
        #expect(owners.map { $0.contains("penvoerder") } == [false, true, false])
        #expect(owners.map { $0.contains("gastheer") } == [false, false, true])
        #expect(!page.contains("niemand"))
    }
}
