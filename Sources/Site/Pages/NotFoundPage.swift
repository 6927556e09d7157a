internal import Mustache
internal import Programme

/// The page for an address that does not exist. It may be shown at any address, so its links are whole ones.
struct NotFoundPage: PageView {
    let site: Site
    let info: PageInfo

    init(_ site: Site) {
        self.site = site
        info = PageInfo(address: "404.html", title: site.word("not-found"), isListed: false)
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.text("accent", "the programme's own colour, else the tool's") {
            $0.programme.settings.accent ?? "#1f4f5c"
        }
        Field.url("home-url", "the whole address of the start page, where the programme has one") { page in
            page.site.options.url
        }
        Field.list("overviews", WholeLink.self, "where else to look; nothing where the programme has no address") {
            page in
            guard let url = page.site.options.url else { return [WholeLink]() }
            let addresses = page.site.addresses
            return [
                WholeLink(title: page.site.word("search"), url: url + addresses.search),
                WholeLink(title: page.site.word("agenda"), url: url + addresses.agenda),
                WholeLink(title: page.site.word("themes"), url: url + addresses.overview(.theme)),
                WholeLink(title: page.site.word("owners"), url: url + addresses.overview(.owner)),
            ]
        }
    }
}

/// A link with its whole address.
struct WholeLink: View {
    let title: String
    let url: String

    static let fields = Fields<Self> {
        Field.text("title", "what it leads to") { $0.title }
        Field.url("url", "its whole address") { $0.url }
    }
}
