/// The sentence around a link, without markup.
public struct Excerpt: Sendable, Hashable {
    /// What comes before the link, from the start of the sentence on.
    public let before: String
    /// The link's own text; its id, where it has none.
    public let link: String
    /// What comes behind the link, to the end of the sentence.
    public let after: String
    /// Whether the link has a text of its own.
    public let hasText: Bool

    /// All of it.
    public var text: String { before + link + after }
}

/// Cuts the sentence around a link out of its paragraph, cell or heading.
///
/// Nodes of a paragraph stand one behind the other in the tree, so the search goes out from the link to both
/// sides and ends at the next block, however long the text.
struct ExcerptSearch {
    /// Bytes looked at on each side. A sentence that is longer is cut at a word.
    static let reach = 300

    let tree: Tree
    let link: Link

    func excerpt() -> Excerpt {
        let details = tree.links[link.index]
        let before = collect(back: details.node)
        let after = collect(forth: details.end)
        return Excerpt(
            before: Self.lastSentence(before.bytes, isCut: before.isCut),
            link: link.text ?? link.target,
            after: Self.firstSentence(after.bytes, isCut: after.isCut),
            hasText: link.text?.isEmpty == false)
    }

    private func collect(back start: Int32) -> (bytes: [UInt8], isCut: Bool) {
        var pieces: [[UInt8]] = []
        var count = 0
        var index = start - 1
        while index > 0, !tree.nodes[Int(index)].kind.isBlock {
            if count > Self.reach { return (Array(pieces.reversed().joined().suffix(Self.reach)), true) }
            var piece: [UInt8] = []
            append(tree.nodes[Int(index)], isBefore: true, into: &piece)
            count += piece.count
            pieces.append(piece)
            index -= 1
        }
        let all = Array(pieces.reversed().joined())
        return (Array(all.suffix(Self.reach)), all.count > Self.reach)
    }

    private func collect(forth start: Int32) -> (bytes: [UInt8], isCut: Bool) {
        var bytes: [UInt8] = []
        var index = Int(start)
        while index < tree.nodes.count, !tree.nodes[index].kind.isBlock {
            if bytes.count > Self.reach { break }
            append(tree.nodes[index], isBefore: false, into: &bytes)
            index += 1
        }
        return (Array(bytes.prefix(Self.reach)), bytes.count > Self.reach)
    }

    /// Adds a node's text, but no more of a long one than is needed.
    private func append(_ node: Node, isBefore: Bool, into out: inout [UInt8]) {
        var node = node
        // Wrappers that passes have added stand behind all text and have none of their own.
        if node.kind == .strikethrough { return }
        if node.kind == .text || node.kind == .code {
            let limit = Int32(Self.reach + 8)
            if node.textEnd - node.textStart > limit {
                if isBefore { node.textStart = node.textEnd - limit } else { node.textEnd = node.textStart + limit }
            }
        }
        tree.appendPlain(node, into: &out)
    }

    // MARK: Sentences

    private static func lastSentence(_ bytes: [UInt8], isCut: Bool) -> String {
        var start: Int?
        var index = bytes.count - 1
        while index > 0 {
            if endsSentence(bytes, index) {
                start = index
                break
            }
            index -= 1
        }
        if let start { return collapse(bytes[start...], isStart: true) }
        guard isCut else { return collapse(bytes[...], isStart: true) }
        let word = bytes.firstIndex(where: \.isBlank) ?? 0
        return "… " + collapse(bytes[word...], isStart: true)
    }

    private static func firstSentence(_ bytes: [UInt8], isCut: Bool) -> String {
        var index = 1
        while index < bytes.count {
            if endsSentence(bytes, index) { return collapse(bytes[..<index], isStart: false) }
            index += 1
        }
        guard isCut else { return collapse(bytes[...], isStart: false) }
        let word = bytes.lastIndex(where: \.isBlank) ?? bytes.count
        return collapse(bytes[..<word], isStart: false) + " …"
    }

    /// Whether a sentence ends before the blank at an index: a full stop or the like before it (and maybe
    /// closing quotes), and no lower-case letter or digit behind it, as would follow on an abbreviation.
    private static func endsSentence(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes[index].isBlank else { return false }
        var before = index - 1
        while before > 0, bytes[before] == .quotation || bytes[before] == .apostrophe
            || bytes[before] == .closeParenthesis
        {
            before -= 1
        }
        switch bytes[before] {
        case .exclamation, .question: break
        case .period:
            // One letter before the stop is an initial or an abbreviation.
            guard before >= 2, bytes[before - 1].isLetter, !bytes[before - 2].isLetter,
                bytes[before - 2] < 0x80
            else { break }
            return false
        default: return false
        }
        var after = index
        while after < bytes.count, bytes[after].isBlank { after += 1 }
        guard after < bytes.count else { return true }
        return !(bytes[after] >= 0x61 && bytes[after] <= 0x7A) && !bytes[after].isDigit
    }

    /// One space for all white space, none at the end of the sentence or at its start.
    private static func collapse(_ bytes: ArraySlice<UInt8>, isStart: Bool) -> String {
        var out: [UInt8] = []
        // A cut may have fallen within a character.
        for byte in bytes.drop(while: { $0 & 0xC0 == 0x80 }) {
            if !byte.isBlank {
                out.append(byte)
            } else if out.isEmpty ? !isStart : out.last != .space {
                out.append(.space)
            }
        }
        if !isStart, out.last == .space { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }
}
