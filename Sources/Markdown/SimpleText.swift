/// A text that is no more than paragraphs and lists of words, some of them bold, and so is written as it is read: no tree
/// is made of it. Four in five texts of a register are (`docs/performance.md`).
public enum SimpleText {
    /// Writes a text as HTML, the same as ``MarkdownDocument`` would.
    ///
    /// - Parameters:
    ///   - text: Markdown.
    ///   - out: the bytes to which it is added.
    /// - Returns: whether it is such a text; if not, nothing is added.
    public static func write(_ text: String, into out: inout [UInt8]) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            let start = out.count
            // The sink owns the bytes while it writes, so that adding to them copies nothing.
            var scan = SimpleScan(bytes, HTMLSink(bytes: bytes))
            swap(&scan.sink.out, &out)
            let isSimple = scan.run()
            swap(&scan.sink.out, &out)
            if !isSimple { out.removeLast(out.count - start) }
            return isSimple
        }
    }

    /// A text without markup, with a space between paragraphs, the same as ``MarkdownDocument`` would give.
    ///
    /// - Parameters:
    ///   - text: Markdown.
    ///   - count: characters that are enough; at the end of a block behind more of them the rest may be left out.
    /// - Returns: `nil` for any other text.
    public static func plain(_ text: String, enough count: Int = .max) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            var scan = SimpleScan(bytes, PlainSink(bytes, enough: count))
            return scan.run() ? scan.sink.out.collapsed : nil
        }
    }
}

private struct HTMLSink: SimpleSink {
    let bytes: Bytes
    var out: [UInt8] = []

    private var isInItem = false

    init(bytes: Bytes) {
        self.bytes = bytes
    }

    mutating func beginParagraph(at start: Int) { if !isInItem { out.append("<p>") } }
    mutating func endParagraph(at end: Int) { if !isInItem { out.append("</p>\n") } }
    /// Which level a heading has on the page is known to those who have a tree.
    func beginHeading(_ level: Int, at start: Int) -> Bool { false }
    func endHeading(at end: Int) {}
    mutating func beginList(at start: Int) { out.append("<ul>\n") }
    mutating func endList(at end: Int) { out.append("</ul>\n") }

    mutating func beginItem(at start: Int) {
        isInItem = true
        out.append("<li>")
    }

    mutating func endItem(at end: Int) {
        isInItem = false
        out.append("</li>\n")
    }

    mutating func softBreak() { out.append(.newline) }
    mutating func text(_ range: Range<Int>) { out.append(escaping: Bytes(rebasing: bytes[range])) }

    mutating func strong(_ range: Range<Int>) {
        out.append("<strong>")
        text(range)
        out.append("</strong>")
    }

    func link(_ found: StandIn) -> Bool { false }
}

private struct PlainSink: SimpleSink {
    private let bytes: Bytes
    /// Characters that are wanted yet; none are counted any more behind one that is not ASCII, which may be part of one.
    private var wanted: Int
    private(set) var out: [UInt8] = []

    init(_ bytes: Bytes, enough: Int) {
        self.bytes = bytes
        wanted = enough
        out.reserveCapacity(bytes.count + 1)
    }

    var isDone: Bool { wanted < 0 }

    mutating func beginParagraph(at start: Int) { if !out.isEmpty { out.append(.space) } }
    mutating func endParagraph(at end: Int) {}
    mutating func beginHeading(_ level: Int, at start: Int) -> Bool {
        beginParagraph(at: start)
        return true
    }
    func endHeading(at end: Int) {}
    func beginList(at start: Int) {}
    func beginItem(at start: Int) {}
    func endItem(at end: Int) {}
    func endList(at end: Int) {}
    mutating func softBreak() { out.append(.space) }
    mutating func strong(_ range: Range<Int>) { text(range) }
    func link(_ found: StandIn) -> Bool { false }

    mutating func text(_ range: Range<Int>) {
        let text = Bytes(rebasing: bytes[range])
        out.append(contentsOf: text)
        guard wanted < .max else { return }
        guard text.allSatisfy({ $0 < 0x80 }) else {
            wanted = .max
            return
        }
        wanted -= text.count { !$0.isBlank }
    }
}
