internal import Mustache

/// The updates of a programme, cut in parts that are counted from the oldest.
///
/// So an update that is added changes the newest part and no other, and a link to a full part leads to the same updates
/// for good. The newest part stands at the address of the page itself.
struct ChangeParts: View {
    let site: Site
    /// How many updates there are.
    let rows: Int
    /// How many parts they take; at least one.
    let count: Int
    /// The part that is shown, from 1 for the oldest.
    let part: Int

    /// Updates of a full part. The newest has more of them, up to twice as many, lest the page begin almost empty.
    static let size = Parts.limit / 2

    /// The parts, from the newest to the oldest.
    static func all(_ site: Site, rows: Int) -> [ChangeParts] {
        let count = rows > 2 * size ? (rows - 1) / size : 1
        return (1...count).reversed().map { ChangeParts(site: site, rows: rows, count: count, part: $0) }
    }

    var isNewest: Bool { part == count }

    /// Its updates, of all from the newest on.
    var range: Range<Int> {
        let end = rows - (part - 1) * ChangeParts.size
        return (isNewest ? 0 : end - ChangeParts.size)..<end
    }

    /// What the page says of itself.
    var info: PageInfo {
        let title = site.word("changes")
        return PageInfo(
            address: address(of: part),
            title: count > 1 ? "\(title) (\(site.word("part")) \(part) \(site.word("of-many")) \(count))" : title,
            description: site.word("changes-lede"),
            crumbs: isNewest ? [] : [PageInfo.Crumb(title: title, address: site.addresses.changes)],
            section: site.addresses.changes, forms: isNewest ? site.forms(feed: site.feedAddress) : [])
    }

    fileprivate func address(of part: Int) -> String {
        let newest = site.addresses.changes
        return part == count ? newest : newest.dropLast(".html".count) + "/\(part).html"
    }

    static let fields = Fields<Self> {
        Field.flag("has-parts", "whether the list is spread over several pages") { $0.count > 1 }
        Field.list("parts", ChangePartLink.self, "the pages of the list, the newest first") { parts in
            (1...parts.count).reversed().map { ChangePartLink(parts: parts, number: $0) }
        }
    }
}

/// A part of the updates.
struct ChangePartLink: View {
    let parts: ChangeParts
    let number: Int

    static let fields = Fields<Self> {
        Field.number("number", "number of the page, from 1 for the oldest") { $0.number }
        Field.link("link", "its address") { $0.parts.address(of: $0.number) }
        Field.flag("current", "whether it is this one") { $0.number == $0.parts.part }
    }
}
