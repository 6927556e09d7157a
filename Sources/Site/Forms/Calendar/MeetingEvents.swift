internal import Mustache
internal import Programme

/// The meetings of the calendars, written once: those of the programme and of its themes, and the themes to come that
/// have a date.
///
/// An owner's calendar has those of the themes in which it takes part, those of the programme as a whole around the day,
/// and of the rest what comes next. All meetings in the calendar of every owner would be themes times owners.
struct MeetingEvents: Sendable {
    /// How many meetings of the programme every calendar has before the day and how many after it, and how many others to
    /// come; nobody looks further.
    private static let limit = 50

    /// All of them.
    let all: WrittenEvents
    /// Which of them are of each theme.
    private let ofTheme: [Range<Int>]
    /// Those that are in every calendar.
    private let ofAll: [Int]

    /// - Parameter domain: makes the ids of events the site's own; see ``Site/calendarDomain``.
    init(_ site: Site, _ domain: String) {
        let programme = site.programme
        var events = MeetingEvents.events(
            programme.settings.meetings, of: programme.settings.name, id: "programme", at: site.addresses.start, site)
        let ofProgramme = events.indices
        ofTheme = programme.themes.indices.map { index in
            let theme = Listed(programme.themes, index)
            let first = events.count
            events += MeetingEvents.events(
                theme.meetings, of: theme.title, id: "meeting-\(Identifier.folded(theme.header.id))",
                at: site.addresses[.theme, index], site)
            return first..<events.count
        }
        events += MeetingEvents.upcoming(site)
        let byDay = events.indices.sorted { (events[$0].date.last, $0) < (events[$1].date.last, $1) }
        let today = byDay.firstIndex { events[$0].date.last >= programme.day } ?? byDay.count
        let (past, coming) = (byDay[..<today], byDay[today...])
        ofAll =
            past.filter(ofProgramme.contains).suffix(MeetingEvents.limit)
            + coming.filter(ofProgramme.contains).prefix(MeetingEvents.limit)
            + coming.filter { !ofProgramme.contains($0) }.prefix(MeetingEvents.limit)

        let found = events
        all = WrittenEvents(site, count: found.count, domain) { found[$0] }
    }

    /// Writes those that concern an owner.
    func write(forOwner index: Int, _ site: Site, into out: inout Output) {
        var shown = Set(ofAll)
        for theme in site.programme.themes(ofOwner: index) { shown.formUnion(ofTheme[theme]) }
        all.write(shown.sorted(), into: &out)
    }

    private static func events(
        _ meetings: [Meeting], of name: String, id: String, at address: String, _ site: Site
    ) -> [CalendarEvent] {
        // Numbered by kind and not named after the date, so that a meeting that is moved stays the same one.
        var ids = Numbering()
        return meetings.compactMap { meeting in
            let id = ids.number("\(id)-\(meeting.kind?.rawValue ?? "meeting")")
            guard let date = meeting.date else { return nil }
            let kind = meeting.kind.map { "meeting-" + $0.rawValue } ?? "form-meeting"
            return CalendarEvent(
                id: id, stamp: date.last, date: date, title: "\(site.word(kind)): \(name)",
                details: site.plainText(meeting.note, to: 1000).map { [$0] } ?? [], place: meeting.place,
                categories: [site.word("form-meeting")], address: address, isMeeting: true)
        }
    }

    private static func upcoming(_ site: Site) -> [CalendarEvent] {
        var ids = Numbering()
        return site.programme.settings.upcoming.compactMap { theme in
            guard let date = theme.date else { return nil }
            return CalendarEvent(
                id: ids.number("upcoming-\(site.slug(theme.title))"), stamp: date.last, date: date,
                title: "\(site.word("theme")): \(theme.title)", place: theme.place,
                categories: [site.word("form-meeting")], address: site.addresses.overview(.theme), isMeeting: true)
        }
    }

    /// Gives the same name a further number each time.
    private struct Numbering {
        private var counts: [String: Int] = [:]

        mutating func number(_ name: String) -> String {
            counts[name, default: 0] += 1
            return "\(name)-\(counts[name, default: 1])"
        }
    }
}

extension Programme {
    /// The themes in which an owner takes part: those that name it, in a key or a text, and those of actions that it leads,
    /// helps with or has a step in.
    fileprivate func themes(ofOwner index: Int) -> Set<Int> {
        var themes = Set(actions(ofOwner: index).compactMap { Listed(actions, $0).theme })
        for ref in linked(to: EntityRef(.owner, index)) where ref.kind == .theme { themes.insert(Int(ref.index)) }
        return themes
    }
}
