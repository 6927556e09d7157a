/// Reads a page as a browser does, as far as needed to see that nothing in it can run.
///
/// Algorithm: the tokenizer of the HTML Standard, section 13.2.5, strict: what the site never writes is a fault.
struct PageInspection {
    private static let textOnly: Set<String> = ["script", "style", "title", "textarea"]
    private static let addresses: Set<String> = ["href", "src", "action", "srcset", "data", "poster", "formaction"]

    private let bytes: [UInt8]
    private var at = 0

    /// - Returns: what is wrong, if something is.
    static func fault(in page: [UInt8]) -> String? {
        var inspection = PageInspection(bytes: page)
        return inspection.read()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() -> String? {
        while let start = bytes[at...].firstIndex(of: 0x3C) {
            at = start + 1
            if bytes[at...].starts(with: "!doctype html>".utf8) || bytes[at...].starts(with: "!DOCTYPE html>".utf8) {
                at += 14
                continue
            }
            let isEnd = at < bytes.count && bytes[at] == 0x2F
            if isEnd { at += 1 }
            let name = word { Self.isLetter($0) || Self.isDigit($0) || $0 == 0x2D }
            guard let first = name.utf8.first, Self.isLetter(first) else { return "a bare < at \(start)" }
            switch attributes(of: name) {
            case .failure(let fault): return "\(fault.what) in <\(name)> at \(start)"
            case .success(let attributes):
                if let fault = check(name, attributes) { return "\(fault) in <\(name)> at \(start)" }
                guard !isEnd, Self.textOnly.contains(name) else { continue }
                let text = textUntilEnd(of: name)
                if name == "script", attributes["type"] != "application/json" || attributes["src"] != nil, !text.isEmpty
                {
                    return "a script with text at \(start)"
                }
                if name == "script", text.contains(0x3C) { return "a < inside data at \(start)" }
                if name == "style", attributes["nonce"] == nil, !text.isEmpty { return style(text) }
            }
        }
        return nil
    }

    private struct Fault: Error { var what: String }

    /// The attributes up to and with the `>`.
    private mutating func attributes(of name: String) -> Result<[String: String], Fault> {
        var found: [String: String] = [:]
        while true {
            _ = word { $0 <= 0x20 }
            guard at < bytes.count else { return .failure(Fault(what: "no end")) }
            if bytes[at] == 0x3E {
                at += 1
                return .success(found)
            }
            if bytes[at] == 0x2F {
                at += 1
                continue
            }
            let key = word { Self.isLetter($0) || Self.isDigit($0) || $0 == 0x2D || $0 == 0x3A }
            guard !key.isEmpty else { return .failure(Fault(what: "byte \(bytes[at]) for an attribute")) }
            guard at < bytes.count, bytes[at] == 0x3D else {
                found[key] = ""
                continue
            }
            at += 1
            guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else {
                found[key] = word { Self.isLetter($0) || Self.isDigit($0) || [0x2D, 0x23, 0x2E].contains($0) }
                continue
            }
            let quote = bytes[at]
            at += 1
            let start = at
            guard let end = bytes[at...].firstIndex(of: quote) else { return .failure(Fault(what: "an open quote")) }
            at = end + 1
            found[key] = String(decoding: bytes[start..<end], as: UTF8.self)
        }
    }

    private func check(_ name: String, _ attributes: [String: String]) -> String? {
        if ["iframe", "object", "embed", "base", "applet", "frame"].contains(name) { return "such an element" }
        for (key, value) in attributes {
            if key.hasPrefix("on") || key == "style" || key == "srcdoc" { return "the attribute \(key)" }
            guard Self.addresses.contains(key) || key.hasSuffix(":href") else { continue }
            // Browsers pass over white space and control characters.
            let plain = value.unicodeScalars.filter { $0.value > 0x20 }
            let scheme = plain.prefix { !":/?#".unicodeScalars.contains($0) }
            guard scheme.endIndex < plain.endIndex, plain[scheme.endIndex] == ":", scheme.first?.isASCII == true,
                scheme.first?.properties.isAlphabetic == true,
                // What holds anything else is no scheme but the beginning of a path (WHATWG URL, "scheme state").
                scheme.allSatisfy({
                    $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
                })
            else { continue }
            if !["http", "https", "mailto", "tel"].contains(String(scheme).lowercased()) {
                return "the address \(value)"
            }
        }
        return nil
    }

    /// A style of its own may hold no address and nothing that loads.
    private func style(_ text: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: text, as: UTF8.self).lowercased()
        return ["url(", "@import", "expression("].contains(where: text.contains) ? "a style that loads" : nil
    }

    private mutating func textUntilEnd(of name: String) -> ArraySlice<UInt8> {
        let start = at
        while let end = bytes[at...].firstIndex(of: 0x3C) {
            at = end + 1
            let rest = String(decoding: bytes[at...].prefix(name.utf8.count + 1), as: UTF8.self)
            if rest.lowercased() == "/" + name {
                at = end
                return bytes[start..<end]
            }
        }
        at = bytes.count
        return bytes[start...]
    }

    private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
        let start = at
        while at < bytes.count, belongs(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
