internal import Mustache
internal import Programme

/// What changed, newest first, from one meeting to the next.
struct ChangesPage: PageView {
    let overview: Overview
    let timeline: ChangeTimeline
    let parts: GrowingParts
    let info: PageInfo

    var site: Site { overview.site }

    init(_ overview: Overview, _ timeline: ChangeTimeline, _ parts: GrowingParts) {
        self.overview = overview
        self.timeline = timeline
        self.parts = parts
        let site = overview.site
        let title = site.word("changes")
        info = PageInfo(
            address: parts.address, title: parts.title(title), description: site.word("changes-lede"),
            crumbs: parts.isNewest ? [] : [PageInfo.Crumb(title: title, address: site.addresses.changes)],
            section: site.addresses.changes, forms: parts.isNewest ? site.forms(feed: site.feedAddress) : [])
    }

    /// Its updates, of all from the newest on.
    private var range: Range<Int> { parts.rows - parts.range.upperBound..<parts.rows - parts.range.lowerBound }

    /// The pages, one for each part.
    static func planned(
        _ template: Template<ChangesPage>, _ overview: Overview, _ timeline: ChangeTimeline
    ) -> [PlannedFile] {
        let newest = GrowingParts(overview.site, rows: overview.news.count, at: overview.site.addresses.changes)
        return newest.all.map { parts in
            let page = ChangesPage(overview, timeline, parts)
            let news = overview.news[page.range]
            // All that a part shows of actions is its updates, and what came before them in the same actions.
            return PlannedFile(
                template, at: page.info.address, showing: .rows(news.map(\.action)),
                facts: [parts.part, parts.count] + news.map(\.update)
            ) { page }
        }
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(GrowingParts.self) { $0.parts }
        Field.flag("has-news", "whether there were any updates") { !$0.overview.news.isEmpty }
        Field.list(
            "periods", ChangePeriod.self, "the updates, by the meeting after which they came"
        ) { page in
            page.timeline.runs(page.range)
                .map { ChangePeriod(overview: page.overview, timeline: page.timeline, range: $0) }
        }
        Field.flag("has-editions", "whether earlier states of the programme were kept") { page in
            page.parts.isNewest && !page.programme.changes.isEmpty
        }
        Field.list("editions", EditionLink.self, "what changed since each state that was kept") {
            page in
            page.programme.changes.map { EditionLink(site: page.site, name: $0.name) }
        }
    }
}

/// The meetings between which updates came.
final class ChangeTimeline: Sendable {
    struct Mark: Sendable {
        let day: Day
        let date: WrittenDate
        let kind: MeetingKind?
        let theme: Int?
    }

    /// Meetings up to the day, newest first.
    let marks: [Mark]
    /// For each update the newest meeting on or before its day; their number where there is none.
    private let periods: [Int]

    init(_ overview: Overview) {
        let programme = overview.site.programme
        var found: [Mark] = []
        func add(_ meetings: [Meeting], theme: Int?) {
            for meeting in meetings {
                guard let date = meeting.date, date.last <= programme.day else { continue }
                found.append(Mark(day: date.last, date: date, kind: meeting.kind, theme: theme))
            }
        }
        add(programme.settings.meetings, theme: nil)
        for theme in programme.themes.indices { add(programme.themes[theme].meetings, theme: theme) }
        let marks = found.enumerated().sorted {
            ($1.element.day, $0.offset) < ($0.element.day, $1.offset)
        }.map(\.element)
        self.marks = marks
        var next = 0
        periods = overview.news.map { item in
            while next < marks.count, marks[next].day > item.day { next += 1 }
            return next
        }
    }

    func mark(_ update: Int) -> Mark? {
        marks.indices.contains(periods[update]) ? marks[periods[update]] : nil
    }

    /// Cuts a range of updates where the meeting before them changes.
    func runs(_ range: Range<Int>) -> [Range<Int>] { range.runs { periods[$0] } }
}

/// Updates between two meetings.
struct ChangePeriod: View {
    let overview: Overview
    let timeline: ChangeTimeline
    let range: Range<Int>

    private var mark: ChangeTimeline.Mark? { timeline.mark(range.lowerBound) }

    static let fields = Fields<Self> {
        Field.text("meeting", "what kind of meeting came before them; nothing where none did") {
            view in
            view.mark.map { view.overview.site.word("meeting-" + ($0.kind?.rawValue ?? "live")) }
        }
        Field.view("day", DateView.self, "when that was") {
            DateView($0.overview.site, $0.mark?.date)
        }
        Field.view("theme", EntityLink.self, "the theme of that meeting") { view in
            view.mark?.theme.map { EntityLink(view.overview.site, EntityRef(.theme, $0)) }
        }
        Field.number("count", "how many updates there are") { $0.range.count }
        Field.list("news", NewsView.self, "the updates, newest first") { view in
            view.overview.news[view.range].map {
                NewsView(site: view.overview.site, item: $0, isFull: true)
            }
        }
    }
}

/// The page that compares today with a state that was kept.
struct EditionLink: View {
    let site: Site
    let name: String

    static let fields = Fields<Self> {
        Field.text("name", "name of the edition") { $0.name }
        Field.link("link", "address of what changed since") {
            $0.site.addresses.changes(since: $0.name)
        }
    }
}
