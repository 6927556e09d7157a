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
            for name in Set(all.map { Folding.folded($0) }) where !name.isEmpty {
                byName[name, default: []].append(i)
            }
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

    /// The owners of a list. Names may hold the commas and words that lists are joined with: the longest that is known
    /// counts.
    func list(_ text: String) -> [Found] {
        text.split(whereSeparator: { $0 == ";" || $0.isNewline }).flatMap { part -> [Found] in
            let byCommas = names(in: part, joinedBy: [","])
            if byCommas.allSatisfy(isKnown) { return byCommas.map(one) }
            // A word for "and" joins names only where that makes all of them known.
            let byWords = names(in: part, joinedBy: [",", " en ", " and ", " & ", " + ", "/"])
            return (byWords.allSatisfy(isKnown) ? byWords : byCommas).map(one)
        }
    }

    /// The names in a list: at each point the longest one that is known, else up to the next separator.
    private func names(in text: Substring, joinedBy separators: [String]) -> [String] {
        var pieces: [(start: String.Index, end: String.Index)] = []
        var start = text.startIndex
        var at = start
        while at < text.endIndex {
            guard let separator = separators.first(where: { text[at...].hasPrefix($0) }) else {
                at = text.index(after: at)
                continue
            }
            pieces.append((start, at))
            at = text.index(at, offsetBy: separator.count)
            start = at
        }
        pieces.append((start, text.endIndex))
        var names: [String] = []
        var first = 0
        while first < pieces.count {
            var last = min(pieces.count, first + 12) - 1
            while last > first, !isKnown(text[pieces[first].start..<pieces[last].end].trimmed) {
                last -= 1
            }
            let name = text[pieces[first].start..<pieces[last].end].trimmed
            if !name.isEmpty { names.append(name) }
            first = last + 1
        }
        return names
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
            "gemeente", "provincie", "ministerie", "stichting", "vereniging", "woningcorporatie",
            "corporatie", "de", "het",
            "van", "the", "of", "municipality", "province", "ministry", "city",
        ]
        return folded.split(separator: " ").filter { !shared.contains(String($0)) }.joined(
            separator: " ")
    }
}

extension StringProtocol {
    /// Without white space at its ends.
    var trimmed: String {
        let isSpace = { (c: Character) in c.isWhitespace || c == "\u{FEFF}" }
        guard let first = firstIndex(where: { !isSpace($0) }),
            let last = lastIndex(where: { !isSpace($0) })
        else {
            return ""
        }
        return String(self[first...last])
    }
}
