import JSON

extension Key {
    static func reference(
        _ name: String, _ path: KeyPathTo<Root, Reference?>, to kinds: [EntityKind], required: Bool = false,
        _ doc: Words
    ) -> Key {
        Key(
            name, .reference(kinds), required: required, doc,
            read: { root, node, reader in root[keyPath: path] = reader.reference(node) },
            write: { root, json, programme in
                guard let reference = root[keyPath: path] else { return }
                json.key(name)
                json.string(programme.id(of: reference))
            },
            visit: { root, visitor in
                guard var reference = root[keyPath: path] else { return }
                root[keyPath: path] = visitor.visit(&reference, kinds: kinds, key: name) ? reference : nil
            })
    }

    static func references(
        _ name: String, _ path: KeyPathTo<Root, [Reference]>, to kinds: [EntityKind], required: Bool = false,
        _ doc: Words
    ) -> Key {
        Key(
            name, .references(kinds), required: required, doc,
            read: { root, node, reader in root[keyPath: path] = reader.references(node) },
            write: { root, json, programme in
                json.key(name)
                json.strings(root[keyPath: path].map(programme.id(of:)))
            },
            visit: { root, visitor in
                guard !root[keyPath: path].isEmpty else { return }
                root[keyPath: path] = visitor.kept(root[keyPath: path], kinds: kinds, key: name)
            })
    }

    /// Owners with the part they take.
    static func roles(_ name: String, _ path: KeyPathTo<Root, [RoleReference]>, _ doc: Words) -> Key {
        Key(
            name, .roles, doc,
            read: { root, node, reader in root[keyPath: path] = reader.list(node) { $1.role($0) } },
            write: { root, json, programme in
                json.key(name)
                json.strings(root[keyPath: path].map { programme.id(of: $0.reference) })
            },
            visit: { root, visitor in
                root[keyPath: path] = visitor.kept(root[keyPath: path], key: name)
            })
    }

    /// Owners with the part they take, where an empty list says something else than no list.
    static func roles(_ name: String, _ path: KeyPathTo<Root, [RoleReference]?>, _ doc: Words) -> Key {
        Key(
            name, .roles, doc,
            read: { root, node, reader in root[keyPath: path] = reader.list(node) { $1.role($0) } },
            write: { root, json, programme in
                guard let roles = root[keyPath: path] else { return }
                json.key(name)
                json.strings(roles.map { programme.id(of: $0.reference) })
            },
            visit: { root, visitor in
                guard let roles = root[keyPath: path], !roles.isEmpty else { return }
                let kept = visitor.kept(roles, key: name)
                // A list that nothing is left of names nobody, which is not the same as naming no one.
                root[keyPath: path] = kept.isEmpty ? nil : kept
            })
    }

    static func loose(
        _ name: String, _ path: KeyPathTo<Root, LooseReference?>, to kinds: [EntityKind], _ doc: Words
    ) -> Key {
        Key(
            name, .loose(kinds), doc,
            read: { root, node, reader in
                root[keyPath: path] = reader.text(node).map(LooseReference.init)
            },
            write: { root, json, programme in
                guard let loose = root[keyPath: path] else { return }
                json.key(name)
                json.string(programme.words(of: loose))
            },
            visit: { root, visitor in
                guard var loose = root[keyPath: path] else { return }
                root[keyPath: path] = visitor.visit(&loose, kinds: kinds, key: name) ? loose : nil
            })
    }

    static func looseList(
        _ name: String, _ path: KeyPathTo<Root, [LooseReference]>, to kinds: [EntityKind], _ doc: Words
    ) -> Key {
        Key(
            name, .looseList(kinds), doc,
            read: { root, node, reader in
                root[keyPath: path] = reader.list(node) { $1.text($0).map(LooseReference.init) }
            },
            write: { root, json, programme in
                json.key(name)
                json.strings(root[keyPath: path].map(programme.words(of:)))
            },
            visit: { root, visitor in
                guard !root[keyPath: path].isEmpty else { return }
                root[keyPath: path] = root[keyPath: path].compactMap { loose in
                    var loose = loose
                    return visitor.visit(&loose, kinds: kinds, key: name) ? loose : nil
                }
            })
    }

    static func markdown(_ name: String, _ path: KeyPathTo<Root, Prose?>, _ doc: Words) -> Key {
        Key(
            name, .markdown, doc,
            read: { root, node, reader in root[keyPath: path] = reader.prose(node) },
            write: { root, json, _ in
                guard let prose = root[keyPath: path] else { return }
                json.key(name)
                json.string(prose.markdown)
            },
            visit: { root, visitor in
                guard var prose = root[keyPath: path] else { return }
                visitor.visit(&prose, key: name)
                root[keyPath: path] = prose
            })
    }
}

extension ContentVisitor {
    func kept(_ references: [Reference], kinds: [EntityKind], key: String) -> [Reference] {
        references.compactMap { reference in
            var reference = reference
            return visit(&reference, kinds: kinds, key: key) ? reference : nil
        }
    }

    func kept(_ roles: [RoleReference], key: String) -> [RoleReference] {
        roles.compactMap { role in
            var role = role
            return visit(&role.reference, kinds: [.owner], key: key) ? role : nil
        }
    }
}
