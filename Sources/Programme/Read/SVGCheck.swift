/// Tells an SVG that only draws from one that a browser could run something of.
///
/// It refuses rather than understands: what drawing programs do not write and could hide a script is enough.
enum SVGCheck {
    private static let elements: Set<String> = [
        "script", "foreignobject", "iframe", "object", "embed", "handler", "listener",
    ]
    /// What no drawing has, once character references are undone and white space is left out.
    private static let signs = [
        "javascript:", "vbscript:", "data:text/html", "data:image/svg", "data:application/", "data:text/xml",
        "<!entity", "<!attlist", "<?xml-stylesheet", "http-equiv=",
        "attributename=\"on", "attributename='on", "attributename=\"href", "attributename='href",
        "attributename=\"xlink:href", "attributename='xlink:href",
    ]

    /// The names of references that mean the same in every document.
    private static let references: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

    static func mayHoldScripts(_ bytes: [UInt8]) -> Bool {
        // In another encoding the signs would look different.
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return true }
        let lower = Array(text.lowercased().utf8)
        let plain = String(decoding: plain(lower), as: UTF8.self)
        let declaration = plain.prefix { $0 != ">" }
        if declaration.contains("encoding="), !declaration.contains("utf-8"), !declaration.contains("us-ascii") {
            return true
        }
        return signs.contains(where: plain.contains) || hasElement(lower) || hasEventHandler(lower)
            || hasNamedReference(lower)
    }

    /// Whether a reference has a name that a document type could give a meaning to: with that of XHTML, browsers know
    /// all of HTML's names, such as `&colon;`.
    private static func hasNamedReference(_ bytes: [UInt8]) -> Bool {
        var i = 0
        while let start = bytes[i...].firstIndex(of: 0x26) {
            i = start + 1
            let name = bytes[i...].prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 >= 0x80 }
            if !name.isEmpty, !references.contains(String(decoding: name, as: UTF8.self)) { return true }
        }
        return false
    }

    /// The text with numeric character references undone, without white space and control characters.
    private static func plain(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var i = 0
        while i < bytes.count {
            if bytes[i] == 0x26, let (scalar, end) = reference(bytes, at: i) {
                if scalar.value > 0x20 { out += String(scalar).lowercased().utf8 }
                i = end
                continue
            }
            if bytes[i] > 0x20 { out.append(bytes[i]) }
            i += 1
        }
        return out
    }

    /// A reference such as `&#x6a;` or `&#106;`, and where it ends.
    private static func reference(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, end: Int)? {
        guard start + 2 < bytes.count, bytes[start + 1] == 0x23 else { return nil }
        let isHex = bytes[start + 2] == 0x78
        var i = start + (isHex ? 3 : 2)
        var value: UInt32 = 0
        while i < bytes.count, let digit = Character(Unicode.Scalar(bytes[i])).hexDigitValue, isHex || digit < 10 {
            value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x20_0000)
            i += 1
        }
        guard i < bytes.count, bytes[i] == 0x3B, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, i + 1)
    }

    /// Whether an element that may hold scripts begins somewhere, whatever the prefix of its name.
    private static func hasElement(_ bytes: [UInt8]) -> Bool {
        var i = 0
        while let start = bytes[i...].firstIndex(of: 0x3C) {
            i = start + 1
            var name = i
            while i < bytes.count, bytes[i] > 0x20, bytes[i] != 0x3E, bytes[i] != 0x2F {
                if bytes[i] == 0x3A { name = i + 1 }
                i += 1
            }
            if elements.contains(String(decoding: bytes[name..<i], as: UTF8.self)) { return true }
        }
        return false
    }

    /// Whether an attribute such as `onload=` stands in a text in lower case.
    private static func hasEventHandler(_ bytes: [UInt8]) -> Bool {
        var i = 1
        while i + 2 < bytes.count {
            defer { i += 1 }
            let before = bytes[i - 1]
            guard bytes[i] == 0x6F, bytes[i + 1] == 0x6E,
                before <= 0x20 || before == 0x22 || before == 0x27 || before == 0x2F
            else { continue }
            var end = i + 2
            while end < bytes.count, (0x61...0x7A).contains(bytes[end]) { end += 1 }
            guard end > i + 2 else { continue }
            while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
            if end < bytes.count, bytes[end] == 0x3D { return true }
        }
        return false
    }
}
