internal import Mustache

/// A page as the preview serves it: as it would be published, with the preview's script in its head.
struct ServedPage {
    /// Where the script is; no page can have an address that begins with a dot.
    static let script = "/.werkboek/preview.js"

    /// The page as it would be published.
    let page: [UInt8]
    /// The path that was asked for.
    let path: String
    /// Stands for the bytes of the page.
    let digest: String
    /// The build that it comes from.
    let build: String

    var bytes: [UInt8] {
        let head = page.firstRange(of: Array("</head>".utf8))?.lowerBound ?? page.endIndex
        var out = Output(capacity: page.count + 512)
        writeWidened(page[..<head], into: &out)
        out.write("<script src=\"\(ServedPage.script)\" data-page=\"")
        out.writeEscaped(path)
        out.write("\" data-digest=\"\(digest)\" data-build=\"\(build)\" defer></script>\n")
        out.write(page[head...])
        return out.bytes
    }

    /// Writes the head of the page with each content security policy in it widened.
    private func writeWidened(_ head: ArraySlice<UInt8>, into out: inout Output) {
        var rest = head
        while let start = rest.firstRange(of: Array("<meta ".utf8))?.lowerBound,
            let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
        {
            let tag = String(decoding: rest[start...end], as: UTF8.self)
            out.write(rest[..<start])
            out.write(ServedPage.widened(tag) ?? tag)
            rest = rest[(end + 1)...]
        }
        out.write(rest)
    }

    /// A `meta` element with its policy widened; `nil` where it has none.
    private static func widened(_ tag: String) -> String? {
        let opening = "content=\""
        guard tag.lowercased().contains("content-security-policy"), let start = tag.firstRange(of: opening)?.upperBound,
            let end = tag[start...].firstIndex(of: "\"")
        else { return nil }
        let policy = String(tag[start..<end]).replacing("&#39;", with: "'")
        return tag[..<start] + ContentPolicy.widened(policy) + tag[end...]
    }
}
