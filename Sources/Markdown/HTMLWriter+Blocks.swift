extension HTMLWriter {
    /// Writes what a block starts with.
    ///
    /// - Returns: whether its children are to be written. If it has none, or they are not, what it ends with
    ///   has been written too.
    mutating func enterBlock(_ index: Int32, _ node: Node) -> Bool {
        switch node.kind {
        case .paragraph:
            if !isTight(node) {
                startLine()
                out.append("<p>")
            }
            writeTaskBox(index, node)
        case .figure:
            return enterFigure(index, node)
        case .heading:
            writeHeadingStart(index, node)
        case .quote:
            startLine()
            out.append("<blockquote>\n")
        case .list:
            startLine()
            if !node.flags.contains(.ordered) {
                out.append("<ul>\n")
            } else if node.number == 1 {
                out.append("<ol>\n")
            } else {
                out.append("<ol start=\"")
                out.append(decimal: Int(node.number))
                out.append("\">\n")
            }
        case .item:
            writeItemStart(index, node)
        case .codeBlock:
            writeCode(node)
            return false
        case .htmlBlock:
            writeHTMLBlock(node)
            return false
        case .thematicBreak:
            startLine()
            out.append(options.isConformance ? "<hr />\n" : "<hr>\n")
            return false
        case .table:
            writeTableStart(index, node)
        case .caption:
            writeCaptionStart(node)
        case .row:
            writeRowStart(node)
        case .cell:
            writeCellStart(node)
        default:
            break
        }
        if node.firstChild < 0 { leaveBlock(index, node) }
        return true
    }

    /// Writes what a block ends with.
    mutating func leaveBlock(_ index: Int32, _ node: Node) {
        switch node.kind {
        case .paragraph:
            writeBackLinks(after: index, node)
            if !isTight(node) { out.append("</p>\n") }
        case .figure:
            if !isTight(node) || !options.isConformance { out.append("</p>\n") }
        case .heading:
            out.append("</h")
            out.append(0x30 + UInt8(level(of: node)))
            out.append(">\n")
        case .quote:
            startLine()
            out.append("</blockquote>\n")
        case .list:
            out.append(node.flags.contains(.ordered) ? "</ol>\n" : "</ul>\n")
        case .item:
            if let atItemEnd { atItemEnd(document.item(index), &out) }
            out.append("</li>\n")
        case .table:
            writeTableEnd(node)
        case .caption:
            out.append("</caption>\n")
        case .row:
            writeRowEnd(node)
        case .cell:
            out.append(node.flags.contains(.head) ? "</th>\n" : "</td>\n")
        default:
            break
        }
    }

    /// Whether a paragraph is in a list whose items are written without `<p>`.
    private func isTight(_ node: Node) -> Bool {
        guard node.parent >= 0, tree.nodes[Int(node.parent)].kind == .item else { return false }
        let list = tree.nodes[Int(node.parent)].parent
        return list >= 0 && tree.nodes[Int(list)].flags.contains(.tight)
    }

    private func level(of node: Node) -> Int {
        min(6, max(1, Int(node.level) + levelShift))
    }

    private mutating func writeHeadingStart(_ index: Int32, _ node: Node) {
        startLine()
        out.append("<h")
        out.append(0x30 + UInt8(level(of: node)))
        if !options.isConformance {
            out.append(" id=\"")
            if let id = id(of: index) {
                out.append(escaping: id)
            } else {
                out.append(escaping: options.idPrefix)
                out.append(escaping: document.anchor(of: index))
            }
            out.append(0x22)
        }
        out.append(.greater)
    }

    private mutating func writeItemStart(_ index: Int32, _ node: Node) {
        startLine()
        out.append("<li")
        if let id = id(of: index) {
            out.append(" id=\"")
            out.append(escaping: id)
            out.append(0x22)
        }
        if node.flags.contains(.task), !options.isConformance { out.append(" class=\"task\"") }
        out.append(.greater)
    }

    /// Writes the box of a task, at the start of its first paragraph.
    private mutating func writeTaskBox(_ index: Int32, _ node: Node) {
        guard node.parent >= 0 else { return }
        let item = tree.nodes[Int(node.parent)]
        guard item.flags.contains(.task), item.firstChild == index else { return }
        let isDone = item.flags.contains(.done)
        if options.isConformance {
            out.append("<input type=\"checkbox\" ")
            if isDone { out.append("checked=\"\" ") }
            out.append("disabled=\"\" /> ")
            return
        }
        out.append("<input type=\"checkbox\" disabled")
        if isDone { out.append(" checked") }
        out.append(" aria-label=\"")
        out.append(escaping: isDone ? options.words.done : options.words.notDone)
        out.append("\"> ")
    }

    private mutating func writeCode(_ node: Node) {
        startLine()
        // What may be wider than a narrow screen scrolls, and must do so by keyboard too.
        out.append(options.isConformance ? "<pre><code" : "<pre tabindex=\"0\"><code")
        let info = tree.arena[Int(node.textEnd)..<Int(node.textEnd + node.number)]
        let language = info.prefix { !$0.isBlank }
        if !info.isEmpty {
            out.append(" class=\"language-")
            writeEscaped(node.textEnd, node.textEnd + Int32(language.count))
            out.append(0x22)
        }
        out.append(.greater)
        writeEscaped(node.textStart, node.textEnd)
        out.append("</code></pre>\n")
    }

    private mutating func writeHTMLBlock(_ node: Node) {
        startLine()
        if options.isConformance {
            out.append(contentsOf: tree.text(of: node))
            startLine()
            return
        }
        var end = node.textEnd
        while end > node.textStart, tree.arena[Int(end) - 1].isBlank { end -= 1 }
        out.append("<p>")
        writeEscaped(node.textStart, end)
        out.append("</p>\n")
    }

    private mutating func enterFigure(_ index: Int32, _ node: Node) -> Bool {
        if options.isConformance {
            if !isTight(node) {
                startLine()
                out.append("<p>")
            }
            return true
        }
        startLine()
        let image = tree.nodes[Int(node.firstChild)]
        guard case .image(let src, let width, let height)? = outcome(of: image) else {
            out.append("<p>")
            return true
        }
        out.append("<figure>\n")
        writeImage(image, src, width, height, withTitle: false)
        let details = tree.links[Int(image.number)]
        if details.titleEnd > details.titleStart {
            out.append("\n<figcaption>")
            writeEscaped(details.titleStart, details.titleEnd)
            out.append("</figcaption>")
        }
        out.append("\n</figure>\n")
        return false
    }
}
