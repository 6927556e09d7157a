public import Diagnostics
public import YAML

/// Reads typed values from one file's tree; what is wrong becomes a diagnostic at its place.
public struct Reader {
    public let tree: YAMLTree
    let bytes: [UInt8]
    /// Whether the file has characters that turn the reading direction, so that each text is closed off.
    let hasBidiControls: Bool
    public private(set) var diagnostics: [Diagnostic] = []

    init(tree: YAMLTree, bytes: [UInt8], hasBidiControls: Bool = false) {
        self.tree = tree
        self.bytes = bytes
        self.hasBidiControls = hasBidiControls
    }

    mutating func report(_ rule: String, _ message: ReadingMessage, at node: YAMLTree.Index) {
        report(rule, message, at: tree.place(node))
    }

    mutating func report(_ rule: String, _ message: ReadingMessage, at place: Place) {
        diagnostics.append(Diagnostic(rule, .error, message, at: shortened(place)))
    }

    mutating func warn(_ rule: String, _ message: ReadingMessage, at node: YAMLTree.Index) {
        diagnostics.append(Diagnostic(rule, .warning, message, at: shortened(tree.place(node))))
    }

    /// A record: a mapping with the keys that its type describes.
    mutating func record<Record: Described>(_ node: YAMLTree.Index) -> Record? {
        guard tree.kind(node) == .mapping else {
            report("wrong-type", .expected(.keys, found(node)), at: node)
            return nil
        }
        var record = Record()
        fill(&record, from: node)
        return record
    }

    /// Reads the keys of a mapping into a record and reports the required ones that are missing.
    mutating func fill<Record: Described>(_ record: inout Record, from node: YAMLTree.Index) {
        let keys = Record.keys
        var seen: UInt64 = 0
        var hasStray = false
        var next = 0
        for (key, value) in tree.pairs(node) {
            let name = tree.string(key)
            guard let index = keys.index(of: name, near: next) else {
                if ReadingMessage.stray(in: name) != nil { hasStray = true }
                let near = nearest(to: name, among: keys.all.lazy.map(\.name))
                report("unknown-key", .unknownKey(name, nearest: near, known: keys.all.map(\.name)), at: key)
                continue
            }
            next = index + 1
            guard !tree.isOmitted(value) else {
                if name == "audience" {
                    report("missing-key", .emptyAudience, at: key)
                } else if keys.all[index].isRequired {
                    report("missing-key", .emptyKey(name), at: key)
                    seen |= 1 << UInt64(index)
                } else if case .colour = keys.all[index].type, let colour = colourBehind(key) {
                    report("bad-colour", .badColour(colour), at: key)
                }
                continue
            }
            seen |= 1 << UInt64(index)
            record.stands(index, at: tree.place(value))
            keys.all[index].read(&record, value, &self)
        }
        // A key that begins with a stray character is most likely the one that is missing.
        guard !hasStray, keys.required & ~seen != 0 else { return }
        for (index, key) in keys.all.enumerated() where keys.required & ~seen & (1 << UInt64(index)) != 0 {
            report("missing-key", .missingKey(key.name), at: firstLine(of: node))
        }
    }

    /// A list; a single value where a list is due counts as a list of one.
    mutating func list<Value>(
        _ node: YAMLTree.Index, _ read: (YAMLTree.Index, inout Reader) -> Value?
    ) -> [Value] {
        guard tree.kind(node) == .sequence else { return read(node, &self).map { [$0] } ?? [] }
        var values: [Value] = []
        for item in tree.items(node) {
            if tree.isOmitted(item) {
                report("wrong-type", .emptyItem, at: item)
            } else if let value = read(item, &self) {
                values.append(value)
            }
        }
        return values
    }

    /// Reports the second of two equal ids that are local to a list.
    mutating func checkLocalIDs(in list: YAMLTree.Index) {
        guard tree.kind(list) == .sequence else { return }
        var seen: Set<String> = []
        for item in tree.items(list) where tree.kind(item) == .mapping {
            guard let id = tree.value("id", in: item), tree.kind(id) == .scalar else { continue }
            let text = tree.string(id)
            if !seen.insert(Identifier.folded(text)).inserted { report("duplicate-id", .localIDTwice(text), at: id) }
        }
    }

    /// The first line of a mapping, for a message about all of it.
    private func firstLine(of node: YAMLTree.Index) -> Place {
        shortened(tree.place(node))
    }

    /// A place that ends where its first line ends.
    private func shortened(_ place: Place) -> Place {
        var end = Int(place.start)
        while end < min(Int(place.end), bytes.count), bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        return Place(file: Int(place.file), start: Int(place.start), end: end)
    }

    func found(_ node: YAMLTree.Index) -> ReadingMessage.Found {
        switch tree.kind(node) {
        case .scalar: .text(String(tree.string(node).prefix(60)))
        case .sequence: bytes(at: node).starts(with: [0x5B, 0x5B]) ? .link : .list
        case .mapping: .keys
        }
    }

    private func bytes(at node: YAMLTree.Index) -> ArraySlice<UInt8> {
        let place = tree.place(node)
        return bytes[min(Int(place.start), bytes.count)..<min(Int(place.start) + 2, bytes.count)]
    }

    /// Whether a comment cuts an unquoted text off, as in `title: Plan #3`.
    func isCutByComment(_ node: YAMLTree.Index) -> Bool {
        guard tree.isPlain(node) else { return false }
        var i = Int(tree.place(node).end)
        var hasSpace = false
        while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 { (i, hasSpace) = (i + 1, true) }
        return hasSpace && i < bytes.count && bytes[i] == 0x23
    }

    /// A colour without quotes, which YAML takes for a comment.
    private func colourBehind(_ key: YAMLTree.Index) -> String? {
        let line = bytes[Int(tree.place(key).end)...].prefix { $0 != 0x0A && $0 != 0x0D }
        let comment = line.drop { $0 != 0x23 }
        let digits = comment.dropFirst().prefix { $0 > 0x20 }
        let isHex = digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
        return isHex && [3, 6].contains(digits.count) ? "#" + String(decoding: digits, as: UTF8.self) : nil
    }
}
