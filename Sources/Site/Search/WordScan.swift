internal import Programme

/// Splits Markdown into the words that a reader sees, quickly rather than exactly: marks of emphasis, links, tables
/// and headings are left out, the text of a link stays.
struct WordScan {
    private(set) var table = WordTable()
    /// The numbers of the words, with ``endOfField`` and ``endOfEntry`` between.
    private(set) var stream: [UInt32] = []
    private var cleaned: [UInt8] = []
    /// Whether the address of a link goes on, with its title in quotes.
    private var isInTarget = false
    private var titleGoesOn = false

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
        text.withUTF8 { add($0, isMarkdown: false) }
    }

    /// Adds the words that a reader sees of a text in Markdown.
    mutating func add(markdown text: String) {
        var text = text
        (isInTarget, titleGoesOn) = (false, false)
        text.withUTF8 { add($0, isMarkdown: true) }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, isMarkdown: Bool) {
        var at = 0
        let end = bytes.count
        while at < end {
            if bytes[at] <= 0x20 {
                at &+= 1
                continue
            }
            let start = at
            var key = WordTable.Key()
            var isPlain = true
            repeat {
                let eight = WordScan.eight(bytes, at)
                let length = eight.wordLength
                key.add(eight, length)
                isPlain = isPlain && eight.isLetters(length)
                at &+= length
                if length < 8 { break }
            } while at < end
            let word = UnsafeBufferPointer(rebasing: bytes[start..<at])
            if isMarkdown, isInTarget || (!isPlain && WordScan.hasMarks(word)) {
                addCleaned(word)
            } else {
                stream.append(table.add(word, key))
            }
        }
    }

    /// Eight bytes from a place, with spaces for what lies behind the end.
    @inline(__always)
    private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> EightBytes {
        if at &+ 8 <= bytes.count {
            let raw = UnsafeRawBufferPointer(bytes)
            return EightBytes(bits: UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
        }
        var bits = EightBytes.spaces
        for i in 0..<bytes.count &- at {
            bits ^= UInt64(bytes[at &+ i] ^ 0x20) &<< UInt64(8 &* i)
        }
        return EightBytes(bits: bits)
    }

    /// Adds what a reader sees of a word with marks in it.
    private mutating func addCleaned(_ word: UnsafeBufferPointer<UInt8>) {
        guard !WordScan.isRule(word) else { return }
        if isInTarget, skipTitle(word) { return }
        cleaned.removeAll(keepingCapacity: true)
        clean(word)
        var at = 0
        while at < cleaned.count {
            while at < cleaned.count, cleaned[at] == 0x20 { at += 1 }
            let start = at
            while at < cleaned.count, cleaned[at] != 0x20 { at += 1 }
            guard at > start else { break }
            cleaned[start..<at].withUnsafeBufferPointer { part in
                guard !WordScan.isRule(part) else { return }
                var key = WordTable.Key()
                for i in stride(from: 0, to: part.count, by: 8) {
                    let eight = WordScan.eight(part, i)
                    key.add(eight, eight.wordLength)
                }
                stream.append(table.add(part, key))
            }
        }
    }

    /// Passes over a word of the title of a link.
    ///
    /// - Returns: whether it is one; the first begins with a quote, the last ends in a bracket.
    private mutating func skipTitle(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let isTitle = titleGoesOn || word.first == UInt8(ascii: "\"") || word.first == UInt8(ascii: "'")
        titleGoesOn = isTitle && !word.contains(UInt8(ascii: ")"))
        isInTarget = titleGoesOn
        return isTitle
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
                // No id is longer, and a search for each bracket through all that follows would take too long.
                let near = word[i..<min(word.count, i + Identifier.longest + 1)]
                if let bar = near.prefix(while: { $0 != UInt8(ascii: "]") }).firstIndex(of: UInt8(ascii: "|")) {
                    i = bar + 1
                }
            case UInt8(ascii: "!") where has(UInt8(ascii: "["), at: i + 1):
                i += 1
            case UInt8(ascii: "[") where has(UInt8(ascii: "^"), at: i + 1):
                i = end(of: UInt8(ascii: "]"), from: i) + 1
                if has(UInt8(ascii: ":"), at: i) { i += 1 }
            case UInt8(ascii: "]") where has(UInt8(ascii: "("), at: i + 1):
                let close = end(of: UInt8(ascii: ")"), from: i)
                isInTarget = close == word.count
                i = close + 1
            case UInt8(ascii: "{") where has(UInt8(ascii: "#"), at: i + 1):
                i = end(of: UInt8(ascii: "}"), from: i) + 1
            case UInt8(ascii: "\\") where i + 1 < word.count:
                cleaned.append(word[i + 1])
                i += 2
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

    /// Whether there may be Markdown in a word, or nothing to read.
    private static func hasMarks(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word.contains(where: isMark) || (word.count < 4 && isRule(word))
    }

    /// Whether a byte may be Markdown.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "{"),
            UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

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
