internal import Mustache
internal import Programme

/// A tag, with where all that carries it is listed.
struct TagLink: View {
    let site: Site
    let tag: String

    static let fields = Fields<Self> {
        Field.text("name", "the tag") { $0.tag }
        Field.link("link", "where all that carries it is listed") { $0.site.address(ofTag: $0.tag) }
    }
}

/// The tags of something, for `_tags.mustache`.
struct TagList: View {
    let site: Site
    let tags: [String]

    static let fields = Fields<Self> {
        Field.flag("has-tags", "whether it has tags") { !$0.tags.isEmpty }
        Field.list("tags", TagLink.self, "its tags") { list in
            list.tags.map { TagLink(site: list.site, tag: $0) }
        }
    }
}
