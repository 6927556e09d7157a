internal import Jobs

/// What several forms are made with, each made when it is first needed.
final class FormParts: Sendable {
    let site: Site
    /// The actions as data; the largest part of two files.
    let actionData: Shared<[UInt8]>
    let events: Once<CalendarEvents>
    let entries: FeedEntries

    init(_ site: Site) {
        self.site = site
        actionData = Shared(takers: 2) { OpenData(site).actions }
        events = Once { CalendarEvents(site) }
        entries = FeedEntries(site)
    }
}
