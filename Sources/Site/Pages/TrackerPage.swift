internal import Mustache
internal import Programme

/// The status tracker: all actions in one table, or where there are too many for that, by theme.
struct TrackerPage: PageView {
    /// What part of the tracker a page is.
    enum Part: Sendable {
        case all
        /// All themes, where each has a page of its own.
        case index
        case theme(Int, part: Int)
    }

    let overview: Overview
    let part: Part
    let info: PageInfo
    let partsView: PartsView?

    var site: Site { overview.site }

    init(_ overview: Overview, _ part: Part) {
        self.overview = overview
        self.part = part
        let site = overview.site
        let addresses = site.addresses
        let title = site.word("tracker")
        guard case .theme(let index, let number) = part else {
            partsView = nil
            info = PageInfo(
                address: addresses.tracker, title: title, description: site.word("tracker-lede"),
                section: addresses.tracker,
                forms: site.forms(feed: site.feedAddress, table: site.actionTableAddress))
            return
        }
        let theme = site.programme.themes[index]
        let address = addresses.tracker(theme: theme.slug)
        let parts = PartsView(
            site: site, parts: Parts(rows: theme.actions.count), part: number, address: address)
        partsView = parts
        info = PageInfo(
            address: addresses.part(number, of: address),
            title: parts.title("\(title): \(theme.title)"),
            crumbs: [PageInfo.Crumb(title: title, address: addresses.tracker)]
                + (number > 1 ? [PageInfo.Crumb(title: theme.title, address: address)] : []),
            section: addresses.tracker, forms: site.forms(feed: site.feedAddress(ofTheme: index)))
    }

    /// All pages of the tracker.
    static func all(_ overview: Overview) -> [TrackerPage] {
        guard overview.isSplit else { return [TrackerPage(overview, .all)] }
        let themes = overview.site.programme.themes
        return [TrackerPage(overview, .index)]
            + themes.indices.filter { !themes[$0].actions.isEmpty }.flatMap { theme in
                Parts(rows: themes[theme].actions.count).numbers.map {
                    TrackerPage(overview, .theme(theme, part: $0))
                }
            }
    }

    /// The actions that it shows.
    var scope: ActionScope {
        if case .theme(let index, _) = part { .around(EntityRef(.theme, index)) } else { .all }
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.flag("has-actions", "whether there are any actions yet") {
            !$0.overview.ranked.isEmpty
        }
        Field.flag("has-parts", "whether the list is spread over several pages") {
            ($0.partsView?.parts.count ?? 1) > 1
        }
        Field.list("parts", PartLink.self, "the pages of the list") { (page) -> [PartLink] in
            guard let view = page.partsView else { return [] }
            return view.links
        }
        Field.view("theme", EntityLink.self, "the theme whose actions are listed, where it is one") { page in
            if case .theme(let index, _) = page.part {
                EntityLink(page.site, EntityRef(.theme, index))
            } else {
                nil
            }
        }
        Field.list("figures", FigureView.self, "how many actions are open, done, late and so on") {
            page in
            if case .theme(let index, _) = page.part {
                page.overview.figures(page.overview.themeTallies[index])
            } else {
                page.overview.figures
            }
        }
        Field.flag("has-charts", "whether the page shows charts") {
            !$0.isTheme && !$0.overview.ranked.isEmpty
        }
        Field.view("status-chart", ChartView.self, "statuses per theme") {
            $0.isTheme ? nil : $0.site.statusChart()
        }
        Field.view("flow-chart", ChartView.self, "actions opened and closed over time") {
            $0.isTheme ? nil : $0.site.openedClosedChart()
        }
        Field.view("due-chart", ChartView.self, "due dates to come") {
            $0.isTheme ? nil : $0.site.dueTimeline()
        }
        Field.list(
            "busy-themes", ThemeStanding.self,
            "the themes with actions, where each has a page of its own"
        ) { (page) -> [ThemeStanding] in
            if case .index = page.part { page.overview.busyThemes } else { [] }
        }
        Field.flag("split", "whether each theme has a page of its own") { page in
            if case .index = page.part { true } else { false }
        }
        Field.list(
            "sections", TrackerSection.self,
            "choices of actions, where each theme has a page of its own"
        ) { (page) -> [TrackerSection] in
            guard case .index = page.part else { return [] }
            return TrackerFilter.allCases.compactMap { TrackerSection(page.overview, $0) }
        }
        Field.view("table", ActionTable.self, "the actions, most pressing first") { $0.table }
        Field.text("stale-after", "after how long without a word an action is stale, written out") {
            page in
            page.site.formats.days(page.programme.settings.staleAfter ?? 90)
        }
        Field.list("statuses", StatusMeaning.self, "what the programme says that its statuses mean") { page in
            Status.allCases.compactMap { StatusMeaning(page.site, $0) }
        }
    }

    private var isTheme: Bool { if case .theme = part { true } else { false } }

    private var table: ActionTable? {
        switch part {
        case .index: return nil
        case .all:
            return ActionTable(ifAny: site, caption: site.word("all-actions"), overview.ranked)
        case .theme(let index, let number):
            let all = overview.ranked(site.programme.themes[index].actions)
            return ActionTable(
                ifAny: site, caption: info.title, Array(all[Parts(rows: all.count).range(number)]))
        }
    }
}

/// A choice of actions in a tracker that is split by theme.
struct TrackerSection: View {
    /// How many it lists.
    static let limit = 100

    let site: Site
    let filter: TrackerFilter
    let actions: [Int]

    /// `nil` where there are none, or the choice is too large to list.
    init?(_ overview: Overview, _ filter: TrackerFilter) {
        guard filter.anchor != nil else { return nil }
        site = overview.site
        self.filter = filter
        actions = overview.actions(filter)
        if actions.isEmpty { return nil }
    }

    static let fields = Fields<Self> {
        Field.text("anchor", "its id on the page") { $0.filter.anchor }
        Field.text("heading", "what the actions have in common") {
            $0.site.word("section-" + $0.filter.rawValue)
        }
        Field.number("count", "how many there are") { $0.actions.count }
        Field.text("more", "how many of them are not listed here, written out") { section in
            let rest = section.actions.count - TrackerSection.limit
            return rest > 0 ? section.site.formats.whole(rest) : nil
        }
        Field.view("table", ActionTable.self, "the most pressing of them") { section in
            ActionTable(
                section.site, caption: section.site.word("section-" + section.filter.rawValue),
                Array(section.actions.prefix(TrackerSection.limit)))
        }
    }
}

/// A status with what the programme says that it means.
struct StatusMeaning: View {
    let site: Site
    let value: Status
    let prose: Prose

    init?(_ site: Site, _ value: Status) {
        guard let prose = site.programme.settings.statuses?[value]?.meaning else { return nil }
        self.site = site
        self.value = value
        self.prose = prose
    }

    static let fields = Fields<Self> {
        Field.text("status", "word for the status") { $0.site.statusWord($0.value) }
        Field.text("status-key", "its key, e.g. in-progress") { $0.value.rawValue }
        Field.markup("meaning", "what it means") {
            ProseMarkup($0.site, $0.prose, idPrefix: "status:\($0.value.rawValue):")
        }
    }
}
