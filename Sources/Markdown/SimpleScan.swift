/// What becomes of a simple text while it is read; see ``Tree/init(simple:)``. Ranges are offsets of its bytes.
protocol SimpleSink {
    mutating func beginParagraph(at start: Int)
    mutating func endParagraph(at end: Int)
    /// A heading begins, with its marks.
    ///
    /// - Returns: whether the text can still be read.
    mutating func beginHeading(_ level: Int, at start: Int) -> Bool
    mutating func endHeading(at end: Int)
    /// A list without numbers begins, tight and with one paragraph of one line in each item.
    mutating func beginList(at start: Int)
    mutating func beginItem(at start: Int)
    mutating func endItem(at end: Int)
    mutating func endList(at end: Int)
    /// A line ends, and the paragraph goes on.
    mutating func softBreak()
    /// Characters that stand for themselves; never empty.
    mutating func text(_ range: Range<Int>)
    /// The same between `**` and `**`.
    mutating func strong(_ range: Range<Int>)
    /// Whether what comes behind the block that ended is of no interest.
    var isDone: Bool { get }
    /// A link to an entity, without a text of its own.
    ///
    /// - Returns: whether the text can still be read.
    mutating func link(_ found: StandIn) -> Bool
}

extension SimpleSink {
    var isDone: Bool { false }
}

/// Reads a simple text from its first byte to its last, or to where the sink is done.
struct SimpleScan<Sink: SimpleSink> {
    private let bytes: Bytes
    var sink: Sink
    private var index = 0

    init(_ bytes: Bytes, _ sink: Sink) {
        self.bytes = bytes
        self.sink = sink
    }

    /// - Returns: whether the text is simple, so that the sink was told all of it.
    mutating func run() -> Bool {
        guard !bytes.isEmpty, bytes.count <= Limits.bytes else { return false }
        var isEmpty = true
        while index < bytes.count {
            if bytes[index] == .newline {
                index += 1
                continue
            }
            isEmpty = false
            let isRead =
                switch bytes[index] {
                case .hash: readHeading()
                case .hyphen: readList()
                default: readParagraph()
                }
            guard isRead else { return false }
            if sink.isDone { return true }
        }
        return !isEmpty
    }

    private mutating func readParagraph() -> Bool {
        sink.beginParagraph(at: index)
        while true {
            guard startsLine, readLine() else { return false }
            let end = index
            guard bytes[end - 1] != .space else { return false }
            index += 1
            guard index < bytes.count, bytes[index] != .newline else {
                sink.endParagraph(at: end)
                return true
            }
            sink.softBreak()
        }
    }

    /// Reads `## words`.
    private mutating func readHeading() -> Bool {
        let start = index
        while index < bytes.count, bytes[index] == .hash { index += 1 }
        let level = index - start
        guard level <= 6, index + 1 < bytes.count, bytes[index] == .space else { return false }
        index += 1
        guard startsLine || bytes[index].isDigit, sink.beginHeading(level, at: start), readLine(),
            bytes[index - 1] != .space, bytes[index - 1] != .hash
        else { return false }
        sink.endHeading(at: index)
        return true
    }

    /// Reads `- words`, each on a line of its own, up to an empty line.
    private mutating func readList() -> Bool {
        sink.beginList(at: index)
        while true {
            let start = index
            guard index + 2 < bytes.count, bytes[index + 1] == .space else { return false }
            index += 2
            guard startsLine else { return false }
            sink.beginItem(at: start)
            sink.beginParagraph(at: index)
            guard readLine(), bytes[index - 1] != .space else { return false }
            sink.endParagraph(at: index)
            sink.endItem(at: index)
            let end = index
            index += 1
            guard index < bytes.count, bytes[index] != .newline else {
                sink.endList(at: end)
                while index < bytes.count, bytes[index] == .newline { index += 1 }
                // One more item would make the list a loose one.
                return index >= bytes.count || bytes[index] != .hyphen
            }
            guard bytes[index] == .hyphen else { return false }
        }
    }

    /// Whether what the line begins with can be nothing but text.
    private var startsLine: Bool {
        let byte = bytes[index]
        if byte.isLetter || byte == .openParenthesis || byte == .quotation || byte == .apostrophe { return true }
        // The first byte of the file may be that of a mark that counts for nothing.
        return byte >= 0xC2 && (index > 0 || byte != 0xEF)
    }

    /// Reads up to the end of the line.
    private mutating func readLine() -> Bool {
        var start = index
        while true {
            index = ByteClasses.special.next(in: bytes, from: index)
            guard index < bytes.count, bytes[index] != .newline else {
                addText(start..<index)
                return true
            }
            switch bytes[index] {
            case .asterisk:
                guard let end = strongEnd else { return false }
                addText(start..<index)
                sink.strong(index + 2..<end - 2)
                index = end
                start = end
            case .openBracket:
                guard let found = entityLink else { return false }
                addText(start..<index)
                guard sink.link(found) else { return false }
                index = Int(found.end)
                start = index
            case StandIn.first where index + 1 < bytes.count && bytes[index + 1] != StandIn.second:
                index += 2
            default: return false
            }
        }
    }

    private mutating func addText(_ range: Range<Int>) {
        if !range.isEmpty { sink.text(range) }
    }

    /// The end of the `**words**` that begin here.
    private var strongEnd: Int? {
        guard index > 0, bytes[index - 1] == .space, index + 4 < bytes.count, bytes[index + 1] == .asterisk,
            bytes[index + 2].isLetter || bytes[index + 2].isDigit
        else { return nil }
        let close = ByteClasses.special.next(in: bytes, from: index + 2)
        guard close + 1 < bytes.count, bytes[close] == .asterisk, bytes[close + 1] == .asterisk,
            bytes[close - 1].isLetter || bytes[close - 1].isDigit
        else { return nil }
        let end = close + 2
        guard end < bytes.count else { return end }
        switch bytes[end] {
        case .space, .newline, .comma, .period, .colon, .semicolon, .exclamation, .question, .closeParenthesis:
            return end
        default: return nil
        }
    }

    /// The link to an entity that begins here, with no text of its own.
    private var entityLink: StandIn? {
        guard index + 2 < bytes.count, bytes[index + 1] == .openBracket, bytes[index + 2] != .openBracket,
            index == 0 || bytes[index - 1] != .exclamation,
            let link = EntityLinkScan.link(in: bytes, at: index), link.shownEnd == 0
        else { return nil }
        return link
    }
}
