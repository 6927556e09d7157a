/// The text of a footnote, and which part of the array of nodes it is.
struct FootnoteText: Sendable {
    var node: Int32
    /// The node behind all that is in it.
    var end: Int32
    /// Its number on the page; 0 if nothing points to it.
    var number: Int32 = 0
    /// The marks that point to it, as indexes into ``Tree/footnoteMarks``.
    var marks: [Int32] = []
}

/// A mark that points to a footnote.
struct FootnoteMark: Sendable {
    var node: Int32
    var footnote: Int32
    /// The how-manieth mark that points to the same footnote, from 1.
    var ordinal: Int32
}

extension Tree {
    /// Takes the texts of footnotes out of the lists that stood in for them.
    ///
    /// - Returns: the starts of those that are none after all: within code, for one.
    mutating func foldFootnotes(_ standIns: [StandIn]) -> [Int32] {
        let texts = standIns.filter { $0.kind == .footnoteText }
        guard !texts.isEmpty else { return [] }
        var refused: [Int32] = []
        var lists: [Int32] = []
        var next = 0
        for index in nodes.indices where nodes[index].kind == .item {
            while next < texts.count, texts[next].start < nodes[index].start {
                refused.append(texts[next].start)
                next += 1
            }
            guard next < texts.count, texts[next].start == nodes[index].start else { continue }
            footnotes.append(FootnoteText(node: Int32(index), end: end(of: Int32(index))))
            if lists.last != nodes[index].parent { lists.append(nodes[index].parent) }
            next += 1
        }
        refused += texts[next...].map(\.start)
        guard refused.isEmpty else { return refused }

        for (index, footnote) in zip(texts.indices, footnotes) {
            makeFootnote(footnote.node, index, texts[index])
        }
        removeFootnotes(from: lists)
        return []
    }

    private mutating func makeFootnote(_ node: Int32, _ index: Int, _ standIn: StandIn) {
        nodes[Int(node)].kind = .footnote
        nodes[Int(node)].number = Int32(index)
        // An empty heading was only there to hold the place of the text.
        let first = nodes[Int(node)].firstChild
        if first >= 0, nodes[Int(first)].kind == .heading, nodes[Int(first)].firstChild < 0,
            nodes[Int(first)].start == standIn.start
        {
            nodes[Int(node)].firstChild = nodes[Int(first)].next
            nodes[Int(first)].parent = -1
        }
    }

    /// Takes the footnotes out of these lists, and the lists left empty out of what they are in.
    private mutating func removeFootnotes(from lists: [Int32]) {
        var done: Set<Int32> = []
        var parents: [Int32] = []
        for list in lists where done.insert(list).inserted {
            let rest = children(of: list).filter { nodes[Int($0)].kind != .footnote }
            setChildren(of: list, to: rest)
            if rest.isEmpty { parents.append(nodes[Int(list)].parent) }
        }
        done.removeAll()
        for parent in parents where done.insert(parent).inserted {
            setChildren(
                of: parent,
                to: children(of: parent).filter {
                    nodes[Int($0)].kind != .list || nodes[Int($0)].firstChild >= 0
                })
        }
        for footnote in footnotes {
            nodes[Int(footnote.node)].parent = -1
            nodes[Int(footnote.node)].next = -1
        }
    }
}
