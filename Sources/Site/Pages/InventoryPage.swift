internal import Mustache
internal import Programme

/// The page of an inventory: a row for every area or owner that it covers.
struct InventoryPage: PageView {
    let site: Site
    let index: Int
    let state: InventoryState
    let rows: [InventoryState.Row]
    let parts: PartsView
    let info: PageInfo

    /// The pages of an inventory, more than one where it has very many rows.
    static func all(_ site: Site, _ index: Int, _ state: InventoryState) -> [InventoryPage] {
        let rows = sorted(state, site.programme)
        return Parts(rows: rows.count).numbers.map { InventoryPage(site, index, state, rows, part: $0) }
    }

    private init(_ site: Site, _ index: Int, _ state: InventoryState, _ rows: [InventoryState.Row], part: Int) {
        self.site = site
        self.index = index
        self.state = state
        self.rows = rows
        let inventory = site.programme.inventories[index]
        let address = site.addresses[.inventory, index]
        let overview = site.addresses.overview(.inventory)
        parts = PartsView(site: site, parts: Parts(rows: rows.count), part: part, address: address)
        var crumbs = [PageInfo.Crumb(title: site.word("inventories"), address: overview)]
        if part > 1 { crumbs.append(PageInfo.Crumb(title: inventory.title, address: address)) }
        info = PageInfo(
            address: site.addresses.part(part, of: address), title: parts.title(inventory.title),
            description: site.plainText(inventory.about), crumbs: crumbs, section: overview,
            file: site.programme.files[inventory.header.place].name,
            subject: part == 1 ? EntityRef(.inventory, index) : nil)
    }

    private var inventory: Inventory {
        _read { yield site.programme.inventories[index] }
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.parts }
        Field.include(InventoryRow.self) { InventoryRow(site: $0.site, index: $0.index, state: $0.state) }
        Field.flag("first", "whether this is the first page of the list") { $0.parts.part == 1 }
        Field.markup("about", "what was asked") {
            ProseMarkup($0.site, $0.inventory.about, headingLevel: 2, idPrefix: "about:")
        }
        Field.list("answers", AnswerCount.self, "the possible answers, with how often each was given") { page in
            zip(page.inventory.answers, page.state.counts(page.inventory)).map {
                AnswerCount(site: page.site, answer: $0, count: $1, total: page.state.rows.count)
            }
        }
        Field.flag("has-notes", "whether any row has a note") { page in
            page.rows.contains { $0.entry.map { page.inventory.entries[$0].note != nil } ?? false }
        }
        Field.list("rows", SurveyRow.self, "every area or owner, first those who answered") { page in
            page.parts.parts.range(page.parts.part).map {
                SurveyRow(site: page.site, inventory: page.index, row: page.rows[$0])
            }
        }
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.inventory.header.tags) }
    }

    /// By answer in the order of the answers, those not yet asked last; then by name.
    private static func sorted(_ state: InventoryState, _ programme: Programme) -> [InventoryState.Row] {
        let names = state.rows.map { sortKey(programme.label(of: $0.subject)) }
        return state.rows.indices.sorted { a, b in
            (state.rows[a].answer ?? .max, names[a], a) < (state.rows[b].answer ?? .max, names[b], b)
        }.map { state.rows[$0] }
    }
}

/// A possible answer, with how often it was given.
struct AnswerCount: View {
    let site: Site
    let answer: Inventory.Answer
    let count: Int
    let total: Int

    static let fields = Fields<Self> {
        Field.text("answer", "the answer") { $0.answer.title }
        Field.flag("good", "whether it is one that is hoped for") { $0.answer.good == true }
        Field.text("count", "how often it was given") { $0.site.formats.whole($0.count) }
        Field.text("share", "the same as a share of all: 24%") { $0.site.formats.share($0.count, of: $0.total) }
    }
}

/// What was answered for an area or owner.
struct SurveyRow: View {
    let site: Site
    let inventory: Int
    let row: InventoryState.Row

    private var entry: Inventory.Entry? {
        row.entry.map { site.programme.inventories[inventory].entries[$0] }
    }

    private var answer: Inventory.Answer? {
        row.answer.map { site.programme.inventories[inventory].answers[$0] }
    }

    static let fields = Fields<Self> {
        Field.view("subject", EntityLink.self, "the area or owner") { EntityLink($0.site, $0.row.subject) }
        Field.text("answer", "the answer; nothing where not yet asked") { $0.answer?.title }
        Field.flag("good", "whether it is an answer that is hoped for") { $0.answer?.good == true }
        Field.markup("note", "what there is to tell of it") { view in
            ProseMarkup(
                view.site, view.entry?.note, headingLevel: 3, idPrefix: view.site.anchor(of: view.row.subject) + ":")
        }
        Field.view("source", LooseLink.self, "what shows it") { LooseLink($0.site, $0.entry?.source) }
        Field.view("date", DateView.self, "when it was asked") { DateView($0.site, $0.entry?.date) }
    }
}
