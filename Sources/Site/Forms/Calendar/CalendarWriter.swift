internal import Programme

/// Writes lines of a calendar.
///
/// Format: RFC 5545, 3.1 (lines end with CRLF and are folded at 75 octets) and 3.3.11 (what is escaped in text).
struct CalendarWriter {
    private(set) var bytes: [UInt8] = []

    /// Octets of a line, its line end not counted.
    private static let longest = 75

    /// Writes a property whose value needs no escaping.
    ///
    /// - Parameter property: name and parameters, e.g. `DTSTART;VALUE=DATE`.
    mutating func line(_ property: String, _ value: String) {
        let start = bytes.count
        bytes += property.utf8
        bytes.append(0x3A)
        bytes += value.utf8
        if bytes.count - start > CalendarWriter.longest { fold(from: start) }
        bytes += [0x0D, 0x0A]
    }

    /// Breaks the line that begins at an offset wherever it would grow too long.
    private mutating func fold(from start: Int) {
        let line = Array(bytes[start...])
        bytes.removeSubrange(start...)
        var from = 0
        var room = CalendarWriter.longest
        while line.count - from > room {
            var end = from + room
            // Never inside a character: its further bytes all begin with the bits 10.
            while line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += line[from..<end]
            bytes += [0x0D, 0x0A, 0x20]
            from = end
            room = CalendarWriter.longest - 1
        }
        bytes += line[from...]
    }

    /// Writes a property of type TEXT.
    mutating func text(_ property: String, _ value: String) {
        line(property, CalendarWriter.escaped(value))
    }

    /// Writes a property that is a list of texts.
    mutating func texts(_ property: String, _ values: [String]) {
        line(property, values.map(CalendarWriter.escaped).joined(separator: ","))
    }

    mutating func date(_ property: String, _ day: Day) {
        line(property + ";VALUE=DATE", CalendarWriter.digits(day))
    }

    /// Adds lines that are written already.
    mutating func add(_ lines: some Collection<UInt8>) {
        bytes += lines
    }

    /// `YYYYMMDD`.
    static func digits(_ day: Day) -> String {
        let (year, month, day) = day.components
        let digits = String(year * 10_000 + month * 100 + day)
        return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    }

    /// A text with `\`, `;`, `,` and line ends escaped and other control characters but tabs left out.
    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: mayNeedEscape) else { return text }
        let text = Array(text.utf8)
        var out: [UInt8] = []
        out.reserveCapacity(text.count + 16)
        var i = 0
        while i < text.count {
            let byte = text[i]
            let next = i + 1 < text.count ? text[i + 1] : 0
            i += 1
            switch byte {
            case 0x2C, 0x3B, 0x5C: out += [0x5C, byte]
            case 0x0D:
                if next == 0x0A { i += 1 }
                out += [0x5C, 0x6E]
            case 0x0A: out += [0x5C, 0x6E]
            // U+0080 to U+009F; of these, U+0085 is a line end.
            case 0xC2 where next < 0xA0:
                if next == 0x85 { out += [0x5C, 0x6E] }
                i += 1
            // U+2028 and U+2029, line ends as well.
            case 0xE2 where next == 0x80 && (text[i + 1] == 0xA8 || text[i + 1] == 0xA9):
                out += [0x5C, 0x6E]
                i += 2
            case 0x09, 0x20..<0x7F, 0x80...0xFF: out.append(byte)
            default: break
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Whether a byte is one to escape or leave out, or begins a character that may be.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x2C, 0x3B, 0x5C, 0x7F, 0xC2, 0xE2: true
        default: false
        }
    }
}
