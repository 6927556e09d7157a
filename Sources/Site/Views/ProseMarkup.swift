internal import Markdown
internal import Mustache
internal import Programme

/// A Markdown text of the content as it is written on a page.
struct ProseMarkup: Markup {
    let site: Site
    let prose: Prose
    /// The level on the page of the text's highest heading.
    let headingLevel: Int
    /// Put before the ids of its headings and footnotes, where several texts share a page.
    let idPrefix: String

    init(_ site: Site, _ prose: Prose, headingLevel: Int = 3, idPrefix: String = "") {
        self.site = site
        self.prose = prose
        self.headingLevel = headingLevel
        self.idPrefix = idPrefix
    }

    /// `nil` where there is no text, so that no heading or label is shown for it.
    init?(_ site: Site, _ prose: Prose?, headingLevel: Int = 3, idPrefix: String = "") {
        guard let prose else { return nil }
        self.init(site, prose, headingLevel: headingLevel, idPrefix: idPrefix)
    }

    func write(into out: inout Output) {
        let document = MarkdownDocument(prose.markdown)
        let outcomes = self.outcomes(root: out.root)
        var html: [UInt8] = []
        document.render(.whole, options: options, into: &html) { link in
            link.index < outcomes.count ? outcomes[link.index] : .text()
        }
        out.write(html)
    }

    func fingerprint(into out: inout Output) {
        out.mark(prose.markdown)
        out.mark(idPrefix)
        out.mark(headingLevel)
        for outcome in outcomes(root: "") {
            switch outcome {
            case .link(let href, let label, _):
                out.mark(href)
                out.mark(label ?? "")
            case .image(let src, _, _): out.mark(src)
            case .text(let text): out.mark(text ?? "")
            }
        }
    }

    var options: RenderOptions {
        RenderOptions(words: site.markdownWords, headingLevel: headingLevel, idPrefix: idPrefix)
    }

    /// What becomes of each link, as seen from a page.
    func outcomes(root: String) -> [LinkOutcome] {
        prose.links.map { site.outcome(of: $0.target, root: root, idPrefix: idPrefix) }
    }
}

extension Site {
    /// The words that the Markdown module needs.
    var markdownWords: RenderOptions.Words {
        RenderOptions.Words(
            footnotes: word("footnotes"), backToText: word("back-to-text"), table: word("table"),
            done: word("task-done"), notDone: word("task-not-done"))
    }

    /// What becomes of a link on a page.
    ///
    /// - Parameters:
    ///   - root: the way from the page to the root of the site.
    ///   - idPrefix: what stands before the ids of the text it is in.
    func outcome(of target: LinkTarget, root: String, idPrefix: String) -> LinkOutcome {
        switch target {
        case .entity(let ref, let anchor):
            let address = root + addresses[ref] + (anchor.map { "#" + $0 } ?? "")
            let kind = ref.kind == .source ? "cite" : nil
            return .link(
                href: address, label: programme.shortLabel(of: ref),
                attributes: LinkAttributes(class: kind, title: nil))
        case .media(let index): return media(root + Site.encoded(programme.media[index]))
        case .external(let url): return .link(href: url, attributes: LinkAttributes(rel: url.hasPrefix("http") ? "external" : nil))
        case .anchor(let anchor): return .link(href: "#" + idPrefix + anchor)
        case .unresolved, .hidden, .broken, .text: return .text()
        }
    }

    private func media(_ address: String) -> LinkOutcome { .image(src: address) }

    /// A path as it stands in an address.
    static func encoded(_ path: String) -> String {
        var out = ""
        for byte in path.utf8 {
            let isPlain =
                (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                || [0x2D, 0x2E, 0x5F, 0x7E, 0x2F].contains(byte)
            if isPlain {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                out += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return out
    }
}
