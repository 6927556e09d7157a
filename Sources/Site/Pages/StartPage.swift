internal import Mustache
internal import Programme

/// The start page: where the programme stands.
struct StartPage: PageView {
    let overview: Overview
    let info: PageInfo

    var site: Site { overview.site }

    /// How many entries its lists have; the rest is a page away.
    static let shortList = 6

    init(_ overview: Overview) {
        self.overview = overview
        let site = overview.site
        info = PageInfo(
            address: site.addresses.start, title: site.programme.settings.name,
            description: site.plainText(site.programme.settings.summary),
            section: site.addresses.start,
            file: "programme.yaml",
            forms: site.forms(calendar: site.calendarAddress, feed: site.feedAddress))
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.markup("summary", "what the programme is") { page in
            ProseMarkup(
                page.site, page.programme.settings.summary, headingLevel: 3, idPrefix: "summary:")
        }
        Field.view("organiser", EntityLink.self, "who organises it") {
            EntityLink($0.site, $0.programme.settings.organiser)
        }
        Field.flag("has-actions", "whether there are any actions yet") {
            !$0.overview.ranked.isEmpty
        }
        Field.markup(
            "plates", "what each organisation leads and helps with, as JSON for the script"
        ) {
            PlatesData(overview: $0.overview)
        }
        Field.list("figures", FigureView.self, "how many actions are open, done, late and so on") {
            $0.overview.figures
        }
        Field.view("status-chart", ChartView.self, "statuses per theme") { $0.site.statusChart() }
        Field.list("busy-themes", ThemeStanding.self, "the themes that have actions") {
            $0.overview.busyThemes
        }
        Field.flag("has-dates", "whether anything is to come that has a date") { !$0.dates.isEmpty }
        Field.list("dates", ComingView.self, "what is to come first") { page in
            page.dates.prefix(StartPage.shortList + 2).map {
                ComingView(site: page.site, coming: $0)
            }
        }
        Field.flag("has-undated", "whether themes are to come that have no date yet") {
            !$0.undated.isEmpty
        }
        Field.list("undated", ComingView.self, "themes to come that have no date yet") { page in
            page.undated.map { ComingView(site: page.site, coming: $0) }
        }
        Field.flag("has-news", "whether there were any updates") { !$0.overview.news.isEmpty }
        Field.list("news", NewsView.self, "the newest updates") { page in
            page.overview.news.prefix(StartPage.shortList).map {
                NewsView(site: page.site, item: $0, isFull: false)
            }
        }
        Field.link("changes", "address of all updates") { $0.site.addresses.changes }
        Field.flag("has-help", "whether any owner asks for help") {
            !$0.overview.helpWanted.isEmpty
        }
        Field.list("help", ActionDetail.self, "actions whose owners ask for help") { page in
            page.details(page.overview.helpWanted.prefix(StartPage.shortList), "help")
        }
        Field.text("more-help", "how many more there are, written out") { page in
            let rest = page.overview.helpWanted.count - StartPage.shortList
            return rest > 0 ? page.site.formats.whole(rest) : nil
        }
        Field.link("meeting", "address of the hand-out for the next meeting") {
            $0.site.addresses.meeting
        }
        Field.flag("has-escalated", "whether any action was escalated") {
            !$0.overview.escalated.isEmpty
        }
        Field.list("escalated", ActionDetail.self, "actions that lie with a body with a mandate") {
            page in
            page.details(page.overview.escalated.prefix(StartPage.shortList), "escalated")
        }
        Field.list("themes", ThemeStanding.self, "all themes, the newest first") {
            $0.overview.themes.reversed()
        }
    }

    private var dates: [ComingDate] { overview.dates.filter { $0.date != nil } }
    private var undated: [ComingDate] { overview.dates.filter { $0.date == nil } }

    private func details(_ actions: some Sequence<Int>, _ name: String) -> [ActionDetail] {
        actions.map {
            ActionDetail(site, $0, at: ProsePlace(headingLevel: 4, idPrefix: "\(name):\($0):"))
        }
    }
}

/// What each organisation leads and helps with, for the script that shows a reader's own.
struct PlatesData: Markup {
    let overview: Overview

    /// Entries in full as long as there are no more of them than this; beyond it, numbers only.
    private static let entryLimit = 400
    /// Entries of one owner.
    private static let shortList = 5

    func write(into out: inout Output) {
        let (site, programme) = (overview.site, overview.site.programme)
        let busy = programme.owners.indices
            .filter { !programme.duties[$0].leads.isEmpty || !programme.duties[$0].helps.isEmpty }
            .map { (key: sortKey(programme.owners[$0].name), index: $0) }.sorted { $0 < $1 }.map(
                \.index)
        let total = busy.reduce(0) { $0 + min(PlatesData.shortList, overview.plates[$1].leads) }
        var json = ScriptData()
        json.list(busy) { owner, json in
            let plate = overview.plates[owner]
            json.text(Identifier.folded(programme.owners[owner].id))
            json.text(programme.owners[owner].name)
            json.text(out.root + site.addresses[.owner, owner])
            for count in [plate.leads, plate.late, plate.stale, plate.helps] { json.number(count) }
            guard total <= PlatesData.entryLimit else { return }
            let open = programme.duties[owner].leads.filter { programme.actions[$0].state.isOpen }
            json.list(overview.ranked(open).prefix(PlatesData.shortList)) { action, json in
                json.text(programme.actions[action].title)
                json.text(out.root + site.addresses[.action, action])
                json.text(programme.actions[action].state.isLate ? "late" : "")
                json.text(site.facts[action].due ?? "")
            }
        }
        out.write(json.bytes)
    }
}
