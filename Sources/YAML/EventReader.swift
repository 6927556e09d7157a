import CYAML
import Diagnostics

/// Builds the tree of one YAML document from libyaml's events.
///
/// This file alone touches libyaml; its pointers do not leave it. Stops at the first error of syntax; equal keys are
/// all reported.
struct EventReader {
    private(set) var tree: YAMLTree
    private(set) var problems: [YAMLProblem] = []
    private var marks: MarkCursor
    private let limits: YAMLLimits

    /// The collections that are open, innermost last, with their last child so far.
    private var open: [(node: YAMLTree.Index, last: YAMLTree.Index, count: Int)] = []
    private var anchors: [String: YAMLTree.Index] = [:]
    private var pendingAnchors: [YAMLTree.Index: String] = [:]
    private var expanded = 0
    private var documents = 0

    init(tree: YAMLTree, marks: MarkCursor, limits: YAMLLimits) {
        self.tree = tree
        self.marks = marks
        self.limits = limits
    }

    mutating func read(_ input: UnsafeBufferPointer<UInt8>) {
        tree.scalars.reserveCapacity(input.count)
        tree.nodes.reserveCapacity(input.count / 24)
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return fail(.outOfMemory, from: 0, to: 0) }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        var event = yaml_event_t()
        while true {
            guard yaml_parser_parse(&parser, &event) == 1 else { return failed(parser) }
            let type = event.type
            let goesOn = take(event)
            yaml_event_delete(&event)
            if type == YAML_STREAM_END_EVENT || !goesOn { return }
        }
    }

    /// Takes in one event; `false` stops the reading.
    private mutating func take(_ event: yaml_event_t) -> Bool {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            documents += 1
            if documents > 1 {
                fail(.secondDocument, from: marks.offset(event.start_mark), to: nil)
                return false
            }
        case YAML_SCALAR_EVENT: return takeScalar(event)
        case YAML_SEQUENCE_START_EVENT:
            return takeStart(
                .sequence, event, anchor: event.data.sequence_start.anchor,
                tag: event.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            return takeStart(
                .mapping, event, anchor: event.data.mapping_start.anchor,
                tag: event.data.mapping_start.tag)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return takeEnd(event)
        case YAML_ALIAS_EVENT: return takeAlias(event)
        default: break
        }
        return true
    }

    private mutating func takeScalar(_ event: yaml_event_t) -> Bool {
        let scalar = event.data.scalar
        guard check(tag: scalar.tag, event) else { return false }
        var start = marks.offset(event.start_mark)
        var end = marks.offset(event.end_mark)
        let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let textStart = tree.scalars.count
        tree.scalars.append(contentsOf: value)
        var form = TextForm.verbatim
        switch scalar.style {
        case YAML_LITERAL_SCALAR_STYLE: form = .literal
        case YAML_FOLDED_SCALAR_STYLE: form = .folded
        case YAML_SINGLE_QUOTED_SCALAR_STYLE:
            if end - start == value.count + 2, marks.equal(value, at: start + 1) {
                (start, end) = (start + 1, end - 1)
            } else {
                form = .singleQuoted
            }
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
            if end - start == value.count + 2, marks.equal(value, at: start + 1) {
                (start, end) = (start + 1, end - 1)
            } else {
                form = .doubleQuoted
            }
        default:
            if end - start != value.count { form = .plain }
        }
        if form == .doubleQuoted, let bad = controlCharacter(in: value) {
            fail(.controlCharacter(bad), from: start, to: end)
            return false
        }
        let node = YAMLTree.Node(
            kind: .scalar, form: form, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
            start: UInt32(start), end: UInt32(end), textStart: UInt32(textStart),
            textEnd: UInt32(tree.scalars.count))
        let index = append(node)
        if let anchor = scalar.anchor { anchors[String(cString: anchor)] = index }
        return true
    }

    private mutating func takeStart(
        _ kind: YAMLTree.Kind, _ event: yaml_event_t, anchor: UnsafeMutablePointer<UInt8>?,
        tag: UnsafeMutablePointer<UInt8>?
    ) -> Bool {
        guard check(tag: tag, event) else { return false }
        let start = marks.offset(event.start_mark)
        if open.count >= limits.depth {
            fail(.tooDeep(limits.depth), from: start, to: start)
            return false
        }
        if let parent = open.last, tree.nodes[Int(parent.node)].kind == .mapping,
            parent.count.isMultiple(of: 2)
        {
            fail(.keyNotText, from: start, to: nil)
            return false
        }
        let node = YAMLTree.Node(
            kind: kind, form: .verbatim, isPlain: false, start: UInt32(start), end: UInt32(start))
        let index = append(node)
        if let anchor { pendingAnchors[index] = String(cString: anchor) }
        open.append((index, -1, 0))
        return true
    }

    private mutating func takeEnd(_ event: yaml_event_t) -> Bool {
        guard let closed = open.popLast() else { return true }
        // A block collection ends where the next token begins; its last child says where its text ends.
        let isBlock = event.start_mark.index == event.end_mark.index
        let last = closed.last
        let end = isBlock && last >= 0 ? Int(tree.nodes[Int(last)].end) : marks.offset(event.end_mark)
        tree.nodes[Int(closed.node)].end = max(tree.nodes[Int(closed.node)].start, UInt32(end))
        var size: UInt32 = 1
        var child = tree.nodes[Int(closed.node)].child
        while child >= 0 {
            size = size &+ tree.nodes[Int(child)].size
            child = tree.nodes[Int(child)].next
        }
        tree.nodes[Int(closed.node)].size = size
        if tree.nodes[Int(closed.node)].kind == .mapping { checkKeys(of: closed.node) }
        if let anchor = pendingAnchors.removeValue(forKey: closed.node) { anchors[anchor] = closed.node }
        return true
    }

    private mutating func takeAlias(_ event: yaml_event_t) -> Bool {
        let start = marks.offset(event.start_mark)
        let end = marks.offset(event.end_mark)
        let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
        guard let target = anchors[name] else {
            fail(.unknownAlias(name), from: start, to: end)
            return false
        }
        var node = tree.nodes[Int(target)]
        expanded += Int(node.size)
        if expanded > limits.expandedNodes {
            fail(.aliasTooLarge(limits.expandedNodes), from: start, to: end)
            return false
        }
        node.next = -1
        node.start = UInt32(start)
        node.end = UInt32(end)
        // The text stands elsewhere: places inside it fall on the alias.
        if node.kind == .scalar { node.form = .doubleQuoted }
        _ = append(node)
        tree.hasAliases = true
        return true
    }

    private mutating func append(_ node: YAMLTree.Node) -> YAMLTree.Index {
        let index = YAMLTree.Index(tree.nodes.count)
        tree.nodes.append(node)
        guard let top = open.indices.last else {
            tree.root = index
            return index
        }
        let last = open[top].last
        if last >= 0 {
            tree.nodes[Int(last)].next = index
        } else {
            tree.nodes[Int(open[top].node)].child = index
        }
        open[top].last = index
        open[top].count += 1
        return index
    }

    /// Reports keys of a mapping that stand there twice.
    private mutating func checkKeys(of mapping: YAMLTree.Index) {
        for (first, later) in tree.doubleKeys(of: mapping) {
            problems.append(
                YAMLProblem(.duplicateKey(tree.string(later)), at: tree.place(later), other: tree.place(first)))
        }
    }

    private mutating func check(tag: UnsafeMutablePointer<UInt8>?, _ event: yaml_event_t) -> Bool {
        guard let tag else { return true }
        let name = String(cString: tag)
        if name == "!" || name.hasPrefix("tag:yaml.org,2002:") { return true }
        fail(.customTag(name), from: marks.offset(event.start_mark), to: nil)
        return false
    }

    private mutating func fail(_ kind: YAMLProblem.Kind, from start: Int, to end: Int?) {
        let end = end ?? marks.endOfLine(start)
        problems.append(YAMLProblem(kind, at: Place(file: tree.file, start: start, end: end)))
        tree.root = nil
    }

    /// Takes over libyaml's own error.
    private mutating func failed(_ parser: yaml_parser_t) {
        if parser.error == YAML_MEMORY_ERROR { return fail(.outOfMemory, from: 0, to: 0) }
        if parser.error == YAML_READER_ERROR {
            let offset = marks.range.lowerBound + Int(parser.problem_offset)
            if parser.problem_value > 0 {
                return fail(.controlCharacter(UInt32(parser.problem_value)), from: offset, to: offset)
            }
            return fail(.notText, from: offset, to: offset)
        }
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        let context = parser.context.map { String(cString: $0) } ?? ""
        let at = marks.offset(parser.problem_mark)
        let contextAt = marks.offset(parser.context_mark)
        let found = marks.explain(problem, context: context, at: at, contextAt: contextAt)
        fail(found.kind, from: found.offset, to: found.offset == at ? at : nil)
    }
}

/// The first control character in a text that may not be there, if any.
private func controlCharacter(in text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    for (i, byte) in text.enumerated() {
        if byte < 0x20, byte != 0x0A, byte != 0x09 { return UInt32(byte) }
        if byte == 0x7F { return 0x7F }
        if byte == 0xC2, i + 1 < text.count, text[i + 1] < 0xA0 { return UInt32(text[i + 1]) }
    }
    return nil
}
