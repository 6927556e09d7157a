internal import Programme

/// Matches the organisations that a table names to owners, and keeps those that are new.
struct OwnerImport {
    /// Those that are not known, in the order of the table.
    private(set) var offered: [OfferedOwner] = []

    private let reading: UpdateReading
    private let adds: Bool
    private var ids: FreeIDs
    private var known: [String: [OwnerNames.Found]] = [:]
    /// Those offered, by their names folded.
    private var byName: [String: OfferedOwner] = [:]

    /// - Parameter adds: whether unknown ones become new owners.
    init(_ reading: UpdateReading, adds: Bool) {
        self.reading = reading
        self.adds = adds
        ids = FreeIDs(reading.programme)
    }

    /// The ids of the owners in a cell.
    mutating func ids(_ cell: String, row: Int, report: (EditMessage) -> Void) -> [String] {
        let text = cell.trimmed
        guard !text.isEmpty, !OwnerImport.nobody.contains(text.lowercased()) else { return [] }
        let found: [OwnerNames.Found]
        if let again = known[text] {
            found = again
        } else {
            found = reading.meaning.ownerList(text)
            known[text] = found
        }
        var ids: [String] = []
        for item in found {
            switch item.result {
            case .success(let ref): ids.append(reading.programme.id(of: ref))
            case .failure(.unknownOwner(let name, nil)):
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

    private mutating func offer(_ name: String, row: Int) -> OfferedOwner? {
        let word = Folding.folded(name)
        if let known = byName[word] { return known }
        let slug = Folding.slug(name)
        guard !slug.isEmpty else { return nil }
        let new = OfferedOwner(name: TextForm.line(name), id: ids.next(slug: slug), row: row)
        offered.append(new)
        byName[word] = new
        return new
    }
}
