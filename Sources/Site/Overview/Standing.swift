internal import Programme

/// How an action stands, in the few words that lists, tallies and charts of many actions need. Takes no room and is copied
/// for nothing, where copying an action or its state costs some forty counts of references.
struct Standing: Sendable {
    let status: Status
    let isOpen: Bool
    let isLate: Bool
    let isAtRisk: Bool
    let isStale: Bool
    /// Open, and led by nobody.
    let isUnassigned: Bool
    /// Whether another action took its place.
    let isReplaced: Bool

    init(_ programme: Programme, _ index: Int) {
        status = programme.actions[index].state.status
        isOpen = programme.actions[index].state.isOpen
        isLate = programme.actions[index].state.isLate
        isAtRisk = programme.actions[index].state.isAtRisk
        isStale = programme.actions[index].state.freshness == .stale
        isUnassigned = isOpen && programme.actions[index].state.owners.isEmpty
        isReplaced = programme.actions[index].supersededBy != nil
    }

    /// The status that charts count it under: an action that another took the place of is closed, whatever its last
    /// status was.
    var charted: Status { isReplaced && status.isOpen ? .dropped : status }
}
