internal import Diagnostics
internal import Markdown
internal import Mustache
internal import Programme

/// What becomes of the links of a text on a page.
struct ProseLinks {
    let site: Site
    let prose: Prose
    let place: ProsePlace

    init(_ site: Site, _ prose: Prose, at place: ProsePlace) {
        self.site = site
        self.prose = prose
        self.place = place
    }

    /// What becomes of a link or image.
    ///
    /// - Parameter root: the way from the page to the root of the site.
    func outcome(of link: Link, root: String) -> LinkOutcome {
        guard prose.links.indices.contains(link.index) else { return .text() }
        let target = prose.links[link.index].target
        switch target {
        case .entity(let ref, _):
            let address = self.address(of: target, root: root) ?? ""
            guard (link.text ?? "").isEmpty else {
                return .link(
                    href: address,
                    attributes: LinkAttributes(class: ref.kind == .source ? "cite" : nil))
            }
            let label = label(of: ref, link)
            return .link(
                href: address, label: label,
                attributes: attributes(of: ref, isShort: label.utf8.count < 25))
        case .media:
            let address = self.address(of: target, root: root) ?? ""
            return link.kind == .image ? .image(src: address) : .link(href: address)
        case .external(let url):
            // A picture elsewhere is linked to rather than shown: pages ask nothing of other servers.
            return .link(
                href: url, attributes: LinkAttributes(rel: url.hasPrefix("http") ? "external" : nil)
            )
        case .anchor: return .link(href: address(of: target, root: root) ?? "")
        case .unresolved, .hidden, .broken, .text: return .text()
        }
    }

    private func address(of target: LinkTarget, root: String) -> String? {
        switch target {
        case .entity(let ref, let anchor):
            guard let local = place.local?[ref] else {
                return root + site.addresses[ref] + (anchor.map { "#" + $0 } ?? "")
            }
            return "#" + local + (anchor.map { ":" + $0 } ?? "")
        case .media(let index): return root + Site.encoded(site.programme.media[index])
        case .external(let url): return url
        case .anchor(let anchor): return "#" + place.idPrefix + anchor
        case .unresolved, .hidden, .broken, .text: return nil
        }
    }

    /// What `[[ID]]` shows: a citation stands in brackets, unless what is before it calls for none.
    private func label(of ref: EntityRef, _ link: Link) -> String {
        let label = site.programme.shortLabel(of: ref)
        guard link.kind == .citation else { return label }
        if isWithinText(link.range.lowerBound) { return "(\(label))" }
        // "Jansen e.a." at the end of a sentence has one full stop.
        return label.hasSuffix(".") && byte(at: link.range.upperBound) == UInt8(ascii: ".")
            ? String(label.dropLast()) : label
    }

    private func byte(at offset: Int) -> UInt8? {
        let bytes = prose.markdown.utf8
        let index =
            bytes.index(bytes.startIndex, offsetBy: offset, limitedBy: bytes.endIndex)
            ?? bytes.endIndex
        return index < bytes.endIndex ? bytes[index] : nil
    }

    /// Whether running text stands before an offset on the same line.
    private func isWithinText(_ offset: Int) -> Bool {
        let bytes = prose.markdown.utf8
        var index = bytes.index(bytes.startIndex, offsetBy: offset)
        while index > bytes.startIndex {
            index = bytes.index(before: index)
            switch bytes[index] {
            case UInt8(ascii: " "): continue
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "|"), UInt8(ascii: ":"),
                UInt8(ascii: "("),
                UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "["):
                return false
            default: return true
            }
        }
        return false
    }

    private func attributes(of ref: EntityRef, isShort: Bool) -> LinkAttributes {
        switch ref.kind {
        case .source: LinkAttributes(class: "cite", title: title(of: ref))
        // An id does not break at its hyphen.
        case .action, .question, .conclusion, .indicator:
            LinkAttributes(class: isShort ? "ref" : nil, title: title(of: ref))
        default: LinkAttributes(title: title(of: ref))
        }
    }

    /// What tells more than the label, where that is only an id or a short name.
    private func title(of ref: EntityRef) -> String? {
        switch ref.kind {
        case .action, .question, .indicator, .source: site.names.label(of: ref)
        case .owner:
            site.programme.owners[Int(ref.index)].short == nil ? nil : site.names.label(of: ref)
        case .conclusion: Site.shortened(site.names.label(of: ref))
        default: nil
        }
    }
}

extension Site {
    /// The words that the Markdown module needs. Where several texts share a page, the footnotes and tables of each have
    /// names of their own, made of what stands before its ids.
    func markdownWords(at place: ProsePlace) -> RenderOptions.Words {
        let parts = place.idPrefix.split(separator: ":").map { words[String($0)] ?? String($0) }
        func name(_ word: String) -> String { ([self.word(word)] + parts).joined(separator: " ") }
        return RenderOptions.Words(
            footnotes: name("footnotes"), backToText: word("back-to-text"),
            table: name("table"), done: word("task-done"), notDone: word("task-not-done"))
    }

    /// The beginning of a long text, cut at a word.
    static func shortened(_ text: String, to length: Int = 160) -> String {
        guard text.utf8.count > length else { return text }
        let bytes = text.utf8
        // Up to there each byte is a character of its own, which need not be found out one by one.
        if bytes.prefix(length + 1).allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
            let cut = bytes.prefix(length)
            return String(text[..<(cut.lastIndex(of: 0x20) ?? cut.endIndex)]) + " …"
        }
        guard let end = text.index(text.startIndex, offsetBy: length, limitedBy: text.endIndex) else { return text }
        let cut = text[..<end]
        return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " …"
    }

    /// A path as it stands in an address.
    static func encoded(_ path: String) -> String { path.percentEncoded(keeping: "/") }
}
