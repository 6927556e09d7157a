internal import Mustache
internal import Programme

/// All tags with what carries them.
struct TagsPage: PageView {
    let site: Site
    let directory: TagDirectory
    let parts: PartsView
    let info: PageInfo

    init(_ site: Site, _ directory: TagDirectory, part: Int) {
        self.site = site
        self.directory = directory
        let address = site.addresses.tags
        parts = PartsView(site: site, parts: directory.parts, part: part, address: address)
        info = parts.info(site.word("tags"), description: site.word("tags-lede"))
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.parts }
        Field.flag("first", "whether this is the first page of the list") { $0.parts.part == 1 }
        Field.list("index", TagEntry.self, "all tags, on whichever page they are") { page in
            page.directory.tags.map { TagEntry(site: page.site, directory: page.directory, tag: $0) }
        }
        Field.list("tags", TagSection.self, "the tags on this page") { page in
            page.directory.slices(ofPart: page.parts.part).map {
                TagSection(site: page.site, tag: $0.tag, refs: $0.refs)
            }
        }
    }
}

/// A tag in the list of all.
struct TagEntry: View {
    let site: Site
    let directory: TagDirectory
    let tag: TagDirectory.Tag

    static let fields = Fields<Self> {
        Field.text("name", "the tag") { $0.tag.name }
        Field.text("count", "how many things carry it") { $0.site.formats.whole($0.tag.refs.count) }
        Field.text("anchor", "its id where its list is on another page") { entry in
            entry.directory.part(of: entry.tag) > 1 ? entry.tag.anchor : nil
        }
        Field.link("link", "where its list is") { entry in
            let part = entry.directory.part(of: entry.tag)
            return entry.site.addresses.part(part, of: entry.site.addresses.tags) + "#" + Site.encoded(entry.tag.anchor)
        }
    }
}

/// A tag with what carries it.
struct TagSection: View {
    let site: Site
    let tag: TagDirectory.Tag
    let refs: ArraySlice<EntityRef>

    static let fields = Fields<Self> {
        Field.text("name", "the tag") { $0.tag.name }
        Field.text("anchor", "its id on the page") { $0.tag.anchor }
        Field.list("kinds", KindLinks.self, "what carries it, by kind") { section in
            KindLinks.all(section.site, section.refs)
        }
    }
}

/// Links to things of one kind.
struct KindLinks: View {
    let site: Site
    let refs: ArraySlice<EntityRef>

    /// Links by kind.
    ///
    /// - Parameter refs: what to link to, in order of the kinds.
    static func all(_ site: Site, _ refs: some Sequence<EntityRef>) -> [KindLinks] {
        var rest = Array(refs)[...]
        var groups: [KindLinks] = []
        while let first = rest.first {
            let run = rest.prefix { $0.kind == first.kind }
            groups.append(KindLinks(site: site, refs: run))
            rest = rest[run.endIndex...]
        }
        return groups
    }

    static let fields = Fields<Self> {
        Field.text("heading", "word for the kind, more than one") { group in
            group.refs.first.map { group.site.word("kinds-" + $0.kind.name) }
        }
        Field.list("links", EntityLink.self, "the things") { group in
            group.refs.map { EntityLink(group.site, $0) }
        }
    }
}
