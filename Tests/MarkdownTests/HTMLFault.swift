/// A small check of HTML as this module writes it: that elements are nested and closed, ids unique, and
/// nothing is in it that a text may not bring.
enum HTMLFault {
    private static let void: Set<String> = ["br", "hr", "img", "input"]
    private static let known: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code",
        "em", "strong", "del", "a", "sup", "section",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "div", "figure", "figcaption",
    ]

    /// What is wrong, if something is.
    static func first(in html: String) -> String? {
        var open: [String] = []
        var ids: Set<String> = []
        var rest = Substring(html)
        while let start = rest.firstIndex(of: "<") {
            if rest[..<start].contains(">") { return "a bare >" }
            rest = rest[rest.index(after: start)...]
            guard let end = rest.firstIndex(of: ">") else { return "a tag without end" }
            let tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            let name = String(tag.prefix { $0 != " " })
            if name.hasPrefix("/") {
                guard open.popLast() == String(name.dropFirst()) else {
                    return "\(name) where it does not belong"
                }
                continue
            }
            guard known.contains(name) || void.contains(name) else { return "the element \(name)" }
            if name == "a", open.contains("a") { return "a link in a link" }
            if name == "p", open.contains("p") { return "a paragraph in a paragraph" }
            if !void.contains(name) { open.append(name) }
            if let id = tag.split(separator: " id=\"").dropFirst().first?.prefix(while: {
                $0 != "\""
            }),
                tag.contains(" id=\""), !ids.insert(String(id)).inserted
            {
                return "the id \(id) twice"
            }
            if tag.contains(" on") || tag.contains("style=") || tag.contains("javascript:") {
                return "the tag \(tag)"
            }
            if tag.filter({ $0 == "\"" }).count % 2 != 0 { return "quotes in \(tag)" }
        }
        if let last = open.last { return "\(last) left open" }
        return nil
    }
}
