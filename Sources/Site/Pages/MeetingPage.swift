internal import Mustache
internal import Programme

/// The hand-out for the next meeting: all open actions per owner, late and stale ones first.
struct MeetingPage: PageView {
    let overview: Overview
    let handout: Handout
    let parts: PartsView
    let info: PageInfo

    var site: Site { overview.site }

    init(_ overview: Overview, _ handout: Handout, part: Int) {
        self.overview = overview
        self.handout = handout
        let site = overview.site
        parts = PartsView(site: site, parts: handout.parts, part: part, address: site.addresses.meeting)
        info = parts.info(site.word("meeting-handout"), description: site.word("meeting-lede"))
    }

    /// The actions that it lists, and those whose owners ask for help; its figures count all.
    var scope: ActionScope {
        .rows(handout.entries[handout.parts.range(parts.part)].map(\.action) + helpWanted)
    }

    private var helpWanted: ArraySlice<Int> { overview.helpWanted.prefix(Parts.limit / 5) }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.parts }
        Field.view("next", ComingView.self, "the next meeting, where one is known") { page in
            page.overview.dates.first { if case .meeting = $0.subject { true } else { false } }
                .map { ComingView(site: page.site, coming: $0) }
        }
        Field.list("figures", FigureView.self, "how many actions are open, done, late and so on") {
            $0.overview.figures
        }
        Field.flag("has-actions", "whether any action is open") { !$0.handout.entries.isEmpty }
        Field.list(
            "owners", HandoutOwner.self,
            "open actions by owner, in the order of their names; those without one last"
        ) { page in
            page.parts.parts.range(page.parts.part).runs { page.handout.entries[$0].place }
                .map { HandoutOwner(overview: page.overview, handout: page.handout, range: $0) }
        }
        Field.flag("has-help", "whether any owner asks for help") { page in
            page.parts.part == 1 && !page.overview.helpWanted.isEmpty
        }
        Field.list("help", ActionDetail.self, "actions whose owners ask for help") { page in
            page.helpWanted.map {
                ActionDetail(page.site, $0, at: ProsePlace(headingLevel: 4, idPrefix: "help:\($0):"))
            }
        }
    }
}

/// Open actions by owner.
final class Handout: Sendable {
    struct Entry: Sendable {
        /// Place of the owner by name; `Int.max` for nobody.
        let place: Int
        let owner: Int?
        /// 0 for late, 1 for stale, 2 for the rest.
        let urgency: Int
        let rank: Int
        let action: Int
    }

    let entries: [Entry]
    let parts: Parts

    init(_ overview: Overview) {
        let programme = overview.site.programme
        let order = programme.owners.indices.map {
            (key: sortKey(programme.owners[$0].name), index: $0)
        }.sorted { $0 < $1 }
        var places = [Int](repeating: 0, count: order.count)
        for (place, entry) in order.enumerated() { places[entry.index] = place }
        var entries: [Entry] = []
        for (rank, action) in overview.ranked.enumerated() {
            let standing = overview.site.standings[action]
            guard standing.isOpen else { continue }
            let urgency = standing.isLate ? 0 : standing.isStale ? 1 : 2
            let owners = programme.actions[action].state.owners.compactMap {
                $0.reference.target.map { Int($0.index) }
            }
            if owners.isEmpty {
                entries.append(
                    Entry(place: .max, owner: nil, urgency: urgency, rank: rank, action: action))
            }
            for owner in owners {
                entries.append(
                    Entry(
                        place: places[owner], owner: owner, urgency: urgency, rank: rank,
                        action: action))
            }
        }
        self.entries = entries.sorted {
            ($0.place, $0.urgency, $0.rank) < ($1.place, $1.urgency, $1.rank)
        }
        parts = Parts(rows: entries.count, limit: overview.site.options.rowsPerPage)
    }
}

/// The open actions of an owner in the hand-out.
struct HandoutOwner: View {
    let overview: Overview
    let handout: Handout
    let range: Range<Int>

    static let fields = Fields<Self> {
        Field.view("owner", EntityLink.self, "the owner; nothing for actions without one") { view in
            view.handout.entries[view.range.lowerBound].owner.map {
                EntityLink(view.overview.site, EntityRef(.owner, $0))
            }
        }
        Field.number("count", "how many open actions it leads") { $0.range.count }
        Field.list("rows", HandoutRow.self, "the actions, late and stale ones first") { view in
            view.handout.entries[view.range].map {
                HandoutRow(site: view.overview.site, index: $0.action, lead: $0.owner)
            }
        }
    }
}

/// An action in the hand-out.
struct HandoutRow: ListingView {
    let site: Site
    let index: Int
    /// The owner under which it is listed.
    let lead: Int?

    static let fields = Fields<Self> {
        Field.actionRow
        Field.flag("has-others", "whether others lead it too") { !$0.others.isEmpty }
        Field.list("others", EntityLink.self, "who else leads it") { $0.others }
        Field.text("step", "the next step, where there are steps") { row in
            let steps = row.site.programme.actions[row.index].steps
            return steps.first { !$0.isDone(on: row.site.programme.day) }?.title
        }
        Field.text("word", "the beginning of what was last told of it") { row in
            let updates = row.site.programme.actions[row.index].state.updates
            return row.site.plainText(updates.last { $0.note != nil }?.note, to: 140)
        }
    }

    private var others: [EntityLink] {
        site.programme.actions[index].state.owners
            .compactMap { EntityLink(site, $0.reference) }.filter { Int($0.ref.index) != lead }
    }
}
