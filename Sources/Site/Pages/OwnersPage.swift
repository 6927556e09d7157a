internal import Mustache
internal import Programme

/// All owners by kind.
struct OwnersPage: PageView {
    let overview: Overview
    let list: OwnerList
    let parts: PartsView
    let info: PageInfo

    var site: Site { overview.site }

    init(_ overview: Overview, _ list: OwnerList, part: Int) {
        self.overview = overview
        self.list = list
        let site = overview.site
        let address = site.addresses.overview(.owner)
        parts = PartsView(site: site, parts: list.parts, part: part, address: address)
        info = parts.info(site.word("owners"), description: site.word("owners-lede"))
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.parts }
        Field.list("kinds", OwnerKindView.self, "the kinds of owners on this page") { page in
            page.list.parts.range(page.parts.part).runs { page.list.entries[$0].kind }
                .map { OwnerKindView(overview: page.overview, list: page.list, range: $0) }
        }
        Field.link(
            "expertise", "address of the directory of who to call for what, where there is one"
        ) { page in
            page.programme.owners.contains { !$0.expertise.isEmpty }
                ? page.site.addresses.expertise : nil
        }
    }
}

/// All owners in the order in which they are listed: by kind, then name.
final class OwnerList: Sendable {
    struct Entry: Sendable {
        /// Place of its kind among the kinds; their number for owners without one.
        let kind: Int
        let key: String
        let owner: Int
    }

    let entries: [Entry]
    let parts: Parts

    init(_ programme: Programme) {
        entries = programme.owners.enumerated().map { index, owner in
            let kind =
                owner.kind.flatMap { OwnerKind.allCases.firstIndex(of: $0) }
                ?? OwnerKind.allCases.count
            return Entry(kind: kind, key: sortKey(owner.name), owner: index)
        }.sorted { ($0.kind, $0.key, $0.owner) < ($1.kind, $1.key, $1.owner) }
        parts = Parts(rows: entries.count)
    }
}

/// A kind of owners, with all that are of it.
struct OwnerKindView: View {
    let overview: Overview
    let list: OwnerList
    let range: Range<Int>

    private var key: String {
        let kind = list.entries[range.lowerBound].kind
        return OwnerKind.allCases.indices.contains(kind)
            ? OwnerKind.allCases[kind].rawValue : "unknown"
    }

    static let fields = Fields<Self> {
        Field.text("anchor", "its id on the page") { "_" + $0.key }
        Field.text("heading", "word for the kind, more than one") {
            $0.overview.site.word("owners-" + $0.key)
        }
        Field.number("count", "how many there are on this page") { $0.range.count }
        Field.list("owners", OwnerRow.self, "the owners") { view in
            view.list.entries[view.range].map { OwnerRow(overview: view.overview, index: $0.owner) }
        }
    }
}

/// An owner in a list, with what is on its plate.
struct OwnerRow: View {
    let overview: Overview
    let index: Int

    private var plate: Plate { overview.plates[index] }

    static let fields = Fields<Self> {
        Field.include(EntityLink.self) { EntityLink($0.overview.site, EntityRef(.owner, $0.index)) }
        Field.text("abbreviation", "its short name, where that tells something") { row in
            row.overview.site.programme.owners[row.index].abbreviation
        }
        Field.text("role", "role of a person") { $0.overview.site.programme.owners[$0.index].role }
        Field.view("organisation", EntityLink.self, "organisation of a person") { row in
            EntityLink(
                row.overview.site, row.overview.site.programme.owners[row.index].organisation)
        }
        Field.number("leads", "how many open actions it leads") { $0.plate.leads }
        Field.number("late", "how many of those are late") { $0.plate.late }
        Field.number("stale", "how many of those were not heard of for long") { $0.plate.stale }
        Field.number("helps", "how many open actions it helps with") { $0.plate.helps }
    }
}
