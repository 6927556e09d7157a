import Diagnostics
import JSON
import YAML

extension Key {
    /// An id that is local to a list, such as a horizon's.
    static func local(
        _ name: String, _ path: KeyPathTo<Root, Reference?>, required: Bool = false, _ doc: Words
    ) -> Key {
        let field = Stored(path)
        return Key(
            name, .id, required: required, doc,
            read: { root, node, reader in field.set(reader.reference(node), in: &root) },
            write: { root, json, _ in
                guard let reference = field.get(root) else { return }
                json.key(name)
                json.string(reference.id)
            })
    }

    /// A name in an address; empty in the model where left out.
    static func slug(_ name: String, _ path: KeyPathTo<Root, String>, _ doc: Words) -> Key {
        .id(name, path, required: false, doc)
    }

    /// A mapping whose keys are the cases of an enumeration.
    static func map<Name: RawRepresentable & CaseIterable & Hashable & Sendable, Value: Sendable>(
        _ name: String, _ path: KeyPathTo<Root, [Name: Value]?>, _ doc: Words, value type: ValueType,
        read: @escaping @Sendable (YAMLTree.Index, inout Reader) -> Value?,
        write: @escaping @Sendable (Value, inout JSONWriter, Programme) -> Void,
        visit: @escaping @Sendable (inout Value, any ContentVisitor) -> Void
    ) -> Key where Name.RawValue == String {
        let field = Stored(path)
        let names = Name.allCases.map(\.rawValue)
        return Key(
            name, .map(keys: names, value: type), doc,
            read: { root, node, reader in
                field.set(
                    reader.mapping(node, keys: names, read).reduce(into: [:]) {
                        if let key = Name(rawValue: $1.0) { $0[key] = $1.1 }
                    }, in: &root)
            },
            write: { root, json, programme in
                guard let values = field.get(root) else { return }
                json.key(name)
                json.object { json in
                    for key in Name.allCases {
                        guard let value = values[key] else { continue }
                        json.key(key.rawValue)
                        write(value, &json, programme)
                    }
                }
            },
            visit: { root, visitor in
                guard var values = field.get(root) else { return }
                for key in Name.allCases {
                    guard var value = values[key] else { continue }
                    visit(&value, visitor)
                    values[key] = value
                }
                field.set(values, in: &root)
            })
    }

    /// The settings of rules.
    static func rules(_ name: String, _ path: KeyPathTo<Root, [String: RuleSetting]?>, _ doc: Words) -> Key {
        let field = Stored(path)
        return Key(
            name, .map(keys: RuleNames.all, value: .choice(RuleSetting.allCases.map(\.rawValue))), doc,
            read: { root, node, reader in
                let pairs = reader.mapping(node, keys: RuleNames.all) { $1.choice($0, RuleSetting.self) }
                field.set(Dictionary(pairs, uniquingKeysWith: { $1 }), in: &root)
            },
            write: { root, json, _ in
                guard let rules = field.get(root) else { return }
                json.key(name)
                json.object { json in
                    for rule in rules.keys.sorted() {
                        json.key(rule)
                        json.string(rules[rule]?.rawValue ?? "")
                    }
                }
            })
    }
}

extension Reader {
    /// A mapping from known words to values.
    mutating func mapping<Value>(
        _ node: YAMLTree.Index, keys: [String], _ read: (YAMLTree.Index, inout Reader) -> Value?
    ) -> [(String, Value)] {
        guard tree.kind(node) == .mapping else {
            report("wrong-type", .expected(.keys, found(node)), at: node)
            return []
        }
        var values: [(String, Value)] = []
        for (key, value) in tree.pairs(node) {
            let name = tree.string(key)
            guard keys.contains(name) else {
                report("unknown-key", .unknownKey(name, nearest: nearest(to: name, among: keys), known: keys), at: key)
                continue
            }
            if !tree.isOmitted(value), let read = read(value, &self) { values.append((name, read)) }
        }
        return values
    }

    mutating func stepDone(_ node: YAMLTree.Index) -> StepDone? {
        guard let text = scalar(node, as: .flagOrDate) else { return nil }
        if let date = WrittenDate(text.string) { return .on(date) }
        switch text.string {
        case "true", "True", "TRUE": return .yes
        case "false", "False", "FALSE": return .no
        default:
            report("wrong-type", .expected(.flagOrDate, found(node)), at: node)
            return nil
        }
    }

    /// A colour `#rgb` or `#rrggbb` that can be read on white.
    mutating func accent(_ node: YAMLTree.Index) -> String? {
        guard let text = scalar(node, as: .colour) else { return nil }
        guard let colour = Colour(text.string) else {
            report("bad-colour", .badColour(text.string), at: node)
            return nil
        }
        guard colour.contrastWithWhite >= 4.5 else {
            report("bad-colour", .paleColour(text.string), at: node)
            return nil
        }
        return colour.hex
    }

    mutating func editURL(_ node: YAMLTree.Index) -> String? {
        guard let text = scalar(node, as: .url) else { return nil }
        let parts = text.string.split(separator: "{path}", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            report("bad-url", .editURLWithoutPath, at: node)
            return nil
        }
        guard WebAddress.isValid(parts.joined(separator: "x")) else {
            report("bad-url", .badURL(text.string), at: node)
            return nil
        }
        return text.string
    }

    mutating func version(_ node: YAMLTree.Index) -> String? {
        guard let text = scalar(node, as: .text) else { return nil }
        guard let version = Version(text.string) else {
            report("wrong-type", .badVersion(text.string), at: node)
            return nil
        }
        if version > .tool { report("too-old", .toolTooOld(needed: text.string), at: node) }
        return text.string
    }
}
