internal import ByteSearch

extension [UInt8] {
    /// Adds a number in decimal.
    mutating func append(decimal number: Int) {
        append(contentsOf: String(number).utf8)
    }

    /// Adds a string with all that means something in HTML escaped, in text and in attributes in double
    /// quotes alike.
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    /// Adds bytes with all that means something in HTML escaped.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - keepsControls: leaves control characters in, which HTML does not allow.
    mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>, keepsControls: Bool = false) {
        append(
            bytes,
            among: { eight in
                // `"` and `&`, and `<` and `>`, differ in one bit each.
                eight.isBelow(0x20) | eight.isEqual(0x26, or: 0x04) | eight.isEqual(0x3E, or: 0x02)
                    | eight.isEqual(0x7F)
            },
            of: ByteClasses.escaped.holds,
            replacing: { place, out in
                switch bytes[place] {
                case .ampersand: out.append("&amp;")
                case .less: out.append("&lt;")
                case .greater: out.append("&gt;")
                case .quotation: out.append("&quot;")
                case let byte:
                    if keepsControls || byte.isBlank && byte != 0x0B && byte != 0x0C { return 0 }
                    out.append("\u{FFFD}")
                }
                return 1
            })
    }

    /// Adds an address as the value of an attribute: what may not stand in an address as a percent sign and
    /// two digits, the rest escaped. The same bytes stay as they are as in libcmark.
    mutating func append(address: String) {
        var address = address
        address.withUTF8 { append(address: $0) }
    }

    /// Adds an address as the value of an attribute.
    mutating func append(address bytes: UnsafeBufferPointer<UInt8>) {
        let digits: StaticString = "0123456789ABCDEF"
        for byte in bytes {
            switch byte {
            case .ampersand: append("&amp;")
            case .apostrophe: append("&#x27;")
            case _ where byte.staysInAddress: append(byte)
            default:
                append(0x25)
                append(digits.utf8Start[Int(byte >> 4)])
                append(digits.utf8Start[Int(byte & 15)])
            }
        }
    }
}

extension UInt8 {
    @inline(__always) fileprivate var staysInAddress: Bool {
        if isLetter || isDigit { return true }
        switch self {
        case 0x21, 0x23, 0x24, 0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E:
            return true
        default: return false
        }
    }
}
