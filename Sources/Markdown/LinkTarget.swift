/// Finds the address within an inline link or image, from its end backwards: there, other than from its
/// start, nothing can be nested.
enum LinkTarget {
    /// The bytes of the address, without pointed brackets; `nil` for a link by reference and whatever else is
    /// not understood.
    static func range(in bytes: Bytes, of link: Range<Int>) -> Range<Int>? {
        guard link.upperBound <= bytes.count, link.count > 3 else { return nil }
        let close = link.upperBound - 1
        guard bytes[close] == .closeParenthesis else { return nil }
        var end = beforeBlanks(bytes, link.lowerBound, close)
        if let found = address(bytes, link.lowerBound, end) { return found }
        // A title stands behind the address.
        guard end > link.lowerBound + 1 else { return nil }
        let opening: UInt8
        switch bytes[end - 1] {
        case .quotation, .apostrophe: opening = bytes[end - 1]
        case .closeParenthesis: opening = .openParenthesis
        default: return nil
        }
        var index = end - 2
        while index > link.lowerBound, bytes[index] != opening || !bytes[index - 1].isBlank {
            index -= 1
        }
        guard index > link.lowerBound else { return nil }
        end = beforeBlanks(bytes, link.lowerBound, index)
        return address(bytes, link.lowerBound, end)
    }

    /// The address that ends at an offset, if `](` and nothing but spaces stand before it.
    private static func address(_ bytes: Bytes, _ start: Int, _ end: Int) -> Range<Int>? {
        var index = end
        var first = end
        if end > start, bytes[end - 1] == .greater {
            index = end - 2
            while index > start, bytes[index] != .less { index -= 1 }
            guard index > start else { return nil }
            first = index
            index = beforeBlanks(bytes, start, index)
            return isOpening(bytes, start, index) ? (first + 1)..<(end - 1) : nil
        }
        var open = 0
        while index > start {
            let byte = bytes[index - 1]
            if byte.isBlank { break }
            if byte == .closeParenthesis, !isEscaped(bytes, index - 1) { open += 1 }
            if byte == .openParenthesis, !isEscaped(bytes, index - 1) {
                if open == 0 { break }
                open -= 1
            }
            index -= 1
        }
        first = index
        index = beforeBlanks(bytes, start, index)
        return open == 0 && isOpening(bytes, start, index) ? first..<end : nil
    }

    private static func isOpening(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        end > start + 1 && bytes[end - 1] == .openParenthesis && bytes[end - 2] == .closeBracket
    }

    private static func isEscaped(_ bytes: Bytes, _ index: Int) -> Bool {
        var count = 0
        while index - count > 0, bytes[index - count - 1] == .backslash { count += 1 }
        return count % 2 == 1
    }

    /// The offset before white space, which may hold a line end and the marks of quotes after it.
    private static func beforeBlanks(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        var index = end
        var isPastLineEnd = false
        var result = end
        while index > start, bytes[index - 1].isBlank || bytes[index - 1] == .greater {
            index -= 1
            if bytes[index].isLineEnd { isPastLineEnd = true }
            if isPastLineEnd || result == index + 1, bytes[index].isBlank { result = index }
        }
        return result
    }
}
