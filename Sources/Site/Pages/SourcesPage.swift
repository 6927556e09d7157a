internal import Mustache
internal import Programme

/// All publications, with where they are cited.
struct SourcesPage: PageView {
    let site: Site
    let info: PageInfo

    init(_ site: Site) {
        self.site = site
        let address = site.addresses.overview(.source)
        info = PageInfo(
            address: address, title: site.word("sources"), description: site.word("sources-lede"), section: address)
    }

    static let fields = Fields<Self> {
        Field.include(Frame.self) { $0.frame }
        Field.list("sources", SourceView.self, "the sources, by author, year and title") { page in
            page.order.map { SourceView(site: page.site, index: $0) }
        }
    }

    /// By the author, else who published it, else the title; then the year.
    private var order: [Int] {
        let sources = programme.sources
        let keys = sources.map { source in
            (
                sortKey(source.authors.first ?? source.publisher ?? source.title), source.year ?? .max,
                sortKey(source.title)
            )
        }
        return sources.indices.sorted { a, b in keys[a] == keys[b] ? a < b : keys[a] < keys[b] }
    }
}

/// A source with where it is cited.
struct SourceView: View {
    let site: Site
    let index: Int

    private var source: Source { site.programme.sources[index] }
    private var ref: EntityRef { EntityRef(.source, index) }

    static let fields = Fields<Self> {
        Field.include(SourceLink.self) { SourceLink($0.site, $0.index) }
        Field.markup("note", "what there is to tell of it") { view in
            ProseMarkup(view.site, view.source.note, headingLevel: 3, idPrefix: view.site.anchor(of: view.ref) + ":")
        }
        Field.flag("cited", "whether anything cites it") { !$0.site.programme.linked(to: $0.ref).isEmpty }
        Field.list("citations", EntityLink.self, "what cites it") { view in
            view.site.programme.linked(to: view.ref).map { EntityLink(view.site, $0) }
        }
        Field.flag("has-tags", "whether it has tags") { !$0.source.header.tags.isEmpty }
        Field.list("tags", TagLink.self, "its tags") { view in
            view.source.header.tags.map { TagLink(site: view.site, tag: $0) }
        }
    }
}
