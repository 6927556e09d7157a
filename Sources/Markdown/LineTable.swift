/// Where the lines of a text start and end.
struct LineTable {
    let bytes: Bytes
    private var starts: [Int32] = []

    init(_ bytes: Bytes) {
        self.bytes = bytes
        starts.reserveCapacity(16)
        starts.append(0)
        var index = 0
        while true {
            index = ByteClasses.lineEnd.next(in: bytes, from: index)
            guard index < bytes.count else { return }
            index = bytes.pastLineEnd(index)
            starts.append(Int32(index))
        }
    }

    /// The offset of the first byte of a line, counted from 0.
    func start(_ line: Int) -> Int {
        line < starts.count ? Int(starts[max(0, line)]) : bytes.count
    }

    /// The offset of the line end of a line.
    func end(_ line: Int) -> Int {
        guard line + 1 < starts.count else { return bytes.count }
        var end = Int(starts[line + 1]) - 1
        if end > 0, bytes[end] == .newline, bytes[end - 1] == .carriageReturn, end > start(line) {
            end -= 1
        }
        return end
    }

    /// Whether a line is nothing but the underline of a heading, behind indentation and quote marks.
    func isUnderline(_ line: Int) -> Bool {
        let end = bytes.beforeSpaces(start(line), end(line))
        var index = start(line)
        while index < end, bytes[index].isSpaceOrTab || bytes[index] == .greater { index += 1 }
        guard index < end, bytes[index] == .equals || bytes[index] == .hyphen else { return false }
        return bytes[index..<end].allSatisfy { $0 == bytes[index] }
    }

    /// The line with this offset.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}
