import JSON

extension Key {
    static func reference(
        _ name: String, _ path: KeyPathTo<Root, Reference?>, to kinds: [EntityKind], required: Bool = false,
        _ doc: Words
    ) -> Key {
        let field = Stored(path)
        return Key(
            name, .reference(kinds), required: required, doc,
            read: { root, node, reader in field.set(reader.reference(node), in: &root) },
            write: { root, json, programme in
                guard let reference = field.get(root) else { return }
                json.key(name)
                json.string(programme.id(of: reference))
            },
            visit: { root, visitor in
                guard var reference = field.get(root) else { return }
                field.set(visitor.visit(&reference, kinds: kinds, key: name) ? reference : nil, in: &root)
            })
    }

    static func references(
        _ name: String, _ path: KeyPathTo<Root, [Reference]>, to kinds: [EntityKind], required: Bool = false,
        _ doc: Words
    ) -> Key {
        let field = Stored(path)
        return Key(
            name, .references(kinds), required: required, doc,
            read: { root, node, reader in field.set(reader.references(node), in: &root) },
            write: { root, json, programme in
                json.key(name)
                json.strings(field.get(root).map { programme.id(of: $0) })
            },
            visit: { root, visitor in
                field.change(&root) { references in
                    references.keep { visitor.visit(&$0, kinds: kinds, key: name) }
                }
            })
    }

    /// Owners with the part they take.
    static func roles(_ name: String, _ path: KeyPathTo<Root, [RoleReference]>, _ doc: Words) -> Key {
        let field = Stored(path)
        return Key(
            name, .roles, doc,
            read: { root, node, reader in field.set(reader.list(node) { $1.role($0) }, in: &root) },
            write: { root, json, programme in
                json.key(name)
                json.strings(field.get(root).map { programme.id(of: $0.reference) })
            },
            visit: { root, visitor in
                field.change(&root) { roles in
                    roles.keep { visitor.visit(&$0.reference, kinds: [.owner], key: name) }
                }
            })
    }

    /// Owners with the part they take, where an empty list says something else than no list.
    static func roles(_ name: String, _ path: KeyPathTo<Root, [RoleReference]?>, _ doc: Words) -> Key {
        let field = Stored(path)
        return Key(
            name, .roles, doc,
            read: { root, node, reader in field.set(reader.list(node) { $1.role($0) }, in: &root) },
            write: { root, json, programme in
                guard let roles = field.get(root) else { return }
                json.key(name)
                json.strings(roles.map { programme.id(of: $0.reference) })
            },
            visit: { root, visitor in
                guard var roles = field.get(root), !roles.isEmpty else { return }
                roles.keep { visitor.visit(&$0.reference, kinds: [.owner], key: name) }
                // A list that nothing is left of names nobody, which is not the same as naming no one.
                field.set(roles.isEmpty ? nil : roles, in: &root)
            })
    }

    static func loose(
        _ name: String, _ path: KeyPathTo<Root, LooseReference?>, to kinds: [EntityKind], _ doc: Words
    ) -> Key {
        let field = Stored(path)
        return Key(
            name, .loose(kinds), doc,
            read: { root, node, reader in
                field.set(reader.text(node).map(LooseReference.init), in: &root)
            },
            write: { root, json, programme in
                guard let loose = field.get(root) else { return }
                json.key(name)
                json.string(programme.words(of: loose))
            },
            visit: { root, visitor in
                guard var loose = field.get(root) else { return }
                field.set(visitor.visit(&loose, kinds: kinds, key: name) ? loose : nil, in: &root)
            })
    }

    static func looseList(
        _ name: String, _ path: KeyPathTo<Root, [LooseReference]>, to kinds: [EntityKind], _ doc: Words
    ) -> Key {
        let field = Stored(path)
        return Key(
            name, .looseList(kinds), doc,
            read: { root, node, reader in
                field.set(reader.list(node) { $1.text($0).map(LooseReference.init) }, in: &root)
            },
            write: { root, json, programme in
                json.key(name)
                json.strings(field.get(root).map { programme.words(of: $0) })
            },
            visit: { root, visitor in
                field.change(&root) { values in
                    values.keep { visitor.visit(&$0, kinds: kinds, key: name) }
                }
            })
    }

    static func markdown(_ name: String, _ path: KeyPathTo<Root, Prose?>, _ doc: Words) -> Key {
        let field = Stored(path)
        return Key(
            name, .markdown, doc,
            read: { root, node, reader in field.set(reader.prose(node), in: &root) },
            write: { root, json, _ in
                guard let prose = field.get(root) else { return }
                json.key(name)
                json.string(prose.markdown)
            },
            visit: { root, visitor in
                field.change(&root) { prose in
                    if prose != nil { visitor.visit(&prose!, key: name) }
                }
            })
    }
}

extension Array {
    /// Keeps some elements, in order, each of which may be changed where it lies.
    mutating func keep(_ body: (inout Element) -> Bool) {
        var kept = 0
        for index in indices where body(&self[index]) {
            if kept != index { swapAt(kept, index) }
            kept += 1
        }
        if kept < count { removeSubrange(kept...) }
    }
}
