internal import ByteSearch

/// Writes a document of XML 1.0; whatever the texts hold, it stays well-formed.
struct XMLWriter {
    private(set) var bytes: [UInt8] = []

    typealias Attributes = KeyValuePairs<String, String>

    /// Begins a document.
    init() {
        markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// Begins a part of one, with room for some bytes.
    init(partOf capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes an element with others in it, on lines of their own.
    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout XMLWriter) -> Void) {
        open(name, attributes)
        markup(">\n")
        content(&self)
        close(name)
    }

    /// Writes an element with a text.
    mutating func element(_ name: String, _ text: String, _ attributes: Attributes = [:]) {
        open(name, attributes)
        markup(">")
        self.text(text)
        close(name)
    }

    /// Writes an element with nothing in it.
    mutating func emptyElement(_ name: String, _ attributes: Attributes) {
        open(name, attributes)
        markup("/>\n")
    }

    /// Adds elements that are written already.
    mutating func add(_ elements: ArraySlice<UInt8>) {
        bytes += elements
    }

    /// Writes markup as it stands in the program; for what is written ten thousand times, and so not put together.
    mutating func markup(_ markup: StaticString) {
        bytes.append(markup)
    }

    /// Writes a text so that it stands for itself, in attributes too.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    /// Writes markup of another language as a text.
    mutating func text(_ markup: [UInt8]) {
        markup.withUnsafeBufferPointer { escape($0) }
    }

    private mutating func open(_ name: String, _ attributes: Attributes) {
        markup("<")
        write(name)
        for (name, value) in attributes {
            markup(" ")
            write(name)
            markup("=\"")
            text(value)
            markup("\"")
        }
    }

    private mutating func close(_ name: String) {
        markup("</")
        write(name)
        markup(">\n")
    }

    private mutating func write(_ text: String) {
        bytes += text.utf8
    }

    /// Writes UTF-8 with `& < > " '` escaped and what XML cannot hold left out: control characters but tab and line
    /// feed, and U+FFFE and U+FFFF.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(
            text,
            among: { eight in
                // `&` and `'`, and `<` and `>`, differ in one bit each.
                eight.isBelow(0x20) | eight.isEqual(0x22) | eight.isEqual(0x27, or: 0x01)
                    | eight.isEqual(0x3E, or: 0x02) | eight.isEqual(0x7F)
            },
            of: { byte in
                switch byte {
                case 0x09, 0x0A: false
                case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xEF: true
                default: false
                }
            },
            replacing: { place, bytes in
                switch text[place] {
                case 0x26: bytes.append("&amp;")
                case 0x3C: bytes.append("&lt;")
                case 0x3E: bytes.append("&gt;")
                case 0x22: bytes.append("&quot;")
                case 0x27: bytes.append("&#39;")
                default: break
                }
                return XMLWriter.width(text, place)
            })
    }

    /// How many bytes are replaced together: three of U+FFFE and U+FFFF, none of another character that begins like them.
    private static func width(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        guard text[place] == 0xEF else { return 1 }
        return place + 2 < text.count && text[place + 1] == 0xBF && text[place + 2] >= 0xBE ? 3 : 0
    }
}
