internal import Diagnostics

/// What is wrong, each thing once.
struct Problems: Sendable {
    private struct Key: Hashable {
        var rule: String
        var place: Place
    }

    private(set) var found: [Diagnostic] = []
    private var seen: Set<Key> = []

    private let limit: Int

    init(limit: Int = Limits.diagnostics) {
        self.limit = limit
    }

    var isFull: Bool { found.count >= limit }

    /// Whether nothing of this kind was reported for this place yet.
    func isNew(_ rule: TemplateRule, at place: Place) -> Bool {
        !isFull && !seen.contains(Key(rule: rule.rawValue, place: place))
    }

    mutating func add(
        _ message: TemplateMessage, at place: Place, notes: [Diagnostic.Note] = []
    ) {
        let rule = message.rule
        add([Diagnostic(rule.rawValue, rule.severity, message, at: place, notes: notes)])
    }

    mutating func add(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where !isFull {
            let key = Key(rule: diagnostic.rule, place: diagnostic.place)
            if seen.insert(key).inserted { found.append(diagnostic) }
        }
    }
}
