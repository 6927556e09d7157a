internal import Diagnostics
internal import Mustache
internal import Programme
public import Site

/// One page of the site made ready for a program that prints: whole in itself, with links that lead to the published
/// site, and with pictures and styles taken from this machine.
public struct PrintedPage: Sendable {
    /// The page.
    public let html: [UInt8]

    /// Stands for the root of the site while the page is rendered. Encoding leaves it as it is, and at the start of an
    /// attribute nothing else writes it: a file of that name that a text links to stands behind the root too.
    private static let root = "root-of-the-site/"

    /// - Parameters:
    ///   - file: the page's file in the plan.
    ///   - url: where the site is published; without one, links to other pages are left as plain text.
    ///   - content: the folder that pictures are taken from, as an absolute path.
    ///   - assets: the folder that style sheets are taken from, as an absolute path.
    ///   - names: the files in that folder.
    public init(_ file: PlannedFile, url: String?, content: String, assets: String, names: Set<String>) {
        var out = Output(root: PrintedPage.root)
        file.render(&out)
        let page = out.bytes
        let mark = Array("=\"\(PrintedPage.root)".utf8)
        let isPicture = Array(" src".utf8)
        var html: [UInt8] = []
        html.reserveCapacity(page.count)
        var start = 0
        var at = 0
        while at < page.count {
            guard page[at] == 0x3D, page[at...].starts(with: mark) else {
                at += 1
                continue
            }
            let end = page[(at + mark.count)...].firstIndex(of: 0x22) ?? page.count
            let target = String(decoding: page[(at + mark.count)..<end], as: UTF8.self)
            let name = page[start..<at].lastIndex(of: 0x20) ?? at
            html += page[start..<name]
            let base: String? =
                if names.contains(target) {
                    PrintedPage.address(ofFolder: assets)
                } else if page[name..<at].elementsEqual(isPicture) {
                    PrintedPage.address(ofFolder: content)
                } else {
                    url?.replacing("&", with: "&amp;")
                }
            // Without an address the attribute goes, and with it the link.
            if let base { html += page[name..<at] + Array("=\"\(base)\(target)\"".utf8) }
            start = min(end + 1, page.count)
            at = start
        }
        self.html = html + page[start...]
    }

    private static func address(ofFolder path: String) -> String {
        "file://" + path.percentEncoded(keeping: "/") + "/"
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
