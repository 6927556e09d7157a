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
        var things: [Place] = []
        for kind in EntityKind.allCases {
            things += (0..<programme.count(kind)).map { programme.entity(EntityRef(kind, $0)).header.place }
        }
        // Each error belongs to the thing that begins last before it.
        let all = things.map { ($0, true) } + errors.map { ($0, false) }
        var last: Place?
        for (place, isThing) in all.sorted(by: {
            ($0.0.file, $0.0.start, $1.1 ? 1 : 0) < ($1.0.file, $1.0.start, $0.1 ? 1 : 0)
        }) {
            if isThing {
                last = place
            } else if let last, last.file == place.file {
                spoiled.insert(last)
            }
        }
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
