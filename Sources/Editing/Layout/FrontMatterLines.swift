/// Where the front matter of a Markdown file stands.
struct FrontMatterLines {
    /// Bytes of the YAML between the lines `---`; empty where there is none.
    private(set) var yaml: Range<Int>
    /// Bytes of the Markdown below it.
    private(set) var body: Range<Int>
    /// Whether both lines `---` are there.
    private(set) var exists = false

    init(_ bytes: [UInt8]) {
        let begin = bytes.markLength
        (yaml, body) = (begin..<begin, begin..<bytes.count)
        guard FrontMatterLines.isFence(bytes, begin) else { return }
        let first = bytes.nextLine(begin)
        var line = first
        while line < bytes.count {
            if FrontMatterLines.isFence(bytes, line) {
                (yaml, body, exists) = (first..<line, bytes.nextLine(line)..<bytes.count, true)
                return
            }
            line = bytes.nextLine(line)
        }
        (yaml, body) = (first..<bytes.count, bytes.count..<bytes.count)
    }

    private static func isFence(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard start + 3 <= bytes.count, bytes[start..<start + 3].allSatisfy({ $0 == 0x2D }) else {
            return false
        }
        return bytes[start + 3..<bytes.lineEnd(start)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
