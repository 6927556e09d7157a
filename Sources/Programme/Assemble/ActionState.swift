/// How an action stands on a day: everything about it that is derived and never written.
public struct ActionState: Sendable {
    public var status = Status.proposed
    public var due: WrittenDate?
    public var owners: [RoleReference] = []
    /// Its updates up to the day, oldest first.
    public var updates: [Update] = []
    /// Not done, not dropped, not superseded.
    public var isOpen = true
    public var isLate = false
    public var isAtRisk = false
    /// `nil` when closed.
    public var freshness: Freshness?
    /// Days since the newest word; `nil` where there is none, or when closed.
    public var age: Int?
    public var moved: Moved?
    /// Whether its escalation counts on the day.
    public var isEscalated = false
    /// The open actions that it waits for, while it is open itself.
    public var waitsFor: [EntityRef] = []

    public init() {}

    /// How the due date moved.
    public struct Moved: Sendable, Hashable {
        public var first: WrittenDate
        public var present: WrittenDate
        public var times: Int
    }

    /// The day of the newest update that counts.
    public var lastUpdate: Update? { updates.last }

    /// What the newest update that tells something tells.
    fileprivate func newest<Value>(_ told: (Listed<Update>) -> Value?) -> Value? {
        for index in updates.indices.reversed() {
            if let value = told(Listed(updates, index)) { return value }
        }
        return nil
    }
}

extension Action {
    /// Works out all of its state that depends on it and its theme alone.
    fileprivate mutating func deriveState(on day: Day, published: Day?, staleAfter: Int) {
        var state = ActionState()
        // Mostly all count, in the order in which they are written.
        state.updates = updates.areInOrder(upTo: day) ? updates : updates.counting(on: day)
        state.status = state.newest { $0.status } ?? status ?? .proposed
        state.due = state.newest { $0.due } ?? due
        state.owners = state.newest { $0.owner } ?? owner
        state.isOpen = state.status.isOpen && supersededBy == nil
        state.isLate = state.isOpen && (state.due.map { $0.last < day } ?? false)
        state.isEscalated = state.isOpen && (escalated?.counts(on: day) ?? false)
        state.moved = ActionState.moves(from: due, updates: state.updates)
        if state.isOpen {
            let words = [state.newest { $0.date?.last }, start?.last, published]
            if let newest = words.compactMap({ $0 }).filter({ $0 <= day }).max() {
                let days = day - newest
                state.age = days
                state.freshness = days > staleAfter ? .stale : days * 2 >= staleAfter ? .ageing : .fresh
            } else {
                state.freshness = Freshness.none
            }
        }
        self.state = state
    }
}

extension [Update] {
    /// Whether the days of all go up, to one at most.
    fileprivate func areInOrder(upTo day: Day) -> Bool {
        var last: Day?
        for index in indices {
            guard let own = self[index].date?.last, own <= day, last.map({ $0 <= own }) ?? true else { return false }
            last = own
        }
        return true
    }

    /// Those with a date up to a day, oldest first; of one day's, in the order in which they are written.
    fileprivate func counting(on day: Day) -> [Update] {
        filter { $0.date != nil && $0.day <= day }.enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
}

extension ActionState {
    fileprivate static func moves(from first: WrittenDate?, updates: [Update]) -> Moved? {
        var dates = first.map { [$0] } ?? []
        for index in updates.indices {
            guard let due = updates[index].due, due != dates.last else { continue }
            dates.append(due)
        }
        guard dates.count > 1, let first = dates.first, let present = dates.last else { return nil }
        return Moved(first: first, present: present, times: dates.count - 1)
    }
}

extension Programme {
    /// Works out how each action stands on the programme's day.
    mutating func deriveStates(jobs: Int) {
        let staleAfter = settings.staleAfter ?? 90
        let published = themes.map { $0.published?.last }
        _ = actions.changeInParallel(jobs: jobs) { [day] _, actions in
            for i in actions.indices {
                let published = actions[i].theme.flatMap { published[$0] }
                actions[i].deriveState(on: day, published: published, staleAfter: staleAfter)
            }
        }
        for i in actions.indices {
            guard actions[i].state.isOpen else { continue }
            let waits = actions[i].blockedBy.compactMap(\.target).filter { actions[Int($0.index)].state.isOpen }
            if !waits.isEmpty { actions[i].state.waitsFor = waits }
            guard !actions[i].state.isLate else { continue }
            let stepIsLate = actions[i].steps.contains { step in
                !step.isDone(on: day) && (step.due.map { $0.last < day } ?? false)
            }
            actions[i].state.isAtRisk = stepIsLate || waits.contains { actions[Int($0.index)].state.isLate }
        }
    }
}
