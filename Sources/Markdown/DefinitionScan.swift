/// Tells how many lines at the start of a paragraph are definitions of link addresses, which libcmark takes
/// out without a trace in its line numbers. Follows `cmark_parse_reference_inline` in its `inlines.c`.
struct DefinitionScan {
    private let bytes: [UInt8]
    private var index = 0

    /// The number of lines that definitions take.
    ///
    /// - Parameter text: the text of the paragraph, without indentation and quote marks.
    static func lines(in text: [UInt8]) -> Int {
        var scan = DefinitionScan(bytes: text)
        while scan.definition() {}
        return text[..<scan.index].count { $0 == .newline }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Goes past a definition, if one stands here.
    private mutating func definition() -> Bool {
        let start = index
        guard label(), byte == .colon else {
            index = start
            return false
        }
        index += 1
        blanks()
        guard address() else {
            index = start
            return false
        }
        let end = index
        blanks()
        if index > end, title(), lineEnd() { return true }
        // What follows may be no title after all.
        index = end
        if lineEnd() { return true }
        index = start
        return false
    }

    private mutating func label() -> Bool {
        guard byte == .openBracket else { return false }
        index += 1
        let start = index
        while let byte, byte != .openBracket, byte != .closeBracket {
            index += 1
            if byte == .backslash, let next = self.byte, next.isPunctuation { index += 1 }
            if index - start > 1000 { return false }
        }
        guard byte == .closeBracket, bytes[start..<index].contains(where: { !$0.isBlank }) else {
            return false
        }
        index += 1
        return true
    }

    private mutating func address() -> Bool {
        let start = index
        if byte == .less {
            index += 1
            while let byte, byte != .greater {
                if byte == .newline || byte == .less { return false }
                index += byte == .backslash ? 2 : 1
            }
            index += 1
            return index < bytes.count
        }
        var open = 0
        while let byte, !byte.isBlank {
            if byte == .backslash, index + 1 < bytes.count, bytes[index + 1].isPunctuation {
                index += 1
            } else if byte == .openParenthesis {
                open += 1
                if open > 32 { return false }
            } else if byte == .closeParenthesis {
                if open == 0 { break }
                open -= 1
            }
            index += 1
        }
        return index > start && index < bytes.count && open == 0
    }

    private mutating func title() -> Bool {
        let close: UInt8
        switch byte {
        case .quotation?: close = .quotation
        case .apostrophe?: close = .apostrophe
        case .openParenthesis?: close = .closeParenthesis
        default: return false
        }
        index += 1
        while let byte, byte != close {
            if byte == .openParenthesis, close == .closeParenthesis { return false }
            index += 1
            if byte == .backslash, let next = self.byte, next.isPunctuation { index += 1 }
        }
        guard byte != nil else { return false }
        index += 1
        return true
    }

    /// Goes past spaces with at most one line end among them.
    private mutating func blanks() {
        spaces()
        if byte == .newline {
            index += 1
            spaces()
        }
    }

    private mutating func spaces() {
        while let byte, byte.isSpaceOrTab { index += 1 }
    }

    private mutating func lineEnd() -> Bool {
        spaces()
        guard let byte else { return true }
        guard byte == .newline else { return false }
        index += 1
        return true
    }
}
