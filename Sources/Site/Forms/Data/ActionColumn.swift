/// A column of the table of actions: those of `data/actions.csv`, in its order, and two that only import knows.
public enum ActionColumn: String, CaseIterable, Sendable {
    case id
    case theme
    case title
    case horizon
    case status
    case owner
    case partners
    case questions
    case start
    case due
    case firstDue = "first-due"
    case moved
    case late
    case atRisk = "at-risk"
    case freshness
    case lastUpdate = "last-update"
    case lastNote = "last-note"
    case what
    case who
    case how
    /// The heading of the theme's agenda.
    case group
    /// A text for the history.
    case note

    /// Whether the table that is published has it.
    public var isPublished: Bool { self != .group && self != .note }

    /// Whether it is worked out from the rest, and so cannot be imported.
    public var isDerived: Bool {
        switch self {
        case .firstDue, .moved, .late, .atRisk, .freshness, .lastUpdate, .lastNote: true
        default: false
        }
    }
}
