extension String {
    /// The text as it stands in an address: every byte but the unreserved ones of RFC 3986 written as `%XX`.
    ///
    /// - Parameter kept: further ASCII characters that stay as they are, such as the `/` of a path.
    public func percentEncoded(keeping kept: String = "") -> String {
        var out = ""
        for byte in utf8 {
            if byte.isUnreserved || kept.utf8.contains(byte) {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                out += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return out
    }
}

extension UInt8 {
    /// Whether the byte stands for itself everywhere in an address: a letter, a digit, `-`, `.`, `_` or `~` (RFC 3986).
    public var isUnreserved: Bool {
        (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || (0x30...0x39).contains(self)
            || [0x2D, 0x2E, 0x5F, 0x7E].contains(self)
    }
}
