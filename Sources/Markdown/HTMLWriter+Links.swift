extension HTMLWriter {
    /// What becomes of a link; `nil` for one that may not be followed.
    func outcome(of node: Node) -> LinkOutcome? {
        let link = document.links[Int(node.number)]
        return link.form == .forbidden ? nil : resolve(link)
    }

    /// Starts a link.
    ///
    /// - Returns: whether its children are to be written.
    mutating func openLink(_ index: Int32, _ node: Node) -> Bool {
        if options.isConformance {
            out.append("<a href=\"")
            writeAddress(node)
            writeTitle(node)
            out.append("\">")
            return open(index, node, isLink: true)
        }
        // A link within a link is none.
        guard linkDepth == 0 else { return open(index, node, isLink: false) }
        switch outcome(of: node) {
        case .link(let href, let label, let attributes):
            writeLinkStart(href, attributes, titleOf: node)
            guard let label else { return open(index, node, isLink: true) }
            out.append(escaping: label)
            out.append("</a>")
            return false
        case .text(let text?):
            out.append(escaping: text)
            return false
        case .text(nil), .image, nil:
            return open(index, node, isLink: false)
        }
    }

    private mutating func open(_ index: Int32, _ node: Node, isLink: Bool) -> Bool {
        openLinks.append(isLink)
        if isLink { linkDepth += 1 }
        if node.firstChild < 0 { leave(index, node) }
        return true
    }

    /// Ends the innermost link.
    mutating func closeLink() {
        guard openLinks.popLast() == true else { return }
        linkDepth -= 1
        out.append("</a>")
    }

    /// Writes `[[…]]`.
    mutating func writeEntityLink(_ node: Node) {
        guard linkDepth == 0, !options.isConformance,
            case .link(let href, let label, let attributes)? = outcome(of: node)
        else {
            writeLabel(node)
            return
        }
        writeLinkStart(href, attributes, titleOf: nil)
        if let label {
            out.append(escaping: label)
        } else {
            let details = tree.links[Int(node.number)]
            let hasText = details.titleEnd > details.titleStart
            writeEscaped(
                hasText ? details.titleStart : node.textStart,
                hasText ? details.titleEnd : node.textEnd)
        }
        out.append("</a>")
    }

    /// Writes an image, or what the caller wants in its place.
    mutating func writeImage(_ index: Int32, _ node: Node) {
        if options.isConformance {
            out.append("<img src=\"")
            writeAddress(node)
            out.append("\" alt=\"")
            writeAlternative(node)
            writeTitle(node)
            out.append("\" />")
            return
        }
        switch outcome(of: node) {
        case .image(let src, let width, let height):
            writeImage(node, src, width, height, withTitle: true)
        case .link(let href, let label, let attributes):
            if linkDepth == 0 { writeLinkStart(href, attributes, titleOf: node) }
            if let label { out.append(escaping: label) } else { writeAlternative(node) }
            if linkDepth == 0 { out.append("</a>") }
        case .text(let text?):
            out.append(escaping: text)
        case .text(nil), nil:
            writeAlternative(node)
        }
    }

    mutating func writeImage(
        _ node: Node, _ src: String, _ width: Int?, _ height: Int?, withTitle: Bool
    ) {
        out.append("<img src=\"")
        out.append(address: src)
        out.append("\" alt=\"")
        writeAlternative(node)
        if withTitle { writeTitle(node) }
        out.append(0x22)
        if let width, let height {
            out.append(" width=\"")
            out.append(decimal: width)
            out.append("\" height=\"")
            out.append(decimal: height)
            out.append(0x22)
        }
        out.append(" loading=\"lazy\">")
    }

    /// Writes the text of an image without markup.
    private mutating func writeAlternative(_ node: Node) {
        let details = tree.links[Int(node.number)]
        var index = details.node + 1
        while index < details.end {
            let inner = tree.nodes[Int(index)]
            switch inner.kind {
            case .softBreak, .lineBreak:
                out.append(.space)
            case .entityLink, .citation:
                writeLabel(inner)
            case .text, .code, .htmlInline, .tilde:
                writeEscaped(inner.textStart, inner.textEnd)
            default:
                break
            }
            index += 1
        }
    }

    /// Writes what is shown of `[[…]]` where it cannot be a link.
    private mutating func writeLabel(_ node: Node) {
        let details = tree.links[Int(node.number)]
        if !options.isConformance {
            switch outcome(of: node) {
            case .link(_, let label?, _), .text(let label?):
                out.append(escaping: label)
                return
            default: break
            }
        }
        if details.titleEnd > details.titleStart {
            writeEscaped(details.titleStart, details.titleEnd)
        } else {
            writeEscaped(node.textStart, node.textEnd)
        }
    }

    private mutating func writeLinkStart(
        _ href: String, _ attributes: LinkAttributes, titleOf node: Node?
    ) {
        out.append("<a href=\"")
        out.append(address: href)
        writeAttribute(" class=\"", attributes.class)
        writeAttribute(" rel=\"", attributes.rel)
        writeAttribute(" hreflang=\"", attributes.lang)
        if let title = attributes.title {
            writeAttribute(" title=\"", title)
        } else if let node {
            writeTitle(node)
        }
        out.append("\">")
    }

    /// Closes the attribute before and starts another.
    private mutating func writeAttribute(_ start: StaticString, _ value: String?) {
        guard let value else { return }
        out.append(0x22)
        out.append(start)
        out.append(escaping: value)
    }

    private mutating func writeTitle(_ node: Node) {
        let details = tree.links[Int(node.number)]
        guard details.titleEnd > details.titleStart else { return }
        out.append("\" title=\"")
        writeEscaped(details.titleStart, details.titleEnd)
    }

    private mutating func writeAddress(_ node: Node) {
        tree.arena.withUnsafeBufferPointer { arena in
            out.append(
                address: Bytes(rebasing: arena[Int(node.textStart)..<Int(node.textEnd)]))
        }
    }
}
