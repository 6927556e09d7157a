internal import ByteSearch
internal import Programme

/// Writes lines of a calendar.
///
/// Format: RFC 5545, 3.1 (lines end with CRLF and are folded at 75 octets) and 3.3.11 (what is escaped in text).
struct CalendarWriter {
    private(set) var bytes: [UInt8] = []
    /// Where the present line starts.
    private var start = 0

    /// Octets of a line, its line end not counted.
    private static let longest = 75

    /// Makes an empty calendar, with room for some bytes.
    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes a property whose value needs no escaping.
    ///
    /// - Parameter property: name and parameters, e.g. `DTSTART;VALUE=DATE`.
    mutating func line(_ property: StaticString, _ value: String) {
        begin(property)
        write(value)
        end()
    }

    /// Writes a property of type TEXT.
    mutating func text(_ property: StaticString, _ value: String) {
        begin(property)
        escape(value)
        end()
    }

    /// Writes a property that is a list of texts.
    mutating func texts(_ property: StaticString, _ values: [String], between separator: StaticString = ",") {
        begin(property)
        for i in values.indices {
            if i > 0 { write(separator) }
            escape(values[i])
        }
        end()
    }

    /// Writes a property that is a day.
    mutating func date(_ property: StaticString, _ day: Day) {
        begin(property)
        digits(day)
        end()
    }

    /// Writes a property that is the moment at which a day begins.
    mutating func moment(_ property: StaticString, _ day: Day) {
        begin(property)
        digits(day)
        write("T000000Z" as StaticString)
        end()
    }

    /// Adds lines that are written already.
    mutating func add(_ lines: [UInt8]) {
        bytes += lines
    }

    // MARK: Lines

    private mutating func begin(_ property: StaticString) {
        start = bytes.count
        write(property)
        bytes.append(0x3A)
    }

    /// Ends the line, and breaks it wherever it grew too long.
    private mutating func end() {
        if bytes.count - start > CalendarWriter.longest { fold() }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private mutating func fold() {
        let line = Array(bytes[start...])
        bytes.removeSubrange(start...)
        var from = 0
        var room = CalendarWriter.longest
        while line.count - from > room {
            var end = from + room
            // Never inside a character: its further bytes all begin with the bits 10.
            while line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += line[from..<end]
            bytes.append(0x0D)
            bytes.append(0x0A)
            bytes.append(0x20)
            from = end
            room = CalendarWriter.longest - 1
        }
        bytes += line[from...]
    }

    private mutating func write(_ text: StaticString) {
        bytes.append(text)
    }

    private mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// Writes `YYYYMMDD`.
    private mutating func digits(_ day: Day) {
        let (year, month, day) = day.components
        for value in [year / 100, year % 100, month, day] {
            bytes.append(UInt8(0x30 + value / 10))
            bytes.append(UInt8(0x30 + value % 10))
        }
    }

    // MARK: Texts

    /// Writes a text with `\`, `;`, `,` and line ends escaped and other control characters but tabs left out.
    private mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { text in
            bytes.append(
                text,
                among: { eight in
                    eight.isBelow(0x20) | eight.isEqual(0x2C) | eight.isEqual(0x3B) | eight.isEqual(0x5C)
                        | eight.isEqual(0x7F)
                },
                of: { byte in
                    switch byte {
                    case 0x09: false
                    case 0..<0x20, 0x2C, 0x3B, 0x5C, 0x7F, 0xC2, 0xE2: true
                    default: false
                    }
                },
                replacing: { place, bytes in
                    let (width, isLineEnd) = CalendarWriter.special(text, place)
                    switch text[place] {
                    case 0x2C, 0x3B, 0x5C:
                        bytes.append(0x5C)
                        bytes.append(text[place])
                    default:
                        if isLineEnd { bytes.append("\\n") }
                    }
                    return width
                })
        }
    }

    /// What stands at a place: how many bytes are replaced, none where they are a character like any other, and
    /// whether they end a line.
    private static func special(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> (width: Int, isLineEnd: Bool) {
        let next = place + 1 < text.count ? text[place + 1] : 0
        switch text[place] {
        case 0x0D: return (next == 0x0A ? 2 : 1, true)
        case 0x0A: return (1, true)
        // U+0080 to U+009F; of these, U+0085 is a line end.
        case 0xC2: return next < 0xA0 ? (2, next == 0x85) : (0, false)
        // U+2028 and U+2029, line ends as well.
        case 0xE2:
            let isSeparator = next == 0x80 && (text[place + 2] == 0xA8 || text[place + 2] == 0xA9)
            return isSeparator ? (3, true) : (0, false)
        default: return (1, false)
        }
    }
}
