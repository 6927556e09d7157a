internal import YAML

/// How a file writes the items of its lists.
struct ListStyle {
    /// From the key of a list to the dashes below it.
    var dash = 2
    /// From a dash to the keys behind it.
    var key = 2
}

/// Edits of lists.
extension YAMLFile {
    /// How the lists of records under a key are written in this file, or else any lists of records; the usual way where
    /// there are none.
    func listStyle(_ key: String, in entities: some Sequence<YAMLTree.Index>) -> ListStyle {
        var found: ListStyle?
        for entity in entities
        where tree.kind(entity) == .mapping && !isFlow(entity) && !isAlias(entity) {
            for pair in pairs(of: entity) {
                let isSame = tree.string(pair.key) == key
                guard isSame || found == nil, tree.kind(pair.value) == .sequence,
                    !isAlias(pair.value),
                    let dash = dashColumn(pair.value), let item = items(pair.value).first,
                    tree.kind(item) == .mapping, let column = keyColumn(item)
                else { continue }
                // Behind a brace the keys do not stand where they would on lines of their own.
                let step = ListStyle(
                    dash: dash - self.column(whole(pair.key).lowerBound), key: isFlow(item) ? 2 : column - dash)
                guard step.dash >= 0, step.key >= 2 else { continue }
                if isSame { return step }
                found = step
            }
        }
        return found ?? ListStyle()
    }

    /// Whether the items of a list stand apart by a blank line; `nil` where there are too few to tell.
    func hasBlankLines(_ list: YAMLTree.Index) -> Bool? {
        guard let last = items(list).dropFirst().last else { return nil }
        var line = bytes.lineStart(whole(last).lowerBound)
        while line > yaml.lowerBound {
            line = bytes.lineStart(line - 1)
            if bytes.isCommentLine(line) { continue }
            return bytes.isBlankLine(line)
        }
        return nil
    }

    /// New records at the end of a block list, written as its last one is.
    ///
    /// - Parameters:
    ///   - parentColumn: the column of the list's key.
    ///   - isSpaced: whether to set them apart by blank lines where the list does not tell.
    func appended(
        _ entries: [Entry], to list: YAMLTree.Index, parentColumn: Int, isSpaced: Bool
    ) throws(NotByLine) -> Edit {
        guard tree.kind(list) == .sequence, !isFlow(list), !isAlias(list),
            let dash = dashColumn(list),
            let last = items(list).last
        else { throw NotByLine(node: list) }
        var column = dash + 2
        if tree.kind(last) == .mapping, !isFlow(last), !isAlias(last), let own = keyColumn(last),
            own > dash
        {
            column = own
        }
        let isSpaced = hasBlankLines(list) ?? isSpaced
        let lines = entries.flatMap { (isSpaced ? [""] : []) + $0.item(dash: dash, column: column) }
        return inserted(lines, at: below(list, commentsFrom: max(dash, parentColumn + 1)))
    }

    /// New records in the list under a key, which may be empty or missing.
    ///
    /// - Parameter style: how to write them where the list does not tell.
    func appended(
        _ entries: [Entry], under key: String, in mapping: YAMLTree.Index, style: ListStyle,
        isSpaced: Bool = false
    ) throws(NotByLine) -> [Edit] {
        guard !isFlow(mapping), !isAlias(mapping), let column = keyColumn(mapping) else {
            throw NotByLine(node: mapping)
        }
        let dash = column + style.dash
        func lines(spaced: Bool) -> [String] {
            entries.enumerated().flatMap { i, entry in
                (spaced && i > 0 ? [""] : []) + entry.item(dash: dash, column: dash + style.key)
            }
        }
        guard let pair = pair(key, in: mapping) else {
            let text = [String(repeating: " ", count: column) + key + ":"] + lines(spaced: isSpaced)
            return [inserted(text, at: below(mapping, commentsFrom: column))]
        }
        let value = pair.value
        let isEmpty =
            tree.isOmitted(value) || (tree.kind(value) == .sequence && items(value).isEmpty)
        guard isEmpty, !isAlias(value) else {
            return [try appended(entries, to: value, parentColumn: column, isSpaced: isSpaced)]
        }
        var edits: [Edit] = []
        let colon = afterColon(pair.key)
        let end = whole(value).upperBound
        if end > colon { edits.append(edit(colon..<end, "")) }
        return edits + [inserted(lines(spaced: isSpaced), at: bytes.nextLine(max(colon, end)))]
    }
}
