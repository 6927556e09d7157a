/// Tells whether `(…)` behind a bracket makes it an ordinary link, as in `[[1]](https://…)`.
enum LinkTail {
    /// The longest address looked at, so that looking stays cheap.
    private static let longest = 2_000

    static func follows(in bytes: Bytes, at start: Int) -> Bool {
        guard start < bytes.count, bytes[start] == .openParenthesis else { return false }
        let limit = min(bytes.count, start + longest)
        var index = pastBlanks(bytes, start + 1, limit)
        if index < limit, bytes[index] == .less {
            index += 1
            while index < limit, bytes[index] != .greater {
                if bytes[index].isLineEnd || bytes[index] == .less { return false }
                index += bytes[index] == .backslash ? 2 : 1
            }
            index += 1
        } else {
            var open = 0
            while index < limit, !bytes[index].isBlank {
                if bytes[index] == .backslash, index + 1 < limit, bytes[index + 1].isPunctuation {
                    index += 1
                } else if bytes[index] == .openParenthesis {
                    open += 1
                    // As many as libcmark takes, and an end to looking at `[[a]](` again and again.
                    if open > 32 { return false }
                } else if bytes[index] == .closeParenthesis {
                    if open == 0 { return true }
                    open -= 1
                }
                index += 1
            }
            guard open == 0 else { return false }
        }
        guard index < limit else { return false }
        let title = pastBlanks(bytes, index, limit)
        guard title < limit else { return false }
        if bytes[title] == .closeParenthesis { return true }
        guard title > index else { return false }
        let close: UInt8
        switch bytes[title] {
        case .quotation, .apostrophe: close = bytes[title]
        case .openParenthesis: close = .closeParenthesis
        default: return false
        }
        index = title + 1
        while index < limit, bytes[index] != close {
            index += bytes[index] == .backslash ? 2 : 1
        }
        index = pastBlanks(bytes, index + 1, limit)
        return index < limit && bytes[index] == .closeParenthesis
    }

    private static func pastBlanks(_ bytes: Bytes, _ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit, bytes[index].isBlank { index += 1 }
        return index
    }
}
