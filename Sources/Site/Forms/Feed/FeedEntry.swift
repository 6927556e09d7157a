internal import Mustache
internal import Programme

/// An update of an action as an entry of a feed.
struct FeedEntry {
    private let site: Site
    private let entry: UpdateOrder.Entry
    /// The address of its action's page.
    private let page: String

    init(_ site: Site, _ entry: UpdateOrder.Entry) {
        self.site = site
        self.entry = entry
        page = site.fullAddress(site.addresses[.action, Int(entry.action)])
    }

    private var update: Update {
        _read { yield site.programme.actions[Int(entry.action)].state.updates[Int(entry.update)] }
    }

    func write(into xml: inout XMLWriter) {
        let action = EntityRef(.action, Int(entry.action))
        // Named after its day rather than its place in the history, so that an update that is added later for an
        // earlier day renames no other.
        xml.markup("<entry>\n<id>")
        xml.text(page)
        xml.markup("#")
        xml.text(entry.day.iso)
        if entry.ordinal > 0 {
            xml.markup("-")
            xml.text(String(entry.ordinal + 1))
        }
        xml.markup("</id>\n<title>")
        xml.text(site.names.id(of: action))
        xml.markup(" ")
        xml.text(site.names.label(of: action))
        xml.markup("</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
        xml.text(page)
        xml.markup("\"/>\n<updated>")
        xml.text(Feed.time(entry.day))
        xml.markup("</updated>\n<published>")
        xml.text(Feed.time(entry.day))
        xml.markup("</published>\n")
        if let by = update.by?.target {
            xml.element("author") { $0.element("name", site.names.label(of: by)) }
        }
        if let theme = site.programme.actions[Int(entry.action)].theme {
            xml.markup("<category term=\"")
            xml.text(Identifier.folded(site.programme.themes[theme].slug))
            xml.markup("\" label=\"")
            xml.text(site.names.label(of: EntityRef(.theme, theme)))
            xml.markup("\"/>\n")
        }
        xml.markup("<summary type=\"html\">")
        xml.text(summary)
        xml.markup("</summary>\n</entry>\n")
    }

    /// What changed, then what there is to tell.
    private var summary: [UInt8] {
        var html = Output(root: site.options.url ?? "", capacity: 512)
        var isEmpty = true
        func add(_ fact: String) {
            html.write("<p>")
            html.writeEscaped(fact)
            html.write("</p>\n")
            isEmpty = false
        }
        if let status = update.status { add("\(site.word("status")): \(site.statusWord(status))") }
        if let due = update.due { add("\(site.word("due")): \(site.formats.date(due))") }
        if let owners = update.owner {
            let names = owners.compactMap { owner in owner.reference.target.map { site.names.label(of: $0) } }
            add(
                names.isEmpty
                    ? site.word("not-assigned") : "\(site.word("owner")): \(names.joined(separator: ", "))")
        }
        let note = update.note
        // A summary is never empty: an update that only says it was written is a change too.
        if isEmpty, note == nil { add(site.word("form-no-change")) }
        if let note {
            let start = html.bytes.count
            // Ids as on the page, so that its anchors are those of the note.
            ProseMarkup(site, note, idPrefix: "update-\(entry.update + 1):").write(into: &html)
            if html.bytes[start...].contains(0x23) { html.withBytes { withFullAnchors(&$0, from: start) } }
        }
        return html.bytes
    }

    /// Puts the address of the page before each `#…` that is linked to, since a reader shows a note far from its page.
    /// Quotes in texts are escaped, so the bytes that are looked for are nothing else.
    private func withFullAnchors(_ bytes: inout [UInt8], from start: Int) {
        let html = Array(bytes[start...])
        bytes.removeSubrange(start...)
        let mark = Array("href=\"#".utf8)
        var from = 0
        for i in html.indices where html[i] == 0x23 {
            guard i + 1 >= mark.count, html[(i + 1 - mark.count)...i].elementsEqual(mark) else { continue }
            bytes += html[from..<i]
            bytes += page.utf8
            from = i
        }
        bytes += html[from...]
    }
}
