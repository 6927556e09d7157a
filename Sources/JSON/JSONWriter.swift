/// Writes JSON straight to bytes, in the order it is told, so that the same values give the same bytes.
///
/// Format: RFC 8259. `<`, `>`, `&`, U+2028 and U+2029 are escaped, so that the result may stand inside a script or a
/// data block of an HTML page as well.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public internal(set) var bytes: [UInt8] = []

    private var needsComma = false
    private let indent: Int?
    private var depth = 0

    /// - Parameters:
    ///   - indent: spaces per level, or `nil` for everything on one line.
    ///   - capacity: how many bytes to make room for.
    public init(indent: Int? = nil, capacity: Int = 0) {
        self.indent = indent
        bytes.reserveCapacity(capacity)
    }

    /// Ends a line behind a value, so that the next one stands on a line of its own.
    public mutating func nextLine() {
        bytes.append(0x2C)
        bytes.append(0x0A)
        needsComma = false
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

    /// Begins an object that ``endObject()`` ends, for what is only lent and cannot be taken into a closure.
    public mutating func beginObject() { begin(0x7B) }

    public mutating func endObject() { end(0x7D) }

    private mutating func collection(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        begin(open)
        body(&self)
        end(close)
    }

    private mutating func begin(_ open: UInt8) {
        separate()
        bytes.append(open)
        needsComma = false
        depth += 1
    }

    private mutating func end(_ close: UInt8) {
        depth -= 1
        if needsComma { breakLine() }
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        if indent != nil, needsComma || bytes.last == 0x7B || bytes.last == 0x5B { breakLine() }
        needsComma = false
    }

    private mutating func breakLine() {
        guard let indent else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: indent * depth))
    }
}
