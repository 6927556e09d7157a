internal import Diagnostics

/// The reference of the content format, made from the descriptions of the keys.
public enum FormatReference {
    /// All of it, as Markdown.
    public static func markdown() -> String {
        var out = """
            # The format, key by key

            Made from the descriptions in the program (`make docs`). `md` is Markdown with links; a key marked • is required;
            where several ids are due, one may be written without brackets.


            """
        for schema in Schema.all {
            out += "## \(schema.file)\n\n| key | | |\n| --- | --- | --- |\n"
            var records: [(String, [KeyDescription])] = []
            write(schema.record.keys(), into: &out, &records)
            while !records.isEmpty {
                let (name, keys) = records.removeFirst()
                out += "\n### \(name)\n\n| key | | |\n| --- | --- | --- |\n"
                write(keys, into: &out, &records)
            }
            out += "\n"
        }
        return out
    }

    private static func write(
        _ keys: [KeyDescription], into out: inout String, _ records: inout [(String, [KeyDescription])]
    ) {
        for key in keys {
            out += "| `\(key.name)`\(key.isRequired ? " •" : "") | \(type(key.type)) | \(key.doc.en) |\n"
            switch key.type {
            case .record(let record), .records(let record): records.append((record.name, record.keys()))
            case .map(_, .record(let record)): records.append((record.name, record.keys()))
            default: break
            }
        }
    }

    private static func type(_ type: ValueType) -> String {
        switch type {
        case .text: "text"
        case .markdown: "md"
        case .id: "id"
        case .date: "date"
        case .whole(let range):
            range.lowerBound < 0 ? "whole number" : "whole number, \(range.lowerBound)–\(range.upperBound)"
        case .number: "number"
        case .positiveNumber: "number above 0"
        case .numberRange: "number or range"
        case .flag: "true or false"
        case .flagOrDate: "true, false or a date"
        case .choice(let words): words.map { "`\($0)`" }.joined(separator: " ")
        case .url: "URL"
        case .editURL: "URL with `{path}`"
        case .colour: "CSS hex colour, in quotes"
        case .version: "version"
        case .reference(let kinds): "id of " + names(kinds)
        case .references(let kinds): "ids of " + names(kinds)
        case .roles: "owner ids, or `{id, role}`"
        case .loose(let kinds): "text, URL or id of " + names(kinds)
        case .looseList(let kinds): "URLs, media paths or ids of " + names(kinds)
        case .texts: "list of texts"
        case .record(let record): "see *\(record.name)* below"
        case .records(let record): "list, see *\(record.name)* below"
        case .map(let keys, _): "map of " + keys.map { "`\($0)`" }.joined(separator: " ")
        }
    }

    private static func names(_ kinds: [EntityKind]) -> String {
        kinds.map { $0.words.en }.joined(separator: " or ")
    }
}
