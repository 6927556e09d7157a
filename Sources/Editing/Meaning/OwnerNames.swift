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
            for name in Set(all.map { OwnerNames.key($0) }) where !name.isEmpty {
                byName[name, default: []].append(i)
            }
            for name in [owner.name, owner.short ?? ""] {
                let core = OwnerNames.core(OwnerNames.key(name))
                if !core.isEmpty, byCore[core] == nil { byCore[core] = i }
            }
        }
        names = byName.keys.sorted()
    }

    func find(_ text: String) throws(EditMessage) -> EntityRef {
        if let ref = programme.find(text), ref.kind == .owner { return ref }
        let word = OwnerNames.key(text)
        let found = byName[word] ?? []
        if found.count == 1 { return EntityRef(.owner, found[0]) }
        if found.count > 1 { throw .ambiguousOwner(text, found.map { programme.owners[$0].id }) }
        throw .unknownOwner(text, nearest: near(word).map { programme.owners[$0].id })
    }

    /// An owner that somebody may have meant.
    private func near(_ word: String) -> Int? {
        if let same = byCore[OwnerNames.core(word)],
            OwnerNames.mayBeSame(word, OwnerNames.key(programme.owners[same].name))
        {
            return same
        }
        return nearest(to: word, among: names).flatMap { byName[$0]?.first }
    }

    /// The owners of a list. Names may hold the commas and words that lists are joined with: the longest that is known
    /// counts.
    ///
    /// - Parameter named: names that are known besides, as ``key(_:)`` has them.
    func list(_ text: String, named: Set<String> = []) -> [Found] {
        let isKnown = { (name: String) in self.isKnown(name) || named.contains(OwnerNames.key(name)) }
        return OwnerNames.parts(text).flatMap { part -> [Found] in
            let byCommas = names(in: part, joinedBy: [","], isKnown)
            if byCommas.allSatisfy(isKnown) { return byCommas.map(one) }
            // A word for "and" joins names only where it makes one of them known; else it is part of the name.
            let byWords = names(in: part, joinedBy: [","] + OwnerNames.joints, isKnown)
            return (byWords.contains(where: isKnown) ? byWords : byCommas).map(one)
        }
    }

    private static let joints = [" en ", " and ", " & ", " + ", "/"]

    /// Whether a name has a word for "and" in it.
    static func isJoined(_ name: String) -> Bool { joints.contains { name.contains($0) } }

    /// What is apart in any list.
    static func parts(_ text: String) -> [Substring] {
        text.split { $0 == ";" || $0.isNewline }
    }

    /// The names in a list: at each point the longest one that is known, else up to the next separator.
    private func names(in text: Substring, joinedBy separators: [String], _ isKnown: (String) -> Bool) -> [String] {
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
        byName[OwnerNames.key(name)] != nil || programme.find(name)?.kind == .owner
    }

    /// The form in which names are compared: folded, and what is often cut short in full.
    static func key(_ name: String) -> String {
        Folding.folded(name).split(separator: " ").map { inFull[String($0)] ?? String($0) }.joined(separator: " ")
    }

    private static let inFull = ["gem": "gemeente", "prov": "provincie", "min": "ministerie", "stg": "stichting"]

    /// A name without the words that many names share.
    static func core(_ key: String) -> String {
        key.split(separator: " ").map(String.init).filter { !kinds.contains($0) && !links.contains($0) }
            .joined(separator: " ")
    }

    /// Whether two names with the same core may be of one owner: "Utrecht" may be the municipality, the province is not.
    static func mayBeSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (
            Set(one.split(separator: " ").map(String.init)), Set(other.split(separator: " ").map(String.init))
        )
        let (kind, otherKind) = (one.intersection(kinds), other.intersection(kinds))
        return kind.isEmpty || otherKind.isEmpty || !kind.isDisjoint(with: otherKind)
    }

    private static let links: Set<String> = ["de", "het", "van", "the", "of"]
    private static let kinds: Set<String> = [
        "gemeente", "provincie", "ministerie", "stichting", "vereniging", "woningcorporatie", "corporatie",
        "municipality", "province", "ministry", "city",
    ]
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
