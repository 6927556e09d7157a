extension Tree {
    /// Marks items that start with `[ ]` or `[x]` as tasks.
    mutating func foldTasks(_ text: Bytes) {
        for index in nodes.indices where nodes[index].kind == .item {
            let paragraph = nodes[index].firstChild
            guard paragraph >= 0, nodes[Int(paragraph)].kind == .paragraph else { continue }
            let first = nodes[Int(paragraph)].firstChild
            guard first >= 0, nodes[Int(first)].kind == .text else { continue }
            let node = nodes[Int(first)]
            // A bracket that is escaped looks the same in the tree, but not in the text.
            let start = Int(nodes[Int(paragraph)].start)
            guard node.textEnd - node.textStart > 3, start < text.count,
                text[start] == .openBracket,
                arena[Int(node.textStart)] == .openBracket,
                arena[Int(node.textStart) + 2] == .closeBracket,
                arena[Int(node.textStart) + 3].isSpaceOrTab
            else { continue }
            switch arena[Int(node.textStart) + 1] {
            case .space: nodes[index].flags.insert(.task)
            case 0x78, 0x58: nodes[index].flags.formUnion([.task, .done])
            default: continue
            }
            var rest = node.textStart + 3
            while rest < node.textEnd, arena[Int(rest)].isSpaceOrTab { rest += 1 }
            nodes[Int(first)].textStart = rest
        }
    }

    /// Makes figures of images that are alone in their paragraph.
    mutating func foldFigures() {
        for details in links where nodes[Int(details.node)].kind == .image {
            let node = nodes[Int(details.node)]
            guard node.next < 0, nodes[Int(node.parent)].kind == .paragraph,
                nodes[Int(node.parent)].firstChild == details.node
            else { continue }
            nodes[Int(node.parent)].kind = .figure
        }
    }

    /// The node of `{#ID}` at the end of a heading or of a paragraph directly in an item.
    func explicitID(of index: Int32) -> Int32? {
        if nodes[Int(index)].kind == .heading { return trailingID(of: index) }
        for child in children(of: index) where nodes[Int(child)].kind == .paragraph {
            if let id = trailingID(of: child) { return id }
        }
        return nil
    }

    private func trailingID(of index: Int32) -> Int32? {
        var last = nodes[Int(index)].firstChild
        while last >= 0, nodes[Int(last)].next >= 0 { last = nodes[Int(last)].next }
        return last >= 0 && nodes[Int(last)].kind == .explicitID ? last : nil
    }
}
