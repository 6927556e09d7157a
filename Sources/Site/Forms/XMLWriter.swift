/// Writes a document of XML 1.0; whatever the texts hold, it stays well-formed.
struct XMLWriter {
    private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    typealias Attributes = KeyValuePairs<String, String>

    /// Writes an element with others in it, on lines of their own.
    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout XMLWriter) -> Void) {
        open(name, attributes)
        write(">\n")
        content(&self)
        close(name)
    }

    /// Writes an element with a text.
    mutating func element(_ name: String, _ text: String, _ attributes: Attributes = [:]) {
        open(name, attributes)
        write(">")
        escape(text)
        close(name)
    }

    /// Writes an element with markup of another language as its text.
    mutating func element(_ name: String, _ attributes: Attributes = [:], markup: [UInt8]) {
        open(name, attributes)
        write(">")
        markup.withUnsafeBufferPointer { escape($0) }
        close(name)
    }

    /// Writes an element without content.
    mutating func emptyElement(_ name: String, _ attributes: Attributes) {
        open(name, attributes)
        write("/>\n")
    }

    /// Adds elements that are written already.
    mutating func add(_ elements: some Collection<UInt8>) {
        bytes += elements
    }

    private mutating func open(_ name: String, _ attributes: Attributes) {
        write("<")
        write(name)
        for (name, value) in attributes {
            write(" ")
            write(name)
            write("=\"")
            escape(value)
            write("\"")
        }
    }

    private mutating func close(_ name: String) {
        write("</")
        write(name)
        write(">\n")
    }

    private mutating func write(_ text: String) {
        bytes += text.utf8
    }

    private mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    /// Writes UTF-8 with `& < > " '` escaped and what XML cannot hold left out: control characters but tab and line
    /// feed, and U+FFFE and U+FFFF.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var from = 0
        for (i, byte) in text.enumerated() {
            var width = 1
            switch byte {
            case 0x26, 0x3C, 0x3E, 0x22, 0x27: break
            case 0x09, 0x0A: continue
            case 0..<0x20, 0x7F: break
            case 0xEF where i + 2 < text.count && text[i + 1] == 0xBF && text[i + 2] >= 0xBE: width = 3
            default: continue
            }
            bytes += text[from..<i]
            from = i + width
            switch byte {
            case 0x26: write("&amp;")
            case 0x3C: write("&lt;")
            case 0x3E: write("&gt;")
            case 0x22: write("&quot;")
            case 0x27: write("&#39;")
            default: break
            }
        }
        bytes += text[from...]
    }
}
