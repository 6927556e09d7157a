internal import Mustache
internal import Programme

/// Something to come that has a date, or will get one.
struct ComingDate: Sendable {
    enum Subject: Sendable {
        /// By theme, `nil` for the programme as a whole, and place among its meetings.
        case meeting(theme: Int?, index: Int)
        /// A theme still to come, by its place in the list.
        case upcoming(Int)
        /// An action that is due.
        case due(Int)
    }

    let subject: Subject
    let date: WrittenDate?

    /// All that is to come, soonest first; of one day, meetings first. What has no date comes last.
    static func all(_ programme: Programme) -> [ComingDate] {
        var found: [ComingDate] = []
        func addMeetings(_ meetings: [Meeting], theme: Int?) {
            for (index, meeting) in meetings.enumerated()
            where meeting.date.map({ $0.last >= programme.day }) ?? false {
                found.append(
                    ComingDate(subject: .meeting(theme: theme, index: index), date: meeting.date))
            }
        }
        addMeetings(programme.settings.meetings, theme: nil)
        for (theme, entity) in programme.themes.enumerated() {
            addMeetings(entity.meetings, theme: theme)
        }
        for (index, upcoming) in programme.settings.upcoming.enumerated()
        where upcoming.date.map({ $0.last >= programme.day }) ?? true {
            found.append(ComingDate(subject: .upcoming(index), date: upcoming.date))
        }
        for index in programme.actions.indices where programme.actions[index].state.isOpen {
            guard let due = programme.actions[index].state.due, due.last >= programme.day else { continue }
            found.append(ComingDate(subject: .due(index), date: due))
        }
        let last = Day(number: .max)
        return found.enumerated()
            .sorted {
                ($0.element.date?.last ?? last, $0.offset) < (
                    $1.element.date?.last ?? last, $1.offset
                )
            }
            .map(\.element)
    }
}

/// Something to come, for the list of next dates.
struct ComingView: View {
    let site: Site
    let coming: ComingDate

    private var meeting: (theme: Int?, meeting: Meeting)? {
        guard case .meeting(let theme, let index) = coming.subject else { return nil }
        let meetings =
            theme.map { site.programme.themes[$0].meetings } ?? site.programme.settings.meetings
        return (theme, meetings[index])
    }

    static let fields = Fields<Self> {
        Field.view("day", DateView.self, "when; nothing where that is not known") {
            DateView($0.site, $0.coming.date)
        }
        Field.text("kind", "word for what it is") { $0.kind }
        Field.text("title", "the theme or action; nothing for a meeting of the whole programme") {
            $0.title
        }
        Field.link("link", "its address, where it has a page") { $0.link }
        Field.text("place", "where it is") { $0.place }
        Field.flag("meeting", "whether people meet") { $0.meeting != nil }
    }

    private var kind: String {
        switch coming.subject {
        case .meeting: site.word("meeting-" + (meeting?.meeting.kind?.rawValue ?? "live"))
        case .upcoming: site.word("upcoming-theme")
        case .due: site.word("action-due")
        }
    }

    private var title: String? {
        switch coming.subject {
        case .meeting(let theme, _): theme.map { site.programme.themes[$0].title }
        case .upcoming(let index): site.programme.settings.upcoming[index].title
        case .due(let action): site.programme.actions[action].title
        }
    }

    private var link: String? {
        switch coming.subject {
        case .meeting(let theme, _): theme.map { site.addresses[.theme, $0] }
        case .upcoming: nil
        case .due(let action): site.addresses[.action, action]
        }
    }

    private var place: String? {
        switch coming.subject {
        case .meeting: meeting?.meeting.place
        case .upcoming(let index): site.programme.settings.upcoming[index].place
        case .due: nil
        }
    }
}
