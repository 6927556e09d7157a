/// The parsed text: nodes in one array, all their bytes in another.
struct Tree: Sendable {
    var nodes: [Node]
    var arena: [UInt8]
    /// One for each link, in the order of the text.
    var links: [LinkDetails] = []
    /// The texts of footnotes, in the order of the text.
    var footnotes: [FootnoteText] = []
    /// The marks that point to them, in the order of the text.
    var footnoteMarks: [FootnoteMark] = []

    /// The children of a node, first to last.
    func children(of parent: Int32) -> [Int32] {
        var found: [Int32] = []
        var child = nodes[Int(parent)].firstChild
        while child >= 0 {
            found.append(child)
            child = nodes[Int(child)].next
        }
        return found
    }

    /// Makes the nodes in the list the children of a node, in that order.
    mutating func setChildren<C: Collection>(of parent: Int32, to children: C)
    where C.Element == Int32 {
        nodes[Int(parent)].firstChild = children.first ?? -1
        var previous: Int32 = -1
        for child in children {
            nodes[Int(child)].parent = parent
            if previous >= 0 { nodes[Int(previous)].next = child }
            previous = child
        }
        if previous >= 0 { nodes[Int(previous)].next = -1 }
    }

    /// Adds a node that belongs nowhere yet.
    mutating func add(_ node: Node) -> Int32 {
        nodes.append(node)
        return Int32(nodes.count - 1)
    }

    /// The node just past everything in a node, in the order that libcmark gave: only for nodes that no
    /// pass has moved.
    func end(of node: Int32) -> Int32 {
        var current = node
        while current >= 0 {
            if nodes[Int(current)].next >= 0 { return nodes[Int(current)].next }
            current = nodes[Int(current)].parent
        }
        return Int32(nodes.count)
    }

    /// The bytes of a node's text.
    func text(of node: Node) -> ArraySlice<UInt8> {
        arena[Int(node.textStart)..<Int(node.textEnd)]
    }

    /// A stretch of the arena as a string.
    func string(_ start: Int32, _ end: Int32) -> String {
        String(decoding: arena[Int(start)..<Int(end)], as: UTF8.self)
    }
}
