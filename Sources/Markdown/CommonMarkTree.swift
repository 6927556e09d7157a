import CCmark
import Glibc

/// Turns libcmark's tree into ours. The only place that knows libcmark; its pointers never leave.
struct CommonMarkTree {
    private var builder: TreeBuilder

    /// Parses a text.
    ///
    /// - Parameters:
    ///   - text: the text handed in.
    ///   - prepared: what libcmark gets instead, if it needs to be something else.
    static func parse(_ text: Bytes, prepared: PreparedText?) -> Tree {
        guard let prepared else { return parse(text, text, prepared: nil) }
        return prepared.bytes.withUnsafeBufferPointer { parse(text, $0, prepared: prepared) }
    }

    private static func parse(_ text: Bytes, _ parsed: Bytes, prepared: PreparedText?) -> Tree {
        let root = parsed.withMemoryRebound(to: CChar.self) { characters in
            cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_SOURCEPOS)
        }
        var tree = CommonMarkTree(
            builder: TreeBuilder(text: text, parsed: parsed, prepared: prepared))
        if let root {
            defer { cmark_node_free(root) }
            tree.walk(root)
        }
        return tree.builder.finish()
    }

    /// Goes through the tree without recursion: a text may nest emphasis thousands deep.
    private mutating func walk(_ root: OpaquePointer) {
        guard var current = cmark_node_first_child(root) else { return }
        var parent: Int32 = 0
        var previous: Int32 = -1
        while true {
            let first = builder.count
            let isOpen = enter(current, parent)
            builder.link(from: first, parent: parent, previous: previous)
            var last = builder.count > first ? builder.count - 1 : previous
            if isOpen, let child = cmark_node_first_child(current) {
                parent = last
                previous = -1
                current = child
                continue
            }
            if isOpen { leave(current, last) }
            while true {
                if let next = cmark_node_next(current) {
                    previous = last
                    current = next
                    break
                }
                guard parent > 0, let above = cmark_node_parent(current) else { return }
                last = parent
                parent = builder.parent(of: last)
                current = above
                leave(current, last)
            }
        }
    }

    /// Adds a node (for a text with stand-ins several) and tells whether it may have children.
    private mutating func enter(_ source: OpaquePointer, _ parent: Int32) -> Bool {
        let kind = Node.Kind(rawValue: UInt8(cmark_node_get_type(source).rawValue)) ?? .customInline
        var node = Node(kind: kind, parent: parent)
        switch kind {
        case .text:
            if let literal = Self.bytes(cmark_node_get_literal(source)) {
                builder.addText(literal, parent)
            }
            return false
        case .softBreak, .lineBreak:
            builder.place.passBreak(isHard: kind == .lineBreak)
            builder.add(node)
            return false
        case .code:
            (node.textStart, node.textEnd) = keep(cmark_node_get_literal(source))
            builder.add(node)
            passLines(of: source)
            return false
        case .htmlInline:
            (node.textStart, node.textEnd) = keep(cmark_node_get_literal(source))
            let column = Int(cmark_node_get_start_column(source))
            builder.locate(&node, .less, at: builder.place.offset(ofColumn: column))
            node.end = node.start + (node.textEnd - node.textStart)
            builder.add(node)
            passLines(of: source)
            return false
        case .emphasis, .strong:
            builder.add(node)
        case .link, .image:
            (node.textStart, node.textEnd) = keep(cmark_node_get_url(source))
            let title = keep(cmark_node_get_title(source))
            locateLink(source, &node)
            builder.addLink(node, titleStart: title.0, titleEnd: title.1)
        case .paragraph, .heading:
            if kind == .heading { node.level = UInt8(cmark_node_get_heading_level(source)) }
            builder.startLines(
                &node,
                from: (
                    Int(cmark_node_get_start_line(source)), Int(cmark_node_get_start_column(source))
                ),
                to: (Int(cmark_node_get_end_line(source)), Int(cmark_node_get_end_column(source))))
            builder.add(node)
        case .list:
            if cmark_node_get_list_tight(source) != 0 { node.flags.insert(.tight) }
            if cmark_node_get_list_type(source) == CMARK_ORDERED_LIST {
                node.flags.insert(.ordered)
            }
            node.number = Int32(cmark_node_get_list_start(source))
            locateBlock(source, &node)
            builder.add(node)
        case .codeBlock:
            (node.textStart, node.textEnd) = keep(cmark_node_get_literal(source))
            let info = keep(cmark_node_get_fence_info(source))
            node.number = info.1 - info.0
            locateBlock(source, &node)
            builder.add(node)
            return false
        case .htmlBlock:
            let literal = Self.bytes(cmark_node_get_literal(source))
            (node.textStart, node.textEnd) = builder.keep(literal)
            locateBlock(source, &node)
            // One that ends by itself libcmark has end a line too early.
            let line = Int(cmark_node_get_start_line(source))
            builder.extend(&node, lines: literal?.count { $0 == .newline } ?? 0, from: line)
            builder.add(node)
            return false
        default:
            locateBlock(source, &node)
            if kind == .quote || kind == .item {
                let line = Int(cmark_node_get_start_line(source)) - 1
                builder.place.containers.enter(isQuote: kind == .quote, line: line)
            }
            builder.add(node)
        }
        return true
    }

    /// Notes what is known once all of a node has been seen.
    private mutating func leave(_ source: OpaquePointer, _ index: Int32) {
        let type = cmark_node_get_type(source)
        if type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM {
            builder.place.containers.leave()
        } else if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE {
            builder.endLink(index, column: Int(cmark_node_get_end_column(source)))
        }
    }

    // MARK: Places

    private func locateBlock(_ source: OpaquePointer, _ node: inout Node) {
        builder.locateBlock(
            &node,
            from: (
                Int(cmark_node_get_start_line(source)), Int(cmark_node_get_start_column(source))
            ),
            to: (Int(cmark_node_get_end_line(source)), Int(cmark_node_get_end_column(source))))
    }

    /// Counts the lines within code or HTML.
    private mutating func passLines(of source: OpaquePointer) {
        let count = Int(cmark_node_get_end_line(source) - cmark_node_get_start_line(source))
        if count > 0 { builder.place.passLines(count) }
    }

    /// Sets where a link starts, and for `<…>` where it ends.
    private mutating func locateLink(_ source: OpaquePointer, _ node: inout Node) {
        // For `<…>` libcmark counts columns in another way, but right for the text within.
        if node.kind == .link, let child = cmark_node_first_child(source),
            cmark_node_get_type(child) == CMARK_NODE_TEXT
        {
            let column = Int(cmark_node_get_start_column(child)) - 1
            let offset = builder.place.offset(ofColumn: column)
            if let offset, builder.isByte(.less, atParsed: offset) {
                let end = Int(cmark_node_get_end_column(child)) + 1
                node.flags.insert(.autolink)
                builder.locate(&node, .less, at: offset)
                node.end = Int32(
                    builder.originalEnd(offset: (builder.place.offset(ofColumn: end) ?? offset) + 1)
                )
                return
            }
        }
        let column = Int(cmark_node_get_start_column(source))
        builder.locate(
            &node, node.kind == .image ? .exclamation : .openBracket,
            at: builder.place.offset(ofColumn: column))
    }

    // MARK: Bytes

    private mutating func keep(_ literal: UnsafePointer<CChar>?) -> (Int32, Int32) {
        builder.keep(Self.bytes(literal))
    }

    private static func bytes(_ literal: UnsafePointer<CChar>?) -> Bytes? {
        guard let literal else { return nil }
        return UnsafeRawBufferPointer(start: literal, count: strlen(literal)).assumingMemoryBound(
            to: UInt8.self)
    }
}
