internal import Hashing
internal import Mustache
internal import Programme

/// What several forms are made with, each made when it is first needed.
final class FormParts: Sendable {
    let site: Site
    /// Stands for all that the site is made from.
    let content: Once<Digest>
    /// Stands for what calendars and feeds show besides actions.
    let frame: Once<Digest>
    /// Stand for what calendars and feeds show of each action.
    let actions: Once<[Digest]>
    /// The actions as data; the largest part of two files.
    let actionData: Once<[UInt8]>
    let events: Once<CalendarEvents>
    let updates: Once<UpdateOrder>

    init(_ site: Site) {
        self.site = site
        content = Once { Digest(contentOf: site) }
        frame = Once {
            let programme = site.programme
            var out = Output()
            out.mark(site.options.version)
            out.mark(site.options.url ?? "")
            out.mark(programme.language.rawValue)
            out.mark(programme.settings.name)
            out.mark(programme.settings.organiser?.target.map { programme.label(of: $0) } ?? "")
            for status in Status.allCases { out.mark(site.statusWord(status)) }
            out.mark(CalendarEvents.meetings(site))
            return Digest(out.bytes)
        }
        actions = Once {
            var out = Output()
            return site.programme.actions.indices.map { Digest(ofAction: $0, site, in: &out) }
        }
        actionData = Once { OpenData(site).actions }
        events = Once { CalendarEvents(site) }
        updates = Once { UpdateOrder(site.programme) }
    }
}
