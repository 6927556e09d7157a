internal import Mustache
internal import Programme

/// The page to search on.
struct SearchPage: PageView {
    let site: Site
    let info: PageInfo

    init(_ site: Site) {
        self.site = site
        info = PageInfo(
            address: site.addresses.search, title: site.word("search"), section: site.addresses.search, isListed: false)
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.link("search-script", "address of the script that searches") { _ in "search.js" }
        Field.list("kinds", SearchKind.self, "the kinds of things that can be found") { page in
            Site.searchedKinds.filter { page.programme.count($0) > 0 }.map { SearchKind(site: page.site, kind: $0) }
        }
        Field.list("overviews", NavigationItem.self, "where to look without scripts") { page in
            (page.site.navigation.main + page.site.navigation.more).filter { $0.address != page.info.address }
                .map { NavigationItem(entry: $0, isCurrent: false) }
        }
    }
}

/// A kind of things that can be found.
struct SearchKind: View {
    let site: Site
    let kind: EntityKind

    static let fields = Fields<Self> {
        Field.text("key", "its key in the index, e.g. action") { $0.kind.name }
        Field.text("title", "word for it, more than one") { $0.site.word("kinds-" + $0.kind.name) }
        Field.flag("shows-id", "whether readers know such things by their ids") { view in
            switch view.kind {
            case .action, .question, .conclusion, .indicator, .theme: true
            default: false
            }
        }
    }
}
