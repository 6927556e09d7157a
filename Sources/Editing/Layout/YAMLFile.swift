internal import Diagnostics
internal import YAML

/// One file of the content opened for editing: its bytes, and the YAML in it with its places.
struct YAMLFile {
    /// Path inside the content folder.
    let name: String
    let bytes: [UInt8]
    /// The stretch that is YAML: all of a register, the front matter of a note.
    let yaml: Range<Int>
    let tree: YAMLTree
    /// How lines end in it.
    let lineEnding: String

    /// - Parameters:
    ///   - file: the file as it was read.
    ///   - index: its index among the sources.
    init(_ file: SourceFile, index: Int) {
        name = file.name
        bytes = file.bytes
        yaml = file.name.hasSuffix(".md") ? FrontMatterLines(file.bytes).yaml : 0..<file.bytes.count
        tree = parseYAML(file.bytes, range: yaml, file: index).tree
        lineEnding = file.bytes.lineEnding
    }

    // MARK: Nodes

    func start(_ node: YAMLTree.Index) -> Int { Int(tree.place(node).start) }

    /// Whether a node stands elsewhere and is only pointed to here (`*name`).
    func isAlias(_ node: YAMLTree.Index) -> Bool {
        let start = start(node)
        guard start < bytes.count, bytes[start] == 0x2A else { return false }
        return tree.kind(node) != .scalar || tree.text(node).form == .doubleQuoted
    }

    /// Whether a list or mapping is written with brackets.
    func isFlow(_ node: YAMLTree.Index) -> Bool {
        guard tree.kind(node) != .scalar else { return false }
        var start = start(node)
        // An anchor or a tag may stand before the bracket.
        while start < bytes.count, bytes[start] == 0x26 || bytes[start] == 0x21 {
            while start < bytes.count, bytes[start] > 0x20 { start += 1 }
            while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        }
        return start < bytes.count && (bytes[start] == 0x5B || bytes[start] == 0x7B)
    }

    /// The bytes of a scalar with its quotes, of a collection all of it.
    func whole(_ node: YAMLTree.Index) -> Range<Int> {
        let place = tree.place(node)
        let range = Int(place.start)..<Int(place.end)
        let isQuoted =
            tree.kind(node) == .scalar && !tree.isPlain(node) && tree.text(node).form == .verbatim
        return isQuoted ? range.lowerBound - 1..<range.upperBound + 1 : range
    }

    /// The nodes of a list; none for anything else.
    func items(_ list: YAMLTree.Index) -> [YAMLTree.Index] {
        tree.kind(list) == .sequence ? Array(tree.items(list)) : []
    }

    /// The key and value under a name of a mapping.
    func pair(_ name: String, in mapping: YAMLTree.Index) -> (
        key: YAMLTree.Index, value: YAMLTree.Index
    )? {
        pairs(of: mapping).first { tree.string($0.key) == name }
    }

    func pairs(of mapping: YAMLTree.Index) -> [(key: YAMLTree.Index, value: YAMLTree.Index)] {
        Array(tree.pairs(mapping))
    }

    /// The list of a register, below its top key.
    func register(_ key: String) -> (key: YAMLTree.Index, value: YAMLTree.Index)? {
        guard let root = tree.root, tree.kind(root) == .mapping else { return nil }
        return pair(key, in: root)
    }

    /// The mappings of a register's list, by where their id stands; where they do themselves if they have none.
    func entities(in list: YAMLTree.Index) -> [Int: YAMLTree.Index] {
        guard tree.kind(list) == .sequence else { return [:] }
        var found: [Int: YAMLTree.Index] = [:]
        for item in tree.items(list) where tree.kind(item) == .mapping {
            let id = tree.value("id", in: item) ?? item
            found[start(id)] = item
        }
        return found
    }

    // MARK: Columns

    /// How far a node stands from the start of its line, in bytes.
    func column(_ offset: Int) -> Int { offset - bytes.lineStart(offset) }

    /// The column of the keys of a mapping.
    func keyColumn(_ mapping: YAMLTree.Index) -> Int? {
        pairs(of: mapping).first.map { self.column(self.whole($0.key).lowerBound) }
    }

    /// The column of the dashes of a block list; `nil` where they cannot be told.
    func dashColumn(_ list: YAMLTree.Index) -> Int? {
        guard tree.kind(list) == .sequence, !isFlow(list), let first = items(list).first else {
            return nil
        }
        var at = whole(first).lowerBound
        if tree.kind(first) == .mapping, let key = pairs(of: first).first {
            at = whole(key.key).lowerBound
        }
        var line = bytes.lineStart(at)
        while true {
            let dash = line + bytes.indentation(line)
            if dash <= at, dash < bytes.count, bytes[dash] == 0x2D { return dash - line }
            guard line > yaml.lowerBound, line > 0 else { return nil }
            line = bytes.lineStart(line - 1)
        }
    }

    // MARK: Ends

    /// Just past the last byte of a node that is not white space.
    func contentEnd(_ node: YAMLTree.Index) -> Int {
        let last = lastScalar(of: node)
        var end = max(whole(node).upperBound, last.map { whole($0).upperBound } ?? 0)
        if let last, keepsBlankLines(last) { return end }
        let start = start(node)
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    /// Where lines can be put right below a node.
    ///
    /// - Parameter column: comments below it that stand at least this far in belong to it; `nil`: none do.
    func below(_ node: YAMLTree.Index, commentsFrom column: Int? = nil) -> Int {
        let end = contentEnd(node)
        let isAtStart = end > 0 && end <= bytes.count && bytes.isBreak(end - 1)
        var line = isAtStart ? end : bytes.nextLine(end)
        if let column {
            while line < yaml.upperBound, bytes.isCommentLine(line),
                bytes.indentation(line) >= column
            {
                line = bytes.nextLine(line)
            }
        }
        return min(line, max(yaml.upperBound, end))
    }

    /// The scalar that a node ends with; `nil` where it ends with a bracket.
    private func lastScalar(of node: YAMLTree.Index) -> YAMLTree.Index? {
        var node = node
        while !isAlias(node), !isFlow(node) {
            switch tree.kind(node) {
            case .scalar: return node
            case .sequence:
                guard let last = items(node).last else { return nil }
                node = last
            case .mapping:
                guard let last = pairs(of: node).last else { return nil }
                node = last.value
            }
        }
        return nil
    }

    /// Whether a block text keeps the blank lines at its end (`|+`).
    private func keepsBlankLines(_ scalar: YAMLTree.Index) -> Bool {
        let text = tree.text(scalar)
        guard text.form == .literal || text.form == .folded else { return false }
        let start = start(scalar)
        return bytes[start..<bytes.lineEnd(start)].prefix { $0 > 0x20 }.contains(0x2B)
    }
}
