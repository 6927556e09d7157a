internal import YAML

/// What sort of text goes under a key.
enum TextKind {
    /// An id or a date, plain as the format writes it.
    case word
    /// A text on one line.
    case line
    /// A text that may have several lines.
    case prose
}

/// Edits of one key of a block mapping.
extension YAMLFile {
    func edit(_ range: Range<Int>, _ text: String) -> Edit {
        Edit(path: name, range: range, replacement: Array(text.utf8))
    }

    /// New lines at the start of a line, or at the end of a file that lacks its last line end. They end as the line above
    /// does.
    func inserted(_ lines: [String], at offset: Int) -> Edit {
        let ending = lineEnding(before: offset)
        let text = lines.joined(separator: ending)
        let isOpenEnd =
            offset == bytes.count && offset > bytes.markLength && !bytes.isBreak(offset - 1)
        return edit(offset..<offset, isOpenEnd ? ending + text : text + ending)
    }

    /// How the line above an offset ends; as the file's first line does where there is none.
    private func lineEnding(before offset: Int) -> String {
        guard let last = bytes[..<offset].lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return lineEnding
        }
        if bytes[last] == 0x0D { return "\r" }
        return last > 0 && bytes[last - 1] == 0x0D ? "\r\n" : "\n"
    }

    /// A new key with its value, below the nearest key that comes before it in an order.
    ///
    /// - Parameter order: the keys that come before it, the nearest last; without any of them it goes to the end.
    func inserted(
        _ key: String, _ value: Written, in mapping: YAMLTree.Index, after order: [String] = []
    ) throws(NotByLine) -> Edit {
        guard !isFlow(mapping), !isAlias(mapping), let column = keyColumn(mapping) else {
            throw NotByLine(node: mapping)
        }
        let head = String(repeating: " ", count: column) + key + ":"
        let lines = value.lines(after: head, column: column)
        for before in order.reversed() {
            if let pair = pair(before, in: mapping) {
                return inserted(lines, at: below(pair.value))
            }
        }
        return inserted(lines, at: below(mapping, commentsFrom: column))
    }

    /// A key taken out with its value.
    func removed(
        _ pair: (key: YAMLTree.Index, value: YAMLTree.Index), from mapping: YAMLTree.Index
    ) throws(NotByLine) -> Edit {
        guard !isFlow(mapping), !isAlias(mapping) else { throw NotByLine(node: mapping) }
        let start = whole(pair.key).lowerBound
        let line = bytes.lineStart(start)
        if bytes.indentation(line) == start - line { return edit(line..<below(pair.value), "") }
        // The key stands behind the dash of its item: it stays, without a value.
        return edit(afterColon(pair.key)..<max(afterColon(pair.key), contentEnd(pair.value)), "")
    }

    /// Another text under a key, written as the present one is as far as it can be.
    ///
    /// - Parameter kind: what sort of text it is.
    func replaced(
        _ pair: (key: YAMLTree.Index, value: YAMLTree.Index), with text: String,
        in mapping: YAMLTree.Index,
        as kind: TextKind
    ) throws(NotByLine) -> [Edit] {
        let value = pair.value
        guard !isFlow(mapping), !isAlias(mapping) else { throw NotByLine(node: mapping) }
        guard !isAlias(value), tree.kind(value) == .scalar, let column = keyColumn(mapping) else {
            throw NotByLine(node: value)
        }
        let form = tree.text(value).form
        if form == .literal || form == .folded {
            return replacedBlock(value, with: text, column: column)
        }
        let range = whole(value)
        let space = range.lowerBound == afterColon(pair.key) ? " " : ""
        if kind == .prose, text.utf8.contains(0x0A), BlockText.canHold(text) {
            let below = bytes.nextLine(range.upperBound)
            return [
                edit(range, space + "|"),
                inserted(BlockText.lines(text, indentation: column + 2), at: below),
            ]
        }
        let style = style(of: value)
        let isPlainWord = kind == .word && style == .plain
        return [
            edit(
                range,
                space + (isPlainWord ? Scalar.word(text) : Scalar.written(text, style: style)))
        ]
    }

    /// Another text in a `|` or `>` block.
    private func replacedBlock(_ value: YAMLTree.Index, with text: String, column: Int) -> [Edit] {
        let start = start(value)
        let headerEnd =
            bytes[start..<bytes.lineEnd(start)].firstIndex { $0 <= 0x20 } ?? bytes.lineEnd(start)
        let first = bytes.nextLine(start)
        var end = min(whole(value).upperBound, bytes.count)
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        guard BlockText.canHold(text) else {
            return [edit(start..<max(end, headerEnd), Scalar.doubleQuoted(text))]
        }
        var edits: [Edit] = []
        if bytes[start] == 0x3E { edits.append(edit(start..<start + 1, "|")) }
        let digit = bytes[start..<headerEnd].first { (0x31...0x39).contains($0) }.map {
            Int($0 - 0x30)
        }
        guard end > first else {
            let lines = BlockText.lines(text, indentation: column + (digit ?? 2))
            return edits + [inserted(lines, at: first)]
        }
        var line = first
        while line < end, bytes.isBlankLine(line) { line = bytes.nextLine(line) }
        let indentation = digit.map { column + $0 } ?? bytes.indentation(line)
        let lines = BlockText.lines(text, indentation: indentation)
        return edits + [edit(first..<end, lines.joined(separator: lineEnding(before: first)))]
    }

    /// How a scalar that is no block is written.
    private func style(of scalar: YAMLTree.Index) -> Scalar.Style {
        if tree.isPlain(scalar) { return .plain }
        return bytes[whole(scalar).lowerBound] == 0x27 ? .singleQuoted : .doubleQuoted
    }

    /// Just past the colon behind a key.
    func afterColon(_ key: YAMLTree.Index) -> Int {
        var i = whole(key).upperBound
        while i < bytes.count, bytes[i] != 0x3A, !bytes.isBreak(i) { i += 1 }
        return min(i + 1, bytes.count)
    }
}
