internal import Programme

/// How an action stands, in the few words that lists, tallies and charts of many actions need. Takes no room and is copied
/// for nothing, where copying an action or its state costs some forty counts of references.
struct Standing: Sendable {
    let status: Status
    let isOpen: Bool
    let isLate: Bool
    let isAtRisk: Bool
    let isEscalated: Bool
    /// `nil` when closed.
    let freshness: Freshness?
    /// Open, and led by nobody.
    let isUnassigned: Bool
    /// Whether another action took its place.
    let isReplaced: Bool
    /// Whether it says of any who leads it or helps which part they take.
    let hasRoles: Bool

    init(_ action: Listed<Action>) {
        status = action.state.status
        isOpen = action.state.isOpen
        isLate = action.state.isLate
        isAtRisk = action.state.isAtRisk
        isEscalated = action.state.isEscalated
        freshness = action.state.freshness
        isUnassigned = isOpen && action.state.owners.isEmpty
        isReplaced = action.supersededBy != nil
        hasRoles =
            action.state.owners.contains { $0.role != nil } || action.partners.contains { $0.role != nil }
    }

    var isStale: Bool { freshness == .stale }

    /// The status that charts count it under: an action that another took the place of is closed, whatever its last
    /// status was.
    var charted: Status { isReplaced && status.isOpen ? .dropped : status }
}
