public import Diagnostics

/// The entities of one kind, whichever that is, without copying any to look at its name.
private protocol EntityList {
    var count: Int { get }
    func entity(_ index: Int) -> any Entity
    func id(_ index: Int) -> String
    func aliases(_ index: Int) -> [Reference]
    func label(_ index: Int) -> String
    func place(_ index: Int) -> Place
    func tags(_ index: Int) -> [String]
}

extension Array: EntityList where Element: Entity {
    fileprivate func entity(_ index: Int) -> any Entity { self[index] }
    fileprivate func id(_ index: Int) -> String { self[index].id }
    fileprivate func aliases(_ index: Int) -> [Reference] { self[index].aliases }
    fileprivate func label(_ index: Int) -> String { self[index].label }
    fileprivate func place(_ index: Int) -> Place { self[index].header.place }
    fileprivate func tags(_ index: Int) -> [String] { self[index].header.tags }
}

extension Programme {
    /// Which list holds the entities of a kind.
    private func list(_ kind: EntityKind) -> any EntityList {
        switch kind {
        case .theme: themes
        case .question: questions
        case .conclusion: conclusions
        case .action: actions
        case .owner: owners
        case .area: areas
        case .case: cases
        case .indicator: indicators
        case .inventory: inventories
        case .offering: offerings
        case .source: sources
        case .note: notes
        case .page: pages
        }
    }

    /// How many entities there are of a kind.
    public func count(_ kind: EntityKind) -> Int { list(kind).count }

    /// The entity with an id or alias, without regard to case.
    public func find(_ id: String) -> EntityRef? { index[Identifier.folded(id)] }

    /// The entity itself.
    public func entity(_ ref: EntityRef) -> any Entity { list(ref.kind).entity(Int(ref.index)) }

    /// The id as its entity writes it.
    public func id(of ref: EntityRef) -> String { list(ref.kind).id(Int(ref.index)) }

    /// The id that a reference leads to, as its entity writes it.
    public func id(of reference: Reference) -> String {
        reference.target.map { id(of: $0) } ?? reference.id
    }

    /// The former ids of an entity.
    func aliases(of ref: EntityRef) -> [Reference] { list(ref.kind).aliases(Int(ref.index)) }

    /// What an entity is called.
    public func label(of ref: EntityRef) -> String { list(ref.kind).label(Int(ref.index)) }

    /// Where an entity stands: its id, or the start of its file.
    public func place(of ref: EntityRef) -> Place { list(ref.kind).place(Int(ref.index)) }

    public func tags(of ref: EntityRef) -> [String] { list(ref.kind).tags(Int(ref.index)) }

    /// All entities, by kind and in order.
    public var refs: some Sequence<EntityRef> {
        EntityKind.allCases.lazy.flatMap { kind in (0..<count(kind)).lazy.map { EntityRef(kind, $0) } }
    }

    /// A loose value in data: the id of what it names, else its words.
    func words(of loose: LooseReference) -> String {
        if case .entity(let ref, _) = loose.target { return id(of: ref) }
        return loose.text.string
    }
}
