extension Tree {
    /// Takes lines `Tabel: …` and `Table: …` right above or below tables as their captions.
    ///
    /// Above comes first. A line between two tables belongs to the one it touches; if it touches neither, or
    /// both, to the first that has none yet.
    mutating func foldCaptions(_ text: Bytes) {
        var parents: [Int32] = []
        var done: Set<Int32> = []
        for node in nodes where node.kind == .table && done.insert(node.parent).inserted {
            parents.append(node.parent)
        }
        for parent in parents {
            var siblings: [Int32] = []
            var skipped: Set<Int32> = []
            let all = children(of: parent)
            for (position, child) in all.enumerated() where !skipped.contains(child) {
                siblings.append(child)
                guard nodes[Int(child)].kind == .table else { continue }
                if siblings.count > 1 {
                    let above = siblings[siblings.count - 2]
                    if takeCaption(below: above, for: child) {
                        if nodes[Int(above)].firstChild < 0 {
                            siblings.remove(at: siblings.count - 2)
                        }
                        continue
                    }
                }
                guard position + 1 < all.count else { continue }
                let below = all[position + 1]
                if position + 2 < all.count, nodes[Int(all[position + 2])].kind == .table,
                    !touches(child, below, text), touches(below, all[position + 2], text)
                {
                    continue
                }
                if takeCaption(above: below, for: child), nodes[Int(below)].firstChild < 0 {
                    skipped.insert(below)
                }
            }
            setChildren(of: parent, to: siblings)
        }
    }

    /// Whether no blank line is between two blocks.
    private func touches(_ first: Int32, _ second: Int32, _ text: Bytes) -> Bool {
        let start = Int(nodes[Int(first)].end)
        let end = Int(nodes[Int(second)].start)
        guard start <= end else { return true }
        return text[start..<end].count { $0 == .newline } <= 1
    }

    /// Takes the last line of a paragraph as the caption of the table that follows it.
    private mutating func takeCaption(below paragraph: Int32, for table: Int32) -> Bool {
        guard nodes[Int(paragraph)].kind == .paragraph else { return false }
        let line = children(of: paragraph)
        let lastBreak = line.lastIndex { isBreak($0) }
        let first = lastBreak.map { $0 + 1 } ?? 0
        guard first < line.count, isCaption(line[first]) else { return false }
        setChildren(of: paragraph, to: line[..<max(0, first - 1)])
        addCaption(line[first...], to: table)
        return true
    }

    /// Takes the first line of a paragraph as the caption of the table before it.
    private mutating func takeCaption(above paragraph: Int32, for table: Int32) -> Bool {
        guard nodes[Int(paragraph)].kind == .paragraph,
            nodes[Int(paragraph)].firstChild >= 0, isCaption(nodes[Int(paragraph)].firstChild)
        else { return false }
        let line = children(of: paragraph)
        let end = line.firstIndex { isBreak($0) }
        addCaption(line[..<(end ?? line.count)], to: table)
        setChildren(of: paragraph, to: end.map { line[($0 + 1)...] } ?? [])
        return true
    }

    private func isBreak(_ node: Int32) -> Bool {
        nodes[Int(node)].kind == .softBreak || nodes[Int(node)].kind == .lineBreak
    }

    private func isCaption(_ node: Int32) -> Bool {
        nodes[Int(node)].kind == .text
            && text(of: nodes[Int(node)]).withUnsafeBufferPointer {
                LineStart.captionStart($0, 0, $0.count) != nil
            }
    }

    /// Makes nodes the caption of a table, without the word at their start.
    private mutating func addCaption(_ line: ArraySlice<Int32>, to table: Int32) {
        guard let first = line.first else { return }
        let skipped = text(of: nodes[Int(first)]).withUnsafeBufferPointer {
            LineStart.captionStart($0, 0, $0.count) ?? 0
        }
        nodes[Int(first)].textStart += Int32(skipped)
        var caption = Node(kind: .caption, parent: table)
        caption.next = nodes[Int(table)].firstChild
        let index = add(caption)
        nodes[Int(table)].firstChild = index
        setChildren(of: index, to: line)
    }
}
