internal import Mustache
internal import Programme

/// An update of an action as an entry of a feed.
struct FeedEntry {
    private let site: Site
    private let entry: UpdateOrder.Entry
    private let update: Update
    /// The address of its action's page.
    private let page: String

    init(_ site: Site, _ entry: UpdateOrder.Entry) {
        let index = Int(entry.action)
        self.site = site
        self.entry = entry
        update = site.programme.actions[index].state.updates[Int(entry.update)]
        page = site.fullAddress(site.addresses[.action, index])
    }

    func write(into xml: inout XMLWriter) {
        let index = Int(entry.action)
        xml.element("entry") { xml in
            // Named after its day rather than its place in the history, so that an update that is added later for an
            // earlier day renames no other.
            let ordinal = entry.ordinal > 0 ? "-\(entry.ordinal + 1)" : ""
            xml.element("id", "\(page)#\(update.day.iso)\(ordinal)")
            xml.element("title", "\(site.programme.actions[index].header.id) \(site.programme.actions[index].title)")
            xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": page])
            xml.element("updated", Feed.time(update.day))
            xml.element("published", Feed.time(update.day))
            if let by = update.by?.target {
                xml.element("author") { $0.element("name", site.names.label(of: by)) }
            }
            if let theme = site.programme.actions[index].theme {
                let slug = Identifier.folded(site.programme.themes[theme].slug)
                xml.emptyElement("category", ["term": slug, "label": site.programme.themes[theme].title])
            }
            xml.element("summary", ["type": "html"], markup: summary)
        }
    }

    /// What changed, then what there is to tell.
    private var summary: [UInt8] {
        var facts: [String] = []
        if let status = update.status { facts.append("\(site.word("status")): \(site.statusWord(status))") }
        if let due = update.due { facts.append("\(site.word("due")): \(site.formats.date(due))") }
        if let owners = update.owner {
            let names = owners.compactMap { owner in owner.reference.target.map { site.names.label(of: $0) } }
            facts.append(
                names.isEmpty
                    ? site.word("not-assigned") : "\(site.word("owner")): \(names.joined(separator: ", "))")
        }
        // A summary is never empty: an update that only says it was written is a change too.
        if facts.isEmpty, update.note == nil { facts.append(site.word("form-no-change")) }
        var html = Output(root: site.options.url ?? "")
        for fact in facts {
            html.write("<p>")
            html.writeEscaped(fact)
            html.write("</p>\n")
        }
        if let note = update.note { html.write(rendered(note)) }
        return html.bytes
    }

    /// A note with every address in full, since a reader shows it far from its page.
    private func rendered(_ note: Prose) -> [UInt8] {
        var html = Output(root: site.options.url ?? "")
        // Ids as on the page, so that its anchors are those of the note.
        ProseMarkup(site, note, idPrefix: "update-\(entry.update + 1):").write(into: &html)
        return withFullAnchors(html.bytes)
    }

    /// Puts the address of the page before each `#…` that is linked to. Quotes in texts are escaped, so the bytes
    /// that are looked for are nothing else.
    private func withFullAnchors(_ html: [UInt8]) -> [UInt8] {
        let mark = Array("href=\"#".utf8)
        guard html.contains(0x23) else { return html }
        let page = Array(page.utf8)
        var out: [UInt8] = []
        var from = 0
        for i in html.indices where html[i] == 0x23 {
            guard i + 1 >= mark.count, html[(i + 1 - mark.count)...i].elementsEqual(mark) else { continue }
            out += html[from..<i]
            out += page
            from = i
        }
        out += html[from...]
        return out
    }
}
