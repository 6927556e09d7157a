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

    /// The parts of a list that one of its pages links to: all of a few; of many the first, the last and those around it,
    /// so that the links of all pages together stay in proportion to the list.
    static func linked(from part: Int, of count: Int) -> [Int] {
        guard count > 15 else { return Array(1...count) }
        let near = max(1, part - 3)...min(count, part + 3)
        return Set([1, count] + Array(near)).sorted()
    }

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
        let numbers = Parts.linked(from: part, of: parts.count)
        return numbers.indices.map { i in
            PartLink(view: self, number: numbers[i], followsGap: i > 0 && numbers[i - 1] + 1 < numbers[i])
        }
    }

    /// The title of a page, with the part it shows where there are several.
    func title(_ title: String) -> String {
        parts.count > 1
            ? "\(title) (\(site.word("part")) \(part) \(site.word("of-many")) \(parts.count))"
            : title
    }
}

/// A page of a long list.
struct PartLink: View {
    let view: PartsView
    let number: Int
    let followsGap: Bool

    static let fields = Fields<Self> {
        Field.number("number", "number of the page, from 1") { $0.number }
        Field.link("link", "its address") {
            $0.view.site.addresses.part($0.number, of: $0.view.address)
        }
        Field.flag("current", "whether it is this one") { $0.number == $0.view.part }
        Field.flag("gap", "whether some are left out before it") { $0.followsGap }
    }
}
