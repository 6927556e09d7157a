internal import Mustache
internal import Programme

/// A feed of changes: what of, and which of them.
///
/// Format: Atom, RFC 4287.
struct Feed {
    let address: String
    /// Its page.
    let page: String
    let title: String
    /// The newest updates, newest first, by their places in the order of all.
    let entries: [Int32]
    /// The day it was last changed.
    let updated: Day

    /// How many updates the feed of the whole programme has at most.
    static let longest = 500
    /// How many that of an owner or theme has.
    static let longestPart = 50

    /// The feed of the whole programme.
    init(_ site: Site, _ order: UpdateOrder, at address: String) {
        self.address = address
        page = site.addresses.start
        title = "\(site.word("form-changes")): \(site.programme.settings.name)"
        entries = order.entries.indices.prefix(Feed.longest).map { Int32($0) }
        updated = order.day(of: entries) ?? Feed.start(of: site.programme.themes.indices, site)
    }

    /// The feed of what an owner leads or helps with.
    init(_ site: Site, _ order: UpdateOrder, ofOwner index: Int, at address: String) {
        let programme = site.programme
        let actions = programme.actions(ofOwner: index)
        self.address = address
        page = site.addresses[.owner, index]
        title = "\(site.word("form-changes")): \(programme.owners[index].name) (\(programme.settings.name))"
        entries = order.newest(Feed.longestPart, of: actions)
        updated = order.day(of: entries) ?? Feed.start(of: actions.compactMap { programme.actions[$0].theme }, site)
    }

    /// The feed of a theme's actions.
    init(_ site: Site, _ order: UpdateOrder, ofTheme index: Int, at address: String) {
        let theme = site.programme.themes[index]
        self.address = address
        page = site.addresses[.theme, index]
        title = "\(site.word("form-changes")): \(theme.title) (\(site.programme.settings.name))"
        entries = order.newest(Feed.longestPart, of: theme.actions)
        updated = order.day(of: entries) ?? Feed.start(of: [index], site)
    }

    /// The day that a feed stands on while there is no update: of the themes' workbooks, else first meetings, the last.
    private static func start(of themes: some Sequence<Int>, _ site: Site) -> Day {
        let days = themes.compactMap { index in
            site.programme.themes[index].published?.last
                ?? site.programme.themes[index].meetings.compactMap { $0.date?.last }.min()
        }
        return days.max() ?? Day(number: 0)
    }

    func write(_ all: FeedEntries, into out: inout Output) {
        let site = all.site
        var xml = XMLWriter()
        xml.element(
            "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.programme.language.rawValue]
        ) { xml in
            let url = site.fullAddress(address)
            xml.element("id", url)
            xml.element("title", title)
            xml.emptyElement("link", ["rel": "self", "type": "application/atom+xml", "href": url])
            xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": site.fullAddress(page)])
            xml.element("updated", Feed.time(updated))
            xml.element("author") { xml in
                let organiser = site.programme.settings.organiser?.target.map { site.names.label(of: $0) }
                xml.element("name", organiser ?? site.programme.settings.name)
            }
            xml.element("generator", "werkboek", ["version": site.options.version])
            for entry in entries { all.add(entry, to: &xml) }
        }
        out.write(xml.bytes)
    }

    /// A day as a moment; updates are known to the day.
    static func time(_ day: Day) -> String { day.iso + "T00:00:00Z" }
}

/// The feed of all changes, one for each owner that leads or helps with something, and one for each theme.
func feedFiles(_ parts: FormParts) -> [PlannedFile] {
    let site = parts.site
    var files: [PlannedFile] = []
    func add(_ address: String?, showing scope: ActionScope, _ feed: @escaping @Sendable (String) -> Feed) {
        guard let address else { return }
        files.append(PlannedFile(address, showing: scope) { feed(address).write(parts.entries, into: &$0) })
    }
    add(site.feedAddress, showing: .all) { Feed(site, site.updates.value, at: $0) }
    for i in site.programme.themes.indices {
        add(site.feedAddress(ofTheme: i), showing: .around(EntityRef(.theme, i))) {
            Feed(site, site.updates.value, ofTheme: i, at: $0)
        }
    }
    for i in site.programme.owners.indices {
        add(site.feedAddress(ofOwner: i), showing: .around(EntityRef(.owner, i))) {
            Feed(site, site.updates.value, ofOwner: i, at: $0)
        }
    }
    return files
}
