internal import Programme

/// Compares what a table says in columns that are worked out with what they are.
enum DerivedCheck {
    /// Whether a cell says what the programme says, in whatever spelling; an empty one says nothing.
    ///
    /// What changes from day to day, such as being late, is not looked at: the table may be of another day.
    static func isUnchanged(_ column: Column, _ cell: String, _ action: Action) -> Bool {
        let cell = cell.trimmed
        guard !cell.isEmpty else { return true }
        let state = action.state
        switch column {
        case .firstDue: return same(cell, state.moved?.first ?? state.due)
        case .moved: return Int(cell) == state.moved?.times ?? 0
        case .lastUpdate: return same(cell, state.lastUpdate?.date)
        case .lastNote:
            let notes = state.updates.compactMap { $0.note?.markdown }
            return notes.contains { TextForm.same(cell, $0) }
        default: return true
        }
    }

    private static func same(_ cell: String, _ date: WrittenDate?) -> Bool {
        (WrittenDate(cell) ?? PeoplesDate.read(cell)) == date
    }
}
