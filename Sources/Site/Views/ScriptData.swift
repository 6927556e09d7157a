/// Data for a script, as JSON that can stand in a `script` element: lists of lists, texts and numbers.
struct ScriptData {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    /// Writes a list with a list for each item.
    mutating func list<Items: Sequence>(
        _ items: Items, _ body: (Items.Element, inout ScriptData) -> Void
    ) {
        separate()
        bytes.append(UInt8(ascii: "["))
        isFirst = true
        for item in items {
            separate()
            bytes.append(UInt8(ascii: "["))
            isFirst = true
            body(item, &self)
            bytes.append(UInt8(ascii: "]"))
            isFirst = false
        }
        bytes.append(UInt8(ascii: "]"))
        isFirst = false
    }

    mutating func number(_ value: Int) {
        separate()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Writes a text. What could end the element or begin a comment in it is escaped.
    mutating func text(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                let digits = String(byte, radix: 16)
                bytes.append(contentsOf: ("\\u00" + (digits.count == 1 ? "0" : "") + digits).utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
