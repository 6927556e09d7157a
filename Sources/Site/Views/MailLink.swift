internal import Diagnostics
internal import Mustache
internal import Programme

/// A link that begins a message about an action.
struct MailLink: View {
    let address: String
    let name: String
    let subject: String

    /// A message to the office of the first owner that has a mailbox, else to the programme.
    ///
    /// - Returns: `nil` where neither has any.
    init?(_ site: Site, aboutAction index: Int) {
        subject = "\(site.programme.actions[index].header.id): \(site.programme.actions[index].title)"
        for owner in site.programme.actions[index].state.owners.compactMap({ $0.reference.target }) {
            let owner = Listed(site.programme.owners, Int(owner.index))
            if let address = owner.contact.flatMap(MailAddress.init) {
                (self.address, name) = (address.text, owner.short ?? owner.name)
                return
            }
        }
        guard let contact = site.programme.settings.contact, let address = MailAddress(in: contact)
        else { return nil }
        (self.address, name) = (address.text, site.word("programme-team"))
    }

    static let fields = Fields<Self> {
        Field.text("name", "whom it goes to") { $0.name }
        Field.url("url", "the link, with the action named in the subject") { mail in
            "mailto:" + MailAddress.encoded(mail.address, keeping: "@") + "?subject="
                + MailAddress.encoded(mail.subject)
        }
        Field.text("address", "the mailbox") { $0.address }
    }
}

/// The address of a mailbox.
struct MailAddress {
    let text: String

    /// Reads an address, with or without `mailto:`. Stricter than RFC 5322: no quotes, comments or brackets.
    init?(_ text: String) {
        let text = text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, let local = parts.first, let domain = parts.last,
            !local.isEmpty, domain.contains(UInt8(ascii: ".")),
            domain.first != UInt8(ascii: "."), domain.last != UInt8(ascii: "."),
            local.allSatisfy({ $0.isUnreserved || "!#$&'*+/=^`{|}".utf8.contains($0) }),
            domain.allSatisfy(\.isUnreserved)
        else { return nil }
        self.text = text
    }

    /// The first address in a text: that of a link, else one that is just written there.
    init?(in prose: Prose) {
        for link in prose.links {
            guard case .external(let url) = link.target, url.lowercased().hasPrefix("mailto:")
            else { continue }
            if let address = MailAddress(String(url.prefix { $0 != "?" })) {
                self = address
                return
            }
        }
        let words = prose.markdown.split { $0.isWhitespace || "<>()[]|,;:".contains($0) }
        for word in words where word.utf8.contains(UInt8(ascii: "@")) {
            var word = word
            while let last = word.last, ".!?*_".contains(last) { word.removeLast() }
            if let address = MailAddress(String(word)) {
                self = address
                return
            }
        }
        return nil
    }

    /// A text as it stands in a `mailto` address (RFC 6068).
    static func encoded(_ text: String, keeping kept: String = "") -> String { text.percentEncoded(keeping: kept) }
}
