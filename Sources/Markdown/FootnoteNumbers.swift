extension Tree {
    /// The label of a footnote or mark, as it is compared.
    private func key(_ label: String) -> String { label.lowercased() }

    /// The label in front of a footnote's text.
    func label(ofFootnote index: Int, _ text: Bytes) -> (label: String, range: Range<Int>) {
        let start = Int(nodes[Int(footnotes[index].node)].start)
        var end = start + 2
        while end < text.count, text[end] != .closeBracket { end += 1 }
        return (
            String(decoding: text[(start + 2)..<end], as: UTF8.self),
            start..<min(end + 2, text.count)
        )
    }

    /// Finds what each mark points to, and numbers the footnotes in order of the marks: first those in the
    /// text, then those in footnotes, in the order of these.
    mutating func numberFootnotes(_ text: Bytes, _ problems: inout [Problem]) {
        var byLabel: [String: Int] = [:]
        for index in footnotes.indices {
            let (label, range) = label(ofFootnote: index, text)
            if let first = byLabel[key(label)] {
                let other = self.label(ofFootnote: first, text).range
                problems.append(Problem(.footnoteTwice(label: label, first: other), range))
            } else {
                byLabel[key(label)] = index
            }
        }
        let owned = resolveMarks(byLabel, text, &problems)

        var number: Int32 = 0
        var queue: [Int] = []
        func visit(_ marks: [Int32], _ tree: inout Tree) {
            for mark in marks {
                let footnote = Int(tree.footnoteMarks[Int(mark)].footnote)
                if tree.footnotes[footnote].number == 0 {
                    number += 1
                    tree.footnotes[footnote].number = number
                    queue.append(footnote)
                }
            }
        }
        visit(owned[footnotes.count], &self)
        var next = 0
        while next < queue.count {
            visit(owned[queue[next]], &self)
            next += 1
        }
        for index in footnotes.indices where footnotes[index].number == 0 {
            let (label, range) = label(ofFootnote: index, text)
            guard byLabel[key(label)] == index else { continue }
            problems.append(Problem(.footnoteWithoutMark(label: label), range))
        }
        // Marks in footnotes that are not shown do not count.
        let shown = owned.indices.filter { $0 == footnotes.count || footnotes[$0].number > 0 }
        for mark in shown.flatMap({ owned[$0] }).sorted() {
            let footnote = Int(footnoteMarks[Int(mark)].footnote)
            footnotes[footnote].marks.append(mark)
            footnoteMarks[Int(mark)].ordinal = Int32(footnotes[footnote].marks.count)
        }
    }

    /// Points each mark to its footnote; those that have none become text.
    ///
    /// - Returns: the marks in each footnote, and behind those the marks in the text itself.
    private mutating func resolveMarks(
        _ byLabel: [String: Int], _ text: Bytes, _ problems: inout [Problem]
    ) -> [[Int32]] {
        var owned = [[Int32]](repeating: [], count: footnotes.count + 1)
        var open: [Int] = []
        var next = 0
        for index in nodes.indices {
            while let last = open.last, footnotes[last].end <= Int32(index) { open.removeLast() }
            if next < footnotes.count, footnotes[next].node == Int32(index) {
                open.append(next)
                next += 1
            }
            guard nodes[index].kind == .footnoteMark else { continue }
            let node = nodes[index]
            let label = string(node.textStart, node.textEnd)
            guard let footnote = byLabel[key(label)] else {
                let range = Int(node.start)..<Int(node.end)
                problems.append(Problem(.footnoteWithoutText(label: label), range))
                nodes[index].kind = .text
                nodes[index].textStart = Int32(arena.count)
                arena.append(contentsOf: text[range])
                nodes[index].textEnd = Int32(arena.count)
                continue
            }
            nodes[index].number = Int32(footnoteMarks.count)
            owned[open.last ?? footnotes.count].append(Int32(footnoteMarks.count))
            footnoteMarks.append(
                FootnoteMark(node: Int32(index), footnote: Int32(footnote), ordinal: 0))
        }
        return owned
    }
}
