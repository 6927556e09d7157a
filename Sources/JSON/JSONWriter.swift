/// Writes JSON straight to bytes, in the order it is told, so that the same values give the same bytes.
///
/// Format: RFC 8259. `<`, `>`, `&`, U+2028 and U+2029 are escaped, so that the result may stand inside a script or a
/// data block of an HTML page as well.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    private var needsComma = false
    private let indent: Int?
    private var depth = 0

    /// - Parameter indent: spaces per level, or `nil` for everything on one line.
    public init(indent: Int? = nil) {
        self.indent = indent
    }

    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        collection(0x7B, 0x7D, body)
    }

    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        collection(0x5B, 0x5D, body)
    }

    /// Writes the name of the next value.
    public mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(0x3A)
        if indent != nil { bytes.append(0x20) }
        needsComma = false
    }

    public mutating func string(_ value: String) {
        separate()
        quote(value)
        needsComma = true
    }

    public mutating func int(_ value: Int) { raw(String(value)) }

    /// Writes a number; whole ones without a fraction, and what JSON cannot hold as `null`.
    public mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        if let whole = Int(exactly: value) { return int(whole) }
        raw(value.description)
    }

    public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

    public mutating func null() { raw("null") }

    /// Writes a list of strings.
    public mutating func strings(_ values: some Sequence<String>) {
        array { json in for value in values { json.string(value) } }
    }

    private mutating func raw(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func collection(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        depth += 1
        body(&self)
        depth -= 1
        if needsComma { breakLine() }
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        let last = bytes.last
        if needsComma || last == 0x7B || last == 0x5B { breakLine() }
        needsComma = false
    }

    private mutating func breakLine() {
        guard let indent else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: indent * depth))
    }

    private mutating func quote(_ value: String) {
        var value = value
        bytes.append(0x22)
        value.withUTF8 { text in
            var from = 0
            for (i, byte) in text.enumerated() where Self.special[Int(byte)] {
                if byte == 0xE2, !Self.isLineSeparator(text, i) { continue }
                bytes.append(contentsOf: text[from..<i])
                switch byte {
                case 0x22: bytes.append(contentsOf: #"\""#.utf8)
                case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
                case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
                case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
                case 0xE2:
                    bytes.append(contentsOf: text[i + 2] == 0xA8 ? #"\u2028"#.utf8 : #"\u2029"#.utf8)
                    from = i + 3
                    continue
                default:
                    let digits = String(byte, radix: 16)
                    bytes.append(contentsOf: (byte < 16 ? #"\u000"# : #"\u00"#).utf8)
                    bytes.append(contentsOf: digits.utf8)
                }
                from = i + 1
            }
            bytes.append(contentsOf: text[from...])
        }
        bytes.append(0x22)
    }

    private static func isLineSeparator(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        i + 2 < text.count && text[i + 1] == 0x80 && (text[i + 2] == 0xA8 || text[i + 2] == 0xA9)
    }

    private static let special: [Bool] = (0..<256).map {
        $0 < 0x20 || [0x22, 0x5C, 0x3C, 0x3E, 0x26, 0x7F, 0xE2].contains($0)
    }
}
