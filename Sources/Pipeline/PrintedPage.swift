internal import Mustache
internal import Programme
public import Site

/// One page of the site made ready for a program that prints: whole in itself, with links that lead to the published
/// site and pictures and styles taken from this machine.
public struct PrintedPage: Sendable {
    /// The page.
    public let html: [UInt8]

    /// Stands for the root of the site while the page is rendered; no text of the content can hold it.
    private static let mark = "\u{1}root\u{1}"

    /// - Parameters:
    ///   - file: the page's file in the plan.
    ///   - url: where the site is published; without one, links to other pages are left as plain text.
    ///   - content: the folder that pictures are taken from, as an absolute path.
    ///   - assets: the folder that the style sheet is taken from, as an absolute path.
    public init(_ file: PlannedFile, url: String?, content: String, assets: String) {
        var out = Output(root: PrintedPage.mark)
        file.render(&out)
        let text = String(decoding: out.bytes, as: UTF8.self)
        var html = ""
        html.reserveCapacity(text.utf8.count)
        var rest = Substring(text)
        while let at = rest.firstRange(of: PrintedPage.mark) {
            let before = rest[..<at.lowerBound]
            let target = rest[at.upperBound...].prefix { $0 != "\"" }
            if before.hasSuffix(" src=\"") {
                html += before + "file://" + PrintedPage.escaped(content) + "/" + target
            } else if target.hasSuffix(".css") || target.hasSuffix(".svg") {
                html += before + "file://" + PrintedPage.escaped(assets) + "/" + target
            } else if let url {
                html += before + PrintedPage.escaped(url) + target
            } else if before.hasSuffix(" href=\"") {
                html += before.dropLast(" href=\"".count)
                rest = rest[target.endIndex...].dropFirst()
                continue
            } else {
                html += before + target
            }
            rest = rest[target.endIndex...]
        }
        self.html = Array((html + rest).utf8)
    }

    /// A path as it stands in an attribute.
    private static func escaped(_ path: String) -> String {
        var out = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case "\"": out += "%22"
            case " ": out += "%20"
            case "%": out += path.hasPrefix("http") ? "%" : "%25"
            case "<": out += "%3C"
            case "&": out += "&amp;"
            case "#": out += "%23"
            case "?": out += "%3F"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

extension Prepared {
    /// The planned file at an address.
    public func file(at address: String) -> PlannedFile? { files.first { $0.address == address } }

    /// The theme with an id or slug, without regard to case.
    public func theme(_ name: String) -> Int? {
        let wanted = Identifier.folded(name)
        if let ref = programme.find(name), ref.kind == .theme { return Int(ref.index) }
        return programme.themes.firstIndex { Identifier.folded($0.slug) == wanted }
    }
}
