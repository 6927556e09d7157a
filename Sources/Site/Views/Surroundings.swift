internal import Mustache
internal import Programme

/// What pages have around their contents that is the same on all pages of a section: written once for all of them.
struct Surroundings: View {
    let site: Site
    /// The entry of the navigation that the pages belong to, by address; `nil` where it has none for them.
    let section: String?

    static let fields = Fields<Self> {
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
        Field.text("audience", "who the build is for; nothing for the public") { around in
            around.site.programme.audience == .public
                ? nil : around.site.word("audience-" + around.site.programme.audience.rawValue)
        }
        Field.markup("programme-contact", "how to reach the team") { around in
            ProseMarkup(
                around.site, around.site.programme.settings.contact, headingLevel: 6,
                idPrefix: "_contact-")
        }
        Field.text("version", "version of the tool") { $0.site.options.version }
        Field.link("home", "address of the start page") { $0.site.addresses.start }
        Field.link("search", "address of the page to search on") { $0.site.addresses.search }
        Field.link("style", "address of the style sheet") { _ in "style.css" }
        Field.link("script", "address of the script") { _ in "werkboek.js" }
        Field.link("icon", "address of the icon") { _ in "favicon.svg" }
        Field.list("navigation", NavigationItem.self, "the main navigation") { around in
            around.site.navigation.main.map {
                NavigationItem(entry: $0, isCurrent: $0.address == around.section)
            }
        }
        Field.list(
            "more-navigation", NavigationItem.self, "all other overviews, for the foot of the page"
        ) { around in
            around.site.navigation.more.map {
                NavigationItem(entry: $0, isCurrent: $0.address == around.section)
            }
        }
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
