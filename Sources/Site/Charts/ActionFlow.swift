internal import Programme

/// When actions were opened and closed, as far as their starts and updates tell.
struct ActionFlow {
    private(set) var opened: [Day] = []
    private(set) var closed: [Day] = []
    /// Actions without any date to go by.
    private(set) var undated = 0

    init(_ programme: Programme) {
        let published = programme.themes.map { $0.published?.last }
        for index in programme.actions.indices { add(programme.actions[index], published, on: programme.day) }
    }

    private mutating func add(_ action: borrowing Action, _ published: [Day?], on day: Day) {
        let words = [action.start?.last, action.state.updates.first?.day].compactMap { $0 }
        guard let opening = words.min() ?? action.theme.flatMap({ published[$0] }) else {
            undated += 1
            return
        }
        guard opening <= day else { return }
        opened.append(opening)
        if !action.state.isOpen { closed.append(max(opening, ActionFlow.closing(of: action) ?? opening)) }
    }

    /// The day since which an action has been closed.
    private static func closing(of action: borrowing Action) -> Day? {
        var day: Day?
        for update in action.state.updates.reversed() {
            guard let status = update.status else { continue }
            if status.isOpen { break }
            day = update.day
        }
        return day ?? action.state.updates.last?.day
    }
}
