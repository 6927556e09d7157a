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
    /// The same in other forms: calendar, feed, spreadsheet, workbook.
    let forms: [Form]
    /// Whether search engines may list it; never so in builds that are not for everyone.
    let isListed: Bool

    struct Crumb: Sendable {
        var title: String
        var address: String
    }

    /// What a page shows, in another form.
    struct Form: Sendable {
        /// What the link says, e.g. `Agenda (iCalendar)`.
        var title: String
        var address: String
        /// The media type, e.g. `text/calendar`.
        var type: String
        /// Whether programs may subscribe to it, so that it is named in the head too.
        var isAlternate: Bool
    }

    init(
        address: String, title: String, description: String? = nil, crumbs: [Crumb] = [],
        section: String? = nil, file: String? = nil, subject: EntityRef? = nil, forms: [Form] = [],
        isListed: Bool = true
    ) {
        self.address = address
        self.title = title
        self.description = description
        self.crumbs = crumbs
        self.section = section
        self.file = file
        self.subject = subject
        self.forms = forms
        self.isListed = isListed
    }
}
