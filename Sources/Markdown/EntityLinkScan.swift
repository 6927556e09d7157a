/// Reads `[[ID]]`, `[[ID|shown text]]` and `[[@ID]]`.
///
/// The id may hold anything that cannot mean something else, so that a mistyped one is found and reported
/// rather than shown. The shown text is plain; brackets and backticks in it must be in pairs, and it may run
/// on to the next line of its paragraph.
enum EntityLinkScan {
    /// The link whose `[[` stands at an offset, if it is one.
    static func link(in bytes: Bytes, at start: Int) -> StandIn? {
        var index = start + 2
        let isCitation = index < bytes.count && bytes[index] == .at
        if isCitation { index += 1 }
        let targetStart = index
        var targetEnd = index
        var shown: (start: Int, end: Int)?
        var end: Int?
        target: while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case .closeBracket:
                guard index + 1 < bytes.count, bytes[index + 1] == .closeBracket else { return nil }
                targetEnd = index
                end = index + 2
                break target
            case .pipe:
                targetEnd = index
                guard let close = closing(in: bytes, from: index + 1) else { return nil }
                shown = (index + 1, close)
                end = close + 2
                break target
            case .backslash where index + 1 < bytes.count && bytes[index + 1] == .pipe:
                // As other programs want it in the cells of a table.
                targetEnd = index
                guard let close = closing(in: bytes, from: index + 2) else { return nil }
                shown = (index + 2, close)
                end = close + 2
                break target
            case .openBracket, .backslash, .less, .greater, .backtick, 0..<0x20:
                return nil
            default:
                index += 1
            }
        }
        guard let end else { return nil }
        let trimmedStart = bytes.pastSpaces(targetStart, targetEnd)
        let trimmedEnd = bytes.beforeSpaces(trimmedStart, targetEnd)
        guard trimmedStart < trimmedEnd, !LinkTail.follows(in: bytes, at: end) else { return nil }
        var link = StandIn(kind: isCitation ? .citation : .entityLink, start: start, end: end)
        link.targetStart = Int32(trimmedStart)
        link.targetEnd = Int32(trimmedEnd)
        if let shown {
            let shownStart = bytes.pastSpaces(shown.start, shown.end)
            link.shownStart = Int32(shownStart)
            link.shownEnd = Int32(bytes.beforeSpaces(shownStart, shown.end))
        }
        return link
    }

    /// The offset of the `]]` that ends a shown text.
    private static func closing(in bytes: Bytes, from start: Int) -> Int? {
        var index = start
        var brackets = 0
        var backticks = 0
        while index < bytes.count {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch bytes[index] {
            case .openBracket:
                // Another link begins, so this one does not end. This also keeps the search linear.
                if next == .openBracket { return nil }
                brackets += 1
            case .closeBracket:
                if brackets > 0 {
                    brackets -= 1
                } else if next == .closeBracket {
                    return backticks % 2 == 0 ? index : nil
                }
            case .backtick:
                backticks += 1
            case .newline, .carriageReturn:
                guard let resumed = continuation(in: bytes, after: index) else { return nil }
                index = resumed
                continue
            case 0..<0x09, 0x0B..<0x0D, 0x0E..<0x20:
                return nil
            default:
                break
            }
            index += 1
        }
        return nil
    }

    /// Where the text of the next line starts, if that line cannot be but the paragraph going on.
    private static func continuation(in bytes: Bytes, after end: Int) -> Int? {
        var index = bytes.pastLineEnd(end)
        while index < bytes.count, bytes[index].isSpaceOrTab || bytes[index] == .greater {
            index += 1
        }
        guard index < bytes.count, bytes[index].isLetter || bytes[index] >= 0x80 else { return nil }
        return index
    }
}
