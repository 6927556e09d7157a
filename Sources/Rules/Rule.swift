public import Diagnostics
internal import Jobs
public import Programme

/// Something that is checked of a whole programme: what it lacks or lets slip.
///
/// Each rule stands in a file of its own with its words; `docs/rules.md` is made from them.
public protocol Rule: Sendable {
    /// Its name: lower case with hyphens. An author can set it in `programme.yaml`.
    var name: String { get }
    /// What it checks and how to satisfy it, in plain words.
    var explanation: Words { get }
    /// Whether only the passing of time brings it about.
    var isTimely: Bool { get }
    /// What it finds missing, if it is a rule of that kind. What could not be read is not missing, so such a rule is silent
    /// about what an error hides.
    var lacks: Lacks? { get }
    /// The places where it is broken, with what to say there.
    func findings(in programme: Programme) -> [Finding]
}

extension Rule {
    public var isTimely: Bool { false }
    public var lacks: Lacks? { nil }
}

/// A place where a rule is broken.
public struct Finding: Sendable {
    public var place: Place
    /// What to say, put into words when it is said: of thousands, a hundred are.
    public var message: @Sendable () -> Words

    init(_ message: @escaping @autoclosure @Sendable () -> Words, at place: Place) {
        self.place = place
        self.message = message
    }
}

extension Programme {
    /// What a rule finds of each action.
    func findings(_ look: (Listed<Action>) -> Finding?) -> [Finding] {
        actions.indices.compactMap { look(Listed(actions, $0)) }
    }
}

/// What a rule says, in both languages.
struct RuleMessage: Message {
    let words: @Sendable () -> Words

    func text(in language: Language) -> String { words()[language] }
}

/// All rules, in the order of the documentation.
public let allRules: [any Rule] = [
    NoOwner(), IdleOwner(), QuestionWithoutConclusions(), ConclusionWithoutAction(), DueBeforeMeeting(),
    DoneWithoutEvidence(), LateWithoutWord(), BlockedByNothing(), NearEqualTopics(), ChangedConclusion(), Late(),
    Stale(), NoWord(),
]

/// Checks a programme against all rules that it has not turned off.
///
/// - Parameters:
///   - programme: what to check.
///   - found: what reading and assembling found.
///   - jobs: threads to check with.
public func check(_ programme: Programme, found: [Diagnostic] = [], jobs: Int = 1) -> [Diagnostic] {
    let unread = Unread(found, in: programme)
    let settings = programme.settings.rules ?? [:]
    return inParallel(allRules.count, jobs: jobs) { index -> [Diagnostic] in
        let rule = allRules[index]
        let setting = settings[rule.name] ?? .warning
        guard setting != .off else { return [] }
        return rule.findings(in: programme).filter { !unread.explains(rule.lacks, at: $0.place) }.map { finding in
            Diagnostic(
                rule.name, setting == .error ? .error : .warning, RuleMessage(words: finding.message),
                at: finding.place, timely: rule.isTimely)
        }
    }.flatMap(\.self)
}

/// Gives warnings that reading and assembling found the severity that the programme set for them.
///
/// - Parameters:
///   - settings: what `programme.yaml` says under `rules`.
///   - diagnostics: as found; errors stay errors.
public func applySettings(_ settings: [String: RuleSetting], to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !settings.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
        guard diagnostic.severity == .warning, let setting = settings[diagnostic.rule] else { return diagnostic }
        var changed = diagnostic
        switch setting {
        case .off: return nil
        case .warning: break
        case .error: changed.severity = .error
        }
        return changed
    }
}
