/// Names for the bytes that mean something in Markdown.
extension UInt8 {
    static let tab: UInt8 = 0x09
    static let newline: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let exclamation: UInt8 = 0x21
    static let quotation: UInt8 = 0x22
    static let hash: UInt8 = 0x23
    static let ampersand: UInt8 = 0x26
    static let apostrophe: UInt8 = 0x27
    static let openParenthesis: UInt8 = 0x28
    static let closeParenthesis: UInt8 = 0x29
    static let asterisk: UInt8 = 0x2A
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let hyphen: UInt8 = 0x2D
    static let period: UInt8 = 0x2E
    static let slash: UInt8 = 0x2F
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let less: UInt8 = 0x3C
    static let equals: UInt8 = 0x3D
    static let greater: UInt8 = 0x3E
    static let question: UInt8 = 0x3F
    static let at: UInt8 = 0x40
    static let openBracket: UInt8 = 0x5B
    static let backslash: UInt8 = 0x5C
    static let closeBracket: UInt8 = 0x5D
    static let caret: UInt8 = 0x5E
    static let underscore: UInt8 = 0x5F
    static let backtick: UInt8 = 0x60
    static let openBrace: UInt8 = 0x7B
    static let pipe: UInt8 = 0x7C
    static let closeBrace: UInt8 = 0x7D
    static let tilde: UInt8 = 0x7E

    @inline(__always) var isSpaceOrTab: Bool { self == .space || self == .tab }
    @inline(__always) var isLineEnd: Bool { self == .newline || self == .carriageReturn }
    /// Space, tab or line end.
    @inline(__always) var isBlank: Bool { self == .space || (self >= 0x09 && self <= 0x0D) }
    @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    @inline(__always) var isLetter: Bool {
        let lower = self | 0x20
        return lower >= 0x61 && lower <= 0x7A
    }
    /// The ASCII punctuation that a backslash takes the meaning from.
    @inline(__always) var isPunctuation: Bool {
        (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40)
            || (self >= 0x5B && self <= 0x60) || (self >= 0x7B && self <= 0x7E)
    }
    /// What an id is made of.
    @inline(__always) var isInID: Bool {
        isLetter || isDigit || self == .period || self == .underscore || self == .hyphen
    }
}

typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the line end (or end of text) at or after an offset.
    @inline(__always)
    func lineEnd(from start: Int) -> Int {
        var index = start
        while index < count, !self[index].isLineEnd { index += 1 }
        return index
    }

    /// The offset just past a line end.
    @inline(__always)
    func pastLineEnd(_ end: Int) -> Int {
        guard end < count else { return end }
        if self[end] == .carriageReturn, end + 1 < count, self[end + 1] == .newline {
            return end + 2
        }
        return end + 1
    }

    /// The offset of the first byte from an offset on that is neither space nor tab, up to a limit.
    @inline(__always)
    func pastSpaces(_ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit, self[index].isSpaceOrTab { index += 1 }
        return index
    }

    /// The offset past the last byte before a limit that is neither space nor tab.
    @inline(__always)
    func beforeSpaces(_ start: Int, _ limit: Int) -> Int {
        var index = limit
        while index > start, self[index - 1].isSpaceOrTab { index -= 1 }
        return index
    }
}
