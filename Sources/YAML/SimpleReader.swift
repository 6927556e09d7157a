extension YAMLTree {
    /// The tree of a text that ``SimpleReader`` can read; `nil` for any other, and where keys are equal.
    init?(simple bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, file: Int, limits: YAMLLimits) {
        let bytes = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
        guard SimpleText.isSimple(bytes, from: range.lowerBound) else { return nil }
        var nodes: [Node]?
        let scalars = [UInt8](unsafeUninitializedCapacity: range.count) { memory, count in
            var reader = SimpleReader(bytes, from: range.lowerBound, into: TextSink(memory), depth: limits.depth)
            guard reader.run() else { return }
            (nodes, count) = (reader.nodes, reader.texts.count)
        }
        guard let nodes else { return nil }
        self.init(file: file)
        (self.nodes, self.scalars) = (nodes, scalars)
        root = nodes.isEmpty ? nil : 0
        guard keysDiffer else { return nil }
    }
}

/// Reads YAML as registers are written: lists and keys below each other, texts on one line, `[a, b]` and `{a: b}` on one
/// line, and blocks below `|` and `>`.
///
/// Most files hold no more than that, and libyaml takes many times as long over them. What is read here is read just as
/// libyaml does; at the first byte that may mean anything else, or may be wrong, all of it is left to libyaml, so
/// that there is one place where mistakes are found and explained. A test compares the trees of the two.
struct SimpleReader {
    /// A collection that is not closed yet.
    struct Open {
        var node: YAMLTree.Index = -1
        /// What it is; a scalar stands for the outside of all.
        var kind = YAMLTree.Kind.scalar
        /// Its last child so far, and how many there are.
        var last: YAMLTree.Index = -1
        var count = 0
        /// Where its keys or dashes stand in their lines.
        var column = -1
        /// Whether its dashes stand right below the key that it is the value of.
        var isIndentless = false
        var size: UInt32 = 1
    }

