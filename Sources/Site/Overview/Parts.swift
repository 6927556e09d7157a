internal import Mustache

/// A list that may be too long for one page, cut in parts.
struct Parts: Sendable {
    /// Rows on one page.
    static let limit = 1000

    /// Rows in all.
    let rows: Int
    /// How many pages they take; at least one.
    let count: Int
    private let limit: Int

    init(rows: Int, limit: Int = Parts.limit) {
        self.rows = rows
        self.limit = limit
        count = rows > limit ? (rows - 1) / limit + 1 : 1
    }

    /// The numbers of the pages, from 1.
    var numbers: ClosedRange<Int> { 1...count }

    /// The rows of a page, by its number from 1.
    func range(_ part: Int) -> Range<Int> {
        let start = min(rows, (part - 1) * limit)
        return start..<(rows - start > limit ? start + limit : rows)
    }
}

/// The part of a long list that a page shows, for `_parts.mustache`.
struct PartsView: View {
    let site: Site
    let parts: Parts
    let part: Int
    /// The address of the first part.
    let address: String

    static let fields = Fields<Self> {
        Field.flag("has-parts", "whether the list is spread over several pages") {
            $0.parts.count > 1
        }
        Field.list("parts", PartLink.self, "the pages of the list; of many the first, the last and the nearest") {
            $0.links
        }
    }

    var links: [PartLink] {
        PartLink.around(part, of: parts.count) { site.addresses.part($0, of: address) }
    }

    /// The title of a page, with the part it shows where there are several.
    func title(_ title: String) -> String {
        site.title(title, part: part, of: parts.count)
    }
}

extension Site {
    /// The title of a page, with the part it shows where there are several.
    func title(_ title: String, part: Int, of count: Int) -> String {
        count > 1 ? "\(title) (\(word("part")) \(part) \(word("of-many")) \(count))" : title
    }
}

/// A page of a long list.
struct PartLink: View {
    let number: Int
    let address: String
    let isCurrent: Bool
    let followsGap: Bool

    /// The parts of a list that one of its pages links to: all of a few; of many the first, the last and those around it,
    /// so that the links of all pages together stay in proportion to the list.
    static func around(
        _ part: Int, of count: Int, newestFirst: Bool = false, address: (Int) -> String
    ) -> [PartLink] {
        let near = count > 15 ? max(1, part - 3)...min(count, part + 3) : 1...count
        let numbers = Set([1, count] + Array(near)).sorted { newestFirst ? $0 > $1 : $0 < $1 }
        return numbers.indices.map { i in
            PartLink(
                number: numbers[i], address: address(numbers[i]), isCurrent: numbers[i] == part,
                followsGap: i > 0 && abs(numbers[i] - numbers[i - 1]) > 1)
        }
    }

    static let fields = Fields<Self> {
        Field.number("number", "number of the page, from 1; where the list grows, from 1 for the oldest") { $0.number }
        Field.link("link", "its address") { $0.address }
        Field.flag("current", "whether it is this one") { $0.isCurrent }
        Field.flag("gap", "whether some are left out before it") { $0.followsGap }
    }
}
