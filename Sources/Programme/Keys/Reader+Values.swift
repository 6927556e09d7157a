internal import Diagnostics
internal import YAML

extension Reader {
    /// Characters of a text on one line: such a text may stand on every page.
    private static let longestLine = 10_000

    /// A text on one line: line breaks become spaces, white space at the ends goes.
    mutating func line(_ node: YAMLTree.Index) -> String? {
        text(node)?.string
    }

    /// A text on one line, with its place.
    mutating func text(_ node: YAMLTree.Index) -> Text? {
        guard var text = scalar(node, as: .text) else { return nil }
        guard text.string.utf8.count <= Self.longestLine || text.string.unicodeScalars.count <= Self.longestLine else {
            report("too-much", .lineTooLong(Self.longestLine), at: node)
            return nil
        }
        if text.string.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
            let words = text.string.split(whereSeparator: \.isNewline)
            text.string = words.map(trimmed).filter { !$0.isEmpty }.joined(separator: " ")
        } else if let first = text.string.utf8.first, let last = text.string.utf8.last,
            first <= 0x20 || last <= 0x20
        {
            text.string = trimmed(text.string[...])
        }
        if isCutByComment(node) { warn("cut-by-comment", .cutByComment, at: node) }
        return text
    }

    /// A Markdown text.
    mutating func prose(_ node: YAMLTree.Index) -> Prose? {
        guard let text = scalar(node, as: .text) else { return nil }
        if isCutByComment(node) { warn("cut-by-comment", .cutByComment, at: node) }
        return Prose(text)
    }

    mutating func id(_ node: YAMLTree.Index) -> String? {
        guard let text = scalar(node, as: .id) else { return nil }
        guard Identifier.isValid(text.string) else {
            report("bad-id", .badID(text.string), at: node)
            return nil
        }
        return text.string
    }

    mutating func reference(_ node: YAMLTree.Index) -> Reference? {
        guard let id = id(node) else { return nil }
        return Reference(id, at: tree.place(node))
    }

    mutating func references(_ node: YAMLTree.Index) -> [Reference] {
        list(node) { $1.reference($0) }
    }

    /// An owner's id, or `{id, role}`.
    mutating func role(_ node: YAMLTree.Index) -> RoleReference? {
        guard tree.kind(node) == .mapping else {
            return reference(node).map { RoleReference(reference: $0) }
        }
        let record: OwnerWithRole? = record(node)
        guard let record, let reference = record.reference else { return nil }
        return RoleReference(reference: reference, role: record.role)
    }

    mutating func date(_ node: YAMLTree.Index) -> WrittenDate? {
        guard let text = scalar(node, as: .date) else { return nil }
        guard let date = WrittenDate(text.string) else {
            report("bad-date", .badDate(text.string), at: node)
            return nil
        }
        return date
    }

    mutating func whole(_ node: YAMLTree.Index, in range: ClosedRange<Int>) -> Int? {
        guard let text = scalar(node, as: .whole) else { return nil }
        guard let value = Int(text.string) else {
            report("wrong-type", .expected(.whole, found(node)), at: node)
            return nil
        }
        guard range.contains(value) else {
            report("out-of-range", .outOfRange(range.lowerBound, range.upperBound), at: node)
            return nil
        }
        return value
    }

    mutating func number(_ node: YAMLTree.Index, positive: Bool = false) -> Double? {
        guard let text = scalar(node, as: .number) else { return nil }
        guard let value = decimal(text.string) else {
            report("wrong-type", .expected(.number, found(node)), at: node)
            return nil
        }
        if positive, value <= 0 {
            report("out-of-range", .notPositive, at: node)
            return nil
        }
        return value
    }

    mutating func numberRange(_ node: YAMLTree.Index) -> NumberRange? {
        guard let text = scalar(node, as: .numberRange) else { return nil }
        // `25.000` homes are not twenty-five.
        guard ReadingMessage.withoutDots(text.string) == nil else {
            report("wrong-type", .expected(.numberRange, found(node)), at: node)
            return nil
        }
        if let value = decimal(text.string) { return NumberRange(low: value, high: value) }
        let parts = text.string.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let low = decimal(trimmed(parts[0])), let high = decimal(trimmed(parts[1])) else {
            report("wrong-type", .expected(.numberRange, found(node)), at: node)
            return nil
        }
        guard low <= high else {
            report("out-of-range", .rangeDownwards, at: node)
            return nil
        }
        return NumberRange(low: low, high: high)
    }

    mutating func flag(_ node: YAMLTree.Index) -> Bool? {
        guard let text = scalar(node, as: .flag) else { return nil }
        switch text.string {
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default:
            report("wrong-type", .expected(.flag, found(node)), at: node)
            return nil
        }
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: YAMLTree.Index, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let text = scalar(node, as: .text) else { return nil }
        if let choice = Choice(rawValue: text.string) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        report(
            "unknown-value", .unknownValue(text.string, nearest: nearest(to: text.string, among: known), known: known),
            at: node)
        return nil
    }

    mutating func url(_ node: YAMLTree.Index) -> String? {
        guard let text = scalar(node, as: .url) else { return nil }
        guard WebAddress.isValid(text.string) else {
            report("bad-url", .badURL(text.string), at: node)
            return nil
        }
        return text.string
    }

    /// A scalar's text, or a report that something else stands there.
    mutating func scalar(_ node: YAMLTree.Index, as expected: ReadingMessage.Expected) -> Text? {
        guard tree.kind(node) == .scalar else {
            report("wrong-type", .expected(expected, found(node)), at: node)
            return nil
        }
        var text = tree.text(node)
        if hasBidiControls || text.form == .doubleQuoted { text.string = TextCheck.isolated(text.string) }
        return text
    }

    /// A number of YAML's core schema, without infinities.
    private func decimal(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, bytes.count <= 40,
            (0x30...0x39).contains(first) || first == 0x2D || first == 0x2B || first == 0x2E,
            bytes.allSatisfy({ (0x30...0x39).contains($0) || [0x2D, 0x2B, 0x2E, 0x65, 0x45].contains($0) }),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }

    private func trimmed(_ text: Substring) -> String {
        let isSpace = { (c: Character) in c == " " || c == "\t" || c.isNewline }
        guard let from = text.firstIndex(where: { !isSpace($0) }),
            let to = text.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(text[from...to])
    }
}
