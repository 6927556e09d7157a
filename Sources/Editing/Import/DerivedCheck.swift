internal import Programme

/// Compares what a table says in columns that are worked out with what they are.
enum DerivedCheck {
    /// Whether a cell says what the programme says, in whatever spelling; an empty one says nothing.
    static func isUnchanged(_ column: Column, _ cell: String, _ action: Action) -> Bool {
        let cell = cell.trimmed
        guard !cell.isEmpty else { return true }
        let state = action.state
        switch column {
        case .firstDue: return same(cell, state.moved?.first ?? state.due)
        case .moved: return Int(cell) == state.moved?.times ?? 0
        case .late: return flag(cell) == state.isLate
        case .atRisk: return flag(cell) == state.isAtRisk
        case .freshness: return freshness(cell) == (state.freshness ?? Freshness.none)
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

    private static func flag(_ cell: String) -> Bool? {
        switch Folding.folded(cell) {
        case "true", "waar", "ja", "yes", "1", "x", "te laat", "late", "loopt gevaar", "at risk":
            true
        case "false", "onwaar", "nee", "no", "0": false
        default: nil
        }
    }

    private static func freshness(_ cell: String) -> Freshness? {
        switch Folding.folded(cell) {
        case "fresh", "actueel": .fresh
        case "ageing", "wordt oud": .ageing
        case "stale", "staat stil": .stale
        case "none", "nog geen bericht", "no word yet": Freshness.none
        default: nil
        }
    }
}
