internal import Mustache
internal import Programme

/// What a page says of itself: for its head, its place in the site and its frame.
final class PageInfo: Sendable {
    let address: String
    let title: String
    let description: String?
    /// The pages above it, outermost first, without the start page and itself.
    let crumbs: [Crumb]
    /// The entry of the navigation that it belongs to, by address.
    let section: String?
    /// The file it is made from, inside the content folder, for the link to edit it.
    let file: String?
    /// The entity it is the page of, for what links to it.
    let subject: EntityRef?

    struct Crumb: Sendable {
        var title: String
        var address: String
    }

    init(
        address: String, title: String, description: String? = nil, crumbs: [Crumb] = [], section: String? = nil,
        file: String? = nil, subject: EntityRef? = nil
    ) {
        self.address = address
        self.title = title
        self.description = description
        self.crumbs = crumbs
        self.section = section
        self.file = file
        self.subject = subject
    }
}

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
        Field.text("description", "what the page is about, for search engines and shared links") { $0.info.description }
        Field.text("programme", "name of the programme") { $0.site.programme.settings.name }
        Field.text("programme-kind", "what the programme calls itself") { $0.site.programme.settings.kind }
        Field.text("day", "the day that the site stands on, written out") { $0.site.formats.day($0.site.programme.day) }
        Field.text("day-iso", "the same as YYYY-MM-DD") { $0.site.programme.day.iso }
        Field.text("audience", "who the build is for; nothing for the public") { frame in
            frame.site.programme.audience == .public ? nil : frame.site.word("audience-" + frame.site.programme.audience.rawValue)
        }
        Field.text("canonical", "the full address of the page, where the programme has one") { frame in
            frame.site.options.url.map { $0 + (frame.info.address == "index.html" ? "" : frame.info.address) }
        }
        Field.text("edit", "where to edit the page") { frame in
            guard let file = frame.info.file else { return nil }
            let parts = frame.site.programme.settings.editURL?.split(separator: "{path}", omittingEmptySubsequences: false)
            return parts.map { $0[0] + Site.encoded(file) + $0[1] }
        }
        Field.link("home", "address of the start page") { $0.site.addresses.start }
        Field.link("style", "address of the style sheet") { _ in "style.css" }
        Field.link("script", "address of the script") { _ in "werkboek.js" }
        Field.link("icon", "address of the icon") { _ in "favicon.svg" }
        Field.list("navigation", NavigationItem.self, "the main navigation") { frame in
            frame.site.navigation.map { NavigationItem(entry: $0, isCurrent: $0.address == frame.info.section) }
        }
        Field.list("more-navigation", NavigationItem.self, "all other overviews, for the foot of the page") { frame in
            frame.site.moreNavigation.map { NavigationItem(entry: $0, isCurrent: $0.address == frame.info.section) }
        }
        Field.list("crumbs", CrumbView.self, "the pages above this one") { $0.info.crumbs.map(CrumbView.init) }
        Field.list("mentions", MentionView.self, "texts that link to this page") { (frame) -> [MentionView] in
            guard let subject = frame.info.subject else { return [] }
            return frame.site.programme.mentions(of: subject).map { MentionView(site: frame.site, mention: $0) }
        }
    }
}

/// An entry of the navigation.
struct NavigationItem: View {
    let entry: Site.NavigationEntry
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
        Field.view("source", EntityLink.self, "what the text belongs to") { EntityLink($0.site, $0.mention.source) }
        Field.text("sentence", "the sentence around the link") { $0.mention.sentence }
    }
}

/// A link to an entity.
struct EntityLink: View {
    let site: Site
    let ref: EntityRef

    init(_ site: Site, _ ref: EntityRef) {
        self.site = site
        self.ref = ref
    }

    init?(_ site: Site, _ reference: Reference?) {
        guard let target = reference?.target else { return nil }
        self.init(site, target)
    }

    static let fields = Fields<Self> {
        Field.text("id", "its id") { $0.site.programme.id(of: $0.ref) }
        Field.text("name", "its title, name or question") { $0.site.programme.label(of: $0.ref) }
        Field.text("short", "its short name, where it has one, else its name") { link in
            link.ref.kind == .owner
                ? link.site.programme.owners[Int(link.ref.index)].short ?? link.site.programme.label(of: link.ref)
                : link.site.programme.label(of: link.ref)
        }
        Field.link("link", "its address") { $0.site.addresses[$0.ref] }
        Field.text("kind", "what it is, e.g. Actie") { $0.site.word($0.ref.kind.name) }
    }
}

extension [Reference] {
    /// Links to all that are known.
    func links(_ site: Site) -> [EntityLink] { compactMap { EntityLink(site, $0) } }
}

/// An owner with the part it takes.
struct RoleLink: View {
    let site: Site
    let ref: EntityRef
    let role: String?

    init?(_ site: Site, _ role: RoleReference) {
        guard let target = role.reference.target else { return nil }
        self.site = site
        ref = target
        self.role = role.role
    }

    static let fields = Fields<Self> {
        Field.text("role", "which part of it they take") { $0.role }
        Field.include(EntityLink.self) { EntityLink($0.site, $0.ref) }
    }
}
