import Diagnostics

/// Texts over several lines, below `|` and `>`.
extension SimpleReader {
    /// What becomes of the line ends at the end of a block.
    private enum Chomping {
        case clip
        case strip
        case keep
    }

    /// Reads a block from its mark to the line behind it; `false` where its indentation or its end leaves a doubt.
    ///
    /// Source: YAML 1.1, 9.2 and 9.3, as libyaml reads it.
    mutating func takeBlock() -> Bool {
        let start = index
        let textStart = texts.count
        let form: TextForm = bytes[index] == UInt8(ascii: "|") ? .literal : .folded
        guard let chomping = takeHeader() else { return false }
        var indent: Int?
        var widestBlank = 0
        var (blanks, hasText, wasDeeper) = (0, false, false)
        while index < bytes.count {
            let line = index
            while index < bytes.count, bytes[index] == .space, index - line < indent ?? .max { index += 1 }
            guard index < bytes.count else { return false }
            let column = index - line
            if bytes[index] == .newline {
                if indent == nil { widestBlank = max(widestBlank, column) }
                blanks += 1
                index += 1
                continue
            }
            if indent == nil {
                guard column > top.column, column >= widestBlank else { return false }
                indent = column
            } else if column < indent ?? 0 {
                index = line
                break
            }
            // A line that is deeper than the text is not joined to the one above, nor the one below to it.
            let isDeeper = bytes[index] == .space
            if hasText {
                let isJoined = form == .folded && !wasDeeper && !isDeeper
                if !isJoined { texts.append(.newline) } else if blanks == 0 { texts.append(.space) }
            }
            for _ in 0..<blanks { texts.append(.newline) }
            let end = SimpleText.endOfLine(bytes, from: index)
            guard end < bytes.count else { return false }
            texts.append(bytes[index..<end])
            (index, blanks, hasText, wasDeeper) = (end + 1, 0, true, isDeeper)
        }
        guard hasText else { return false }
        if chomping != .strip { texts.append(.newline) }
        if chomping == .keep { for _ in 0..<blanks { texts.append(.newline) } }
        append(scalar(start..<index, textStart: textStart, form: form))
        return true
    }

    /// Reads the mark and what may stand behind it on its line; digits and comments are left to libyaml.
    private mutating func takeHeader() -> Chomping? {
        index += 1
        guard index < bytes.count else { return nil }
        var chomping = Chomping.clip
        if bytes[index] == .dash || bytes[index] == UInt8(ascii: "+") {
            chomping = bytes[index] == .dash ? .strip : .keep
            index += 1
        }
        skipSpaces()
        guard index < bytes.count, bytes[index] == .newline else { return nil }
        index += 1
        return chomping
    }
}
