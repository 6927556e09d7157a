internal import Mustache
internal import Programme

/// Who took part in a theme.
struct ThemePeople: View {
    let site: Site
    let index: Int

    private var theme: Theme {
        _read { yield site.programme.themes[index] }
    }

    static let fields = Fields<Self> {
        Field.flag("has-people", "whether anybody is named who took part") { view in
            let theme = view.theme
            return !theme.speakers.isEmpty || !theme.team.isEmpty || !theme.attendees.isEmpty
                || !theme.interviewed.isEmpty
        }
        Field.flag("has-speakers", "whether speakers are named") { !$0.theme.speakers.isEmpty }
        Field.list("speakers", EntityLink.self, "who spoke") { $0.theme.speakers.links($0.site) }
        Field.flag("has-team", "whether the team is named") { !$0.theme.team.isEmpty }
        Field.list("team", EntityLink.self, "the team behind it") { $0.theme.team.links($0.site) }
        Field.flag("has-interviewed", "whether it is named who was interviewed") {
            !$0.theme.interviewed.isEmpty
        }
        Field.list("interviewed", EntityLink.self, "who was interviewed") {
            $0.theme.interviewed.links($0.site)
        }
        Field.flag("has-attendees", "whether attendees are named") { !$0.theme.attendees.isEmpty }
        Field.list("attendees", EntityLink.self, "who was there") {
            $0.theme.attendees.links($0.site)
        }
    }
}

/// What a participant said.
struct QuoteView: View {
    let site: Site
    let quote: Quote

    static let fields = Fields<Self> {
        Field.text("said", "what was said") { $0.quote.text }
        Field.view("by", LooseLink.self, "whose words they are") { LooseLink($0.site, $0.quote.by) }
    }
}

/// A note in a list.
struct NoteRow: View {
    let site: Site
    let index: Int

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
    }

    static let fields = Fields<Self> {
        Field.text("name", "its title") { $0.site.programme.notes[$0.index].title }
        Field.link("link", "its address") { $0.site.addresses[.note, $0.index] }
        Field.view("date", DateView.self, "its date") {
            DateView($0.site, $0.site.programme.notes[$0.index].date)
        }
    }
}
