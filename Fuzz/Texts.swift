internal import Markdown

/// A Markdown text on its own, with tables, footnotes and links.
struct Texts: Target {
    let name = "markdown"
    private static let options = RenderOptions(
        words: .init(footnotes: "a", backToText: "b", table: "c", done: "d", notDone: "e"), headingLevel: 2,
        idPrefix: "p")

    func run(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        let count = text.utf8.count
        let document = MarkdownDocument(text)
        for link in document.links {
            demand(link.range.upperBound <= count && link.targetRange.upperBound <= count, "a link lies in its text")
            demand(
                link.targetRange.lowerBound >= link.range.lowerBound
                    && link.targetRange.upperBound <= link.range.upperBound, "a target lies in its link")
            _ = document.excerpt(around: link)
        }
        for problem in document.problems { demand(problem.range.upperBound <= count, "a problem lies in its text") }
        var end = 0
        for block in document.blocks {
            demand(block.range.upperBound <= count && block.range.lowerBound >= end, "blocks follow each other")
            end = block.range.upperBound
            for item in document.items(of: block) {
                demand(item.range.upperBound <= count, "an item lies in its text")
                _ = document.plainText(of: item.id)
            }
        }
        _ = document.sections(level: 2)
        _ = document.plainText()
        render(document, .whole)
        render(document, .footnotes)
        if !document.blocks.isEmpty { render(document, .blocks(0..<1)) }
        if !MarkdownDocument.needsAnalysis(text) {
            demand(document.links.isEmpty && document.problems.isEmpty, "what needs no looking into has no links")
        }
    }

    private func render(_ document: MarkdownDocument, _ part: Part) {
        var out: [UInt8] = []
        document.render(part, options: Self.options, into: &out, identify: { $0.explicitID?.id }) { link in
            switch link.form {
            case .forbidden, .absolutePath: .text()
            case .id: .link(href: "#" + link.target)
            default: link.kind == .image ? .image(src: link.target) : .link(href: link.target)
            }
        }
        if let fault = PageInspection.fault(in: out) { demand(false, fault) }
    }
}
