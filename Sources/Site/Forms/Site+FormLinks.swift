extension Site {
    /// Links to other forms of a page, as far as they are made, for ``PageInfo``.
    ///
    /// - Parameters:
    ///   - calendar: address of a calendar.
    ///   - feed: address of a feed of changes.
    ///   - table: address of a table for a spreadsheet.
    func forms(calendar: String? = nil, feed: String? = nil, table: String? = nil) -> [PageInfo
        .Form]
    {
        var all: [PageInfo.Form] = []
        func add(_ name: String, _ address: String?, _ type: String, isAlternate: Bool) {
            guard let address else { return }
            all.append(
                PageInfo.Form(
                    title: word(name), address: address, type: type, isAlternate: isAlternate))
        }
        add("as-calendar", calendar, "text/calendar", isAlternate: true)
        add("as-feed", feed, "application/atom+xml", isAlternate: true)
        add("as-table", table, "text/csv", isAlternate: false)
        return all
    }
}
