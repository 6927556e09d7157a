/// What differs between an edition and today, by index into today's programme.
public struct EditionChanges: Sendable {
    public var name: String
    public var day: Day
    public var new: [Int] = []
    public var done: [Int] = []
    public var dropped: [Int] = []
    public var superseded: [Int] = []
    public var redated: [Change] = []
    public var reowned: [Change] = []
    public var reworded: [Int] = []
    public var newQuestions: [Int] = []
    public var changedQuestions: [Int] = []
    public var newConclusions: [Int] = []
    public var changedConclusions: [Int] = []

    /// An action with what was there before.
    public struct Change: Sendable {
        public var action: Int
        /// A date as written, or ids of owners; empty where there was none.
        public var before: [String]
    }

    public var isEmpty: Bool {
        new.isEmpty && done.isEmpty && dropped.isEmpty && superseded.isEmpty && redated.isEmpty && reowned.isEmpty
            && reworded.isEmpty && newQuestions.isEmpty && changedQuestions.isEmpty && newConclusions.isEmpty
            && changedConclusions.isEmpty
    }

    init(since edition: Edition, _ programme: Programme) {
        name = edition.name
        day = edition.day
        /// Of an entity that was renamed, the state under its former id.
        func frozen<Value>(_ table: [String: Value], _ header: Header) -> Value? {
            table[Identifier.folded(header.id)]
                ?? header.aliases.lazy.compactMap { table[Identifier.folded($0.id)] }.first
        }
        for (i, action) in programme.actions.enumerated() {
            guard let before = frozen(edition.actions, action.header) else {
                new.append(i)
                continue
            }
            compare(action, i, with: before, programme)
        }
        for (i, question) in programme.questions.enumerated() {
            guard let before = frozen(edition.questions, question.header) else {
                newQuestions.append(i)
                continue
            }
            if before != question.question { changedQuestions.append(i) }
        }
        for (i, conclusion) in programme.conclusions.enumerated() {
            guard let before = frozen(edition.conclusions, conclusion.header) else {
                newConclusions.append(i)
                continue
            }
            if before != conclusion.text { changedConclusions.append(i) }
        }
    }

    private mutating func compare(_ action: Action, _ i: Int, with before: Edition.FrozenAction, _ programme: Programme)
    {
        let state = action.state
        if action.supersededBy != nil, !before.isSuperseded { superseded.append(i) }
        if state.status != before.status {
            if state.status == .done { done.append(i) }
            if state.status == .dropped { dropped.append(i) }
        }
        if state.due?.iso != before.due { redated.append(Change(action: i, before: before.due.map { [$0] } ?? [])) }
        let owners = state.owners.map { programme.id(of: $0.reference) }
        // A former id of the same owner is no change.
        let same =
            owners.count == before.owners.count
            && zip(state.owners, before.owners).allSatisfy { programme.find($1) == $0.reference.target }
        if !same, Set(owners) != Set(before.owners) { reowned.append(Change(action: i, before: before.owners)) }
        let texts = [action.what, action.who, action.how].map { $0?.markdown ?? "" }
        if action.title != before.title || texts != before.texts { reworded.append(i) }
    }
}

extension Programme {
    /// Reads the editions up to the day and compares each with today; the newest comes first.
    ///
    /// - Returns: what is wrong with their files.
    mutating func compareEditions() -> [EditionFailure] {
        var failures: [EditionFailure] = []
        var read: [Edition] = []
        for file in editions {
            switch EditionReading.read(file, files.files[file.file], for: audience) {
            case .success(let edition): if edition.day <= day { read.append(edition) }
            case .failure(let failure): failures.append(failure)
            }
        }
        read.sort { ($0.day, $0.name) > ($1.day, $1.name) }
        changes = read.map { EditionChanges(since: $0, self) }
        guard let newest = changes.first else { return failures }
        let changed = Set(newest.changedConclusions)
        for i in actions.indices {
            if let reviewed = actions[i].reviewed, reviewed.last >= newest.day { continue }
            let sources = actions[i].followsFrom.compactMap { $0.target.map { Int($0.index) } }.filter(changed.contains)
            guard !sources.isEmpty else { continue }
            toReview[i] = sources
        }
        return failures
    }

    /// The conclusions that an action follows from and that changed since the newest edition, until somebody has
    /// looked at it again.
    public func changedConclusions(ofAction index: Int) -> [Int] { toReview[index] ?? [] }
}
