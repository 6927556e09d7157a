extension HTMLWriter {
    /// Writes the mark of a footnote.
    mutating func writeMark(_ node: Node) {
        let mark = tree.footnoteMarks[Int(node.number)]
        let number = tree.footnotes[Int(mark.footnote)].number
        // Where the footnote itself is not shown, neither is what points to it.
        guard number > 0 else { return }
        marks.append(node.number)
        out.append(
            options.isConformance
                ? "<sup class=\"footnote-ref\"><a href=\"#" : "<sup class=\"footnote\"><a href=\"#")
        writeID("fn", number, 1)
        out.append("\" id=\"")
        writeID("fnref", number, mark.ordinal)
        out.append(options.isConformance ? "\">" : "\" role=\"doc-noteref\">")
        out.append(decimal: Int(number))
        out.append("</a></sup>")
    }

    /// Writes the footnotes to which the marks written so far point, and those to which these point.
    mutating func writeFootnotes() {
        var isShown = [Bool](repeating: false, count: tree.footnotes.count)
        var queue: [Int] = []
        func show(_ marks: some Sequence<Int32>) {
            for mark in marks {
                let footnote = Int(tree.footnoteMarks[Int(mark)].footnote)
                if !isShown[footnote], tree.footnotes[footnote].number > 0 {
                    isShown[footnote] = true
                    queue.append(footnote)
                }
            }
        }
        show(marks)
        var next = 0
        while next < queue.count {
            let text = tree.footnotes[queue[next]]
            let inner = (text.node..<text.end).filter {
                tree.nodes[Int($0)].kind == .footnoteMark && tree.nodes[Int($0)].parent >= 0
            }.map { tree.nodes[Int($0)].number }
            marks += inner
            show(inner)
            next += 1
        }
        guard !queue.isEmpty else { return }
        let backTo = Dictionary(grouping: Set(marks)) { tree.footnoteMarks[Int($0)].footnote }

        startLine()
        out.append("<section class=\"footnotes\"")
        if !options.isConformance {
            out.append(" role=\"doc-endnotes\" aria-label=\"")
            out.append(escaping: options.words.footnotes)
            out.append(0x22)
        }
        out.append(">\n<ol>\n")
        var expected: Int32 = 1
        for footnote in queue.sorted(by: { tree.footnotes[$0].number < tree.footnotes[$1].number }) {
            write(footnote, expected, backTo[Int32(footnote), default: []].sorted())
            expected = tree.footnotes[footnote].number + 1
        }
        out.append("</ol>\n</section>\n")
    }

    private mutating func write(_ index: Int, _ expected: Int32, _ backTo: [Int32]) {
        let text = tree.footnotes[index]
        out.append("<li id=\"")
        writeID("fn", text.number, 1)
        if text.number != expected {
            out.append("\" value=\"")
            out.append(decimal: Int(text.number))
        }
        out.append("\">\n")
        footnote = (text.node, backTo)
        writeChildren(of: text.node)
        if let left = footnote, !left.backTo.isEmpty {
            if !options.isConformance { out.append("<p>") }
            writeBackLinks(left.backTo)
            out.append(options.isConformance ? "\n" : "</p>\n")
        }
        footnote = nil
        out.append("</li>\n")
    }

    /// Writes the links back at the end of the last paragraph of a footnote.
    mutating func writeBackLinks(after index: Int32, _ node: Node) {
        guard let current = footnote, node.parent == current.node, node.next < 0 else { return }
        out.append(.space)
        writeBackLinks(current.backTo)
        footnote = nil
    }

    private mutating func writeBackLinks(_ backTo: [Int32]) {
        for (position, index) in backTo.enumerated() {
            if position > 0 { out.append(.space) }
            let mark = tree.footnoteMarks[Int(index)]
            let number = tree.footnotes[Int(mark.footnote)].number
            out.append("<a href=\"#")
            writeID("fnref", number, mark.ordinal)
            if options.isConformance {
                out.append("\" class=\"footnote-backref\">↩")
            } else {
                out.append("\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
                out.append(escaping: options.words.backToText)
                out.append(.space)
                out.append(decimal: Int(number))
                if backTo.count > 1 {
                    out.append(.hyphen)
                    out.append(decimal: position + 1)
                }
                // Without the selector some systems show the arrow as a coloured picture.
                out.append("\">↩\u{FE0E}")
            }
            out.append("</a>")
        }
    }

    /// Writes an id: no heading has one with a colon in it.
    private mutating func writeID(_ name: StaticString, _ number: Int32, _ ordinal: Int32) {
        if !options.isConformance { out.append(escaping: options.idPrefix) }
        out.append(name)
        if !options.isConformance { out.append(.colon) }
        out.append(decimal: Int(number))
        if ordinal > 1 {
            out.append(options.isConformance ? .hyphen : .colon)
            out.append(decimal: Int(ordinal))
        }
    }
}
