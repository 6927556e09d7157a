public import Diagnostics
public import Hashing
internal import JSON
internal import YAML

/// What every entity has.
public struct Header: Sendable {
    /// The id as written.
    public var id = ""
    /// Who may see it; at most what its container allows.
    public var audience: Audience = .public
    public var tags: [String] = []
    /// Former ids, which go on working.
    public var aliases: [Reference] = []
    /// Where it stands: its id, or the start of its file.
    public var place = Place(file: 0, start: 0, end: 0)
    /// Stands for all that is written of it, where it is a record of a register.
    public var written = Digest.none
    /// Whether the id was written, rather than made from a file's name.
    public var hasOwnID = false
    /// Where the values of its keys stand, by index of the key.
    var places: [KeyPlace] = []

    /// A bit for each key that was written, by its index: there is nothing under the others.
    var writtenKeys: UInt64 { places.reduce(0) { $0 | 1 << UInt64($1.key) } }

    struct KeyPlace: Sendable {
        var key: UInt8
        var place: Place
    }

    init() {}

    /// Where the value of a key stands; where the entity does when the key was left out.
    fileprivate func place(ofKey index: Int?) -> Place {
        index.flatMap { index in places.first { $0.key == UInt8(index) }?.place } ?? place
    }
}

/// A thing with an id and a page or an anchor of its own.
public protocol Entity: Described {
    static var kind: EntityKind { get }
    /// What such a thing is called in a message.
    static var words: Words { get }
    var header: Header { get set }
    /// The id as written, or made from a file's name.
    var id: String { get }
    /// Former ids, which go on working.
    var aliases: [Reference] { get }
    /// What it is called on pages: its title, name or question.
    var label: String { get }
    /// Shows the Markdown body below the front matter to a visitor, where there is one.
    mutating func visitBody(_ visitor: any ContentVisitor)
}

extension Entity {
    public var id: String { header.id }
    public var aliases: [Reference] { header.aliases }

    public mutating func visitBody(_ visitor: any ContentVisitor) {}

    public mutating func stands(_ key: Int, at place: Place) {
        if header.places.isEmpty { header.places.reserveCapacity(12) }
        header.places.append(Header.KeyPlace(key: UInt8(key), place: place))
    }

    /// Where the value of a key stands; where the entity does when the key was left out.
    public func place(of key: String) -> Place {
        header.place(ofKey: Self.keys.index(of: key))
    }

    /// Whether a key was written.
    public func has(_ key: String) -> Bool {
        Self.keys.index(of: key).map { index in header.places.contains { $0.key == UInt8(index) } } ?? false
    }
}

extension Listed where Entry: Entity {
    /// Where the value of a key stands; where the entity does when the key was left out.
    public func place(of key: String) -> Place {
        list[index].header.place(ofKey: Entry.keys.index(of: key))
    }
}

extension Key where Root: Entity {
    static func entityID(required: Bool = true, _ doc: Words) -> Key {
        Key(
            "id", .id, required: required, doc,
            read: { root, node, reader in
                guard let id = reader.id(node) else { return }
                root.header.id = id
                root.header.hasOwnID = true
                root.header.place = reader.tree.place(node)
            },
            write: { root, json, _ in
                json.key("id")
                json.string(root.header.id)
            })
    }

    /// The keys that every entity takes.
    static var common: [Key] {
        [
            Key(
                "audience", .choice(Audience.allCases.map(\.rawValue)),
                Words(
                    nl: "Voor wie: `team`, `participants` of `public` (standaard).",
                    en: "Who may see it: `team`, `participants` or `public` (default)."),
                read: { root, node, reader in
                    if let audience = reader.choice(node, Audience.self) { root.header.audience = audience }
                },
                write: { root, json, _ in
                    json.key("audience")
                    json.string(root.header.audience.rawValue)
                }),
            // No key path: one by way of a protocol copies the whole entity.
            Key(
                "tags", .texts, Words(nl: "Trefwoorden.", en: "Tags."),
                read: { root, node, reader in root.header.tags = reader.list(node) { $1.line($0) } },
                write: { root, json, _ in
                    json.key("tags")
                    json.strings(root.header.tags)
                }),
            Key(
                "aliases", .texts,
                Words(nl: "Vroegere ids, die blijven werken.", en: "Former ids, which go on working."),
                read: { root, node, reader in root.header.aliases = reader.references(node) },
                write: { root, json, _ in
                    json.key("aliases")
                    json.strings(root.header.aliases.map(\.id))
                }),
        ]
    }
}
