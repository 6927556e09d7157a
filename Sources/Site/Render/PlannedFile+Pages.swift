internal import Mustache
internal import Programme

extension PlannedFile {
    /// Pages made with one template, each at its own address.
    static func pages<Page: PageView>(
        _ template: Template<Page>, _ pages: [Page], showing scope: ActionScope = .all
    ) -> [PlannedFile] {
        pages.map { page in PlannedFile(template, at: page.info.address, showing: scope) { page } }
    }

    /// The page of each entity of a kind.
    static func pages<Page: PageView>(
        _ template: Template<Page>, of kind: EntityKind, in site: Site, _ page: @escaping @Sendable (Site, Int) -> Page
    ) -> [PlannedFile] {
        (0..<site.programme.count(kind)).map { index in
            let ref = EntityRef(kind, index)
            return PlannedFile(
                template, place: site.programme.place(of: ref), at: site.addresses[ref], showing: .around(ref)
            ) {
                page(site, index)
            }
        }
    }

    /// The overview of a kind, on as many pages as it takes.
    ///
    /// - Parameters:
    ///   - rows: what it lists, by index, in order.
    ///   - name: the label that is its title.
    static func overview<Page: ListPageView>(
        _ template: Template<Page>, of kind: EntityKind, in site: Site, _ rows: some Collection<Int>,
        named name: String, _ page: (ListPage) -> Page
    ) -> [PlannedFile] {
        pages(template, ListPage.all(site, rows, at: site.addresses.overview(kind), named: name).map(page))
    }
}
