internal import Markdown
internal import Mustache
internal import Programme

/// A text of the content, parsed once for a page that shows it in parts.
final class ParsedProse: Sendable {
    let document: MarkdownDocument
    let prose: Prose
    let place: ProsePlace
    /// The ids on the page of items and headings that have one of their own.
    private let ids: [NodeID: String]
    private let site: Site

    /// - Parameters:
    ///   - ids: the ids on the page of items and headings that have one of their own; where there are any, `{#ID}` is
    ///     not shown.
    init(
        _ site: Site, _ document: MarkdownDocument, _ prose: Prose, at place: ProsePlace,
        ids: [NodeID: String] = [:]
    ) {
        self.site = site
        self.document = document
        self.prose = prose
        self.place = place
        self.ids = ids
    }

    convenience init(_ site: Site, _ prose: Prose, at place: ProsePlace) {
        self.init(site, MarkdownDocument(prose.markdown), prose, at: place)
    }

    /// Writes a part.
    ///
    /// - Parameters:
    ///   - headingLevel: the level on the page of the part's highest heading.
    ///   - showsFootnotes: whether the part's footnotes stand below it.
    func write(_ part: Part, headingLevel: Int, showsFootnotes: Bool = true, into out: inout Output) {
        document.write(
            part, ProseLinks(site, prose, at: place), headingLevel: headingLevel, showsFootnotes: showsFootnotes,
            ids: ids, into: &out)
    }
}

extension MarkdownDocument {
    /// Writes a part of a text of the content.
    ///
    /// - Parameters:
    ///   - links: what becomes of its links, where it stands.
    ///   - headingLevel: the level on the page of the part's highest heading.
    ///   - showsFootnotes: whether the part's footnotes stand below it.
    ///   - ids: the ids on the page of items and headings that have one of their own.
    func write(
        _ part: Part, _ links: ProseLinks, headingLevel: Int, showsFootnotes: Bool = true,
        ids: [NodeID: String] = [:], into out: inout Output
    ) {
        let (site, place) = (links.site, links.place)
        let options = RenderOptions(
            words: site.markdownWords(at: place), headingLevel: headingLevel, idPrefix: place.idPrefix,
            hidesExplicitIDs: !ids.isEmpty, showsFootnotes: showsFootnotes)
        let root = out.root
        out.withBytes { html in
            render(part, options: options, into: &html, identify: ids.isEmpty ? nil : { ids[$0.id] }) {
                links.outcome(of: $0, root: root)
            }
        }
    }
}

/// A part of a text; its footnotes stand elsewhere.
struct ProsePart: Markup {
    let text: ParsedProse
    let part: Part
    /// The level on the page of the part's highest heading.
    var headingLevel = 3

    func write(into out: inout Output) {
        text.write(part, headingLevel: headingLevel, showsFootnotes: false, into: &out)
    }
}
