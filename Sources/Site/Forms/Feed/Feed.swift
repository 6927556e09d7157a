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
    /// The newest updates, newest first.
    let entries: [UpdateOrder.Entry]
    /// The day it was last changed, where there are no entries.
    let start: Day

    /// How many updates the feed of the whole programme has at most.
    static let longest = 500
    /// How many that of an owner or theme has.
    static let longestPart = 50

    /// The feed of the whole programme.
    init(_ site: Site, _ order: UpdateOrder, at address: String) {
        self.address = address
        page = site.addresses.start
        title = "\(site.word("form-changes")): \(site.programme.settings.name)"
        entries = Array(order.entries.prefix(Feed.longest))
        start = site.programme.themes.compactMap { Feed.start(of: $0) }.max() ?? Day(number: 0)
    }

    /// The feed of what an owner leads or helps with.
    init(_ site: Site, _ order: UpdateOrder, ofOwner index: Int, at address: String) {
        let programme = site.programme
        let actions = programme.actions(ofOwner: index)
        self.address = address
        page = site.addresses[.owner, index]
        title = "\(site.word("form-changes")): \(programme.owners[index].name) (\(programme.settings.name))"
        entries = order.newest(Feed.longestPart, of: actions)
        let themes = Set(actions.compactMap { programme.actions[$0].theme })
        start = themes.compactMap { Feed.start(of: programme.themes[$0]) }.max() ?? Day(number: 0)
    }

    /// The feed of a theme's actions.
    init(_ site: Site, _ order: UpdateOrder, ofTheme index: Int, at address: String) {
        let theme = site.programme.themes[index]
        self.address = address
        page = site.addresses[.theme, index]
        title = "\(site.word("form-changes")): \(theme.title) (\(site.programme.settings.name))"
        entries = order.newest(Feed.longestPart, of: theme.actions)
        start = Feed.start(of: theme) ?? Day(number: 0)
    }

    /// The day that a theme's feed stands on while there is no update: its workbook's, else its first meeting's.
    private static func start(of theme: Theme) -> Day? {
        theme.published?.last ?? theme.meetings.compactMap { $0.date?.last }.min()
    }

    func bytes(_ site: Site) -> [UInt8] {
        let settings = site.programme.settings
        var xml = XMLWriter()
        xml.element(
            "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.programme.language.rawValue]
        ) { xml in
            let url = site.fullAddress(address)
            xml.element("id", url)
            xml.element("title", title)
            xml.emptyElement("link", ["rel": "self", "type": "application/atom+xml", "href": url])
            xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": site.fullAddress(page)])
            xml.element("updated", Feed.time(entries.first?.day ?? start))
            xml.element("author") { xml in
                let organiser = settings.organiser?.target.map { site.names.label(of: $0) }
                xml.element("name", organiser ?? settings.name)
            }
            xml.element("generator", "werkboek", ["version": site.options.version])
            for entry in entries { FeedEntry(site, entry).write(into: &xml) }
        }
        return xml.bytes
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
        files.append(PlannedFile(address, showing: scope) { $0.write(feed(address).bytes(site)) })
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
