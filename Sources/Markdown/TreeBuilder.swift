/// Collects the nodes of a tree: their bytes, their places in the text handed in, and what stands in the
/// place of a stand-in.
struct TreeBuilder {
    /// What libcmark got.
    let parsed: Bytes
    /// Where the walk is within a paragraph.
    var place: InlinePlace

    private let text: Bytes
    private let prepared: PreparedText?
    private let hasStandIns: Bool
    private var nodes: [Node]
    private var arena: [UInt8] = []
    private var links: [LinkDetails] = []

    init(text: Bytes, parsed: Bytes, prepared: PreparedText?) {
        self.text = text
        self.parsed = parsed
        self.prepared = prepared
        hasStandIns = prepared.map { !$0.standIns.isEmpty } ?? false
        place = InlinePlace(LineTable(parsed))
        nodes = []
        nodes.reserveCapacity(parsed.count / 16 + 8)
        arena.reserveCapacity(parsed.count)
        var document = Node(kind: .document, parent: -1)
        document.end = Int32(text.count)
        nodes.append(document)
    }

    /// The tree of all that was added.
    consuming func finish() -> Tree { Tree(nodes: nodes, arena: arena, links: links) }

    // MARK: Nodes

    /// Number of nodes.
    var count: Int32 { Int32(nodes.count) }

    func parent(of node: Int32) -> Int32 { nodes[Int(node)].parent }

    mutating func add(_ node: Node) { nodes.append(node) }

    mutating func addLink(_ node: Node, titleStart: Int32, titleEnd: Int32) {
        var details = LinkDetails(node: count)
        details.titleStart = titleStart
        details.titleEnd = titleEnd
        var node = node
        node.number = Int32(links.count)
        links.append(details)
        nodes.append(node)
    }

    /// Puts the nodes added since there were `first` of them, siblings all, behind a sibling.
    mutating func link(from first: Int32, parent: Int32, previous: Int32) {
        guard count > first else { return }
        if previous >= 0 {
            nodes[Int(previous)].next = first
        } else {
            nodes[Int(parent)].firstChild = first
        }
        var index = first
        while index + 1 < count {
            nodes[Int(index)].next = index + 1
            index += 1
        }
    }

    // MARK: Bytes

    /// Adds a text, with the right nodes for the stand-ins in it.
    mutating func addText(_ bytes: Bytes, _ parent: Int32) {
        var start = 0
        var index = 0
        while hasStandIns, index < bytes.count {
            guard bytes[index] == StandIn.first, let standIn = standIn(bytes, at: index) else {
                index += 1
                continue
            }
            addText(bytes, start, index, parent)
            add(standIn, parent)
            index += StandIn.length
            start = index
        }
        addText(bytes, start, bytes.count, parent)
    }

    /// The stretch of the text for which a stand-in is here.
    private func standIn(_ bytes: Bytes, at index: Int) -> StandIn? {
        guard let standIns = prepared?.standIns, let number = StandIn.read(bytes, at: index),
            standIns.indices.contains(number)
        else { return nil }
        return standIns[number]
    }

    private mutating func addText(_ bytes: Bytes, _ start: Int, _ end: Int, _ parent: Int32) {
        guard start < end else { return }
        var node = Node(kind: .text, parent: parent)
        node.textStart = Int32(arena.count)
        arena.append(contentsOf: bytes[start..<end])
        node.textEnd = Int32(arena.count)
        nodes.append(node)
    }

    private mutating func add(_ standIn: StandIn, _ parent: Int32) {
        var node = Node(kind: .text, parent: parent)
        node.start = standIn.start
        node.end = standIn.end
        switch standIn.kind {
        case .entityLink, .citation:
            node.kind = standIn.kind == .citation ? .citation : .entityLink
            keepOriginal(standIn.targetStart, standIn.targetEnd, &node)
            let shown = Int32(arena.count)
            keepShown(Int(standIn.shownStart), Int(standIn.shownEnd))
            addLink(node, titleStart: shown, titleEnd: Int32(arena.count))
            links[links.count - 1].targetStart = standIn.targetStart
            links[links.count - 1].targetEnd = standIn.targetEnd
            return
        case .footnoteMark:
            node.kind = .footnoteMark
            keepOriginal(standIn.targetStart, standIn.targetEnd, &node)
        case .explicitID:
            node.kind = .explicitID
            keepOriginal(standIn.targetStart, standIn.targetEnd, &node)
        case .tilde:
            node.kind = .tilde
            node.level = UInt8(standIn.end - standIn.start)
            keepOriginal(standIn.start, standIn.end, &node)
        case .footnoteText, .literal, .null:
            keepOriginal(standIn.start, standIn.end, &node)
        }
        nodes.append(node)
    }

    /// Copies a stretch of the text handed in to the arena, as the text of a node.
    private mutating func keepOriginal(_ start: Int32, _ end: Int32, _ node: inout Node) {
        node.textStart = Int32(arena.count)
        arena.append(contentsOf: text[Int(start)..<Int(end)])
        node.textEnd = Int32(arena.count)
    }

