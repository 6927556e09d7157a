/// Splits Markdown into the words that a reader sees, quickly rather than exactly: marks of emphasis, links, tables
/// and headings are left out, the text of a link stays.
struct WordScan {
    private(set) var table = WordTable()
    /// The numbers of the words, with ``endOfField`` and ``endOfEntry`` between.
    private(set) var stream: [UInt32] = []
    private var cleaned: [UInt8] = []

    static let endOfEntry = UInt32.max
    static let endOfField = UInt32.max - 1

    /// Makes an empty scan.
    ///
    /// - Parameter bytes: about how many bytes of text are to come.
    init(expecting bytes: Int) {
        stream.reserveCapacity(bytes / 6)
    }

    mutating func endField() { stream.append(WordScan.endOfField) }

    mutating func endEntry() {
        while stream.last == WordScan.endOfField { stream.removeLast() }
        stream.append(WordScan.endOfEntry)
    }

    /// Adds the words of a text to the field.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0) }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        var at = 0
        let end = bytes.count
        while at < end {
            while at < end, bytes[at] <= 0x20 { at += 1 }
            let start = at
            var hash = WordHash()
            var marks = false
            while at < end, bytes[at] > 0x20 {
                let byte = bytes[at]
                hash.add(byte)
                marks = marks || WordScan.isMark(byte)
                at += 1
            }
            guard at > start else { break }
            let word = UnsafeBufferPointer(rebasing: bytes[start..<at])
            if marks || (word.count < 4 && WordScan.isRule(word)) {
                addCleaned(word)
            } else {
                stream.append(table.add(word, hash: hash.value))
            }
        }
    }

    /// Adds what a reader sees of a word with marks in it.
    private mutating func addCleaned(_ word: UnsafeBufferPointer<UInt8>) {
        guard !WordScan.isRule(word) else { return }
        cleaned.removeAll(keepingCapacity: true)
        clean(word)
        var at = 0
        while at < cleaned.count {
            while at < cleaned.count, cleaned[at] == 0x20 { at += 1 }
            let start = at
            var hash = WordHash()
            while at < cleaned.count, cleaned[at] != 0x20 {
                hash.add(cleaned[at])
                at += 1
            }
            guard at > start else { break }
            cleaned[start..<at].withUnsafeBufferPointer { part in
                guard !WordScan.isRule(part) else { return }
                stream.append(table.add(part, hash: hash.value))
            }
        }
    }

    /// Copies a word without its marks, with spaces where it falls apart.
    private mutating func clean(_ word: UnsafeBufferPointer<UInt8>) {
        var i = 0
        func has(_ byte: UInt8, at index: Int) -> Bool { index < word.count && word[index] == byte }
        func end(of byte: UInt8, from index: Int) -> Int { word[index...].firstIndex(of: byte) ?? word.count }
        while i < word.count {
            let byte = word[i]
            switch byte {
            case UInt8(ascii: "[") where has(byte, at: i + 1):
                // `[[ID|text]]`: the text where there is one, else the id, without the `@` of a citation.
                i += has(UInt8(ascii: "@"), at: i + 2) ? 3 : 2
                let bar = end(of: UInt8(ascii: "|"), from: i)
                if bar < end(of: UInt8(ascii: "]"), from: i) { i = bar + 1 }
            case UInt8(ascii: "[") where has(UInt8(ascii: "^"), at: i + 1):
                i = end(of: UInt8(ascii: "]"), from: i) + 1
                if has(UInt8(ascii: ":"), at: i) { i += 1 }
            case UInt8(ascii: "]") where has(UInt8(ascii: "("), at: i + 1):
                i = end(of: UInt8(ascii: ")"), from: i) + 1
            case UInt8(ascii: "{") where has(UInt8(ascii: "#"), at: i + 1):
                i = end(of: UInt8(ascii: "}"), from: i) + 1
            case UInt8(ascii: "\\"):
                i += 1
                if i < word.count { cleaned.append(word[i]) }
                i += 1
            case UInt8(ascii: "_") where i > 0 && i + 1 < word.count:
                cleaned.append(byte)
                i += 1
            case UInt8(ascii: "|"):
                cleaned.append(0x20)
                i += 1
            case _ where WordScan.isMark(byte) && byte != UInt8(ascii: "{"):
                i += 1
            default:
                cleaned.append(byte)
                i += 1
            }
        }
    }

    /// Whether a byte may be Markdown: one of `# * < > [ \ ] _ ` { | ~`.
    @inline(__always)
    private static func isMark(_ byte: UInt8) -> Bool {
        if byte < 0x40 { return (lowMarks &>> UInt64(byte)) & 1 != 0 }
        return byte < 0x80 && (highMarks &>> UInt64(byte & 0x3F)) & 1 != 0
    }

    private static let lowMarks: UInt64 = 1 << 0x23 | 1 << 0x2A | 1 << 0x3C | 1 << 0x3E
    private static let highMarks: UInt64 =
        1 << 0x1B | 1 << 0x1C | 1 << 0x1D | 1 << 0x1F | 1 << 0x20 | 1 << 0x3B | 1 << 0x3C | 1 << 0x3E

    /// Whether a word is a rule, a bullet or the like, with nothing in it to read.
    private static func isRule(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="),
                UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "~"),
                UInt8(ascii: "+"):
                true
            default: false
            }
        }
    }
}
