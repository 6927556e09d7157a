internal import Mustache
internal import Programme

/// The overview of all themes, past and to come.
struct ThemesPage: ListPageView {
    let list: ListPage

    static let fields = Fields<Self> {
        Field.frame
        Field.flag("has-themes", "whether there are any themes") { !$0.programme.themes.isEmpty }
        Field.include(PartsView.self) { $0.list.parts }
        Field.list("themes", ThemeRow.self, "the themes on this page") { page in
            page.list.rows.map { ThemeRow(page.site, $0) }
        }
        Field.flag("has-upcoming", "whether more themes are to come") {
            !$0.programme.settings.upcoming.isEmpty
        }
        Field.list("upcoming", UpcomingView.self, "themes still to come") { page in
            page.programme.settings.upcoming.map { UpcomingView(site: page.site, upcoming: $0) }
        }
    }
}

/// A theme still to come.
struct UpcomingView: View {
    let site: Site
    let upcoming: Upcoming

    static let fields = Fields<Self> {
        Field.text("name", "its title") { $0.upcoming.title }
        Field.view("date", DateView.self, "when") { DateView($0.site, $0.upcoming.date) }
        Field.text("place", "where") { $0.upcoming.place }
    }
}
