internal import Mustache
internal import Programme

/// When and where people met, or will meet.
struct MeetingView: View {
    let site: Site
    let meeting: Meeting
    /// Index of the theme; `nil` for a meeting of the programme as a whole.
    let theme: Int?
    /// Its place among the theme's meetings.
    let index: Int
    /// Where its note stands.
    let place: ProsePlace

    init(_ site: Site, _ meeting: Meeting, theme: Int?, index: Int, at place: ProsePlace) {
        self.site = site
        self.meeting = meeting
        self.theme = theme
        self.index = index
        self.place = place
    }

    static let fields = Fields<Self> {
        Field.text("date", "its day as far as it is known, written out") { view in
            view.meeting.date.map(view.site.formats.date)
        }
        Field.text("date-iso", "the same for machines") { $0.meeting.date?.machineReadable }
        Field.text("kind", "word for what kind of meeting it is") { view in
            view.meeting.kind.map { view.site.word("meeting-" + $0.rawValue) }
        }
        Field.text("place", "where it is") { $0.meeting.place }
        Field.markup("note", "what there is to say of it") { view in
            ProseMarkup(
                view.site, view.meeting.note, at: view.place.inside("meeting-\(view.index + 1)"))
        }
        Field.flag("to-come", "whether it is still to come") { view in
            (view.meeting.date?.last).map { $0 > view.site.programme.day } ?? false
        }
        Field.link("link", "where it is listed") { view in
            view.theme.map { view.site.addresses[.theme, $0] + "#_meetings" }
        }
    }
}

extension Site {
    /// The meetings of a theme, earliest first.
    func meetings(ofTheme theme: Int, at place: ProsePlace) -> [MeetingView] {
        let meetings = programme.themes[theme].meetings
        return meetings.indices
            .sorted {
                (meetings[$0].date?.last ?? Day(number: .max), $0) < (
                    meetings[$1].date?.last ?? Day(number: .max), $1
                )
            }
            .map { MeetingView(self, meetings[$0], theme: theme, index: $0, at: place) }
    }

    /// The meeting at which a theme's questions were talked about: the live one, else the follow-up or online one, else
    /// the first.
    func mainMeeting(ofTheme theme: Int) -> MeetingView? {
        let all = meetings(ofTheme: theme, at: ProsePlace())
        for kind in [MeetingKind.live, .followUp, .online] {
            if let found = all.first(where: { $0.meeting.kind == kind }) { return found }
        }
        return all.first
    }
}
