internal import Diagnostics
internal import JSON
internal import YAML

/// One key of a record: its name, what may stand under it, what it is for, and how it is read, written and visited.
public struct Key<Root: Sendable>: Sendable {
    public let name: String
    public let type: ValueType
    public let isRequired: Bool
    public let doc: Words
    /// Reads the value into the record.
    let read: @Sendable (inout Root, YAMLTree.Index, inout Reader) -> Void
    /// Writes name and value as open data; nothing where it was left out.
    let write: @Sendable (borrowing Root, inout JSONWriter, Programme) -> Void
    /// Shows references and texts to a visitor, which may change them; `nil` where there are none.
    let visit: (@Sendable (inout Root, any ContentVisitor) -> Void)?

    init(
        _ name: String, _ type: ValueType, required: Bool = false, _ doc: Words,
        read: @escaping @Sendable (inout Root, YAMLTree.Index, inout Reader) -> Void,
        write: @escaping @Sendable (borrowing Root, inout JSONWriter, Programme) -> Void,
        visit: (@Sendable (inout Root, any ContentVisitor) -> Void)? = nil
    ) {
        self.name = name
        self.type = type
        self.isRequired = required
        self.doc = doc
        self.read = read
        self.write = write
        self.visit = visit
    }

    public var description: KeyDescription {
        KeyDescription(name: name, type: type, isRequired: isRequired, doc: doc)
    }
}

/// Something that goes over all references and texts of the content, such as their resolution.
public protocol ContentVisitor: AnyObject {
    /// Looks a reference up; `false` takes it out.
    func visit(_ reference: inout Reference, kinds: [EntityKind], key: String) -> Bool
    func visit(_ loose: inout LooseReference, kinds: [EntityKind], key: String) -> Bool
    func visit(_ prose: inout Prose, key: String)
}

typealias KeyPathTo<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

extension Key {
    /// A key whose value is read whole by one function.
    private static func value<Value: Sendable>(
        _ name: String, _ type: ValueType, _ path: KeyPathTo<Root, Value?>, required: Bool, _ doc: Words,
        read: @escaping @Sendable (YAMLTree.Index, inout Reader) -> Value?,
        write: @escaping @Sendable (Value, inout JSONWriter) -> Void
    ) -> Key {
        let field = Stored(path)
        return Key(
            name, type, required: required, doc,
            read: { root, node, reader in
                if let value = read(node, &reader) { field.set(value, in: &root) }
            },
            write: { root, json, _ in
                guard let value = field.get(root) else { return }
                json.key(name)
                write(value, &json)
            })
    }

    static func text(
        _ name: String, _ path: KeyPathTo<Root, String?>, required: Bool = false, _ doc: Words
    ) -> Key {
        value(name, .text, path, required: required, doc, read: { $1.line($0) }, write: { $1.string($0) })
    }

    /// A text that is never missing in the model.
    static func text(_ name: String, _ path: KeyPathTo<Root, String>, required: Bool = true, _ doc: Words) -> Key {
        let field = Stored(path)
        return Key(
            name, .text, required: required, doc,
            read: { root, node, reader in if let text = reader.line(node) { field.set(text, in: &root) } },
            write: { root, json, _ in
                json.key(name)
                json.string(field.get(root))
            })
    }

    static func id(_ name: String, _ path: KeyPathTo<Root, String>, required: Bool = true, _ doc: Words) -> Key {
        let field = Stored(path)
        return Key(
            name, .id, required: required, doc,
            read: { root, node, reader in if let id = reader.id(node) { field.set(id, in: &root) } },
            write: { root, json, _ in
                json.key(name)
                json.string(field.get(root))
            })
    }

    static func date(
        _ name: String, _ path: KeyPathTo<Root, WrittenDate?>, required: Bool = false, _ doc: Words
    ) -> Key {
        value(
            name, .date, path, required: required, doc, read: { $1.date($0) }, write: { $1.string($0.iso) })
    }

    static func whole(
        _ name: String, _ path: KeyPathTo<Root, Int?>, in range: ClosedRange<Int> = -1_000_000...1_000_000,
        _ doc: Words
    ) -> Key {
        value(
            name, .whole(range), path, required: false, doc, read: { $1.whole($0, in: range) },
            write: { $1.int($0) })
    }

    static func number(
        _ name: String, _ path: KeyPathTo<Root, Double?>, required: Bool = false, positive: Bool = false,
        _ doc: Words
    ) -> Key {
        value(
            name, positive ? .positiveNumber : .number, path, required: required, doc,
            read: { $1.number($0, positive: positive) }, write: { $1.number($0) })
    }

    static func numberRange(_ name: String, _ path: KeyPathTo<Root, NumberRange?>, _ doc: Words) -> Key {
        value(
            name, .numberRange, path, required: false, doc, read: { $1.numberRange($0) },
            write: { range, json in
                if range.low == range.high { return json.number(range.low) }
                json.array {
                    $0.number(range.low)
                    $0.number(range.high)
                }
            })
    }

    static func flag(_ name: String, _ path: KeyPathTo<Root, Bool?>, required: Bool = false, _ doc: Words) -> Key {
        value(name, .flag, path, required: required, doc, read: { $1.flag($0) }, write: { $1.bool($0) })
    }

    static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ name: String, _ path: KeyPathTo<Root, Choice?>, required: Bool = false, _ doc: Words
    ) -> Key where Choice.RawValue == String {
        value(
            name, .choice(Choice.allCases.map(\.rawValue)), path, required: required, doc,
            read: { $1.choice($0, Choice.self) }, write: { $1.string($0.rawValue) })
    }

    static func choices<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ name: String, _ path: KeyPathTo<Root, [Choice]>, _ doc: Words
    ) -> Key where Choice.RawValue == String {
        let field = Stored(path)
        return Key(
            name, .choice(Choice.allCases.map(\.rawValue)), doc,
            read: { root, node, reader in
                field.set(reader.list(node) { $1.choice($0, Choice.self) }, in: &root)
            },
            write: { root, json, _ in
                json.key(name)
                json.strings(field.get(root).map(\.rawValue))
            })
    }

    static func url(_ name: String, _ path: KeyPathTo<Root, String?>, required: Bool = false, _ doc: Words) -> Key {
        value(name, .url, path, required: required, doc, read: { $1.url($0) }, write: { $1.string($0) })
    }

    static func texts(_ name: String, _ path: KeyPathTo<Root, [String]>, _ doc: Words) -> Key {
        let field = Stored(path)
        return Key(
            name, .texts, doc,
            read: { root, node, reader in field.set(reader.list(node) { $1.line($0) }, in: &root) },
            write: { root, json, _ in
                json.key(name)
                json.strings(field.get(root))
            })
    }

    /// A key with a reader and writer of its own.
    static func special<Value: Sendable>(
        _ name: String, _ type: ValueType, _ path: KeyPathTo<Root, Value?>, _ doc: Words,
        read: @escaping @Sendable (YAMLTree.Index, inout Reader) -> Value?,
        write: @escaping @Sendable (Value, inout JSONWriter) -> Void
    ) -> Key {
        value(name, type, path, required: false, doc, read: read, write: write)
    }
}
