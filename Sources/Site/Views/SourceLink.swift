internal import Mustache
internal import Programme

/// A source as it stands in a list of literature.
struct SourceLink: View {
    let site: Site
    let index: Int

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
    }

    init?(_ site: Site, _ reference: Reference?) {
        guard let target = reference?.target, target.kind == .source else { return nil }
        self.init(site, Int(target.index))
    }

    private var source: Source { site.programme.sources[index] }

    static let fields = Fields<Self> {
        Field.text("anchor", "its id on a page of many") {
            $0.site.anchor(of: EntityRef(.source, $0.index))
        }
        Field.link("link", "where it stands among all sources") {
            $0.site.addresses[.source, $0.index]
        }
        Field.text("title", "its title") { $0.source.title }
        Field.text("authors", "who wrote it") { view in
            view.source.authors.isEmpty ? nil : view.source.authors.joined(separator: ", ")
        }
        Field.text("year", "when it came out") { view in view.source.year.map(String.init) }
        Field.text("publisher", "who published it") { $0.source.publisher }
        Field.text("kind", "what it is, e.g. rapport") { $0.source.kind }
        Field.url("url", "where to find it") { $0.source.url }
        Field.text("url-text", "the same, to be read") { $0.source.url }
    }
}
