internal import Mustache
internal import Programme

/// The action agenda: by horizon, then theme, then the headings of the theme.
struct AgendaPage: PageView {
    let site: Site
    let agenda: Agenda
    let parts: PartsView
    let info: PageInfo

    init(_ agenda: Agenda, part: Int) {
        site = agenda.site
        self.agenda = agenda
        let address = agenda.site.addresses.agenda
        parts = PartsView(site: agenda.site, parts: agenda.parts, part: part, address: address)
        info = parts.info(
            site.word("agenda"), description: site.word("agenda-lede"),
            forms: site.forms(calendar: site.calendarAddress, table: site.actionTableAddress))
    }

    /// The actions that it lists.
    var scope: ActionScope { .rows(agenda.entries[agenda.parts.range(parts.part)].map(\.action)) }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.parts }
        Field.flag("has-actions", "whether there are any actions yet") {
            !$0.agenda.entries.isEmpty
        }
        Field.list(
            "horizons", AgendaHorizon.self,
            "the horizons with actions on this page, in order of urgency"
        ) { page in
            page.agenda.parts.range(page.parts.part).runs { page.agenda.entries[$0].horizon }
                .map { AgendaHorizon(agenda: page.agenda, range: $0) }
        }
    }
}

/// All actions in the order of the agenda, each with the headings it stands under.
final class Agenda: Sendable {
    struct Entry: Sendable {
        /// Place among the horizons; their number for actions without one.
        let horizon: Int
        let theme: Int
        /// Place among the theme's groups; their number for actions without one.
        let group: Int
        let action: Int
    }

    let site: Site
    let entries: [Entry]
    let parts: Parts

    init(_ site: Site) {
        self.site = site
        let programme = site.programme
        entries = programme.actions.indices.compactMap { index in
            guard let theme = programme.actions[index].theme else { return nil }
            return Entry(
                horizon: site.facts[index].horizonIndex, theme: theme,
                group: site.groupPlace(ofAction: index), action: index)
        }.sorted {
            ($0.horizon, $0.theme, $0.group, $0.action) < (
                $1.horizon, $1.theme, $1.group, $1.action
            )
        }
        parts = Parts(rows: entries.count, limit: site.options.rowsPerPage)
    }
}

/// A horizon of the agenda.
struct AgendaHorizon: View {
    let agenda: Agenda
    let range: Range<Int>

    private var horizon: Horizon? {
        let (horizons, index) = (
            agenda.site.programme.settings.horizons, agenda.entries[range.lowerBound].horizon
        )
        return horizons.indices.contains(index) ? horizons[index] : nil
    }

    static let fields = Fields<Self> {
        Field.text("anchor", "its id on the page") { "_" + ($0.horizon?.id ?? "0") }
        Field.text("horizon", "title of the horizon; nothing for actions without one") {
            $0.horizon?.title
        }
        Field.markup("description", "what falls under it") { view in
            ProseMarkup(
                view.agenda.site, view.horizon?.details, headingLevel: 3,
                idPrefix: "horizon:\(view.agenda.entries[view.range.lowerBound].horizon):")
        }
        Field.number("count", "how many actions are under it on this page") { $0.range.count }
        Field.list("themes", AgendaTheme.self, "the themes under it") { view in
            view.range.runs { view.agenda.entries[$0].theme }.map {
                AgendaTheme(agenda: view.agenda, range: $0)
            }
        }
    }
}

/// A theme under a horizon of the agenda.
struct AgendaTheme: View {
    let agenda: Agenda
    let range: Range<Int>

    static let fields = Fields<Self> {
        Field.view("theme", EntityLink.self, "the theme") { view in
            EntityLink(
                view.agenda.site,
                EntityRef(.theme, view.agenda.entries[view.range.lowerBound].theme))
        }
        Field.number("theme-number", "number of the theme") { view in
            view.agenda.site.programme.themes[view.agenda.entries[view.range.lowerBound].theme]
                .number
        }
        Field.list("groups", AgendaGroup.self, "the headings under it") { view in
            let runs = view.range.runs { view.agenda.entries[$0].group }
            return runs.map { AgendaGroup(agenda: view.agenda, range: $0, isAlone: runs.count == 1) }
        }
    }
}

/// A heading of a theme's agenda, with the actions under it.
struct AgendaGroup: View {
    let agenda: Agenda
    let range: Range<Int>
    /// Whether no other heading of the theme has actions here.
    let isAlone: Bool

    private var theme: Theme {
        agenda.site.programme.themes[agenda.entries[range.lowerBound].theme]
    }

    private var heading: String? {
        let (groups, index) = (theme.groups, agenda.entries[range.lowerBound].group)
        if groups.indices.contains(index) { return groups[index].title }
        return isAlone ? nil : agenda.site.word("other-actions")
    }

    static let fields = Fields<Self> {
        Field.text("heading", "the heading; nothing for actions that stand under none, where all do") {
            $0.heading
        }
        Field.view("table", ActionTable.self, "the actions under it") { view in
            ActionTable(
                view.agenda.site, caption: view.heading ?? view.theme.title,
                view.agenda.entries[view.range].map(\.action))
        }
    }
}