    let bytes: UnsafeBufferPointer<UInt8>
    /// The byte that comes next.
    var index: Int
    private(set) var nodes: [YAMLTree.Node] = []
    var texts: TextSink
    /// The innermost collection, and those around it: as many as are open.
    private(set) var top = Open()
    private(set) var outer: [Open] = []
    /// Behind a colon or dash whose value has not been found yet: where an empty one would stand.
    private var due: Int?
    private var lineStart: Int
    private let depth: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into texts: TextSink, depth: Int) {
        self.bytes = bytes
        self.texts = texts
        self.depth = depth
        (index, lineStart, due) = (start, start, start)
        nodes.reserveCapacity((bytes.count - start) / 24)
    }

    /// - Returns: whether all of it could be read.
    mutating func run() -> Bool {
        while let column = nextLine() {
            guard takeLine(at: column) else { return false }
        }
        if let due, !outer.isEmpty { appendEmpty(at: due) }
        while !outer.isEmpty { closeBlock() }
        return true
    }

    // MARK: Lines

    /// Goes to the next line that is neither blank nor a comment, and gives the column where it begins.
    private mutating func nextLine() -> Int? {
        while true {
            lineStart = index
            skipSpaces()
            guard index < bytes.count else { return nil }
            if bytes[index] == .hash { index = SimpleText.endOfLine(bytes, from: index) }
            guard index < bytes.count else { return nil }
            guard bytes[index] == .newline else { return index - lineStart }
            index += 1
        }
    }

    private mutating func takeLine(at column: Int) -> Bool {
        if column == 0, isMarker { return false }
        if let due {
            if column > top.column {
                return isDash ? open(.sequence, at: column) && takeItem() : takeNode(at: column)
            }
            if isDash, column == top.column, top.kind == .mapping {
                return open(.sequence, at: column, isIndentless: true) && takeItem()
            }
            appendEmpty(at: due)
        }
        while top.column > column { closeBlock() }
        if isDash { return top.column == column && top.kind == .sequence && takeItem() }
        if top.isIndentless, top.column == column { closeBlock() }
        guard top.column == column, top.kind == .mapping, let key = scalar(), isAtColon else { return false }
        return takePair(key)
    }

    /// Reads an item of the innermost sequence, from its dash on.
    private mutating func takeItem() -> Bool {
        while true {
            index += 1
            due = index
            if endsLine() { return true }
            let column = index - lineStart
            guard isDash else { return takeNode(at: column) }
            guard open(.sequence, at: column) else { return false }
        }
    }

    /// Reads a value, of which the first line at least stands here.
    ///
    /// - Parameter column: where it begins in its line; `nil` behind a key, where no other key may stand.
    private mutating func takeNode(at column: Int?) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "["), UInt8(ascii: "{"): return !outer.isEmpty && takeFlow() && endsLine()
        case UInt8(ascii: "|"), UInt8(ascii: ">"): return !outer.isEmpty && takeBlock()
        default:
            let start = index
            guard let found = scalar() else { return false }
            if let column, isAtColon { return open(.mapping, at: column, start: start) && takePair(found) }
            guard !outer.isEmpty else { return false }
            append(found)
            return endsLine()
        }
    }

    /// Reads on behind a key.
    private mutating func takePair(_ key: YAMLTree.Node) -> Bool {
        guard index - Int(key.start) <= Self.longestKey else { return false }
        append(key)
        index += 1
        due = index
        return endsLine() || takeNode(at: nil)
    }

    // MARK: Bytes

    /// libyaml finds the colon of a key within 1,024 characters.
    static let longestKey = 1_000

    mutating func skipSpaces() {
        while index < bytes.count, bytes[index] == .space { index += 1 }
    }

    /// Goes to the next line, if nothing but a comment is left on this one.
    private mutating func endsLine() -> Bool {
        skipSpaces()
        if index < bytes.count, bytes[index] == .hash, bytes[index - 1] == .space {
            index = SimpleText.endOfLine(bytes, from: index)
        }
        guard index < bytes.count else { return true }
        guard bytes[index] == .newline else { return false }
        index += 1
        return true
    }

    /// Whether white space or the end comes next but one.
    private var isAloneHere: Bool { index + 1 >= bytes.count || bytes[index + 1].isWhite }

    private var isDash: Bool { bytes[index] == .dash && isAloneHere }

    var isAtColon: Bool { index < bytes.count && bytes[index] == .colon && isAloneHere }

    /// Whether the line may be a directive, or the begin or end of a document.
    private var isMarker: Bool {
        let first = bytes[index]
        guard first == .dash || first == UInt8(ascii: ".") else { return first == UInt8(ascii: "%") }
        return index + 2 < bytes.count && bytes[index + 1] == first && bytes[index + 2] == first
    }

    // MARK: Nodes

    mutating func append(_ node: YAMLTree.Node) {
        let new = YAMLTree.Index(nodes.count)
        nodes.append(node)
        if top.last >= 0 {
            nodes[Int(top.last)].next = new
        } else if top.node >= 0 {
            nodes[Int(top.node)].child = new
        }
        top.last = new
        top.count += 1
        top.size += 1
        due = nil
    }

    private mutating func appendEmpty(at place: Int) {
        let text = UInt32(texts.count)
        append(
            YAMLTree.Node(
                kind: .scalar, form: .verbatim, isPlain: true, start: UInt32(place), end: UInt32(place),
                textStart: text, textEnd: text))
    }

    /// Begins a collection; `false` where that would be one too deep.
    mutating func open(
        _ kind: YAMLTree.Kind, at column: Int, start: Int? = nil, isIndentless: Bool = false
    ) -> Bool {
        guard outer.count < depth else { return false }
        let start = UInt32(start ?? index)
        append(YAMLTree.Node(kind: kind, form: .verbatim, isPlain: false, start: start, end: start))
        let node = top.last
        outer.append(top)
        top = Open(node: node, kind: kind, column: column, isIndentless: isIndentless)
        return true
    }

    /// Ends a block, which reaches as far as its last child.
    private mutating func closeBlock() {
        close(at: nodes[Int(top.last)].end)
    }

    mutating func close(at end: UInt32) {
        nodes[Int(top.node)].end = end
        nodes[Int(top.node)].size = top.size
        let size = top.size
        top = outer.removeLast()
        top.size += size - 1
    }
}
