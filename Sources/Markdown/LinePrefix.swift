/// What stands before the text of a line: indentation, quote marks and list markers.
struct LinePrefix {
    /// Where the text starts.
    var end: Int
    /// Where the text would start if no list started on this line.
    var endWithoutLists: Int
    /// Number of quote marks.
    var quotes = 0
    /// Whether a list marker is among it.
    var startsList = false

    /// Reads the prefix of the line that starts at an offset and ends at another.
    init(_ bytes: Bytes, _ start: Int, _ lineEnd: Int) {
        var index = start
        var firstMarker: Int?
        while index < lineEnd {
            let byte = bytes[index]
            if byte.isSpaceOrTab {
                index += 1
            } else if byte == .greater {
                quotes += 1
                index += 1
            } else if let past = Self.pastMarker(bytes, index, lineEnd) {
                if firstMarker == nil { firstMarker = index }
                index = past
            } else {
                break
            }
        }
        end = index
        endWithoutLists = firstMarker ?? index
        startsList = firstMarker != nil
    }

    /// Whether everything between two offsets of a line is prefix.
    static func isPrefix(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte.isSpaceOrTab || byte == .greater {
                index += 1
            } else if let past = pastMarker(bytes, index, end) {
                index = past
            } else {
                return false
            }
        }
        return true
    }

    /// The offset past a list marker and the space behind it, if one stands here with something after it.
    private static func pastMarker(_ bytes: Bytes, _ start: Int, _ lineEnd: Int) -> Int? {
        var index = start
        switch bytes[start] {
        case .hyphen, .plus, .asterisk:
            index += 1
        case 0x30...0x39:
            while index < lineEnd, index - start < 9, bytes[index].isDigit { index += 1 }
            guard index < lineEnd, bytes[index] == .period || bytes[index] == .closeParenthesis
            else {
                return nil
            }
            index += 1
        default:
            return nil
        }
        guard index < lineEnd, bytes[index].isSpaceOrTab else { return nil }
        return index + 1
    }
}
