internal import Mustache
internal import Programme

/// Id, label and address of every entity, side by side: what links to it show, for the pages that have thousands.
struct EntityTexts: Sendable {
    private let table: TextTable
    /// Where the texts of each kind begin.
    private let starts: [Int]
    /// Where the short names of the owners begin, or their names where they have none.
    private let shorts: Int

    init(_ programme: Programme, _ names: Names, _ addresses: Addresses) {
        let counts = EntityKind.allCases.map { programme.count($0) }
        var start = 0
        starts = counts.map { count in
            defer { start += count * 3 }
            return start
        }
        shorts = start
        table = TextTable(count: start + programme.owners.count) { add in
            for (kind, count) in zip(EntityKind.allCases, counts) {
                for index in 0..<count {
                    let ref = EntityRef(kind, index)
                    add(names.id(of: ref))
                    add(names.label(of: ref))
                    add(addresses[ref])
                }
            }
            for index in programme.owners.indices {
                let owner = Listed(programme.owners, index)
                add(owner.short ?? owner.name)
            }
        }
    }

    /// An entity's id, as it is written.
    func id(of ref: EntityRef) -> LentText { table[place(of: ref)] }

    /// What an entity is called.
    func label(of ref: EntityRef) -> LentText { table[place(of: ref) + 1] }

    /// The short name of an owner that has one; what any other entity is called.
    func shortLabel(of ref: EntityRef) -> LentText {
        table[ref.kind == .owner ? shorts + Int(ref.index) : place(of: ref) + 1]
    }

    /// An entity's address, from the root of the site.
    func address(of ref: EntityRef) -> LentText { table[place(of: ref) + 2] }

    private func place(of ref: EntityRef) -> Int { starts[Int(ref.kind.rawValue)] + Int(ref.index) * 3 }
}
