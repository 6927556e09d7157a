/// Where lines begin and end in a file, by byte offset. Lines end at LF, CRLF or a lone CR.
extension [UInt8] {
    /// The offset where the line of an offset begins.
    func lineStart(_ offset: Int) -> Int {
        var start = Swift.min(offset, count)
        // Between the two bytes of a CRLF no line begins.
        if start > 0, start < count, self[start] == 0x0A, self[start - 1] == 0x0D { start -= 1 }
        while start > 0, !isBreak(start - 1) { start -= 1 }
        return start == 0 ? markLength : start
    }

    /// The offset of the line end at or after an offset, or the end of the file.
    func lineEnd(_ offset: Int) -> Int {
        var end = offset
        while end < count, !isBreak(end) { end += 1 }
        return end
    }

    /// The offset where the line below begins, or the end of the file.
    func nextLine(_ offset: Int) -> Int {
        let end = lineEnd(offset)
        guard end < count else { return count }
        return end + (self[end] == 0x0D && end + 1 < count && self[end + 1] == 0x0A ? 2 : 1)
    }

    /// Number of spaces that a line begins with.
    func indentation(_ lineStart: Int) -> Int {
        var i = lineStart
        while i < count, self[i] == 0x20 { i += 1 }
        return i - lineStart
    }

    /// Whether a line holds nothing but white space.
    func isBlankLine(_ lineStart: Int) -> Bool {
        var i = lineStart
        while i < count, self[i] == 0x20 || self[i] == 0x09 { i += 1 }
        return i == count || isBreak(i)
    }

    /// Whether a line holds nothing but a YAML comment.
    func isCommentLine(_ lineStart: Int) -> Bool {
        var i = lineStart
        while i < count, self[i] == 0x20 || self[i] == 0x09 { i += 1 }
        return i < count && self[i] == 0x23
    }

    func isBreak(_ offset: Int) -> Bool { self[offset] == 0x0A || self[offset] == 0x0D }

    /// Length of a byte-order mark at the start.
    var markLength: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// How lines end: as the first one does; LF where there is none.
    var lineEnding: String {
        guard let first = firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
        if self[first] == 0x0A { return "\n" }
        return first + 1 < count && self[first + 1] == 0x0A ? "\r\n" : "\r"
    }

    /// The number of the line that holds an offset, from 1.
    func lineNumber(_ offset: Int) -> Int {
        var line = 1
        var i = 0
        while i < Swift.min(offset, count) {
            if self[i] == 0x0A || (self[i] == 0x0D && !(i + 1 < count && self[i + 1] == 0x0A)) {
                line += 1
            }
            i += 1
        }
        return line
    }
}
