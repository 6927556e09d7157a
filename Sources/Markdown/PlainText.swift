extension Tree {
    /// Adds the text of a stretch of nodes within one block, without markup.
    ///
    /// - Parameters:
    ///   - start: the first node.
    ///   - end: the node past the last.
    ///   - limit: no more nodes are added once there are this many bytes.
    ///   - titled: the text for a link that has none of its own.
    ///   - out: what it is added to.
    func appendPlain(
        from start: Int32, to end: Int32, limit: Int = .max, titled: (Int) -> String?,
        into out: inout [UInt8]
    ) {
        let first = out.count
        var index = start
        while index < end, out.count - first < limit {
            appendPlain(nodes[Int(index)], titled: titled, into: &out)
            index += 1
        }
    }

    /// Adds the text of one node, without that of its children; for a link without one what `titled` says.
    func appendPlain(_ node: Node, titled: (Int) -> String?, into out: inout [UInt8]) {
        if node.kind == .entityLink || node.kind == .citation,
            links[Int(node.number)].titleStart == links[Int(node.number)].titleEnd,
            let title = titled(Int(node.number))
        {
            out.append(contentsOf: title.utf8)
        } else {
            appendPlain(node, into: &out)
        }
    }

    private func appendPlain(_ node: Node, into out: inout [UInt8]) {
        switch node.kind {
        case .text, .code, .htmlInline, .tilde, .codeBlock, .htmlBlock:
            out.append(contentsOf: text(of: node))
        case .softBreak, .lineBreak:
            out.append(.space)
        case .entityLink, .citation:
            let details = links[Int(node.number)]
            if details.titleEnd > details.titleStart {
                out.append(contentsOf: arena[Int(details.titleStart)..<Int(details.titleEnd)])
            } else {
                out.append(contentsOf: text(of: node))
            }
        default:
            break
        }
    }

    /// Adds the text of a node and all in it, without markup, with a space between blocks.
    ///
    /// - Parameters:
    ///   - root: the node.
    ///   - titled: the text for a link that has none of its own.
    ///   - out: what it is added to.
    func appendPlain(_ root: Int32, titled: (Int) -> String?, into out: inout [UInt8]) {
        var current = root
        while true {
            let node = nodes[Int(current)]
            if node.kind.isBlock, let last = out.last, !last.isBlank { out.append(.space) }
            appendPlain(node, titled: titled, into: &out)
            if node.firstChild >= 0 {
                current = node.firstChild
                continue
            }
            while current != root, nodes[Int(current)].next < 0 {
                current = nodes[Int(current)].parent
            }
            if current == root { return }
            current = nodes[Int(current)].next
        }
    }
}

extension Array<UInt8> {
    /// The bytes as a string, with white space at both ends taken off and one space for all between.
    var collapsed: String {
        // White space is ASCII, so what is left is text as before.
        String(unsafeUninitializedCapacity: count) { out in
            var end = 0
            for byte in self {
                if !byte.isBlank {
                    out[end] = byte
                    end += 1
                } else if end > 0, out[end - 1] != .space {
                    out[end] = .space
                    end += 1
                }
            }
            return end > 0 && out[end - 1] == .space ? end - 1 : end
        }
    }
}
