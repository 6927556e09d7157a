internal import Programme

/// When actions were opened and closed, as far as their starts and updates tell.
struct ActionFlow {
    private(set) var opened: [Day] = []
    private(set) var closed: [Day] = []
    /// Actions without any date to go by.
    private(set) var undated = 0

    init(_ programme: Programme) {
        for action in programme.actions {
            let state = action.state
            let words = [action.start?.last, state.updates.first?.day].compactMap { $0 }
            let published = action.theme.flatMap { programme.themes[$0].published?.last }
            guard let opening = words.min() ?? published else {
                undated += 1
                continue
            }
            guard opening <= programme.day else { continue }
            opened.append(opening)
            if !state.isOpen {
                closed.append(max(opening, ActionFlow.closing(of: action) ?? opening))
            }
        }
    }

    /// The day since which an action has been closed.
    private static func closing(of action: Action) -> Day? {
        var day: Day?
        for update in action.state.updates.reversed() {
            guard let status = update.status else { continue }
            if status.isOpen { break }
            day = update.day
        }
        return day ?? action.state.updates.last?.day
    }
}
