internal import Mustache
internal import Programme

/// All publications, with where they are cited.
struct SourcesPage: ListPageView {
    let list: ListPage

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.list.parts }
        Field.list("sources", SourceView.self, "the sources on this page, by author, year and title") { page in
            page.list.rows.map { SourceView(site: page.site, index: $0) }
        }
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
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.source.header.tags) }
    }
}
