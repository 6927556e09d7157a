extension Tree {
    /// Reports raw HTML.
    func reportHTML(_ text: Bytes, _ problems: inout [Problem]) {
        for node in nodes where node.kind == .htmlBlock || node.kind == .htmlInline {
            let start = Int(node.start)
            let limit = min(text.count, max(start + 1, Int(node.end)))
            var end = start
            while end < limit, !text[end].isLineEnd {
                end += 1
                if text[end - 1] == .greater { break }
            }
            problems.append(Problem(.rawHTML, start..<end))
        }
    }

    /// Reports control characters that were written as references, such as `&#1;`. Those written as they are
    /// the caller can see for itself.
    func reportControls(_ text: Bytes, _ problems: inout [Problem]) {
        guard arena.contains(where: { $0 < 0x20 && !$0.isBlank || $0 == 0x7F }) else { return }
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
            if value == 0x7F || value > 0 && value < 0x20 && !UInt8(value).isBlank {
                problems.append(Problem(.controlCharacter, start..<index))
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
