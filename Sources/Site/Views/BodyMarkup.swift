internal import Markdown
internal import Mustache
internal import Programme

/// The body of a note or free page, below its title.
struct BodyMarkup: Markup {
    let site: Site
    let prose: Prose
    let place: ProsePlace
    /// The title of the page, where it was taken from the body's first heading, which is left out then.
    let title: String?

    init?(_ site: Site, _ prose: Prose?, at place: ProsePlace, withoutTitle title: String? = nil) {
        guard let prose else { return nil }
        self.site = site
        self.prose = prose
        self.place = place
        self.title = title
    }

    func write(into out: inout Output) {
        let text = ParsedProse(site, prose, at: place)
        let blocks = text.document.blocks
        let part = titleHeading(text.document) == nil ? Part.whole : .blocks(1..<blocks.count)
        text.write(part, headingLevel: place.headingLevel, into: &out)
    }

    /// The id of the heading that is left out, for the heading of the page.
    var titleAnchor: String? {
        guard title != nil else { return nil }
        return titleHeading(MarkdownDocument(prose.markdown)).map { place.idPrefix + $0.anchor }
    }

    private func titleHeading(_ document: MarkdownDocument) -> Heading? {
        guard let title, let first = document.blocks.first, let heading = document.headings.first,
            heading.id == first.id, heading.text == title
        else { return nil }
        return heading
    }
}
