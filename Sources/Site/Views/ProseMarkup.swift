internal import Markdown
internal import Mustache
internal import Programme

/// A Markdown text of the content as it is written on a page.
struct ProseMarkup: Markup {
    let site: Site
    let prose: Prose
    /// Where on the page it stands.
    let place: ProsePlace

    init(_ site: Site, _ prose: Prose, at place: ProsePlace) {
        self.site = site
        self.prose = prose
        self.place = place
    }

    /// `nil` where there is no text, so that no heading or label is shown for it.
    init?(_ site: Site, _ prose: Prose?, at place: ProsePlace) {
        guard let prose else { return nil }
        self.init(site, prose, at: place)
    }

    init(_ site: Site, _ prose: Prose, headingLevel: Int = 3, idPrefix: String = "") {
        self.init(site, prose, at: ProsePlace(headingLevel: headingLevel, idPrefix: idPrefix))
    }

    /// `nil` where there is no text, so that no heading or label is shown for it.
    ///
    /// - Parameters:
    ///   - headingLevel: the level on the page of the text's highest heading.
    ///   - idPrefix: put before the ids of its headings and footnotes, where several texts share a page.
    init?(_ site: Site, _ prose: Prose?, headingLevel: Int = 3, idPrefix: String = "") {
        self.init(site, prose, at: ProsePlace(headingLevel: headingLevel, idPrefix: idPrefix))
    }

    func write(into out: inout Output) {
        if prose.links.isEmpty, out.withBytes({ SimpleText.write(prose.markdown, into: &$0) }) { return }
        MarkdownDocument(prose.markdown).write(
            .whole, ProseLinks(site, prose, at: place), headingLevel: place.headingLevel, into: &out)
    }
}

/// Where on a page a text stands.
struct ProsePlace: Sendable {
    /// The level on the page of the text's highest heading.
    var headingLevel = 3
    /// Put before the ids of its headings and footnotes, where several texts share a page. One that ends in a
    /// colon is safe: no id or anchor has any.
    var idPrefix = ""
    /// What stands on the same page, so that links to it lead there.
    var local: LocalAnchors?

    /// The place of a text beside or below, with ids of its own.
    func inside(_ name: String, headingLevel: Int? = nil) -> ProsePlace {
        ProsePlace(
            headingLevel: headingLevel ?? self.headingLevel, idPrefix: idPrefix + name + ":",
            local: local)
    }
}

/// The entities that stand on a page of many, such as a workbook, and the ids by which they are found there.
final class LocalAnchors: Sendable {
    private let anchors: [EntityRef: String]

    init(_ anchors: [EntityRef: String]) {
        self.anchors = anchors
    }

    /// The id of an entity on the page; `nil` where it has a page elsewhere.
    subscript(ref: EntityRef) -> String? { anchors[ref] }
}
