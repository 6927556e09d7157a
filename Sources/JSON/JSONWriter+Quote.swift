internal import ByteSearch

extension JSONWriter {
    /// Writes a text in quotes. Escaped are control characters, `" & < > \`, U+2028 and U+2029.
    mutating func quote(_ value: String) {
        var value = value
        bytes.append(0x22)
        value.withUTF8 { text in
            bytes.append(
                text,
                among: { eight in
                    // `"` and `&`, and `<` and `>`, differ in one bit each.
                    eight.isBelow(0x20) | eight.isEqual(0x26, or: 0x04) | eight.isEqual(0x3E, or: 0x02)
                        | eight.isEqual(0x5C) | eight.isEqual(0x7F)
                },
                of: { byte in
                    switch byte {
                    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xE2: true
                    default: false
                    }
                },
                replacing: { place, bytes in
                    let width = Self.width(text, place)
                    if width > 0 { Self.escape(text, place, into: &bytes) }
                    return width
                })
        }
        bytes.append(0x22)
    }

    /// How many bytes are escaped together: three of U+2028 and U+2029, none of another character that begins like them.
    private static func width(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        guard text[place] == 0xE2 else { return 1 }
        let isSeparator =
            place + 2 < text.count && text[place + 1] == 0x80 && (text[place + 2] == 0xA8 || text[place + 2] == 0xA9)
        return isSeparator ? 3 : 0
    }

    private static func escape(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, into bytes: inout [UInt8]) {
        let byte = text[place]
        bytes.append(0x5C)
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0xE2: bytes.append(contentsOf: text[place + 2] == 0xA8 ? "u2028".utf8 : "u2029".utf8)
        default:
            bytes.append(contentsOf: (byte < 16 ? "u000" : "u00").utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
        }
    }
}
