import JSON

extension Key {
    static func records<Record: Described>(
        _ name: String, _ path: KeyPathTo<Root, [Record]>, _ doc: Words
    ) -> Key {
        let visits = Record.visits
        let visitAll: @Sendable (inout Root, any ContentVisitor) -> Void = { root, visitor in
            guard !root[keyPath: path].isEmpty else { return }
            var records = root[keyPath: path]
            for i in records.indices {
                for visit in visits { visit(&records[i], visitor) }
            }
            root[keyPath: path] = records
        }
        return Key(
            name, .records(Record.description(name)), doc,
            read: { root, node, reader in
                root[keyPath: path] = reader.list(node) { (item, reader) -> Record? in reader.record(item) }
            },
            write: { root, json, programme in
                json.key(name)
                let records = root[keyPath: path]
                json.array { json in
                    for record in records { json.record(record, programme) }
                }
            },
            visit: visits.isEmpty ? nil : visitAll)
    }

    static func record<Record: Described>(
        _ name: String, _ path: KeyPathTo<Root, Record?>, _ doc: Words
    ) -> Key {
        let visits = Record.visits
        let visitAll: @Sendable (inout Root, any ContentVisitor) -> Void = { root, visitor in
            guard var record = root[keyPath: path] else { return }
            for visit in visits { visit(&record, visitor) }
            root[keyPath: path] = record
        }
        return Key(
            name, .record(Record.description(name)), doc,
            read: { root, node, reader in root[keyPath: path] = reader.record(node) },
            write: { root, json, programme in
                guard let record = root[keyPath: path] else { return }
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
