/// Tells what a line starts with, as far as it matters for where a table ends.
enum LineStart {
    /// Whether the text of a line starts a heading, a fence, a rule or raw HTML.
    static func startsBlock(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        let byte = bytes[start]
        switch byte {
        case .hash:
            var index = start
            while index < end, bytes[index] == .hash { index += 1 }
            return index - start <= 6 && (index == end || bytes[index].isSpaceOrTab)
        case .backtick, .tilde:
            return start + 2 < end && bytes[start + 1] == byte && bytes[start + 2] == byte
        case .asterisk, .underscore, .hyphen:
            var count = 0
            for other in bytes[start..<end] {
                if other == byte { count += 1 } else if !other.isSpaceOrTab { return false }
            }
            return count >= 3
        case .less:
            guard start + 1 < end else { return false }
            var index = start + 1
            if bytes[index] == .exclamation || bytes[index] == .question { return true }
            if bytes[index] == .slash { index += 1 }
            let name = index
            while index < end,
                bytes[index].isLetter || bytes[index].isDigit || bytes[index] == .hyphen
            {
                index += 1
            }
            return index > name
                && (index == end || bytes[index].isSpaceOrTab || bytes[index] == .slash
                    || bytes[index] == .greater)
        default:
            return false
        }
    }

    /// Whether the text of a line is a table's caption: `Tabel: …` or `Table: …`.
    static func isCaption(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        guard let text = captionStart(bytes, start, end) else { return false }
        return text < end
    }

    /// The offset of what comes after `Tabel:` or `Table:`.
    static func captionStart(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int? {
        let word: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8)
        guard end - start > 6 else { return nil }
        word = (
            bytes[start], bytes[start + 1], bytes[start + 2], bytes[start + 3], bytes[start + 4],
            bytes[start + 5]
        )
        guard word.0 == 0x54, word.1 == 0x61, word.2 == 0x62, word.5 == .colon,
            (word.3, word.4) == (0x65, 0x6C) || (word.3, word.4) == (0x6C, 0x65),
            bytes[start + 6].isSpaceOrTab
        else { return nil }
        return bytes.pastSpaces(start + 6, end)
    }
}
