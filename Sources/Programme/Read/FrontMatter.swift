/// Where the front matter of a note stands: between `---` on the very first line and the next `---`.
struct FrontMatter {
    /// Bytes of the YAML.
    var yaml: Range<Int>
    /// Bytes of the Markdown below it.
    var body: Range<Int>
    /// Whether the closing line is missing.
    var isOpen = false
    /// Where a line `---` stands below empty lines at the top: too late for front matter.
    var late: Int?

    /// - Returns: front matter of no length where the file does not begin with one.
    init(_ bytes: [UInt8]) {
        let begin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = FrontMatter.fence(bytes, at: begin) else {
            yaml = begin..<begin
            body = begin..<bytes.count
            let text = bytes[begin...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? begin
            if FrontMatter.fence(bytes, at: text) != nil { late = text }
            return
        }
        var line = first
        while line < bytes.count {
            if let after = FrontMatter.fence(bytes, at: line) {
                yaml = first..<line
                body = after..<bytes.count
                return
            }
            while line < bytes.count, bytes[line] != 0x0A { line += 1 }
            line += 1
        }
        yaml = first..<bytes.count
        body = bytes.count..<bytes.count
        isOpen = true
    }

    /// Where the line after `---` begins, if such a line stands here.
    private static func fence(_ bytes: [UInt8], at start: Int) -> Int? {
        guard start + 3 <= bytes.count, bytes[start..<start + 3].allSatisfy({ $0 == 0x2D }) else { return nil }
        var end = start + 3
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        if end == bytes.count { return end }
        if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { return end + 2 }
        return bytes[end] == 0x0A ? end + 1 : nil
    }
}
