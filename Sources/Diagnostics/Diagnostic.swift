/// A language that the tool speaks, on its pages and in its messages.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case nl
    case en
}

/// What a diagnostic says, as data; the words are made when it is printed, in the language asked for.
///
/// Each module keeps its messages in one enum that conforms to this.
public protocol Message: Sendable {
    /// The words, one sentence or two: what is wrong and what to write instead. No line breaks.
    func text(in language: Language) -> String
}

/// How bad it is.
public enum Severity: String, Sendable, Hashable, Comparable {
    case warning
    case error

    public static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
}

/// Something to tell an author about one place in the content.
public struct Diagnostic: Sendable {
    /// Another place that belongs to it, such as the first of two equal ids.
    public struct Note: Sendable {
        public var place: Place
        public var message: any Message

        public init(_ message: any Message, at place: Place) {
            self.place = place
            self.message = message
        }
    }

    /// The name of the rule: lower case with hyphens, e.g. `unknown-key`.
    public var rule: String
    public var severity: Severity
    public var place: Place
    public var message: any Message
    public var notes: [Note]
    /// Whether only the passing of time brings it; such a one never fails `--strict`.
    public var timely: Bool

    public init(
        _ rule: String, _ severity: Severity, _ message: any Message, at place: Place,
        notes: [Note] = [], timely: Bool = false
    ) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.message = message
        self.notes = notes
        self.timely = timely
    }
}
