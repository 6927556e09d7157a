internal import Diagnostics
public import Programme
internal import Site

/// Something that may be meant by what somebody has typed so far.
public struct Suggestion: Sendable, Hashable {
    /// What to write: an id or a word of the format.
    public var value: String
    /// What it is called, for people.
    public var title: String
}

/// What somebody is asked for.
public enum Asked: Sendable, Hashable {
    case entity(EntityKind)
    /// A learning question; those of a theme come first and go by their number too.
    case question(theme: String)
    case status
    case audience
    case ownerKind
    case horizon
    /// A heading of a theme's agenda; the theme by its id, slug, number or title.
    case group(theme: String)
    case date
}

extension Content {
    /// What a partial answer may stand for, the likeliest first; all that there is where nothing was typed.
    ///
    /// Ids that begin with it come first, then titles and names with a word that does, then those that hold it, then those
    /// that are near to it.
    ///
    /// - Parameters:
    ///   - asked: what is asked for.
    ///   - partial: what was typed, without regard to case and accents.
    ///   - limit: suggestions at most.
    public func suggestions(_ asked: Asked, matching partial: String, limit: Int = 10)
        -> [Suggestion]
    {
        ranked(asked, partial).prefix(limit).map(\.suggestion)
    }

    /// What fits, the best first, and how well: 0 for the very word, up to ``nearRank`` for what is merely near to it.
    func ranked(_ asked: Asked, _ partial: String) -> [(rank: Int, suggestion: Suggestion)] {
        let all = candidates(asked)
        let word = Folding.folded(partial)
        guard !word.isEmpty else { return all.map { (Content.nearRank, $0.suggestion) } }
        var ranked: [(rank: Int, index: Int)] = []
        for (index, candidate) in all.enumerated() {
            if let rank = candidate.names.compactMap({ Content.rank($0, word) }).min() {
                ranked.append((rank, index))
            }
        }
        ranked.sort { ($0.rank, $0.index) < ($1.rank, $1.index) }
        if ranked.isEmpty {
            let names = all.flatMap { candidate in candidate.names.map(Folding.folded) }
            if let near = nearest(to: word, among: names) {
                ranked = all.indices.filter {
                    all[$0].names.contains { Folding.folded($0) == near }
                }.map { (Content.nearRank, $0) }
            }
        }
        return ranked.map { ($0.rank, all[$0.index].suggestion) }
    }

    static let nearRank = 9

    private struct Candidate {
        var suggestion: Suggestion
        /// The value first, then what else it goes by.
        var names: [String]
    }

    private static func rank(_ name: String, _ word: String) -> Int? {
        let folded = Folding.folded(name)
        if folded == word { return 0 }
        if folded.hasPrefix(word) { return 1 }
        if folded.split(separator: " ").contains(where: { $0.hasPrefix(word) })
            || folded.contains(" " + word)
        {
            return 2
        }
        return folded.contains(word) ? 3 : nil
    }

    private func candidates(_ asked: Asked) -> [Candidate] {
        func words(_ list: [(id: String, title: String)]) -> [Candidate] {
            list.map {
                Candidate(
                    suggestion: Suggestion(value: $0.id, title: $0.title), names: [$0.id, $0.title])
            }
        }
        switch asked {
        case .entity(let kind):
            return (0..<programme.count(kind)).map { index in
                let ref = EntityRef(kind, index)
                let title = TextForm.line(programme.label(of: ref))
                var names =
                    [programme.id(of: ref), title] + programme.entity(ref).header.aliases.map(\.id)
                switch kind {
                case .owner: names += [programme.owners[index].short].compactMap(\.self)
                case .theme:
                    names.append(programme.themes[index].slug)
                    names += [programme.themes[index].number].compactMap { $0.map(String.init) }
                default: break
                }
                return Candidate(
                    suggestion: Suggestion(value: names[0], title: title), names: names)
            }
        case .question(let theme):
            let all = candidates(.entity(.question))
            guard let index = try? Meaning(programme).theme(theme) else { return all }
            let own = programme.themes[index].questions
            return own.map { question in
                var candidate = all[question]
                if let number = programme.questions[question].number {
                    candidate.names.append(String(number))
                }
                return candidate
            } + all.indices.filter { !own.contains($0) }.map { all[$0] }
        case .status:
            return Status.allCases.map { status in
                let label =
                    programme.settings.statuses?[status]?.title ?? status.word(in: programme.language)
                return Candidate(
                    suggestion: Suggestion(value: status.rawValue, title: label),
                    names: [status.rawValue, label] + status.vocabulary)
            }
        case .audience: return words(Audience.allCases.map { ($0.rawValue, "") })
        case .ownerKind: return words(OwnerKind.allCases.map { ($0.rawValue, "") })
        case .horizon: return words(programme.settings.horizons.map { ($0.id, $0.title) })
        case .group(let theme):
            guard let index = try? Meaning(programme).theme(theme) else { return [] }
            return words(programme.themes[index].groups.map { ($0.id, $0.title) })
        case .date: return []
        }
    }
}
