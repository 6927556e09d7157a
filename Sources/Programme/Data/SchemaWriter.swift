internal import Diagnostics
internal import JSON

/// Turns descriptions of keys into JSON Schema.
///
/// Every value is one flat schema: which types it may have, and what is asked of it as each of them. Editors make
/// better hints of that than of alternatives.
struct SchemaWriter {
    private let language: Language
    /// The records that were referred to, each written once below `$defs`.
    private var records: [RecordDescription] = []

    init(_ language: Language) {
        self.language = language
    }

    // MARK: Files

    /// A register: one key with a list of records. An empty file and a key without a list are empty registers.
    mutating func register(_ name: String, of record: RecordDescription, into json: inout JSONWriter) {
        types(["object"], optional: true, into: &json)
        blank(into: &json)
        json.key("properties")
        json.object { json in
            json.key(name)
            json.object { json in
                types(["array"], optional: true, into: &json)
                blank(into: &json)
                json.key("items")
                json.object { json in item(record, into: &json) }
            }
        }
        json.key("additionalProperties")
        json.bool(false)
    }

    /// A file or front matter that is one record; it may be empty where nothing in it is required.
    mutating func file(_ record: RecordDescription, into json: inout JSONWriter) {
        let keys = record.keys()
        let isOptional = !keys.contains(where: \.isRequired)
        types(["object"], optional: isOptional, into: &json)
        if isOptional { blank(into: &json) }
        members(keys, of: record.name, into: &json)
    }

    /// The records that were referred to.
    mutating func definitions(into json: inout JSONWriter) {
        guard !records.isEmpty else { return }
        json.key("$defs")
        json.object { json in
            // A record may refer to further ones, which then join the list.
            var next = 0
            while next < records.count {
                let record = records[next]
                next += 1
                json.key(record.name)
                json.object { json in members(record.keys(), of: record.name, into: &json) }
            }
        }
    }

    // MARK: Records

    private mutating func members(
        _ keys: [KeyDescription], of record: String, into json: inout JSONWriter
    ) {
        json.key("properties")
        json.object { json in
            for key in keys {
                json.key(key.name)
                json.object { json in
                    json.key("description")
                    json.string(key.doc[language])
                    value(key, of: record, into: &json)
                }
            }
        }
        let required = keys.filter(\.isRequired).map(\.name)
        if !required.isEmpty {
            json.key("required")
            json.strings(required)
        }
        json.key("additionalProperties")
        json.bool(false)
    }

    /// Asks an object to be such a record; says nothing of other types.
    private mutating func refer(to record: RecordDescription, into json: inout JSONWriter) {
        if !records.contains(where: { $0.name == record.name }) { records.append(record) }
        json.key("$ref")
        json.string("#/$defs/\(record.name)")
    }

    private mutating func item(_ record: RecordDescription, into json: inout JSONWriter) {
        json.key("type")
        json.string("object")
        refer(to: record, into: &json)
    }

    // MARK: Values

    private mutating func value(
        _ key: KeyDescription, of record: String, into json: inout JSONWriter
    ) {
        // An audience without a value is an error, so that nothing is published by a slip.
        let isOptional = !key.isRequired && key.name != "audience"
        if let scalar = SchemaScalar(key, in: record) {
            write(scalar, optional: isOptional, into: &json)
            return
        }
        switch key.type {
        case .roles:
            let id = SchemaScalar.id
            let owner = OwnerWithRole.description("owner-with-role")
            types(id.types + ["object", "array"], optional: isOptional, into: &json)
            id.writeLimits(optional: isOptional, into: &json)
            refer(to: owner, into: &json)
            json.key("items")
            json.object { json in
                types(id.types + ["object"], optional: false, into: &json)
                id.writeLimits(optional: false, into: &json)
                refer(to: owner, into: &json)
            }
        case .record(let inner):
            types(["object"], optional: isOptional, into: &json)
            if isOptional { blank(into: &json) }
            refer(to: inner, into: &json)
        case .records(let inner):
            types(["object", "array"], optional: isOptional, into: &json)
            if isOptional { blank(into: &json) }
            refer(to: inner, into: &json)
            json.key("items")
            json.object { json in item(inner, into: &json) }
        case .map(let names, let type):
            types(["object"], optional: isOptional, into: &json)
            if isOptional { blank(into: &json) }
            json.key("properties")
            json.object { json in
                for name in names {
                    json.key(name)
                    json.object { json in
                        let entry = KeyDescription(
                            name: name, type: type, isRequired: false, doc: key.doc)
                        value(entry, of: record, into: &json)
                    }
                }
            }
            json.key("additionalProperties")
            json.bool(false)
        default: break
        }
    }

    private func write(_ scalar: SchemaScalar, optional: Bool, into json: inout JSONWriter) {
        types(scalar.types + (scalar.isList ? ["array"] : []), optional: optional, into: &json)
        scalar.writeLimits(optional: optional, into: &json)
        guard scalar.isList else { return }
        json.key("items")
        json.object { json in
            types(scalar.types, optional: false, into: &json)
            scalar.writeLimits(optional: false, into: &json)
        }
    }

    /// Which types a value may have. One that may be left out may be null or blank text as well.
    private func types(_ names: [String], optional: Bool, into json: inout JSONWriter) {
        var names = names
        if optional { names += names.contains("string") ? ["null"] : ["string", "null"] }
        json.key("type")
        if names.count == 1 { json.string(names[0]) } else { json.strings(names) }
    }

    /// Asks text to be blank, where only something else counts as a value.
    private func blank(into json: inout JSONWriter) {
        json.key("pattern")
        json.string("^\(SchemaPattern.blank)$")
    }
}
