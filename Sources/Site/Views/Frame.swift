internal import Mustache
internal import Programme

/// A page of the site. Its fields take in those of ``Frame``.
protocol PageView: View {
    var site: Site { get }
    var info: PageInfo { get }
}

extension PageView {
    var frame: Frame { Frame(site: site, info: info) }
    var programme: Programme { site.programme }
}

/// What every page has around its contents.
struct Frame: View {
    let site: Site
    let info: PageInfo

    static let fields = Fields<Self> {
        Field.text("title", "title of the page") { $0.info.title }
        Field.text(
            "full-title",
            "title of the page and name of the programme, for the window and for bookmarks"
        ) {
            $0.fullTitle
        }
        Field.text("description", "what the page is about, for search engines and shared links") {
            $0.info.description
        }
        Field.text("programme", "name of the programme") { $0.site.programme.settings.name }
        Field.text("programme-kind", "what the programme calls itself") {
            $0.site.programme.settings.kind
        }
        Field.text("programme-name", "name of the programme without its kind in front") {
            $0.site.shortName
        }
        Field.text("day", "the day that the site stands on, written out") {
            $0.site.formats.day($0.site.programme.day)
        }
        Field.text("day-iso", "the same as YYYY-MM-DD") { $0.site.programme.day.iso }
        Field.text("audience", "who the build is for; nothing for the public") { frame in
            frame.site.programme.audience == .public
                ? nil : frame.site.word("audience-" + frame.site.programme.audience.rawValue)
        }
        Field.flag("noindex", "whether search engines must leave the page out") { frame in
            frame.site.programme.audience != .public || !frame.info.isListed
        }
        Field.url("canonical", "the full address of the page, where the programme has one") {
            frame in
            frame.site.options.url.map {
                $0 + (frame.info.address == "index.html" ? "" : frame.info.address)
            }
        }
        Field.url("edit", "where to edit the page") { $0.edit }
        Field.markup("programme-contact", "how to reach the team") { frame in
            ProseMarkup(
                frame.site, frame.site.programme.settings.contact, headingLevel: 6,
                idPrefix: "_contact-")
        }
        Field.text("version", "version of the tool") { $0.site.options.version }
        Field.link("home", "address of the start page") { $0.site.addresses.start }
        Field.link("search", "address of the page to search on") { $0.site.addresses.search }
        Field.link("style", "address of the style sheet") { _ in "style.css" }
        Field.link("script", "address of the script") { _ in "werkboek.js" }
        Field.link("icon", "address of the icon") { _ in "favicon.svg" }
        Field.list("navigation", NavigationItem.self, "the main navigation") { frame in
            frame.site.navigation.main.map {
                NavigationItem(entry: $0, isCurrent: $0.address == frame.info.section)
            }
        }
        Field.list(
            "more-navigation", NavigationItem.self, "all other overviews, for the foot of the page"
        ) { frame in
            frame.site.navigation.more.map {
                NavigationItem(entry: $0, isCurrent: $0.address == frame.info.section)
            }
        }
        Field.flag("has-crumbs", "whether there are pages above this one") {
            !$0.info.crumbs.isEmpty
        }
        Field.list("crumbs", CrumbView.self, "the pages above this one, without the start page") {
            $0.info.crumbs.map(CrumbView.init)
        }
        Field.flag("has-forms", "whether the page exists in other forms") { !$0.info.forms.isEmpty }
        Field.list(
            "forms", FormLink.self, "the same in other forms: calendar, feed, spreadsheet, workbook"
        ) {
            $0.info.forms.map(FormLink.init)
        }
        Field.flag("has-mentions", "whether any text links to this page") { !$0.mentions.isEmpty }
        Field.list("mentions", MentionView.self, "texts that link to this page") { frame in
            frame.mentions.map { MentionView(site: frame.site, mention: $0) }
        }
    }

    private var mentions: [Mention] { info.subject.map { site.mentions(onPageOf: $0) } ?? [] }

    private var fullTitle: String {
        let name = site.programme.settings.name
        return info.address == site.addresses.start ? name : "\(info.title) – \(name)"
    }

    private var edit: String? {
        guard let file = info.file else { return nil }
        let parts = site.programme.settings.editURL?.split(
            separator: "{path}", omittingEmptySubsequences: false)
        return parts.flatMap { $0.count == 2 ? $0[0] + Site.encoded(file) + $0[1] : nil }
    }
}

extension Site {
    /// The programme's name without its kind, where it begins with that: the two stand side by side.
    var shortName: String {
        let name = programme.settings.name
        guard let kind = programme.settings.kind, name.hasPrefix(kind) else { return name }
        let rest = name.dropFirst(kind.count)
        let own = rest.drop { " :–-".contains($0) }
        return own.isEmpty || own.startIndex == rest.startIndex ? name : String(own)
    }
}

/// A page in another form.
struct FormLink: View {
    let form: PageInfo.Form

    static let fields = Fields<Self> {
        Field.text("title", "what it is") { $0.form.title }
        Field.link("link", "its address") { $0.form.address }
        Field.text("type", "its media type") { $0.form.type }
        Field.flag("alternate", "whether programs may subscribe to it") { $0.form.isAlternate }
    }
}

/// An entry of the navigation.
struct NavigationItem: View {
    let entry: Navigation.Entry
    let isCurrent: Bool

    static let fields = Fields<Self> {
        Field.text("title", "title of the entry") { $0.entry.title }
        Field.link("link", "its address") { $0.entry.address }
        Field.flag("current", "whether the page belongs to it") { $0.isCurrent }
    }
}

/// A page above this one.
struct CrumbView: View {
    let crumb: PageInfo.Crumb

    static let fields = Fields<Self> {
        Field.text("title", "its title") { $0.crumb.title }
        Field.link("link", "its address") { $0.crumb.address }
    }
}

/// A text that links here.
struct MentionView: View {
    let site: Site
    let mention: Mention

    static let fields = Fields<Self> {
        Field.view("source", EntityLink.self, "what the text belongs to") {
            EntityLink($0.site, $0.mention.source)
        }
        Field.text("sentence", "the sentence around the link") { $0.mention.sentence }
    }
}
