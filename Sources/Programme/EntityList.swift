public import Diagnostics

extension Programme {
    /// What an entity has in common with all others, read where it lies, without copying a whole one.
    private subscript(header ref: EntityRef) -> Header {
        _read {
            let index = Int(ref.index)
            switch ref.kind {
            case .theme: yield themes[index].header
            case .question: yield questions[index].header
            case .conclusion: yield conclusions[index].header
            case .action: yield actions[index].header
            case .owner: yield owners[index].header
            case .area: yield areas[index].header
            case .case: yield cases[index].header
            case .indicator: yield indicators[index].header
            case .inventory: yield inventories[index].header
            case .offering: yield offerings[index].header
            case .source: yield sources[index].header
            case .note: yield notes[index].header
            case .page: yield pages[index].header
            }
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
    public func id(of ref: EntityRef) -> String { self[header: ref].id }

    /// The id that a reference leads to, as its entity writes it.
    public func id(of reference: Reference) -> String {
        reference.target.map { id(of: $0) } ?? reference.id
    }

    /// The former ids of an entity.
    func aliases(of ref: EntityRef) -> [Reference] { self[header: ref].aliases }

    /// What an entity is called.
    public func label(of ref: EntityRef) -> String {
        // Not by way of `list`, which copies the entity; labels are asked for by every link.
        let index = Int(ref.index)
        return switch ref.kind {
        case .theme: themes[index].label
        case .question: questions[index].label
        case .conclusion: conclusions[index].label
        case .action: actions[index].label
        case .owner: owners[index].label
        case .area: areas[index].label
        case .case: cases[index].label
        case .indicator: indicators[index].label
        case .inventory: inventories[index].label
        case .offering: offerings[index].label
        case .source: sources[index].label
        case .note: notes[index].label
        case .page: pages[index].label
        }
    }

    /// Where an entity stands: its id, or the start of its file.
    public func place(of ref: EntityRef) -> Place { self[header: ref].place }

    /// The theme that something belongs to; `nil` for what belongs to the programme as a whole.
    public func theme(of ref: EntityRef) -> Int? {
        let index = Int(ref.index)
        return switch ref.kind {
        case .theme: index
        case .question: questions[index].theme
        case .conclusion: questions[conclusions[index].question].theme
        case .action: actions[index].theme
        case .indicator: indicators[index].theme
        case .note: notes[index].theme
        case .owner, .area, .case, .inventory, .offering, .source, .page: nil
        }
    }

    public func tags(of ref: EntityRef) -> [String] { self[header: ref].tags }

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
}

extension Array: EntityList where Element: Entity {
    fileprivate func entity(_ index: Int) -> any Entity { self[index] }
}
