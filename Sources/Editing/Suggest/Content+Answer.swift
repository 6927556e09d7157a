public import Diagnostics
internal import Programme

/// What comes of an answer to a question.
public enum Answer: Sendable {
    /// What it stands for: one thing, or several where several may be given.
    case taken([Suggestion])
    /// It stands for nothing, or for more than one thing: what to say, and what may be meant.
    case unclear(any Message, [Suggestion])
}

extension Content {
    /// Understands what somebody types: an id, a name, a number, or as much of a title as tells it from the others; `?`
    /// asks for what there is.
    ///
    /// - Parameters:
    ///   - asked: what was asked for.
    ///   - text: the answer.
    ///   - isList: whether it may be several, joined by commas.
    ///   - limit: suggestions at most.
    public func answer(_ asked: Asked, _ text: String, isList: Bool = false, limit: Int = 10) -> Answer {
        let text = text.trimmed == "?" ? "" : text.trimmed
        if case .date = asked {
            do throws(EditMessage) {
                return .taken([Suggestion(value: try Meaning(programme).date(text).iso, title: "")])
            } catch {
                return .unclear(error, [])
            }
        }
        let whole = one(asked, text, limit)
        guard isList, case .unclear = whole else { return whole }
        if case .entity(.owner) = asked, let owners = owners(text) { return .taken(owners) }
        var taken: [Suggestion] = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            switch one(asked, String(part).trimmed, limit) {
            case .taken(let found): taken += found.filter { !taken.contains($0) }
            case let unclear: return unclear
            }
        }
        return taken.isEmpty ? whole : .taken(taken)
    }

    private func one(_ asked: Asked, _ text: String, _ limit: Int) -> Answer {
        let found = ranked(asked, text)
        let exact = found.prefix { $0.rank == 0 }
        if exact.count == 1 { return .taken([exact[0].suggestion]) }
        if found.count == 1, found[0].rank < Content.nearRank { return .taken([found[0].suggestion]) }
        let message = found.isEmpty ? unknown(asked, text) : EditMessage.whichOne(text)
        return .unclear(message, found.prefix(limit).map(\.suggestion))
    }

    /// Organisations that are all known by name, with commas or the word for "and" between them.
    private func owners(_ text: String) -> [Suggestion]? {
        var owners: [Suggestion] = []
        for found in Meaning(programme).ownerList(text) {
            guard case .success(let ref) = found.result else { return nil }
            let owner = Suggestion(value: programme.id(of: ref), title: TextForm.line(programme.label(of: ref)))
            if !owners.contains(owner) { owners.append(owner) }
        }
        return owners.isEmpty ? nil : owners
    }

    private func unknown(_ asked: Asked, _ text: String) -> EditMessage {
        switch asked {
        case .entity(.owner): .unknownOwner(text, nearest: nil)
        case .entity(let kind): .unknownID(text, kind: kind, nearest: nil)
        case .question: .unknownID(text, kind: .question, nearest: nil)
        case .status: .unknownStatus(text, nearest: nil)
        case .date: .badDate(text)
        case .audience, .ownerKind, .horizon, .group:
            .unknownChoice(text, nearest: nil, known: suggestions(asked, matching: "", limit: .max).map(\.value))
        }
    }
}
