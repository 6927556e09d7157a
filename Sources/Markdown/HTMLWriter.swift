/// Writes a part of a text as HTML.
///
/// Goes through the tree by the numbers in its nodes, without recursion; writes bytes and makes no strings on
/// its way.
struct HTMLWriter {
    let document: MarkdownDocument
    let options: RenderOptions
    let resolve: (Link) -> LinkOutcome
    let identify: ((Target) -> String?)?
    let atItemEnd: ((Item, inout [UInt8]) -> Void)?
    /// Whether ids in braces mean something to this caller.
    let knowsIDs: Bool

    var out: [UInt8]
    /// Where this part starts in the output.
    let outStart: Int
    /// Added to the level of headings.
    var levelShift = 0
    /// For each link around what is being written, whether it was written as a link.
    var openLinks: [Bool] = []
    /// Number of links around what is being written that were written as links.
    var linkDepth = 0
    /// Footnote marks written so far.
    var marks: [Int32] = []
    /// The footnote being written, and the marks to which it leads back.
    var footnote: (node: Int32, backTo: [Int32])?

    var tree: Tree {
        @inline(__always) get { document.tree }
    }

    init(
        document: MarkdownDocument, options: RenderOptions, out: [UInt8],
        resolve: @escaping (Link) -> LinkOutcome, identify: ((Target) -> String?)?,
        atItemEnd: ((Item, inout [UInt8]) -> Void)?
    ) {
        self.document = document
        self.options = options
        self.resolve = resolve
        self.identify = identify
        self.atItemEnd = atItemEnd
        knowsIDs = identify != nil || options.hidesExplicitIDs
        self.out = out
        outStart = out.count
    }

    /// Writes a part.
    mutating func write(_ part: Part) {
        switch part {
        case .whole:
            setLevelShift(tree.nodes[0].firstChild, count: .max)
            writeChildren(of: 0)
        case .blocks(let range):
            let blocks = tree.children(of: 0)
            let range = range.clamped(to: blocks.indices)
            guard let first = range.first else { return }
            setLevelShift(blocks[first], count: range.count)
            for index in range { write(blocks[index]) }
        case .content(let node):
            let first = tree.nodes[Int(node.index)].firstChild
            guard first >= 0 else { return }
            if tree.nodes[Int(first)].kind.isBlock { setLevelShift(first, count: .max) }
            writeChildren(of: node.index)
        case .footnotes:
            marks = tree.footnotes.flatMap(\.marks)
            writeFootnotes()
            return
        }
        if options.showsFootnotes, !marks.isEmpty { writeFootnotes() }
    }

    /// Finds out by how many levels headings are moved, from a number of siblings.
    private mutating func setLevelShift(_ first: Int32, count: Int) {
        guard let level = options.headingLevel else { return }
        var highest: Int?
        var current = first
        var left = count
        while current >= 0, left > 0 {
            let node = tree.nodes[Int(current)]
            if node.kind == .heading { highest = min(highest ?? 6, Int(node.level)) }
            current = node.next
            left -= 1
        }
        if let highest { levelShift = level - highest }
    }

    mutating func writeChildren(of parent: Int32) {
        var child = tree.nodes[Int(parent)].firstChild
        while child >= 0 {
            write(child)
            child = tree.nodes[Int(child)].next
        }
    }

    /// Writes a node and all in it.
    mutating func write(_ root: Int32) {
        var current = root
        while true {
            let node = tree.nodes[Int(current)]
            if enter(current, node), node.firstChild >= 0 {
                current = node.firstChild
                continue
            }
            while true {
                if current == root { return }
                let next = tree.nodes[Int(current)].next
                if next >= 0 {
                    current = next
                    break
                }
                current = tree.nodes[Int(current)].parent
                leave(current, tree.nodes[Int(current)])
            }
        }
    }

