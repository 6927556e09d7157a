extension Tree {
    /// Makes the public list of headings.
    func listHeadings(offset: Int) -> [Heading] {
        var list: [Heading] = []
        var anchors = Anchors()
        for index in nodes.indices where nodes[index].kind == .heading {
            let node = nodes[index]
            // One that only held a place is in no tree any more.
            guard node.parent >= 0 else { continue }
            var text: [UInt8] = []
            appendPlain(Int32(index), titled: { _ in nil }, into: &text)
            // An id that is written without a text may be one that not all readers are to see.
            var ownText: [UInt8] = []
            appendPlain(Int32(index), titled: { _ in "" }, into: &ownText)
            list.append(
                Heading(
                    id: NodeID(Int32(index)), level: Int(node.level), text: text.collapsed,
                    anchor: anchors.anchor(ownText.collapsed),
                    explicitID: explicitID(Int32(index), offset),
                    range: (Int(node.start)..<Int(node.end)).moved(by: offset)))
        }
        return list
    }

    /// Makes the public list of footnotes.
    func listFootnotes(_ text: Bytes, offset: Int) -> [Footnote] {
        footnotes.indices.map { index in
            let (label, range) = label(ofFootnote: index, text)
            let footnote = footnotes[index]
            return Footnote(
                label: label, number: footnote.number > 0 ? Int(footnote.number) : nil,
                range: range.moved(by: offset),
                marks: footnote.marks.map {
                    let node = nodes[Int(footnoteMarks[Int($0)].node)]
                    return (Int(node.start)..<Int(node.end)).moved(by: offset)
                }, id: NodeID(footnote.node))
        }
    }

    /// `{#ID}` at the end of an item or heading.
    func explicitID(_ index: Int32, _ offset: Int) -> ExplicitID? {
        guard let id = explicitID(of: index) else { return nil }
        let node = nodes[Int(id)]
        let whole = (Int(node.start)..<Int(node.end)).moved(by: offset)
        return ExplicitID(
            id: string(node.textStart, node.textEnd),
            range: (whole.lowerBound + 2)..<(whole.upperBound - 1), wholeRange: whole)
    }
}
