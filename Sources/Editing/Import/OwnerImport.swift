internal import Programme

/// Matches the organisations that a table names to owners, and keeps those that are new.
struct OwnerImport {
    /// Those that are not known, in the order of the table.
    private(set) var offered: [OfferedOwner] = []

    private let reading: UpdateReading
    private let adds: Bool
    private var ids: FreeIDs
    private var known: [String: [OwnerNames.Found]] = [:]
    /// Those offered, by their names.
    private var byName: [String: OfferedOwner] = [:]
    /// Those offered, by their names without words such as "stichting".
    private var byCore: [String: OfferedOwner] = [:]
    /// What stands somewhere in the table as a name by itself.
    private var named: Set<String> = []

    /// - Parameter adds: whether unknown ones become new owners.
    init(_ reading: UpdateReading, adds: Bool) {
        self.reading = reading
        self.adds = adds
        ids = FreeIDs(reading.programme)
    }

    /// Those offered that may be several in truth.
    var joined: [String] { offered.map(\.name).filter(OwnerNames.isJoined) }

    /// Takes note of the names that stand by themselves in a cell, so that they are known where they are joined.
    mutating func note(_ cell: String) {
        for part in OwnerNames.parts(cell).flatMap({ $0.split(separator: ",") })
        where !OwnerNames.isJoined(part.trimmed) {
            named.insert(OwnerNames.key(part.trimmed))
        }
    }

    /// The ids of the owners in a cell.
    mutating func ids(_ cell: String, row: Int, report: (EditMessage) -> Void) -> [String] {
        let text = cell.trimmed
        guard !text.isEmpty, !OwnerImport.nobody.contains(text.lowercased()) else { return [] }
        let found: [OwnerNames.Found]
        if let again = known[text] {
            found = again
        } else {
            found = reading.meaning.ownerList(text, named: named)
            known[text] = found
        }
        var ids: [String] = []
        for item in found {
            switch item.result {
            case .success(let ref): ids.append(reading.programme.id(of: ref))
            case .failure(.unknownOwner(let name, nil)) where !OwnerImport.everybody.contains(Folding.folded(name)):
                if let same = nearlyOffered(name) {
                    report(.unknownOwner(name, nearest: same.name))
                    continue
                }
                guard let new = offer(name, row: row) else {
                    report(.noSlug(name))
                    continue
                }
                ids.append(new.id)
                if !adds { report(.offeredOwner(name, id: new.id)) }
            case .failure(let message): report(message)
            }
        }
        var seen: Set<String> = []
        return ids.filter { seen.insert(Identifier.folded($0)).inserted }
    }

    /// What people write where nobody leads yet.
    private static let nobody: Set<String> = [
        "-", "?", "[]", "none", "tbd", "geen", "niemand", "n.v.t.", "nvt", "n.t.b.", "ntb", "nader te bepalen",
        "n.n.b.",
        "nnb", "nog niet bekend", "onbekend", "pm", "p.m.",
    ]

    /// What is no name either; whoever is meant has to be named.
    private static let everybody: Set<String> = ["allen", "alle partijen", "allemaal", "iedereen", "all", "everybody"]

    /// One that was offered before under a name that may be the same, such as with "stichting" before it.
    private func nearlyOffered(_ name: String) -> OfferedOwner? {
        let key = OwnerNames.key(name)
        guard byName[key] == nil, let same = byCore[OwnerNames.core(key)],
            OwnerNames.mayBeSame(key, OwnerNames.key(same.name))
        else { return nil }
        return same
    }

    private mutating func offer(_ name: String, row: Int) -> OfferedOwner? {
        let word = OwnerNames.key(name)
        if let known = byName[word] { return known }
        let slug = Folding.slug(name)
        guard !slug.isEmpty else { return nil }
        let new = OfferedOwner(name: TextForm.line(name), id: ids.next(slug: slug), row: row)
        offered.append(new)
        byName[word] = new
        let core = OwnerNames.core(word)
        if !core.isEmpty, byCore[core] == nil { byCore[core] = new }
        return new
    }
}
