/// A stretch of the text that libcmark must not take apart. In what libcmark parses, a stand-in takes its
/// place, and the tree gets the right node where the stand-in comes out.
///
/// A stand-in is `U+05C6`, five letters that count the stretches, and `U+05C6` again: a letter-like word
/// with punctuation at both ends, as brackets and tildes are, so that emphasis beside it opens and closes
/// as it would have. Where the text itself holds `U+05C6`, that gets a stand-in too, so none is mistaken.
struct StandIn: Sendable {
    enum Kind: UInt8, Sendable {
        case entityLink, citation, footnoteMark, explicitID, tilde
        /// `[^label]:` at the start of a line. It becomes a list item in what libcmark parses.
        case footnoteText
        /// Shown as it is.
        case literal
        /// A null byte, which libcmark replaces.
        case null
    }

    var kind: Kind
    var start: Int32
    var end: Int32
    /// The id or label.
    var targetStart: Int32 = 0
    var targetEnd: Int32 = 0
    /// The shown text of a link.
    var shownStart: Int32 = 0
    var shownEnd: Int32 = 0

    /// The bytes of `U+05C6`.
    static let first: UInt8 = 0xD7
    static let second: UInt8 = 0x86
    /// Bytes of a stand-in.
    static let length = 9

    /// Writes the stand-in with this number.
    static func write(_ number: Int, into out: inout [UInt8]) {
        out.append(first)
        out.append(second)
        var rest = number
        for _ in 0..<5 {
            out.append(0x61 + UInt8(truncatingIfNeeded: rest % 26))
            rest /= 26
        }
        out.append(first)
        out.append(second)
    }

    /// The number of the stand-in that starts here, if one does.
    @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard start + length <= bytes.count, bytes[start] == first, bytes[start + 1] == second
        else {
            return nil
        }
        var number = 0
        var index = start + 6
        while index > start + 1 {
            number = number * 26 + Int(bytes[index] &- 0x61)
            index -= 1
        }
        return number
    }
}
