public import Diagnostics
internal import YAML

/// A record of the content format that is described key by key: from that one description come its reading, its
/// messages, its open data, its JSON Schema and its page in the reference.
public protocol Described: Sendable {
    /// The keys, in the order of the reference.
    static var keys: KeyList<Self> { get }
    init()
    /// Keeps where a key stands, for those who want to point at it later.
    mutating func stands(_ key: Int, at place: Place)
}

extension Described {
    public mutating func stands(_ key: Int, at place: Place) {}
}

/// A record whose `id` is known within its list alone.
public protocol LocallyNamed: Described {
    var id: String { get }
}

/// The keys of one kind of record, found by name.
public struct KeyList<Root: Sendable>: Sendable {
    public let all: [Key<Root>]
    /// A bit for each key that must be there, by its index.
    let required: UInt64
    private let names: [String]
    private let byName: [String: Int]

    public init(_ keys: [Key<Root>]) {
        all = keys
        names = keys.map(\.name)
        byName = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1.name, $0) })
        required = keys.indices.reduce(0) { $0 | (keys[$1].isRequired ? 1 << UInt64($1) : 0) }
    }

    public func index(of name: String) -> Int? { byName[name] }

    /// The same, where it is likely to be one of the next keys from an index on: most records are written in the order of
    /// the reference, and to compare with a few names is faster than to hash one.
    func index(of name: String, near start: Int) -> Int? {
        for index in start..<min(start + 8, names.count) where names[index] == name { return index }
        return byName[name]
    }
}

/// A description in both languages.
public struct Words: Sendable, Hashable {
    public var nl: String
    public var en: String

    public init(nl: String, en: String) {
        self.nl = nl
        self.en = en
    }

    public subscript(language: Language) -> String { language == .nl ? nl : en }
}

/// What may stand under a key; the source of messages, schema and reference.
public indirect enum ValueType: Sendable {
    case text
    case markdown
    case id
    case date
    case whole(ClosedRange<Int>)
    case number
    case positiveNumber
    case numberRange
    case flag
    case flagOrDate
    case choice([String])
    case url
    case editURL
    case colour
    case version
    /// A key of ids of these kinds: one of them.
    case reference([EntityKind])
    /// One or more ids of these kinds.
    case references([EntityKind])
    /// One or more owners, each an id or `{id, role}`.
    case roles
    /// A text, an address or an id of these kinds.
    case loose([EntityKind])
    case looseList([EntityKind])
    case texts
    case record(RecordDescription)
    case records(RecordDescription)
    /// A mapping whose keys are one of these words.
    case map(keys: [String], value: ValueType)
}

/// The description of a record without its Swift type.
public struct RecordDescription: Sendable {
    /// Name of the record, e.g. `update`.
    public let name: String
    /// Its keys; computed, since records may hold records.
    public let keys: @Sendable () -> [KeyDescription]
}

/// The description of a key without its Swift type.
public struct KeyDescription: Sendable {
    public let name: String
    public let type: ValueType
    public let isRequired: Bool
    public let doc: Words
}

extension Described {
    /// The description of this record.
    public static func description(_ name: String) -> RecordDescription {
        RecordDescription(name: name) { keys.all.map(\.description) }
    }
}
