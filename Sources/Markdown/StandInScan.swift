/// Finds what libcmark must not take apart: `[[ID|text]]`, `[[@ID]]`, `[^label]`, `{#ID}`, `~`.
///
/// It knows nothing of code and other places where these mean nothing: whatever libcmark takes literally
/// gets its bytes back. So all that is needed here is to leave escaped ones alone.
struct StandInScan {
    private let bytes: Bytes
    private var found: [StandIn] = []
    private var lineStart = 0
    /// A footnote's text starts a line; anything found before it on the line says this one does not.
    private var isFirstOnLine = true
    /// Starts of `[^label]:` that have turned out not to start a footnote.
    private let refused: Set<Int32>

    private let hasFootnotes: Bool

    /// Finds all stand-ins of a text, in order.
    ///
    /// - Parameters:
    ///   - bytes: the text.
    ///   - hasFootnotes: whether to look for footnotes.
    ///   - refused: starts of `[^label]:` that are no texts of footnotes.
    static func scan(_ bytes: Bytes, hasFootnotes: Bool, refused: Set<Int32>) -> [StandIn] {
        var scan = StandInScan(bytes: bytes, hasFootnotes: hasFootnotes, refused: refused)
        scan.run()
        return scan.found
    }

    private init(bytes: Bytes, hasFootnotes: Bool, refused: Set<Int32>) {
        self.bytes = bytes
        self.hasFootnotes = hasFootnotes
        self.refused = refused
    }

    private mutating func run() {
        var index = 0
        while true {
            index = ByteClasses.standIn.next(in: bytes, from: index)
            guard index < bytes.count else { return }
            switch bytes[index] {
            case .newline, .carriageReturn:
                index += 1
                lineStart = index
                isFirstOnLine = true
            case .backslash:
                index += index + 1 < bytes.count && bytes[index + 1].isPunctuation ? 2 : 1
            case .openBracket:
                index = bracket(index)
            case .tilde:
                var end = index + 1
                while end < bytes.count, bytes[end] == .tilde { end += 1 }
                if end - index <= 2 { add(StandIn(kind: .tilde, start: index, end: end)) }
                index = end
            case .openBrace:
                index = explicitID(index)
            case StandIn.first where index + 1 < bytes.count && bytes[index + 1] == StandIn.second:
                add(StandIn(kind: .literal, start: index, end: index + 2))
                index += 2
            case 0:
                add(StandIn(kind: .null, start: index, end: index + 1))
                index += 1
            default:
                index += 1
            }
        }
    }

    private mutating func add(_ standIn: StandIn) {
        found.append(standIn)
        isFirstOnLine = false
    }

    /// Takes what starts with a bracket, if it is one of ours.
    private mutating func bracket(_ start: Int) -> Int {
        guard start + 1 < bytes.count else { return start + 1 }
        switch bytes[start + 1] {
        case .openBracket:
            // `[[[ID]]]` is a link in brackets.
            if start + 2 < bytes.count, bytes[start + 2] == .openBracket { return start + 1 }
            guard let link = EntityLinkScan.link(in: bytes, at: start) else { return start + 2 }
            add(link)
            return Int(link.end)
        case .caret where hasFootnotes:
            guard var mark = footnoteMark(start) else { return start + 1 }
            let end = Int(mark.end)
            if end < bytes.count, bytes[end] == .colon, isFirstOnLine,
                !refused.contains(mark.start),
                LinePrefix.isPrefix(bytes, lineStart, start)
            {
                mark.kind = .footnoteText
                mark.end += 1
            } else if LinkTail.follows(in: bytes, at: end) {
                return start + 1
            }
            add(mark)
            return Int(mark.end)
        default:
            return start + 1
        }
    }

    private func footnoteMark(_ start: Int) -> StandIn? {
        var index = start + 2
        while index < bytes.count {
            let byte = bytes[index]
            if byte == .closeBracket {
                guard index > start + 2 else { return nil }
                var mark = StandIn(kind: .footnoteMark, start: start, end: index + 1)
                mark.targetStart = Int32(start + 2)
                mark.targetEnd = Int32(index)
                return mark
            }
            if byte.isBlank || byte == .openBracket || byte == .backslash || byte == .backtick
                || byte < 0x20
            {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// Takes `{#ID}` where nothing but closing `#` follows it on the line.
    private mutating func explicitID(_ start: Int) -> Int {
        guard start + 2 < bytes.count, bytes[start + 1] == .hash else { return start + 1 }
        var end = start + 2
        guard bytes[end].isLetter || bytes[end].isDigit else { return end }
        while end < bytes.count, bytes[end].isInID { end += 1 }
        guard end < bytes.count, bytes[end] == .closeBrace else { return end }
        var rest = end + 1
        while rest < bytes.count, bytes[rest].isSpaceOrTab || bytes[rest] == .hash { rest += 1 }
        guard rest == bytes.count || bytes[rest].isLineEnd else { return rest }
        var id = StandIn(kind: .explicitID, start: start, end: end + 1)
        id.targetStart = Int32(start + 2)
        id.targetEnd = Int32(end)
        add(id)
        return end + 1
    }
}

extension StandIn {
    init(kind: Kind, start: Int, end: Int) {
        self.init(kind: kind, start: Int32(start), end: Int32(end))
    }
}
