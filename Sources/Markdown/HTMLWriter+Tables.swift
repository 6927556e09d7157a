extension HTMLWriter {
    mutating func writeTableStart(_ index: Int32, _ node: Node) {
        startLine()
        if options.wrapsTables {
            // A region that scrolls must have a name and be within reach of the keyboard.
            out.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label")
            if tree.nodes[Int(node.firstChild)].kind == .caption {
                out.append("ledby=\"")
                writeCaptionID(node)
            } else {
                out.append("=\"")
                writeTableName(node)
            }
            out.append("\">\n")
        }
        out.append("<table>\n")
    }

    /// Writes a name for a table that has no caption: its number in the text, so that no two are alike, and the heading
    /// that it stands under.
    private mutating func writeTableName(_ table: Node) {
        out.append(escaping: options.words.table)
        out.append(.space)
        out.append(decimal: Int(table.number))
        let start = document.offset + Int(table.start)
        var (low, high) = (0, document.headings.count)
        while low < high {
            let middle = (low + high) / 2
            if document.headings[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return }
        out.append(", ")
        out.append(escaping: document.headings[low - 1].text)
    }

    mutating func writeCaptionStart(_ node: Node) {
        out.append("<caption")
        if options.wrapsTables {
            out.append(" id=\"")
            writeCaptionID(tree.nodes[Int(node.parent)])
            out.append(0x22)
        }
        out.append(.greater)
    }

    /// Writes an id: no heading has one with a colon in it.
    private mutating func writeCaptionID(_ table: Node) {
        out.append(escaping: options.idPrefix)
        out.append("table:")
        out.append(decimal: Int(table.number))
    }

    mutating func writeTableEnd(_ node: Node) {
        out.append("</table>\n")
        if options.wrapsTables { out.append("</div>\n") }
    }

    mutating func writeRowStart(_ node: Node) {
        if node.flags.contains(.head) { out.append("<thead>\n") }
        out.append("<tr>\n")
    }

    mutating func writeRowEnd(_ node: Node) {
        out.append("</tr>\n")
        if node.flags.contains(.head) {
            out.append("</thead>\n")
            if node.next >= 0 { out.append("<tbody>\n") }
        } else if node.next < 0 {
            out.append("</tbody>\n")
        }
    }

    mutating func writeCellStart(_ node: Node) {
        let isHead = node.flags.contains(.head)
        out.append(isHead ? "<th" : "<td")
        if isHead, !options.isConformance { out.append(" scope=\"col\"") }
        if let alignment = TableOutline.Alignment(rawValue: node.level), alignment != .none {
            // A strict content policy forbids style attributes, and HTML 5 `align`.
            out.append(options.isConformance ? " align=\"" : " class=\"align-")
            switch alignment {
            case .left: out.append("left")
            case .center: out.append("center")
            default: out.append("right")
            }
            out.append(0x22)
        }
        out.append(.greater)
    }
}
