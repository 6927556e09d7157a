extension MarkdownDocument {
    /// The blocks at the top of the text, in order.
    public var blocks: [Block] {
        tree.children(of: 0).map { index in
            let node = tree.nodes[Int(index)]
            let kind: Block.Kind
            switch node.kind {
            case .heading: kind = .heading(level: Int(node.level))
            case .list: kind = .list(ordered: node.flags.contains(.ordered))
            case .table: kind = .table
            case .figure: kind = .figure
            case .quote: kind = .quote
            case .codeBlock: kind = .code
            case .thematicBreak: kind = .rule
            case .htmlBlock: kind = .html
            default: kind = .paragraph
            }
            return Block(id: NodeID(index), kind: kind, range: range(of: node))
        }
    }

    /// The parts of the text under its headings.
    ///
    /// - Parameters:
    ///   - level: headings of this level and higher (with a smaller number) start a section.
    ///   - range: which of ``blocks`` to look at; all of them by default.
    /// - Returns: the blocks before the first section, and the sections.
    public func sections(level: Int, in range: Range<Int>? = nil) -> (
        lead: Range<Int>, sections: [Section]
    ) {
        let blocks = blocks
        let range = (range ?? blocks.indices).clamped(to: blocks.indices)
        let starts = range.filter {
            if case .heading(let own) = blocks[$0].kind { own <= level } else { false }
        }
        let ends = starts.dropFirst() + [range.upperBound]
        let byID = Dictionary(headings.map { ($0.id, $0) }) { first, _ in first }
        return (
            lead: range.lowerBound..<(starts.first ?? range.upperBound),
            sections: zip(starts, ends).compactMap { start, end in
                byID[blocks[start].id].map { Section(heading: $0, body: (start + 1)..<end) }
            }
        )
    }

    /// The items of a list, without those of lists within it.
    ///
    /// - Parameter list: a block that is a list; any other has none.
    public func items(of list: Block) -> [Item] {
        guard case .list = list.kind else { return [] }
        return tree.children(of: list.id.index).map(item)
    }

    func item(_ index: Int32) -> Item {
        Item(
            id: NodeID(index), explicitID: tree.explicitID(index, offset),
            range: range(of: tree.nodes[Int(index)]))
    }

    private func range(of node: Node) -> Range<Int> {
        (Int(node.start)..<Int(max(node.start, node.end))).moved(by: offset)
    }

    /// The text of all of it, or of a block, item or heading, without markup, footnote marks and `{#ID}`,
    /// with one space for all white space.
    ///
    /// - Parameters:
    ///   - node: the part; all by default.
    ///   - titled: the text for a link that has none of its own, such as `[[ID]]`; the id by default.
    public func plainText(of node: NodeID? = nil, titled: (Link) -> String? = { _ in nil })
        -> String
    {
        var bytes: [UInt8] = []
        tree.appendPlain(node?.index ?? 0, titled: { titled(links[$0]) }, into: &bytes)
        return bytes.collapsed
    }

    /// The sentence around a link, for a page that tells what links to it.
    ///
    /// - Parameters:
    ///   - link: one of ``links``.
    ///   - titled: the text for any other link in the sentence that has none of its own; its id by default.
    public func excerpt(around link: Link, titled: (Link) -> String? = { _ in nil }) -> Excerpt {
        ExcerptSearch(tree: tree, link: link).excerpt { titled(links[$0]) }
    }
}
