internal import Mustache
internal import Programme

/// A free page: foreword, about, colophon.
struct FreePage: PageView {
    let site: Site
    let index: Int
    let info: PageInfo

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
        let page = site.programme.pages[index]
        info = PageInfo(
            address: site.addresses[.page, index], title: page.title,
            description: site.plainText(page.body),
            section: site.addresses[.page, index], file: page.path, subject: EntityRef(.page, index)
        )
    }

    private var page: Page { site.programme.pages[index] }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(WrittenText.self) { page in
            let it = page.page
            return WrittenText(page.site, it.body, title: it.has("title") ? nil : it.title, date: it.date)
        }
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.page.header.tags) }
    }
}
