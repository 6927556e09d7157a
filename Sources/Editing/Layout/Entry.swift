internal import YAML

/// A value as it is going to be written in YAML.
///
/// Nested as deep as the format's own records, or as a tree that the YAML reader let through (100 levels).
indirect enum Written {
    /// Written as it stands wherever YAML allows: ids, dates, statuses.
    case word(String)
    /// A text: quoted where needed, over several lines as a block.
    case text(String)
    /// A text as a `|` block even where it is short.
    case block(String)
    case list([Written])
    /// Texts, one below the other.
    case rows([String])
    case entry(Entry)
    /// A key without a value.
    case nothing
}

/// A mapping as it is going to be written, in order.
struct Entry {
    struct Field {
        var key: String
        var value: Written
    }

    var fields: [Field] = []
    /// Comments that go above a key, without `#`.
    var comments: [String: [String]] = [:]
    /// Comments that go below the last key.
    var closing: [String] = []

    init() {}

    init(_ pairs: [(String, Written)]) {
        fields = pairs.map { Field(key: $0.0, value: $0.1) }
    }

    /// Puts a key before all others.
    mutating func lead(_ key: String, _ value: Written) {
        fields.insert(Field(key: key, value: value), at: 0)
    }

    /// Sets a key, at the end where it is new.
    mutating func set(_ key: String, _ value: Written?) {
        let index = fields.firstIndex { $0.key == key }
        switch (index, value) {
        case (let index?, let value?): fields[index].value = value
        case (let index?, nil): fields.remove(at: index)
        case (nil, let value?): fields.append(Field(key: key, value: value))
        case (nil, nil): break
        }
    }

    /// Adds to a list, which is made where there is none; a single value becomes the first of the list.
    mutating func append(_ value: Written, to key: String) {
        switch fields.first(where: { $0.key == key })?.value {
        case .list(let values): set(key, .list(values + [value]))
        case .nothing, nil: set(key, .list([value]))
        case let single?: set(key, .list([single, value]))
        }
    }
}

extension Entry {
    /// Its lines, the keys in a column.
    func lines(column: Int) -> [String] {
        let space = String(repeating: " ", count: column)
        var lines: [String] = []
        for field in fields {
            let (key, value) = (field.key, field.value)
            for comment in comments[key] ?? [] { lines.append(space + "# " + comment) }
            lines += value.lines(after: space + key + ":", column: column)
        }
        return lines + closing.map { space + "# " + $0 }
    }

    /// Its lines as an item of a list.
    ///
    /// - Parameters:
    ///   - dash: the column of the dash.
    ///   - column: the column of the keys.
    func item(dash: Int, column: Int) -> [String] {
        var lines = lines(column: column)
        let head =
            String(repeating: " ", count: dash) + "-"
            + String(repeating: " ", count: max(1, column - dash - 1))
        guard let first = lines.first else { return [head + "{}"] }
        lines[0] = head + first.dropFirst(column)
        return lines
    }
}

extension Written {
    /// The longest line that a list in brackets may take.
    private static let width = 100

    /// The lines of it below its key.
    ///
    /// - Parameters:
    ///   - head: what stands before it on its line: indentation and `key:`.
    ///   - column: the column of the key.
    func lines(after head: String, column: Int) -> [String] {
        switch self {
        case .nothing: return [head]
        case .word(let word): return [head + " " + Scalar.word(word)]
        case .text(let text):
            if text.utf8.contains(0x0A), BlockText.canHold(text) {
                return Written.block(text).lines(after: head, column: column)
            }
            return [head + " " + Scalar.written(text)]
        case .block(let text):
            guard BlockText.canHold(text) else { return [head + " " + Scalar.written(text)] }
            return [head + " |"] + BlockText.lines(text, indentation: column + 2)
        case .list(let values):
            if let flow = Written.flow(values), head.count + flow.count < Written.width {
                return [head + " " + flow]
            }
            return [head] + values.flatMap { $0.item(dash: column + 2) }
        case .rows(let texts):
            return [head] + texts.flatMap { Written.text($0).item(dash: column + 2) }
        case .entry(let entry):
            if entry.fields.isEmpty { return [head + " {}"] }
            return [head] + entry.lines(column: column + 2)
        }
    }

    /// Its lines as an item of a block list.
    func item(dash: Int) -> [String] {
        if case .entry(let entry) = self { return entry.item(dash: dash, column: dash + 2) }
        return lines(after: String(repeating: " ", count: dash) + "-", column: dash)
    }

    /// A list in brackets; `nil` where it holds more than words and short texts.
    static func flow(_ values: [Written]) -> String? {
        var parts: [String] = []
        for value in values {
            switch value {
            case .word(let word): parts.append(Scalar.word(word))
            case .text(let text) where !text.utf8.contains(0x0A): parts.append(Scalar.written(text))
            default: return nil
            }
        }
        return "[" + parts.joined(separator: ", ") + "]"
    }
}

extension YAMLFile {
    /// A node as it could be written again, aliases written out. Comments are not in it.
    func written(_ node: YAMLTree.Index) -> Written {
        switch tree.kind(node) {
        case .scalar:
            if tree.isOmitted(node) { return .nothing }
            let text = tree.text(node)
            if tree.isPlain(node), text.form == .verbatim { return .word(text.string) }
            return text.form == .literal ? .block(text.string) : .text(text.string)
        case .sequence: return .list(tree.items(node).map(written))
        case .mapping: return .entry(entry(node))
        }
    }

    func entry(_ mapping: YAMLTree.Index) -> Entry {
        Entry(pairs(of: mapping).map { (tree.string($0.key), written($0.value)) })
    }
}
