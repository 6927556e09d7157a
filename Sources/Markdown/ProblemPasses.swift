extension Tree {
    /// Reports raw HTML.
    func reportHTML(_ text: Bytes, _ problems: inout [Problem]) {
        for node in nodes where node.kind == .htmlBlock || node.kind == .htmlInline {
            let start = Int(node.start)
            var end = start
            while end < text.count, !text[end].isLineEnd {
                end += 1
                if text[end - 1] == .greater { break }
            }
            problems.append(Problem(.rawHTML, start..<end))
        }
    }

    /// Reports control characters that were written as references, such as `&#1;`, and those that change the
    /// direction of text. Those written as they are the caller can see for itself.
    func reportControls(_ text: Bytes, _ problems: inout [Problem]) {
        guard hasControls else { return }
        var index = 0
        while index + 3 < text.count {
            guard text[index] == .ampersand, text[index + 1] == .hash else {
                index += 1
                continue
            }
            let start = index
            index += 2
            let isHexadecimal = text[index] | 0x20 == 0x78
            if isHexadecimal { index += 1 }
            var value = 0
            let first = index
            while index < text.count, index - first < 8,
                let digit = Self.digit(text[index], isHexadecimal)
            {
                value = value * (isHexadecimal ? 16 : 10) + digit
                index += 1
            }
            guard index > first, index < text.count, text[index] == 0x3B else { continue }
            index += 1
            switch value {
            case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F:
                problems.append(Problem(.controlCharacter, start..<index))
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
                problems.append(Problem(.bidirectionalControl, start..<index))
            default:
                break
            }
        }
    }

    /// Whether there are any such characters: in code, a reference is only text.
    private var hasControls: Bool {
        arena.withUnsafeBufferPointer { bytes in
            bytes.indices.contains { index in
                switch bytes[index] {
                case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: return true
                case 0xD8: return index + 1 < bytes.count && bytes[index + 1] == 0x9C
                case 0xE2 where index + 2 < bytes.count:
                    switch (bytes[index + 1], bytes[index + 2]) {
                    case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return true
                    default: return false
                    }
                default: return false
                }
            }
        }
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> Int? {
        if byte.isDigit { return Int(byte) - 0x30 }
        let lower = byte | 0x20
        return isHexadecimal && lower >= 0x61 && lower <= 0x66 ? Int(lower) - 0x57 : nil
    }
}

extension Problem {
    /// The same so many bytes further on.
    func moved(by offset: Int) -> Problem {
        guard offset != 0 else { return self }
        guard case .footnoteTwice(let label, let first) = kind else {
            return Problem(kind, range.moved(by: offset))
        }
        return Problem(
            .footnoteTwice(label: label, first: first.moved(by: offset)), range.moved(by: offset))
    }
}
