internal import ByteSearch

extension Output {
    /// Writes text so that it stands for itself in HTML, in attributes too: `& < > " '` are escaped.
    ///
    /// Works on bytes, so that a quote with a combining mark behind it is escaped like any other.
    public mutating func writeEscaped(_ text: String) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
        if done == nil { Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) } }
    }

    /// The same for a text that is lent.
    mutating func writeEscaped(_ text: LentText) {
        append(escaping: text.bytes)
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        bytes.append(
            text,
            // `"` and `&`, and `<` and `>`, differ in one bit each.
            among: { $0.isEqual(0x26, or: 0x04) | $0.isEqual(0x3E, or: 0x02) | $0.isEqual(0x27) },
            of: Self.isEscaped,
            replacing: { place, bytes in
                switch text[place] {
                case UInt8(ascii: "&"): bytes.append("&amp;")
                case UInt8(ascii: "<"): bytes.append("&lt;")
                case UInt8(ascii: ">"): bytes.append("&gt;")
                case UInt8(ascii: "\""): bytes.append("&quot;")
                default: bytes.append("&#39;")
                }
                return 1
            })
    }

    /// Whether a byte is one of the five; all lie below 64, so that one bit each tells.
    @inline(__always)
    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 64 && (escapedSet &>> UInt64(byte)) & 1 != 0
    }

    private static let escapedSet: UInt64 =
        1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
}
