internal import Mustache

/// A list that grows, cut in parts that are counted from the oldest: the updates of a programme, or of an action.
///
/// So a row that is added changes the newest part and no other, and a link to a full part leads to the same rows for
/// good. The newest part stands at the address of the list itself.
struct GrowingParts: View {
    let site: Site
    /// How many rows there are.
    let rows: Int
    /// How many parts they take; at least one.
    let count: Int
    /// The part that is shown, from 1 for the oldest.
    let part: Int
    /// The address of the list.
    private let newest: String

    /// Rows of a full part. The newest has more of them, up to twice as many, lest the page begin almost empty.
    static let size = Parts.limit / 2

    /// - Parameters:
    ///   - address: the address of the list.
    ///   - part: the part that is shown, from 1 for the oldest; the newest unless told.
    init(_ site: Site, rows: Int, at address: String, part: Int? = nil) {
        self.site = site
        self.rows = rows
        count = rows > 2 * GrowingParts.size ? (rows - 1) / GrowingParts.size : 1
        self.part = part ?? count
        newest = address
    }

    /// All parts, from the newest to the oldest.
    var all: [GrowingParts] {
        (1...count).reversed().map { GrowingParts(site, rows: rows, at: newest, part: $0) }
    }

    var isNewest: Bool { part == count }

    /// Its rows, of all from the oldest on.
    var range: Range<Int> {
        (part - 1) * GrowingParts.size..<(isNewest ? rows : part * GrowingParts.size)
    }

    /// The address of the part.
    var address: String { address(of: part) }

    /// The title of a page, with the part it shows where there are several.
    func title(_ title: String) -> String {
        site.title(title, part: part, of: count)
    }

    private func address(of part: Int) -> String {
        part == count ? newest : newest.dropLast(".html".count) + "/\(part).html"
    }

    static let fields = Fields<Self> {
        Field.flag("has-parts", "whether the list is spread over several pages") { $0.count > 1 }
        Field.list(
            "parts", PartLink.self,
            "the pages of the list, the newest first; of many the newest, the oldest and the nearest"
        ) { parts in
            PartLink.around(parts.part, of: parts.count, newestFirst: true, address: parts.address(of:))
        }
    }
}
