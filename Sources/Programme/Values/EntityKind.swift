/// A kind of thing that has an id and can be linked to.
public enum EntityKind: UInt8, Sendable, Hashable, CaseIterable {
    case theme
    case question
    case conclusion
    case action
    case owner
    case area
    case `case`
    case indicator
    case inventory
    case offering
    case source
    case note
    case page

    /// The word for it in data and messages that stay English, e.g. `question`.
    public var name: String { "\(self)" }

    /// What such a thing is called in a message.
    public var words: Words { type.words }

    /// The keys of its register or front matter.
    public var keys: [KeyDescription] { type.description(name).keys() }

    private var type: any Entity.Type {
        switch self {
        case .theme: Theme.self
        case .question: Question.self
        case .conclusion: Conclusion.self
        case .action: Action.self
        case .owner: Owner.self
        case .area: Area.self
        case .case: Case.self
        case .indicator: Indicator.self
        case .inventory: Inventory.self
        case .offering: Offering.self
        case .source: Source.self
        case .note: Note.self
        case .page: Page.self
        }
    }
}

/// One entity of a programme: its kind, and its index in the list of that kind.
public struct EntityRef: Hashable, Sendable, Comparable {
    public var kind: EntityKind
    public var index: Int32

    public init(_ kind: EntityKind, _ index: Int) {
        self.kind = kind
        self.index = Int32(index)
    }

    public static func < (a: EntityRef, b: EntityRef) -> Bool {
        (a.kind.rawValue, a.index) < (b.kind.rawValue, b.index)
    }
}
