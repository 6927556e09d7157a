internal import Hashing
internal import Mustache
internal import Programme

/// What search engines read: the addresses of all pages.
///
/// Format: sitemaps.org, protocol 0.9.
private let sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

/// The greatest number of addresses in one file.
let longestSitemap = 50_000

/// `sitemap.xml`; with more addresses than one file may hold, an index of `sitemap-1.xml` and so on.
///
/// - Parameter pages: addresses of the pages from the root of the site.
func sitemapFiles(_ site: Site, _ pages: [String], longest: Int = longestSitemap) -> [PlannedFile] {
    guard site.hasAddress else { return [] }
    // The page for what is not found is no place to go to.
    let pages = pages.filter { $0 != "404.html" }
    let parts = stride(from: 0, to: max(pages.count, 1), by: longest).map {
        Array(pages[$0..<min(pages.count, $0 + longest)])
    }
    guard parts.count > 1 else { return [sitemap("sitemap.xml", parts.first ?? [], site)] }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    let index = PlannedFile("sitemap.xml", showing: .none, with: Digest(of: names.map { Digest($0) })) { out in
        var xml = XMLWriter()
        xml.element("sitemapindex", ["xmlns": sitemapSpace]) { xml in
            for name in names { xml.element("sitemap") { $0.element("loc", site.fullAddress(name)) } }
        }
        out.write(xml.bytes)
    }
    return [index] + zip(names, parts).map { sitemap($0, $1, site) }
}

private func sitemap(_ name: String, _ pages: [String], _ site: Site) -> PlannedFile {
    PlannedFile(name, showing: .none, with: Digest(of: pages.map { Digest($0) })) { out in
        var xml = XMLWriter()
        xml.element("urlset", ["xmlns": sitemapSpace]) { xml in
            for page in pages {
                xml.markup("<url>\n<loc>")
                xml.text(site.fullAddress(page))
                xml.markup("</loc>\n</url>\n")
            }
        }
        out.write(xml.bytes)
    }
}

/// `robots.txt`: everything may be found, unless the site is not for everyone.
func robots(_ site: Site) -> [UInt8] {
    var lines = ["User-agent: *"]
    if site.programme.audience == .public {
        lines.append("Disallow:")
        if site.hasAddress { lines += ["", "Sitemap: \(site.fullAddress("sitemap.xml"))"] }
    } else {
        lines.append("Disallow: /")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
}
