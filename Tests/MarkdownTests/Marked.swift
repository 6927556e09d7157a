import Markdown

/// A text with marks `‹…›` around the stretches that a test expects to be reported. The marks are not part
/// of the text; they may stand within one another.
struct Marked: ExpressibleByStringLiteral, CustomStringConvertible {
    let text: String
    /// The marked stretches, in the order in which they start.
    let ranges: [Range<Int>]

    init(_ marked: String) {
        var bytes: [UInt8] = []
        var found: [(start: Int, end: Int)] = []
        var open: [Int] = []
        for character in marked.unicodeScalars {
            switch character {
            case "‹":
                open.append(found.count)
                found.append((bytes.count, bytes.count))
            case "›":
                if let last = open.popLast() { found[last].end = bytes.count }
            default:
                bytes.append(contentsOf: String(character).utf8)
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
        ranges = found.map { $0.start..<$0.end }
    }

    init(stringLiteral value: String) { self.init(value) }

    var description: String { text }
}

extension String {
    /// The bytes of a stretch as text.
    func slice(_ range: Range<Int>) -> String {
        String(decoding: Array(utf8)[range], as: UTF8.self)
    }
}

/// Options with words that are easy to see in the output.
func options(
    headingLevel: Int? = nil, idPrefix: String = "", hidesExplicitIDs: Bool = false,
    showsFootnotes: Bool = true, wrapsTables: Bool = false
) -> RenderOptions {
    RenderOptions(
        words: RenderOptions.Words(
            footnotes: "Noten", backToText: "Terug naar", table: "Tabel", done: "gedaan",
            notDone: "nog niet"),
        headingLevel: headingLevel, idPrefix: idPrefix, hidesExplicitIDs: hidesExplicitIDs,
        showsFootnotes: showsFootnotes, wrapsTables: wrapsTables)
}

/// Links to entities go to `/ID/` with the id as it is as their label, images and others where they say.
func plainResolve(_ link: Link) -> LinkOutcome {
    switch link.kind {
    case .entity: .link(href: "/\(link.target)/")
    case .citation: .link(href: "#bron-\(link.target)", attributes: LinkAttributes(class: "source"))
    case .image: .image(src: link.target)
    case .link, .autolink: .link(href: link.target)
    }
}

/// The HTML of a text.
func html(
    _ text: String, _ part: Part = .whole, options: RenderOptions = options(),
    resolve: (Link) -> LinkOutcome = plainResolve
) -> String {
    var out: [UInt8] = []
    MarkdownDocument(text).render(part, options: options, into: &out, resolve: resolve)
    return String(decoding: out, as: UTF8.self)
}
