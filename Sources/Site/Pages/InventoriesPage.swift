internal import Mustache
internal import Programme

/// The overview of all inventories.
struct InventoriesPage: ListPageView {
    let list: ListPage
    let answers: InventoryAnswers

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.list.parts }
        Field.list("inventories", InventoryRow.self, "the inventories on this page") { page in
            page.list.rows.map {
                InventoryRow(site: page.site, index: $0, state: page.answers.states[$0])
            }
        }
    }
}

/// An inventory with how far it is.
struct InventoryRow: View {
    let site: Site
    let index: Int
    let state: InventoryState

    private var inventory: Inventory {
        _read { yield site.programme.inventories[index] }
    }

    static let fields = Fields<Self> {
        Field.text("id", "its id") { $0.inventory.id }
        Field.text("name", "its title") { $0.inventory.title }
        Field.link("link", "its address") { $0.site.addresses[.inventory, $0.index] }
        Field.text("summary", "the beginning of what was asked") { $0.site.plainText($0.inventory.about) }
        Field.view("action", EntityLink.self, "the action that it belongs to") {
            EntityLink($0.site, $0.inventory.action)
        }
        Field.text("total", "how many it covers") { $0.site.formats.whole($0.state.rows.count) }
        Field.text("asked", "how many have answered") { $0.site.formats.whole($0.state.answered) }
        Field.text("asked-share", "the same as a share of all: 24%") { row in
            row.site.formats.share(row.state.answered, of: row.state.rows.count)
        }
        Field.text("unasked", "how many have not been asked yet") { $0.site.formats.whole($0.state.unasked) }
        Field.text("unasked-share", "the same as a share of all") { row in
            row.site.formats.share(row.state.unasked, of: row.state.rows.count)
        }
        Field.text("good", "how many gave an answer that is hoped for") { $0.site.formats.whole($0.state.good) }
        Field.text("good-share", "the same as a share of all") { row in
            row.site.formats.share(row.state.good, of: row.state.rows.count)
        }
        Field.text("good-of-asked", "the same as a share of those who answered; nothing where nobody did") { row in
            row.state.answered > 0 ? row.site.formats.share(row.state.good, of: row.state.answered) : nil
        }
        Field.flag("judges", "whether some answers are hoped for") { row in
            row.inventory.answers.contains { $0.good == true }
        }
        Field.view("chart", ChartView.self, "the shares") { row in
            row.site.shareChart(
                good: row.state.good, other: row.state.answered - row.state.good, unasked: row.state.unasked,
                judges: row.inventory.answers.contains { $0.good == true }, title: row.inventory.title,
                id: "share-\(row.index + 1)")
        }
    }
}