    /// Writes what a node starts with.
    ///
    /// - Returns: whether its children are to be written. If it has none, or they are not, what it ends with
    ///   has been written too.
    private mutating func enter(_ index: Int32, _ node: Node) -> Bool {
        switch node.kind {
        case .text, .tilde:
            writeText(node)
        case .softBreak:
            out.append(.newline)
        case .lineBreak:
            out.append(options.isConformance ? "<br />\n" : "<br>\n")
        case .code:
            out.append("<code>")
            writeEscaped(node.textStart, node.textEnd)
            out.append("</code>")
        case .htmlInline:
            writeHTML(node)
        case .emphasis:
            out.append("<em>")
            return open(index, node)
        case .strong:
            out.append("<strong>")
            return open(index, node)
        case .strikethrough:
            out.append("<del>")
            return open(index, node)
        case .link:
            return openLink(index, node)
        case .image:
            writeImage(index, node)
        case .entityLink, .citation:
            writeEntityLink(node)
        case .footnoteMark:
            writeMark(node)
        case .explicitID:
            if !hides(index) {
                out.append("{#")
                writeEscaped(node.textStart, node.textEnd)
                out.append("}")
            }
        default:
            return enterBlock(index, node)
        }
        return false
    }

    /// For a node with a start and an end: writes the end at once if there is nothing in it.
    private mutating func open(_ index: Int32, _ node: Node) -> Bool {
        if node.firstChild < 0 { leave(index, node) }
        return true
    }

    /// Writes what a node ends with.
    mutating func leave(_ index: Int32, _ node: Node) {
        switch node.kind {
        case .emphasis: out.append("</em>")
        case .strong: out.append("</strong>")
        case .strikethrough: out.append("</del>")
        case .link: closeLink()
        default: leaveBlock(index, node)
        }
    }

    // MARK: Text

    private mutating func writeText(_ node: Node) {
        var end = node.textEnd
        // The space before an id that is not shown goes with it.
        if knowsIDs, node.next >= 0, tree.nodes[Int(node.next)].kind == .explicitID,
            hides(node.next)
        {
            while end > node.textStart, tree.arena[Int(end) - 1].isSpaceOrTab { end -= 1 }
        }
        writeEscaped(node.textStart, end)
    }

    mutating func writeEscaped(_ start: Int32, _ end: Int32) {
        guard start < end else { return }
        let keepsControls = options.isConformance
        tree.arena.withUnsafeBufferPointer { arena in
            out.append(
                escaping: Bytes(rebasing: arena[Int(start)..<Int(end)]),
                keepsControls: keepsControls)
        }
    }

    mutating func writeHTML(_ node: Node) {
        if options.isConformance {
            out.append(contentsOf: tree.text(of: node))
        } else {
            writeEscaped(node.textStart, node.textEnd)
        }
    }

    /// Starts a new line, unless at the start of one.
    mutating func startLine() {
        if out.count > outStart, out[out.count - 1] != .newline { out.append(.newline) }
    }

    /// Whether `{#ID}` is left out: at the end of an item or heading, if the caller knows of ids.
    private func hides(_ index: Int32) -> Bool {
        guard knowsIDs, tree.nodes[Int(index)].next < 0 else { return false }
        let block = tree.nodes[Int(index)].parent
        switch tree.nodes[Int(block)].kind {
        case .heading:
            return options.hidesExplicitIDs || id(of: block) != nil
        case .paragraph:
            let item = tree.nodes[Int(block)].parent
            guard item >= 0, tree.nodes[Int(item)].kind == .item else { return false }
            return options.hidesExplicitIDs || id(of: item) != nil
        default:
            return false
        }
    }

    /// The id that the caller gives an item or heading.
    func id(of index: Int32) -> String? {
        guard let identify else { return nil }
        let node = tree.nodes[Int(index)]
        return identify(
            Target(
                id: NodeID(index),
                kind: node.kind == .heading ? .heading(level: Int(node.level)) : .item,
                explicitID: tree.explicitID(index, document.offset)))
    }
}
