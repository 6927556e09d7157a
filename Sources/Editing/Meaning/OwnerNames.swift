internal import Diagnostics
internal import Programme

/// Finds owners by what people call them.
struct OwnerNames {
    /// One name of a list, and what it stands for.
    struct Found {
        var name: String
        var result: Result<EntityRef, EditMessage>
    }

    private let programme: Programme
    /// Owners by their ids, aliases, names and short names, folded.
    private var byName: [String: [Int]] = [:]
    /// The same without words such as "gemeente".
    private var byCore: [String: Int] = [:]
    private let names: [String]

    init(_ programme: Programme) {
        self.programme = programme
        for (i, owner) in programme.owners.enumerated() {
            let all = [owner.id, owner.name, owner.short ?? ""] + owner.header.aliases.map(\.id)
            for name in Set(all.map { Folding.folded($0) }) where !name.isEmpty { byName[name, default: []].append(i) }
            for name in [owner.name, owner.short ?? ""] {
                let core = OwnerNames.core(Folding.folded(name))
                if !core.isEmpty, byCore[core] == nil { byCore[core] = i }
            }
        }
        names = byName.keys.sorted()
    }

    func find(_ text: String) throws(EditMessage) -> EntityRef {
        if let ref = programme.find(text), ref.kind == .owner { return ref }
        let word = Folding.folded(text)
        let found = byName[word] ?? []
        if found.count == 1 { return EntityRef(.owner, found[0]) }
        if found.count > 1 { throw .ambiguousOwner(text, found.map { programme.owners[$0].id }) }
        throw .unknownOwner(text, nearest: near(word).map { programme.owners[$0].id })
    }

    /// An owner that somebody may have meant.
    private func near(_ word: String) -> Int? {
        if let same = byCore[OwnerNames.core(word)] { return same }
        return nearest(to: word, among: names).flatMap { byName[$0]?.first }
    }

    /// The owners of a list. Names may hold the commas that lists are joined with: the longest that is known counts.
    func list(_ text: String) -> [Found] {
        var found: [Found] = []
        for part in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            let pieces = part.split(separator: ",").map { $0.trimmed }
            var start = 0
            while start < pieces.count {
                var end = pieces.count
                while end > start + 1, !isKnown(pieces[start..<end].joined(separator: ", ")) { end -= 1 }
                let name = pieces[start..<end].joined(separator: ", ")
                start = end
                if !name.isEmpty { found += single(name) }
            }
        }
        return found
    }

    /// One name, or several joined by "and" where all of them are known.
    private func single(_ name: String) -> [Found] {
        if !isKnown(name) {
            for word in [" en ", " and ", " & ", " + ", "/"] {
                let parts = name.split(separator: word).map { $0.trimmed }
                if parts.count > 1, parts.allSatisfy(isKnown) { return parts.map(one) }
            }
        }
        return [one(name)]
    }

    private func one(_ name: String) -> Found {
        Found(name: name, result: Result { () throws(EditMessage) in try find(name) })
    }

    private func isKnown(_ name: String) -> Bool {
        byName[Folding.folded(name)] != nil || programme.find(name)?.kind == .owner
    }

    /// A name without the words that many names share.
    private static func core(_ folded: String) -> String {
        let shared: Set<String> = [
            "gemeente", "provincie", "ministerie", "stichting", "vereniging", "woningcorporatie", "corporatie", "de", "het",
            "van", "the", "of", "municipality", "province", "ministry", "city",
        ]
        return folded.split(separator: " ").filter { !shared.contains(String($0)) }.joined(separator: " ")
    }
}

extension StringProtocol {
    /// Without white space at its ends.
    var trimmed: String {
        let isSpace = { (c: Character) in c.isWhitespace || c == "\u{FEFF}" }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
