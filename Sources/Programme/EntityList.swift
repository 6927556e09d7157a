public import Diagnostics

extension Programme {
    /// Looks at what the entities of a kind have in common, without copying a whole one.
    private func header<Value>(of ref: EntityRef, _ read: (borrowing Header) -> Value) -> Value {
        let index = Int(ref.index)
        return switch ref.kind {
        case .theme: read(themes[index].header)
        case .question: read(questions[index].header)
        case .conclusion: read(conclusions[index].header)
        case .action: read(actions[index].header)
        case .owner: read(owners[index].header)
        case .area: read(areas[index].header)
        case .case: read(cases[index].header)
        case .indicator: read(indicators[index].header)
        case .inventory: read(inventories[index].header)
        case .offering: read(offerings[index].header)
        case .source: read(sources[index].header)
        case .note: read(notes[index].header)
        case .page: read(pages[index].header)
        }
    }

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
    public func id(of ref: EntityRef) -> String { header(of: ref) { $0.id } }

    /// The id that a reference leads to, as its entity writes it.
    public func id(of reference: Reference) -> String {
        reference.target.map { id(of: $0) } ?? reference.id
    }

    /// The former ids of an entity.
    func aliases(of ref: EntityRef) -> [Reference] { header(of: ref) { $0.aliases } }

    /// What an entity is called.
    public func label(of ref: EntityRef) -> String {
        // The labels of actions are asked for most.
        ref.kind == .action ? actions[Int(ref.index)].title : list(ref.kind).label(Int(ref.index))
    }

    /// Where an entity stands: its id, or the start of its file.
    public func place(of ref: EntityRef) -> Place { header(of: ref) { $0.place } }

    public func tags(of ref: EntityRef) -> [String] { header(of: ref) { $0.tags } }

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

/// The entities of one kind, whichever that is.
private protocol EntityList {
    var count: Int { get }
    func entity(_ index: Int) -> any Entity
    func label(_ index: Int) -> String
}

extension Array: EntityList where Element: Entity {
    fileprivate func entity(_ index: Int) -> any Entity { self[index] }
    fileprivate func label(_ index: Int) -> String { self[index].label }
}
