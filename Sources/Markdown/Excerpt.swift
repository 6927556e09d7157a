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
/// sides and ends at the next block or when it has gone far enough, however long the text.
struct ExcerptSearch {
    /// Bytes and nodes looked at on each side. A sentence that is longer is cut at a word.
    private static let reach = 300
    private static let nodes = 60

    let tree: Tree
    let link: Link

    /// Cuts out the sentence.
    ///
    /// - Parameter titled: the text for another link in it that has none of its own.
    func excerpt(titled: (Int) -> String?) -> Excerpt {
        let details = tree.links[link.index]
        var before: [UInt8] = []
        var after: [UInt8] = []
        let isCutBefore = collect(before: Int(details.node), titled, into: &before)
        let isCutAfter = collect(from: Int(details.end), titled, into: &after)
        return Excerpt(
            before: Self.lastSentence(before, isCut: isCutBefore), link: link.text ?? link.target,
            after: Self.firstSentence(after, isCut: isCutAfter),
            hasText: link.text?.isEmpty == false)
    }

    /// Collects what comes before a node.
    ///
    /// - Returns: whether there was more.
    private func collect(before end: Int, _ titled: (Int) -> String?, into out: inout [UInt8])
        -> Bool
    {
        var index = end - 1
        var count = 0
        while index > 0, !tree.nodes[index].kind.isBlock, count < Self.reach,
            end - index < Self.nodes
        {
            count += Int(tree.nodes[index].textEnd - tree.nodes[index].textStart)
            index -= 1
        }
        let isCut = index > 0 && !tree.nodes[index].kind.isBlock
        for node in tree.nodes[(index + 1)..<end] {
            append(node, isBefore: true, titled, into: &out)
        }
        guard out.count > Self.reach else { return isCut }
        out.removeFirst(out.count - Self.reach)
        return true
    }

    /// Collects what comes from a node on.
    ///
    /// - Returns: whether there was more.
    private func collect(from start: Int, _ titled: (Int) -> String?, into out: inout [UInt8])
        -> Bool
    {
        var index = start
        while index < tree.nodes.count, !tree.nodes[index].kind.isBlock {
            if out.count > Self.reach { break }
            if index - start >= Self.nodes { return true }
            append(tree.nodes[index], isBefore: false, titled, into: &out)
            index += 1
        }
        guard out.count > Self.reach else { return false }
        out.removeLast(out.count - Self.reach)
        return true
    }

    /// Adds a node's text, but no more of a long one than is needed.
    private func append(
        _ node: Node, isBefore: Bool, _ titled: (Int) -> String?, into out: inout [UInt8]
    ) {
        var node = node
        // Wrappers that passes have added stand behind all text and have none of their own.
        if node.kind == .strikethrough { return }
        let limit = Int32(Self.reach + 8)
        if node.kind == .text || node.kind == .code, node.textEnd - node.textStart > limit {
            if isBefore {
                node.textStart = node.textEnd - limit
            } else {
                node.textEnd = node.textStart + limit
            }
        }
        tree.appendPlain(node, titled: titled, into: &out)
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
    /// closing quotes), and behind it neither a lower-case letter nor a digit, as follow on abbreviations.
    private static func endsSentence(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes[index].isBlank else { return false }
        var before = index - 1
        while before > 0,
            bytes[before] == .quotation || bytes[before] == .apostrophe
                || bytes[before] == .closeParenthesis
        {
            before -= 1
        }
        switch bytes[before] {
        case .exclamation, .question: break
        case .period:
            guard !isAbbreviation(bytes, endingAt: before) else { return false }
        default: return false
        }
        var after = index
        while after < bytes.count, bytes[after].isBlank { after += 1 }
        guard after < bytes.count else { return true }
        return !(bytes[after] >= 0x61 && bytes[after] <= 0x7A) && !bytes[after].isDigit
    }

    /// Whether the word before a full stop is one letter, as an initial is, or has no vowel.
    private static func isAbbreviation(_ bytes: [UInt8], endingAt end: Int) -> Bool {
        var start = end
        var hasVowel = false
        while start > 0, bytes[start - 1].isLetter || bytes[start - 1] >= 0x80 {
            start -= 1
            switch bytes[start] | 0x20 {
            case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: hasVowel = true
            case 0x80...: hasVowel = true
            default: break
            }
        }
        return start < end && (!hasVowel || end - start == 1)
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
