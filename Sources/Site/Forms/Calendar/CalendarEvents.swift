internal import Mustache
internal import Programme

/// All events of the calendars, written once: the meetings, and the due date of each open action.
struct CalendarEvents: Sendable {
    private let site: Site
    private let meetings: MeetingEvents
    /// By index of the action.
    private let dueDates: WrittenEvents

    init(_ site: Site) {
        self.site = site
        let domain = site.calendarDomain
        meetings = MeetingEvents(site, domain)
        let actions = site.programme.actions
        dueDates = WrittenEvents(site, count: actions.count, domain) {
            CalendarEvents.dueDate(of: Listed(actions, $0), $0, site)
        }
    }

    /// Writes a calendar with all meetings and the due dates of all actions, or with those that concern an owner.
    func writeCalendar(ofOwner index: Int?, into out: inout Output) {
        var calendar = CalendarWriter()
        calendar.line("BEGIN", "VCALENDAR")
        calendar.line("VERSION", "2.0")
        calendar.line("PRODID", "-//werkboek//werkboek//\(site.programme.language.rawValue.uppercased())")
        calendar.line("CALSCALE", "GREGORIAN")
        let name = CalendarEvents.name(site, ofOwner: index)
        calendar.text("X-WR-CALNAME", name)
        // The same for those who go by RFC 7986; and how often to look for news, for either.
        calendar.text("NAME", name)
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
        calendar.line("X-PUBLISHED-TTL", "P1D")
        out.write(calendar.bytes)
        if let index {
            meetings.write(forOwner: index, site, into: &out)
            dueDates.write(site.programme.actions(ofOwner: index), into: &out)
        } else {
            out.write(meetings.all.bytes)
            out.write(dueDates.bytes)
        }
        out.write("END:VCALENDAR\r\n")
    }

    /// What a calendar is called.
    static func name(_ site: Site, ofOwner index: Int?) -> String {
        let programme = site.programme
        return index.map { "\(programme.owners[$0].name): \(programme.settings.name)" } ?? programme.settings.name
    }

    // MARK: Due dates

    private static func dueDate(of action: Listed<Action>, _ index: Int, _ site: Site) -> CalendarEvent? {
        guard action.state.isOpen, let due = action.state.due else { return nil }
        let theme = action.theme
        let title = theme.map { site.names.label(of: EntityRef(.theme, $0)) }
        func names(_ label: String, _ owners: [RoleReference]) -> String? {
            let names = owners.compactMap { owner in owner.reference.target.map { site.names.label(of: $0) } }
            return names.isEmpty ? nil : "\(site.word(label)): \(names.joined(separator: ", "))"
        }
        let details = [
            "\(site.word("status")): \(site.facts[index].statusWord)",
            names("owner", action.state.owners) ?? site.word("not-assigned"),
            names("partners", action.partners),
            title.map { "\(site.word("theme")): \($0)" },
        ]
        let start =
            action.start?.last ?? theme.flatMap { site.programme.themes[$0].published?.last }
        let id = action.header.id
        return CalendarEvent(
            id: "due-\(Identifier.folded(id))",
            // With no word at all, the date itself: as good as any, and the same tomorrow.
            stamp: action.state.updates.last?.day ?? start ?? due.last, sequence: action.state.moved?.times ?? 0,
            date: due,
            title: "\(id) \(action.title)", details: details.compactMap { $0 },
            categories: [site.word("action")] + (title.map { [$0] } ?? []), address: site.addresses[.action, index])
    }
}

extension Programme {
    /// The actions that an owner leads or helps with, in the order of the registers.
    func actions(ofOwner index: Int) -> [Int] {
        // Both lists are in order already, and no action is in both.
        (duties[index].leads + duties[index].helps).sorted()
    }
}
