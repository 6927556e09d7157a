internal import Programme

/// Ids and labels of all entities, side by side, so that reading one copies nothing else.
struct Names: Sendable {
    /// By kind and index.
    private let ids: [[String]]
    private let labels: [[String]]

    init(_ programme: Programme) {
        func all(_ name: (EntityRef) -> String) -> [[String]] {
            EntityKind.allCases.map { kind in (0..<programme.count(kind)).map { name(EntityRef(kind, $0)) } }
        }
        ids = all { programme.id(of: $0) }
        labels = all { programme.label(of: $0) }
    }

    /// An entity's id, as it is written.
    func id(of ref: EntityRef) -> String { ids[Int(ref.kind.rawValue)][Int(ref.index)] }

    /// The id that a reference leads to, as its entity writes it.
    func id(of reference: Reference) -> String { reference.target.map { id(of: $0) } ?? reference.id }

    /// What an entity is called.
    func label(of ref: EntityRef) -> String { labels[Int(ref.kind.rawValue)][Int(ref.index)] }
}
