internal import Programme

/// An action as those see it whom a table was exported for. What they do not see they cannot have taken out.
struct ShownAction {
    let action: Action
    private let programme: Programme

    init(_ action: Action, in programme: Programme) {
        self.action = action
        self.programme = programme
    }

    var owners: [NewUpdate.OwnerPart] {
        action.state.owners.map { NewUpdate.OwnerPart(id: programme.id(of: $0.reference), role: $0.role) }
    }

    var partners: [String] { action.partners.map { programme.id(of: $0.reference) } }

    var questions: [String] { action.questions.map { programme.id(of: $0) } }
}

/// All actions as an audience sees them, by id.
struct ShownActions {
    let audience: Audience
    private let programme: Programme
    private let indices: [String: Int]

    /// - Throws: ``EditError/file(_:)`` where a file cannot be read any more.
    init(_ content: Content, for audience: Audience) throws(EditError) {
        let programme = try content.programme(for: audience)
        self.audience = audience
        self.programme = programme
        indices = Dictionary(
            programme.actions.enumerated().map { (Identifier.folded($1.id), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// `nil` where the audience does not see the action at all.
    subscript(action: Action) -> ShownAction? {
        indices[Identifier.folded(action.id)].map { ShownAction(programme.actions[$0], in: programme) }
    }
}
