internal import Mustache
internal import Programme

/// How far a number of actions are.
struct ActionTally: View {
    let site: Site
    let total: Int
    let open: Int
    let done: Int
    let late: Int
    let atRisk: Int
    let stale: Int
    let unassigned: Int
    let superseded: Int
    /// By status, without those that others took the place of.
    let byStatus: [Int]

    /// - Parameter actions: the actions by index, each once.
    init(_ site: Site, _ actions: some Sequence<Int>) {
        var (total, open, done, late, atRisk, stale, unassigned, superseded) = (
            0, 0, 0, 0, 0, 0, 0, 0
        )
        var byStatus = [Int](repeating: 0, count: Status.allCases.count)
        for index in actions {
            let standing = site.standings[index]
            total += 1
            if standing.isOpen { open += 1 }
            if standing.isLate { late += 1 }
            if standing.isAtRisk { atRisk += 1 }
            if standing.isStale { stale += 1 }
            if standing.isUnassigned { unassigned += 1 }
            if standing.isReplaced {
                superseded += 1
            } else {
                if standing.status == .done { done += 1 }
                if let slot = Status.allCases.firstIndex(of: standing.status) { byStatus[slot] += 1 }
            }
        }
        self.site = site
        self.total = total
        self.open = open
        self.done = done
        self.late = late
        self.atRisk = atRisk
        self.stale = stale
        self.unassigned = unassigned
        self.superseded = superseded
        self.byStatus = byStatus
    }

    /// All that it counts.
    var numbers: [Int] { [total, open, done, late, atRisk, stale, unassigned, superseded] + byStatus }

    /// `nil` where there are none.
    init?(ifAny site: Site, _ actions: some Collection<Int>) {
        guard !actions.isEmpty else { return nil }
        self.init(site, actions)
    }

    static let fields = Fields<Self> {
        Field.number("total", "how many actions there are") { $0.total }
        Field.text("actions", "the same, written out: 9 acties") {
            $0.site.counted($0.total, "action")
        }
        Field.number("open", "how many are still to do") { $0.open }
        Field.number("done", "how many are done") { $0.done }
        Field.number("late", "how many are past their due date") { $0.late }
        Field.number("at-risk", "how many are at risk") { $0.atRisk }
        Field.number("stale", "how many were not heard of for long") { $0.stale }
        Field.number("unassigned", "how many open ones have no owner") { $0.unassigned }
        Field.number("superseded", "how many others took the place of") { $0.superseded }
        Field.list("statuses", StatusCount.self, "how many there are of each status that occurs") {
            tally in
            zip(Status.allCases, tally.byStatus).filter { $0.1 > 0 }.map {
                StatusCount(tally.site, $0, count: $1)
            }
        }
    }
}

/// How many actions have a status.
struct StatusCount: View {
    let site: Site
    let status: Status
    let count: Int

    init(_ site: Site, _ status: Status, count: Int) {
        self.site = site
        self.status = status
        self.count = count
    }

    static let fields = Fields<Self> {
        Field.text("status", "word for the status") { $0.site.statusWord($0.status) }
        Field.text("status-key", "key of the status, e.g. in-progress") { $0.status.rawValue }
        Field.number("count", "how many actions have it") { $0.count }
    }
}

extension Site {
    /// A number with what it counts: `1 actie`, `9 acties`.
    ///
    /// - Parameter name: the word is under `one-NAME` and `many-NAMEs`.
    func counted(_ count: Int, _ name: String) -> String {
        formats.whole(count) + " " + word(count == 1 ? "one-\(name)" : "many-\(name)s")
    }
}
