extension Tree {
    /// The tree of a text that libcmark is not needed for: paragraphs of characters that stand for themselves, with no
    /// more in them than `**words**` with a space in front and space or punctuation behind, and links to entities.
    ///
    /// Most texts of a register are no more than that, and libcmark would take five times as long over them. What is read
    /// here is read just as CommonMark says (0.31.2, 4.8 and rules 5 and 7 of 6.2); at the first byte that might mean
    /// anything else the text is left to libcmark, and a test compares the two.
    ///
    /// - Returns: `nil` for any other text.
    init?(simple bytes: Bytes) {
        guard !bytes.isEmpty, bytes.count <= Limits.bytes else { return nil }
        var scan = SimpleScan(bytes)
        guard scan.run(), scan.tree.links.count <= Limits.marks else { return nil }
        self = scan.tree
    }
}

/// Reads a simple text from its first byte to its last.
private struct SimpleScan {
    private let bytes: Bytes
    private(set) var tree: Tree
    private var index = 0
    private var paragraph: Int32 = -1
    /// The last child so far of the paragraph, or of the document.
    private var lastInline: Int32 = -1
    private var lastBlock: Int32 = -1

    init(_ bytes: Bytes) {
        self.bytes = bytes
        var document = Node(kind: .document, parent: -1)
        document.end = Int32(bytes.count)
        tree = Tree(nodes: [], arena: [])
        tree.nodes.reserveCapacity(bytes.count / 32 + 8)
        tree.arena.reserveCapacity(bytes.count)
        tree.nodes.append(document)
    }

    /// - Returns: whether the text is simple, so that the tree is that of all of it.
    mutating func run() -> Bool {
        while index < bytes.count {
            if bytes[index] == .newline {
                index += 1
                continue
            }
            guard readParagraph() else { return false }
        }
        return lastBlock >= 0
    }

    private mutating func readParagraph() -> Bool {
        paragraph = Int32(tree.nodes.count)
        lastInline = -1
        var node = Node(kind: .paragraph, parent: 0)
        node.start = Int32(index)
        tree.nodes.append(node)
        link(paragraph, behind: lastBlock, in: 0)
        lastBlock = paragraph
        while true {
            guard startsLine, readLine() else { return false }
            let end = index
            guard bytes[end - 1] != .space else { return false }
            index += 1
            guard index < bytes.count, bytes[index] != .newline else {
                tree.nodes[Int(paragraph)].end = Int32(end)
                return true
            }
            add(Node(kind: .softBreak, parent: paragraph))
        }
    }

    /// Whether what the line begins with can be nothing but text.
    private var startsLine: Bool {
        let byte = bytes[index]
        if byte.isLetter || byte == .openParenthesis || byte == .quotation || byte == .apostrophe { return true }
        // The first byte of the file may be that of a mark that counts for nothing.
        return byte >= 0xC2 && (index > 0 || byte != 0xEF)
    }

    /// Reads up to the end of the line.
    private mutating func readLine() -> Bool {
        var start = index
        while true {
            index = ByteClasses.special.next(in: bytes, from: index)
            guard index < bytes.count, bytes[index] != .newline else {
                addText(start..<index)
                return true
            }
            switch bytes[index] {
            case .asterisk:
                guard let end = strongEnd else { return false }
                addText(start..<index)
                let strong = add(Node(kind: .strong, parent: paragraph))
                let text = Int32(tree.nodes.count)
                tree.nodes.append(textNode(index + 2..<end - 2, in: strong))
                tree.nodes[Int(strong)].firstChild = text
                index = end
                start = end
            case .openBracket:
                guard let found = entityLink else { return false }
                addText(start..<index)
                add(found)
                index = Int(found.end)
                start = index
            case StandIn.first where index + 1 < bytes.count && bytes[index + 1] != StandIn.second:
                index += 2
            default: return false
            }
        }
    }

    /// The end of the `**words**` that begin here.
    private var strongEnd: Int? {
        guard index > 0, bytes[index - 1] == .space, index + 4 < bytes.count, bytes[index + 1] == .asterisk,
            bytes[index + 2].isLetter || bytes[index + 2].isDigit
        else { return nil }
        let close = ByteClasses.special.next(in: bytes, from: index + 2)
        guard close + 1 < bytes.count, bytes[close] == .asterisk, bytes[close + 1] == .asterisk,
            bytes[close - 1].isLetter || bytes[close - 1].isDigit
        else { return nil }
        let end = close + 2
        guard end < bytes.count else { return end }
        switch bytes[end] {
        case .space, .newline, .comma, .period, .colon, .semicolon, .exclamation, .question, .closeParenthesis:
            return end
        default: return nil
        }
    }

    /// The link to an entity that begins here, with no text of its own.
    private var entityLink: StandIn? {
        guard index + 2 < bytes.count, bytes[index + 1] == .openBracket, bytes[index + 2] != .openBracket,
            index == 0 || bytes[index - 1] != .exclamation,
            let link = EntityLinkScan.link(in: bytes, at: index), link.shownEnd == 0
        else { return nil }
        return link
    }

    // MARK: Nodes

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

    private mutating func addText(_ range: Range<Int>) {
        if !range.isEmpty { add(textNode(range, in: paragraph)) }
    }

    /// A text whose bytes are put in the arena.
    private mutating func textNode(_ range: Range<Int>, in parent: Int32) -> Node {
        var node = Node(kind: .text, parent: parent)
        node.textStart = Int32(tree.arena.count)
        tree.arena.append(contentsOf: Bytes(rebasing: bytes[range]))
        node.textEnd = Int32(tree.arena.count)
        return node
    }

    private mutating func add(_ found: StandIn) {
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
    }
}
