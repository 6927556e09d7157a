/// How deep quotes and lists are nested, seen line by line without parsing them: never less than libcmark
/// makes of it, and more only where nobody would notice.
///
/// libcmark walks all open containers at every line, blank ones included, so depth times lines is what a
/// hostile text costs. To go deeper a line must spell out its containers or be indented by two columns for
/// each list, so what one line says is a bound that can be had in linear time.
struct Depth {
    /// The greatest depth so far.
    private(set) var greatest = 0
    /// Where the line with the greatest depth starts.
    private(set) var deepestLine = 0

    private var openLists = 0
    private var lastWasBlank = true

    /// Looks at the line that starts at an offset.
    mutating func look(at bytes: Bytes, _ start: Int) {
        var position = start
        var columns = 0
        var indent = 0
        var quotes = 0
        var markers = 0
        var mayBeRule = true
        scan: while position < bytes.count {
            switch bytes[position] {
            case .space:
                columns += 1
                indent += 1
                position += 1
            case .tab:
                let step = 4 - columns % 4
                columns += step
                indent += step
                position += 1
            case .greater:
                quotes += 1
                columns += 1
                position += 1
            case .hyphen, .plus, .asterisk:
                guard position + 1 >= bytes.count || bytes[position + 1].isBlank else { break scan }
                if mayBeRule, isRule(bytes, position) { break scan }
                mayBeRule = false
                markers += 1
                columns += 1
                position += 1
            case 0x30...0x39:
                var end = position + 1
                while end < bytes.count, end - position < 9, bytes[end].isDigit { end += 1 }
                guard end < bytes.count, bytes[end] == .period || bytes[end] == .closeParenthesis,
                    end + 1 >= bytes.count || bytes[end + 1].isBlank
                else { break scan }
                markers += 1
                columns += end + 1 - position
                position = end + 1
            default:
                break scan
            }
        }
        if quotes == 0, markers == 0, position >= bytes.count || bytes[position].isLineEnd {
            lastWasBlank = true
            return
        }
        // A line that continues a paragraph leaves the lists around it open, however it is indented.
        if markers > 0 || lastWasBlank { openLists = min(openLists, indent / 2) + markers }
        lastWasBlank = false
        if openLists + quotes > greatest {
            greatest = openLists + quotes
            deepestLine = start
        }
    }

    /// Whether only this character, spaces and tabs follow on the line.
    private func isRule(_ bytes: Bytes, _ start: Int) -> Bool {
        let character = bytes[start]
        var index = start
        while index < bytes.count, !bytes[index].isLineEnd {
            guard bytes[index] == character || bytes[index].isSpaceOrTab else { return false }
            index += 1
        }
        return true
    }
}
