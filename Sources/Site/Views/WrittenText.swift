internal import Mustache
internal import Programme

/// A note or free page as it was written: its date, and its text below the title.
struct WrittenText: View {
    let site: Site
    let date: WrittenDate?
    let text: BodyMarkup?

    /// - Parameter title: the title of the page, where it comes from the first heading of the text.
    init(_ site: Site, _ body: Prose?, title: String?, date: WrittenDate?) {
        self.site = site
        self.date = date
        text = BodyMarkup(site, body, at: ProsePlace(headingLevel: 2), withoutTitle: title)
    }

    static let fields = Fields<Self> {
        Field.text("title-anchor", "id of the title, where it was a heading of the text") { $0.text?.titleAnchor }
        Field.view("date", DateView.self, "its date") { DateView($0.site, $0.date) }
        Field.markup("text", "what was written") { $0.text }
    }
}
