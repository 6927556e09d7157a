extension Tree {
    /// The tree of a text that libcmark is not needed for: paragraphs, headings and tight lists of one line per item, of
    /// characters that stand for themselves, with no more in them than `**words**` with a space in front and space or
    /// punctuation behind, and links to entities.
    ///
    /// Most texts are no more than that, and libcmark would take five times as long over them. What is read here is read
    /// just as CommonMark says (0.30, 4.2, 4.8, 5.2, 5.3 and rules 5 and 7 of 6.2); at the first byte that might mean
    /// anything else the text is left to libcmark, and a test compares the two.
    ///
    /// - Returns: `nil` for any other text.
    init?(simple bytes: Bytes) {
        var scan = SimpleScan(bytes, TreeSink(bytes))
        guard scan.run(), scan.sink.tree.links.count <= Limits.marks else { return nil }
        self = scan.sink.tree
    }
}

/// Builds the tree of a simple text.
private struct TreeSink: SimpleSink {
    private let bytes: Bytes
    private(set) var tree: Tree
    /// The paragraph or heading, list and item that were opened last; no item outside a list.
    private var paragraph: Int32 = -1
    private var list: Int32 = -1
    private var item: Int32 = -1
    /// The last child so far of the paragraph, list or document.
    private var lastInline: Int32 = -1
    private var lastItem: Int32 = -1
    private var lastBlock: Int32 = -1

    init(_ bytes: Bytes) {
        self.bytes = bytes
        var document = Node(kind: .document, parent: -1)
        document.end = Int32(clamping: bytes.count)
        tree = Tree(nodes: [], arena: [])
        tree.nodes.reserveCapacity(bytes.count / 32 + 8)
        tree.arena.reserveCapacity(bytes.count)
        tree.nodes.append(document)
    }

    mutating func beginParagraph(at start: Int) {
        lastInline = -1
        guard item >= 0 else {
            paragraph = addBlock(.paragraph, at: start)
            return
        }
        paragraph = append(.paragraph, in: item, at: start)
        tree.nodes[Int(item)].firstChild = paragraph
    }

    mutating func endParagraph(at end: Int) {
        tree.nodes[Int(paragraph)].end = Int32(end)
    }

    mutating func beginHeading(_ level: Int, at start: Int) -> Bool {
        lastInline = -1
        paragraph = addBlock(.heading, at: start)
        tree.nodes[Int(paragraph)].level = UInt8(level)
        return true
    }

    mutating func endHeading(at end: Int) { endParagraph(at: end) }

    mutating func beginList(at start: Int) {
        list = addBlock(.list, at: start)
        tree.nodes[Int(list)].flags.insert(.tight)
        lastItem = -1
    }

    mutating func beginItem(at start: Int) {
        item = append(.item, in: list, at: start)
        link(item, behind: lastItem, in: list)
        lastItem = item
    }

    mutating func endItem(at end: Int) {
        tree.nodes[Int(item)].end = Int32(end)
        item = -1
    }

    mutating func endList(at end: Int) { tree.nodes[Int(list)].end = Int32(end) }

    /// Adds a block at the top of the text.
    private mutating func addBlock(_ kind: Node.Kind, at start: Int) -> Int32 {
        let new = append(kind, in: 0, at: start)
        link(new, behind: lastBlock, in: 0)
        lastBlock = new
        return new
    }

    private mutating func append(_ kind: Node.Kind, in parent: Int32, at start: Int) -> Int32 {
        var node = Node(kind: kind, parent: parent)
        node.start = Int32(start)
        tree.nodes.append(node)
        return Int32(tree.nodes.count - 1)
    }

    mutating func softBreak() {
        add(Node(kind: .softBreak, parent: paragraph))
    }

    mutating func text(_ range: Range<Int>) {
        add(textNode(range, in: paragraph))
    }

    mutating func strong(_ range: Range<Int>) {
        let strong = add(Node(kind: .strong, parent: paragraph))
        let text = Int32(tree.nodes.count)
        tree.nodes.append(textNode(range, in: strong))
        tree.nodes[Int(strong)].firstChild = text
    }

    mutating func link(_ found: StandIn) -> Bool {
        let target = Int(found.targetStart)..<Int(found.targetEnd)
        var node = textNode(target, in: paragraph)
        node.kind = found.kind == .citation ? .citation : .entityLink
        (node.start, node.end) = (found.start, found.end)
        node.number = Int32(tree.links.count)
        var details = LinkDetails(node: Int32(tree.nodes.count))
        (details.titleStart, details.titleEnd) = (node.textEnd, node.textEnd)
        (details.targetStart, details.targetEnd) = (found.targetStart, found.targetEnd)
        tree.links.append(details)
        add(node)
        return true
    }

    @discardableResult
    private mutating func add(_ node: Node) -> Int32 {
        let new = Int32(tree.nodes.count)
        tree.nodes.append(node)
        link(new, behind: lastInline, in: paragraph)
        lastInline = new
        return new
    }

    private mutating func link(_ node: Int32, behind previous: Int32, in parent: Int32) {
        if previous >= 0 {
            tree.nodes[Int(previous)].next = node
        } else {
            tree.nodes[Int(parent)].firstChild = node
        }
    }

    /// A text whose bytes are put in the arena.
    private mutating func textNode(_ range: Range<Int>, in parent: Int32) -> Node {
        var node = Node(kind: .text, parent: parent)
        node.textStart = Int32(tree.arena.count)
        tree.arena.append(contentsOf: Bytes(rebasing: bytes[range]))
        node.textEnd = Int32(tree.arena.count)
        return node
    }
}
