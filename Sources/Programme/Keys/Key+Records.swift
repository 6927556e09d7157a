import JSON

extension Key {
    static func records<Record: Described>(
        _ name: String, _ path: KeyPathTo<Root, [Record]>, _ doc: Words
    ) -> Key {
        let field = Stored(path)
        let visits = Record.visits
        let areNamed = Record.self is any LocallyNamed.Type
        let visitAll: @Sendable (inout Root, any ContentVisitor) -> Void = { root, visitor in
            field.change(&root) { records in
                for i in records.indices {
                    for visit in visits { visit(&records[i], visitor) }
                }
            }
        }
        return Key(
            name, .records(Record.description(name)), doc,
            read: { root, node, reader in
                field.set(reader.list(node) { (item, reader) -> Record? in reader.record(item) }, in: &root)
                if areNamed { reader.checkLocalIDs(in: node) }
            },
            write: { root, json, programme in
                json.key(name)
                let records = field.get(root)
                json.array { json in
                    for record in records { json.record(record, programme) }
                }
            },
            visit: visits.isEmpty ? nil : visitAll)
    }

    static func record<Record: Described>(
        _ name: String, _ path: KeyPathTo<Root, Record?>, _ doc: Words
    ) -> Key {
        let field = Stored(path)
        let visits = Record.visits
        let visitAll: @Sendable (inout Root, any ContentVisitor) -> Void = { root, visitor in
            guard var record = field.get(root) else { return }
            for visit in visits { visit(&record, visitor) }
            field.set(record, in: &root)
        }
        return Key(
            name, .record(Record.description(name)), doc,
            read: { root, node, reader in field.set(reader.record(node), in: &root) },
            write: { root, json, programme in
                guard let record = field.get(root) else { return }
                json.key(name)
                json.record(record, programme)
            },
            visit: visits.isEmpty ? nil : visitAll)
    }
}

extension Described {
    /// The visits of all keys that hold references or texts.
    static var visits: [@Sendable (inout Self, any ContentVisitor) -> Void] { keys.all.compactMap(\.visit) }
}

extension JSONWriter {
    /// Writes a record with the keys of the format.
    mutating func record<Record: Described>(_ record: Record, _ programme: Programme) {
        object { json in
            for key in Record.keys.all { key.write(record, &json, programme) }
        }
    }
}
