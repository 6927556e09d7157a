internal import Programme

/// What the overview pages share, worked out once for the whole site.
final class Overview: Sendable {
    let site: Site
    /// All actions, the most pressing first: open before closed, late first, then by due date, horizon and register.
    let ranked: [Int]
    /// The same, as place by index.
    let rank: [Int]
    /// Of all actions together.
    let tally: ActionTally
    /// Of the actions of each theme, by index.
    let themeTallies: [ActionTally]
    let late: [Int]
    let stale: [Int]
    let unassigned: [Int]
    let escalated: [Int]
    /// Open actions whose owners ask others for something.
    let helpWanted: [Int]
    /// All updates that count, newest first.
    let news: [NewsItem]
    /// Meetings, themes and due dates to come, soonest first; what has no date comes last.
    let dates: [ComingDate]
    /// What each owner has to do with, by index.
    let plates: [Plate]

    init(_ site: Site) {
        self.site = site
        let actions = site.programme.actions
        ranked = actions.indices.map {
            Urgency(Listed(actions, $0), horizon: site.facts[$0].horizonIndex, index: $0)
        }
        .sorted().map(\.index)
        var rank = [Int](repeating: 0, count: actions.count)
        for (place, index) in ranked.enumerated() { rank[index] = place }
        self.rank = rank
        let open = ranked.filter { site.standings[$0].isOpen }
        tally = ActionTally(site, actions.indices)
        themeTallies = site.programme.themes.map { ActionTally(site, $0.actions) }
        late = open.filter { site.standings[$0].isLate }
        stale = open.filter { site.standings[$0].isStale }
            .sorted {
                (-(site.facts[$0].age ?? 0), rank[$0]) < (-(site.facts[$1].age ?? 0), rank[$1])
            }
        unassigned = open.filter { site.standings[$0].isUnassigned }
        escalated = open.filter { site.standings[$0].isEscalated }
        helpWanted = open.filter { actions[$0].helpWanted != nil }
        news = NewsItem.all(site)
        dates = ComingDate.all(site.programme)
        plates = Plate.all(site)
    }

    /// Actions in the order of ``ranked``.
    func ranked(_ actions: some Sequence<Int>) -> [Int] { actions.sorted { rank[$0] < rank[$1] } }

    /// Whether the tracker is split by theme.
    var isSplit: Bool { ranked.count > Parts.limit }
}

/// How pressing an action is: what sorts first is most so.
private struct Urgency: Comparable {
    let isClosed: Bool
    let isLate: Bool
    let due: Int32
    let horizon: Int
    let index: Int

    init(_ action: Listed<Action>, horizon: Int, index: Int) {
        isClosed = !action.state.isOpen
        isLate = action.state.isLate
        due = action.state.due?.last.number ?? .max
        self.horizon = horizon
        self.index = index
    }

    static func < (a: Urgency, b: Urgency) -> Bool {
        if a.isClosed != b.isClosed { return b.isClosed }
        if a.isLate != b.isLate { return a.isLate }
        return (a.due, a.horizon, a.index) < (b.due, b.horizon, b.index)
    }
}
