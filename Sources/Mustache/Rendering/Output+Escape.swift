extension Output {
    /// Writes text so that it stands for itself in HTML, in attributes too: `& < > " '` are escaped.
    ///
    /// Works on bytes, so that a quote with a combining mark behind it is escaped like any other.
    public mutating func writeEscaped(_ text: String) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
        if done == nil { Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) } }
    }

    /// Copies the runs between what must be escaped.
    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices where Self.isEscaped(text[index]) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            switch text[index] {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            default: append("&#39;")
            }
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Whether a byte is one of the five; all lie below 64, so that one bit each tells.
    @inline(__always)
    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 64 && (escapedSet &>> UInt64(byte)) & 1 != 0
    }

    private static let escapedSet: UInt64 =
        1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
}
