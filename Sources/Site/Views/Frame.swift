internal import Mustache
internal import Programme

/// A page of the site.
protocol PageView: View {
    var site: Site { get }
    var info: PageInfo { get }
}

extension PageView {
    var programme: Programme { site.programme }

    /// What the page has around it that many others have too.
    var surroundings: Surroundings {
        Surroundings(site: site, section: info.section.flatMap { site.navigation.names($0) ? $0 : nil })
    }

    fileprivate func mentions(atMost limit: Int = .max) -> [Mention] {
        info.subject.map { site.mentions(onPageOf: $0, atMost: limit) } ?? []
    }

    fileprivate var fullTitle: String {
        let name = site.programme.settings.name
        return info.address == site.addresses.start ? name : "\(info.title) – \(name)"
    }

    fileprivate var edit: String? {
        guard let file = info.file else { return nil }
        let parts = site.programme.settings.editURL?.split(
            separator: "{path}", omittingEmptySubsequences: false)
        return parts.flatMap { $0.count == 2 ? $0[0] + Site.encoded(file) + $0[1] : nil }
    }
}

extension Field where Root: PageView {
    /// What every page has around its contents.
    static var frame: Field {
        .group {
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
            Field.flag("has-mentions", "whether any text links to this page") {
                !$0.mentions(atMost: 1).isEmpty
            }
            Field.list("mentions", MentionView.self, "the first texts that link to this page") { frame in
                frame.mentions(atMost: MentionView.limit).map { MentionView(site: frame.site, mention: $0) }
            }
            Field.text("more-mentions", "how many more there are, written out") { frame in
                let rest = frame.mentions().count - MentionView.limit
                return rest > 0 ? frame.site.formats.whole(rest) : nil
            }
            Field.shared(Surroundings.self) { $0.surroundings }
        }
    }
}

/// The names that every template can use, for the documentation.
struct Frame: PageView {
    let site: Site
    let info: PageInfo

    static let fields = Fields<Self> { Field.frame }
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
    /// How many are listed; nobody reads more.
    static let limit = 200

    let site: Site
    let mention: Mention

    static let fields = Fields<Self> {
        Field.view("source", EntityLink.self, "what the text belongs to") {
            EntityLink($0.site, $0.mention.source)
        }
        Field.text("sentence", "the sentence around the link") { $0.mention.sentence }
    }
}
