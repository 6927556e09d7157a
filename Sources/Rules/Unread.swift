internal import Diagnostics
internal import Programme

/// What a rule can find missing.
public enum Lacks: Sendable {
    /// Something of the thing itself: an error in it may be about that.
    case part
    /// A mention of it elsewhere: any error may be about a mention.
    case mention
}

/// What could not be read, so that nobody can say that it is missing: one cause, one message.
struct Unread {
    private let hasErrors: Bool
    /// Whether an id stands for two things, so that what names it may seem to name nothing.
    private let hasClash: Bool
    /// The things with an error in them, by where they begin.
    private var spoiled: Set<Place> = []

    init(_ found: [Diagnostic], in programme: Programme) {
        let errors = found.filter { $0.severity == .error }.map(\.place)
        hasErrors = !errors.isEmpty
        hasClash = found.contains { $0.rule == "duplicate-id" }
        guard hasErrors else { return }
        let places = EntityPlaces(programme)
        spoiled = Set(errors.compactMap { places.entity(at: $0).map { programme.place(of: $0) } })
    }

    /// Whether what a rule finds missing may only be unread.
    func explains(_ lacks: Lacks?, at place: Place) -> Bool {
        switch lacks {
        case nil: false
        case .mention: hasErrors
        case .part: hasClash || spoiled.contains(place)
        }
    }
}
