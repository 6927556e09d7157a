/// A choice of actions that other pages lead to in the tracker.
enum TrackerFilter: String, CaseIterable {
    case open
    case done
    case late
    case stale
    case unassigned
    case escalated
    case blocked

    /// The filters of the tracker's table that make the choice, as they stand in its address.
    var hash: String {
        let open = "status=proposed,planned,in-progress,blocked"
        return switch self {
        case .open: open
        case .done: "status=done"
        case .late: "flag=late"
        case .stale: "fresh=stale"
        case .unassigned: "owner=-&" + open
        case .escalated: "flag=escalated"
        case .blocked: "status=blocked"
        }
    }

    /// Where a tracker that is split by theme lists them; `nil` where there are too many to.
    var anchor: String? { self == .open || self == .done ? nil : "_" + rawValue }
}

extension Overview {
    /// The tracker, showing a choice of actions.
    func tracker(_ filter: TrackerFilter) -> String {
        let address = site.addresses.tracker
        guard isSplit else { return address + "#" + filter.hash }
        return address + (filter.anchor.map { "#" + $0 } ?? "")
    }

    /// The open actions of a choice, most pressing first; for the done ones none.
    func actions(_ filter: TrackerFilter) -> [Int] {
        switch filter {
        case .open: ranked.filter { site.programme.actions[$0].state.isOpen }
        case .done: []
        case .late: late
        case .stale: stale
        case .unassigned: unassigned
        case .escalated: escalated
        case .blocked:
            ranked.filter {
                site.programme.actions[$0].state.isOpen
                    && site.programme.actions[$0].state.status == .blocked
            }
        }
    }
}
