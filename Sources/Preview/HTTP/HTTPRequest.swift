/// The head of a request, read strictly: what a browser would not send is refused rather than guessed at.
///
/// Format: RFC 9112. Only the origin form of the target is taken, only `GET` and `HEAD`, and no body.
package struct HTTPRequest: Sendable, Equatable {
    /// Whether only the head of the answer is asked for.
    package var isHead: Bool
    /// The path, percent signs decoded; it begins with `/`.
    package var path: String
    /// What stands after the `?`, as it was sent.
    package var query: String
    /// Values by name in lower case; what was sent twice is joined with a comma.
    package var headers: [String: String]

    /// The fields whose second occurrence would leave open which one counts.
    private static let single: Set<String> = [
        "content-length", "host", "origin", "sec-fetch-site", "transfer-encoding",
    ]

    /// Reads a head, up to and including its empty line.
    ///
    /// - Throws: the status that refuses it.
    package init(parsing bytes: [UInt8]) throws(HTTPStatus) {
        var lines: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while true {
            guard let end = rest.firstIndex(of: 0x0A), end > rest.startIndex, rest[end - 1] == 0x0D else {
                throw .badRequest
            }
            let line = rest[rest.startIndex..<end - 1]
            rest = rest[(end + 1)...]
            if line.isEmpty { break }
            lines.append(line)
            guard lines.count <= 100 else { throw .headersTooLarge }
        }
        guard let first = lines.first else { throw .badRequest }
        headers = try HTTPRequest.fields(lines.dropFirst())
        let words = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3, HTTPRequest.isToken(words[0]) else { throw .badRequest }
        guard words[2].elementsEqual("HTTP/1.1".utf8) || words[2].elementsEqual("HTTP/1.0".utf8) else {
            throw words[2].starts(with: "HTTP/".utf8) ? .versionNotSupported : .badRequest
        }
        isHead = words[0].elementsEqual("HEAD".utf8)
        guard isHead || words[0].elementsEqual("GET".utf8) else { throw .methodNotAllowed }
        let target = words[1]
        guard target.first == UInt8(ascii: "/"),
            target.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") })
        else { throw .badRequest }
        let parts = target.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = percentDecoded(parts[0]) else { throw .badRequest }
        self.path = path
        query = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
        try HTTPRequest.checkBody(headers)
        guard headers["host"] != nil else { throw .badRequest }
    }

    /// Reads the lines below the first.
    private static func fields(_ lines: some Sequence<ArraySlice<UInt8>>) throws(HTTPStatus) -> [String: String] {
        var fields: [String: String] = [:]
        for line in lines {
            // A line that begins with a space, which would go on with the one before, has no name either.
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else { throw .badRequest }
            guard !line.contains(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }) else { throw .badRequest }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            var value = line[(colon + 1)...]
            while let byte = value.first, byte == 0x20 || byte == 0x09 { value.removeFirst() }
            while let byte = value.last, byte == 0x20 || byte == 0x09 { value.removeLast() }
            let text = String(decoding: value, as: UTF8.self)
            if let earlier = fields[name] {
                guard !single.contains(name) else { throw .badRequest }
                fields[name] = earlier + ", " + text
            } else {
                fields[name] = text
            }
        }
        return fields
    }

    /// Refuses a body, and with it any doubt about where one ends.
    private static func checkBody(_ headers: [String: String]) throws(HTTPStatus) {
        guard headers["transfer-encoding"] == nil else { throw .badRequest }
        guard let length = headers["content-length"] else { return }
        guard !length.isEmpty, length.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .badRequest }
        guard length.utf8.allSatisfy({ $0 == 0x30 }) else { throw .contentTooLarge }
    }

    /// Whether bytes are a name (RFC 9110, section 5.6.2).
    private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}
