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
}

extension ActionState {
    /// All that depends on the action and its theme alone.
    init(_ action: borrowing Action, published: Day?, day: Day, staleAfter: Int) {
        updates = action.updates
        if updates.contains(where: { $0.date == nil || $0.day > day }) {
            updates.removeAll { $0.date == nil || $0.day > day }
        }
        if zip(updates, updates.dropFirst()).contains(where: { $0.day > $1.day }) {
            updates = updates.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(
                \.element)
        }
        status = updates.last { $0.status != nil }?.status ?? action.status ?? .proposed
        due = updates.last { $0.due != nil }?.due ?? action.due
        owners = updates.last { $0.owner != nil }?.owner ?? action.owner
        isOpen = status.isOpen && action.supersededBy == nil
        isLate = isOpen && (due.map { $0.last < day } ?? false)
        isEscalated = isOpen && (action.escalated?.counts(on: day) ?? false)
        moved = ActionState.moves(from: action.due, updates: updates)
        guard isOpen else { return }
        let words = [updates.last?.day, action.start?.last, published]
        if let newest = words.compactMap({ $0 }).filter({ $0 <= day }).max() {
            let days = day - newest
            age = days
            freshness = days > staleAfter ? .stale : days * 2 >= staleAfter ? .ageing : .fresh
        } else {
            freshness = Freshness.none
        }
    }

    private static func moves(from first: WrittenDate?, updates: [Update]) -> Moved? {
        var dates = first.map { [$0] } ?? []
        for update in updates {
            guard let due = update.due, due != dates.last else { continue }
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
                actions[i].state = ActionState(
                    actions[i], published: actions[i].theme.flatMap { published[$0] }, day: day, staleAfter: staleAfter)
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
