/// The style sheet as it is published.
public enum StyleSheet {
    /// A style sheet without comments and without the white space that means nothing in it. Strings stay as they are.
    ///
    /// Shortens by about a fifth what is written to be read; takes no rules apart and knows no properties, so that it
    /// does not stand in the way of new ones.
    public static func compacted(_ css: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(css.count)
        var index = 0
        var isSpaceDue = false
        while index < css.count {
            let byte = css[index]
            if byte == slash, index + 1 < css.count, css[index + 1] == star {
                index += 2
                while index + 1 < css.count, css[index] != star || css[index + 1] != slash {
                    index += 1
                }
                index = min(index + 2, css.count)
                isSpaceDue = true
                continue
            }
            if [0x20, 0x09, 0x0A, 0x0D, 0x0C].contains(byte) {
                isSpaceDue = true
                index += 1
                continue
            }
            if isSpaceDue, let last = out.last, !needsNoSpaceAfter.contains(last),
                !needsNoSpaceBefore.contains(byte)
            {
                out.append(0x20)
            }
            isSpaceDue = false
            while byte == closing, out.last == semicolon { out.removeLast() }
            guard byte == quote || byte == apostrophe else {
                out.append(byte)
                index += 1
                continue
            }
            let end = endOfString(css, from: index)
            out += css[index..<end]
            index = end
        }
        if !out.isEmpty { out.append(0x0A) }
        return out
    }

    /// The index behind a string's closing quote.
    private static func endOfString(_ css: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < css.count, css[index] != css[start] {
            index += css[index] == backslash ? 2 : 1
        }
        return min(index + 1, css.count)
    }

    private static let slash = UInt8(ascii: "/")
    private static let star = UInt8(ascii: "*")
    private static let quote = UInt8(ascii: "\"")
    private static let apostrophe = UInt8(ascii: "'")
    private static let backslash = UInt8(ascii: "\\")
    private static let semicolon = UInt8(ascii: ";")
    private static let closing = UInt8(ascii: "}")
    private static let needsNoSpaceAfter = Array("{};,:".utf8)
    private static let needsNoSpaceBefore = Array("{};,".utf8)
}
