internal import Programme

/// When actions were opened and closed, as far as their starts and updates tell.
struct ActionFlow {
    private(set) var opened: [Day] = []
    private(set) var closed: [Day] = []
    /// Actions without any date to go by.
    private(set) var undated = 0

    init(_ programme: Programme) {
        let published = programme.themes.map { $0.published?.last }
        for index in programme.actions.indices { add(index, programme, published) }
    }

    private mutating func add(_ index: Int, _ programme: Programme, _ published: [Day?]) {
        let words = [programme.actions[index].start?.last, programme.actions[index].state.updates.first?.day]
            .compactMap { $0 }
        guard let opening = words.min() ?? programme.actions[index].theme.flatMap({ published[$0] }) else {
            undated += 1
            return
        }
        guard opening <= programme.day else { return }
        opened.append(opening)
        if !programme.actions[index].state.isOpen {
            closed.append(max(opening, ActionFlow.closing(programme.actions[index].state.updates) ?? opening))
        }
    }

    /// The day since which an action of these updates has been closed.
    private static func closing(_ updates: [Update]) -> Day? {
        var day: Day?
        for update in updates.reversed() {
            guard let status = update.status else { continue }
            if status.isOpen { break }
            day = update.day
        }
        return day ?? updates.last?.day
    }
}
