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
    private var text: BodyMarkup? {
        BodyMarkup(
            site, page.body, at: ProsePlace(headingLevel: 2),
            withoutTitle: page.has("title") ? nil : page.title)
    }

    static let fields = Fields<Self> {
        Field.include(Frame.self) { $0.frame }
        Field.text("title-anchor", "id of the title, where it was a heading of the text") {
            $0.text?.titleAnchor
        }
        Field.view("date", DateView.self, "its date") { DateView($0.site, $0.page.date) }
        Field.markup("text", "the page itself") { $0.text }
        Field.flag("has-tags", "whether it has tags") { !$0.page.header.tags.isEmpty }
        Field.list("tags", TagLink.self, "its tags") { page in
            page.page.header.tags.map { TagLink(site: page.site, tag: $0) }
        }
    }
}
