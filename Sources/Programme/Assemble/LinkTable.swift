/// What links to what, found while references are resolved.
struct LinkTable: Sendable {
    /// By kind and index of the target.
    private var table: [[Incoming]] = EntityKind.allCases.map { _ in [] }

    struct Incoming: Sendable {
        /// Entities that name it in a key, in order, each once.
        var references: [EntityRef] = []
        /// Texts that link to it.
        var mentions: [Mention] = []
    }

    mutating func prepare(_ programme: Programme) {
        table = EntityKind.allCases.map { [Incoming](repeating: Incoming(), count: programme.count($0)) }
    }

    subscript(ref: EntityRef) -> Incoming { table[Int(ref.kind.rawValue)][Int(ref.index)] }

    /// Goes through all that names or links to something; one that does so twice may come twice.
    func forEachSource(of ref: EntityRef, _ body: (EntityRef) -> Void) {
        for source in table[Int(ref.kind.rawValue)][Int(ref.index)].references { body(source) }
        for mention in table[Int(ref.kind.rawValue)][Int(ref.index)].mentions { body(mention.source) }
    }

    mutating func add(reference source: EntityRef, to target: EntityRef) {
        guard source != target,
            table[Int(target.kind.rawValue)][Int(target.index)].references.last != source
        else { return }
        table[Int(target.kind.rawValue)][Int(target.index)].references.append(source)
    }

    mutating func add(_ mention: Mention, to target: EntityRef) {
        guard mention.source != target else { return }
        table[Int(target.kind.rawValue)][Int(target.index)].mentions.append(mention)
    }
}

/// A text that links to something, with the sentence around the link.
public struct Mention: Sendable, Hashable {
    public var source: EntityRef
    public var sentence: String
}

extension Programme {
    /// The texts that link to an entity, in the order of the content.
    public func mentions(of ref: EntityRef) -> [Mention] { links[ref].mentions }

    /// The entities of a kind that name one in a key of theirs, in order.
    ///
    /// - Parameters:
    ///   - ref: the entity that is named.
    ///   - kind: of those that name it.
    ///   - references: what that key of such an entity says, by its index.
    public func naming(_ ref: EntityRef, _ kind: EntityKind, by references: (Int) -> [Reference]) -> [EntityRef] {
        links[ref].references.filter { other in
            other.kind == kind && references(Int(other.index)).contains { $0.target == ref }
        }
    }

    /// The same of a key that names at most one.
    public func naming(_ ref: EntityRef, _ kind: EntityKind, by reference: (Int) -> Reference?) -> [EntityRef] {
        naming(ref, kind) { reference($0).map { [$0] } ?? [] }
    }

    /// All entities that link to one, by a key or in a text, each once, in order.
    public func linked(to ref: EntityRef) -> [EntityRef] {
        let incoming = links[ref]
        guard !incoming.references.isEmpty || !incoming.mentions.isEmpty else { return [] }
        var found: [EntityRef] = []
        for source in (incoming.references + incoming.mentions.map(\.source)).sorted() where found.last != source {
            found.append(source)
        }
        return found
    }
}