    /// Copies the shown text of a link, with one space for a line break and what goes with it, and pipes as
    /// they are meant in a table.
    private mutating func keepShown(_ start: Int, _ end: Int) {
        var index = start
        while index < end {
            let byte = text[index]
            if byte.isLineEnd {
                while arena.last?.isSpaceOrTab == true { arena.removeLast() }
                arena.append(.space)
                while index < end, text[index].isBlank || text[index] == .greater { index += 1 }
                continue
            }
            if byte != .backslash || index + 1 >= end || text[index + 1] != .pipe {
                arena.append(byte)
            }
            index += 1
        }
    }

    /// Copies bytes to the arena, with the original bytes for stand-ins.
    mutating func keep(_ bytes: Bytes?) -> (Int32, Int32) {
        let first = Int32(arena.count)
        guard let bytes else { return (first, first) }
        var start = 0
        var index = 0
        while hasStandIns, index < bytes.count {
            guard bytes[index] == StandIn.first, let standIn = standIn(bytes, at: index) else {
                index += 1
                continue
            }
            arena.append(contentsOf: bytes[start..<index])
            arena.append(contentsOf: text[Int(standIn.start)..<Int(standIn.end)])
            index += StandIn.length
            start = index
        }
        arena.append(contentsOf: bytes[start...])
        return (first, Int32(arena.count))
    }

    // MARK: Places

    /// Sets the bytes of a block from libcmark's lines and columns, counted from 1.
    func locateBlock(_ node: inout Node, from: (Int, Int), to: (Int, Int)) {
        let start = min(parsed.count, place.lines.start(from.0 - 1) + max(0, from.1 - 1))
        let end = min(place.lines.end(max(0, to.0 - 1)), place.lines.start(to.0 - 1) + max(0, to.1))
        let first = original(start)
        var last = min(text.count, originalEnd(offset: end))
        // libcmark counts empty lines behind a list or indented code to it.
        while last > first, text[last - 1].isBlank { last -= 1 }
        node.start = Int32(first)
        node.end = Int32(max(first, last))
    }

    /// Has a block end with the last of a number of lines, from a line counted from 1.
    func extend(_ node: inout Node, lines count: Int, from line: Int) {
        var end = min(text.count, originalEnd(offset: place.lines.end(line - 2 + max(1, count))))
        while end > Int(node.start), text[end - 1].isBlank { end -= 1 }
        node.end = max(node.end, Int32(end))
    }

    /// Sets the bytes of a paragraph or heading from libcmark's lines and columns, counted from 1, and starts
    /// with its lines.
    mutating func startLines(_ node: inout Node, from: (Int, Int), to: (Int, Int)) {
        let start = min(parsed.count, place.lines.start(from.0 - 1) + max(0, from.1 - 1))
        var first = start
        var end = to
        if node.kind == .heading {
            if isByte(.hash, atParsed: start),
                LineStart.startsBlock(parsed, start, place.lines.end(from.0 - 1))
            {
                while first < parsed.count, parsed[first] == .hash { first += 1 }
                first = parsed.pastSpaces(first, parsed.count)
            } else if to.0 - 1 > from.0, place.lines.isUnderline(to.0 - 2) {
                // An underlined heading libcmark has end a line too late, unless at the end of the text.
                end = (to.0 - 1, Int(Int32.max))
            }
        }
        locateBlock(&node, from: from, to: end)
        place.start(
            firstLine: from.0 - 1, lastLine: end.0 - 1, firstText: first,
            columnOffset: from.1 - 1 + first - start)
    }

    /// Sets where a node starts that has to start with this byte. Where the offset is not of such a byte,
    /// the next one on the line is taken, else the line's start.
    func locate(_ node: inout Node, _ byte: UInt8, at offset: Int?) {
        var start = min(max(0, offset ?? 0), parsed.count)
        if !isByte(byte, atParsed: start) {
            let line = place.lines.line(at: start)
            let end = place.lines.end(line)
            var index = start
            while index < end, parsed[index] != byte { index += 1 }
            start = index < end ? index : place.lines.start(line)
        }
        node.start = Int32(original(start))
        node.end = node.start
    }

    /// Sets where a link ends, from libcmark's column of its last byte.
    mutating func endLink(_ index: Int32, column: Int) {
        links[Int(nodes[Int(index)].number)].end = count
        guard !nodes[Int(index)].flags.contains(.autolink),
            let last = place.offset(ofColumn: column)
        else { return }
        place.pass(last)
        let end = Int32(originalEnd(offset: last + 1))
        nodes[Int(index)].end = max(nodes[Int(index)].start, end)
    }

    func isByte(_ byte: UInt8, atParsed offset: Int) -> Bool {
        offset >= 0 && offset < parsed.count && parsed[offset] == byte
    }

    /// The offset in the text handed in.
    func original(_ offset: Int) -> Int { prepared?.original(offset) ?? offset }

    /// The offset in the text handed in just past what ends here.
    func originalEnd(offset: Int) -> Int { prepared?.originalEnd(offset) ?? offset }
}
