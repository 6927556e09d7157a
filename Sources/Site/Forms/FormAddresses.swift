internal import Programme

/// Where the other forms of the site are: calendars, feeds, data. `nil` where one is not made, so that a page can offer
/// what there is and nothing else.
extension Site {
    /// Whether the site has an address on the web, without which there are no feeds, calendars and sitemap.
    public var hasAddress: Bool { options.url != nil }

    /// The feed of all changes.
    public var feedAddress: String? { hasAddress ? "feed.xml" : nil }

    /// The feed of the changes of what an owner leads or helps with.
    public func feedAddress(ofOwner index: Int) -> String? {
        hasAddress && isBusy(index) ? form("xml", of: addresses[.owner, index]) : nil
    }

    /// The feed of the changes of a theme's actions.
    public func feedAddress(ofTheme index: Int) -> String? {
        hasAddress ? form("xml", of: addresses[.theme, index]) : nil
    }

    /// The calendar of all due dates and meetings.
    public var calendarAddress: String? { hasAddress ? "agenda.ics" : nil }

    /// The calendar of meetings and of the due dates of what an owner leads or helps with.
    public func calendarAddress(ofOwner index: Int) -> String? {
        hasAddress && isBusy(index) ? form("ics", of: addresses[.owner, index]) : nil
    }

    /// All actions as a table for a spreadsheet.
    public var actionTableAddress: String { "data/actions.csv" }

    /// All actions as data.
    public var actionDataAddress: String { "data/actions.json" }

    /// The whole programme as data.
    public var programmeDataAddress: String { "data/programme.json" }

    /// The JSON Schema of a register or front matter, by its name.
    public func schemaAddress(_ name: String) -> String { "data/schema/\(name).json" }

    /// Whether an owner leads or helps with something.
    private func isBusy(_ owner: Int) -> Bool {
        let duties = programme.duties[owner]
        return !duties.leads.isEmpty || !duties.helps.isEmpty
    }

    /// The address of a page with another ending.
    private func form(_ ending: String, of page: String) -> String {
        page.dropLast("html".count) + ending
    }

    /// An address of the site as others reach it: in full where the site has an address on the web, else from its root.
    func fullAddress(_ address: String) -> String {
        let base = options.url ?? ""
        if address == addresses.start, hasAddress { return base }
        // Nearly all addresses are made of ids, in which nothing is to be encoded.
        if address.utf8.allSatisfy(FormAddress.isPlain) { return base + address }
        guard let mark = address.utf8.firstIndex(of: 0x23) else { return base + Site.encoded(address) }
        return base + Site.encoded(String(address[..<mark])) + address[mark...]
    }
}

private enum FormAddress {
    /// Whether a byte stands for itself in an address: letters, digits and `-` `.` `/` `_`.
    static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x2D...0x39, 0x5F: true
        default: false
        }
    }
}
