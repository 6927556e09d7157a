internal import Mustache
internal import Programme

/// The page of an area.
struct AreaPage: PageView {
    let site: Site
    let index: Int
    let answers: InventoryAnswers
    let info: PageInfo

    init(_ site: Site, _ index: Int, _ answers: InventoryAnswers) {
        self.site = site
        self.index = index
        self.answers = answers
        let area = site.programme.areas[index]
        let overview = site.addresses.overview(.area)
        info = PageInfo(
            address: site.addresses[.area, index], title: area.name, description: site.plainText(area.about),
            crumbs: [PageInfo.Crumb(title: site.word("areas"), address: overview)], section: overview,
            file: site.programme.files[area.header.place].name, subject: EntityRef(.area, index))
    }

    private var area: Area { site.programme.areas[index] }
    private var ref: EntityRef { EntityRef(.area, index) }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(AreaRow.self) { AreaRow($0.site, $0.index) }
        Field.flag("has-facts", "whether anything is known of it in numbers or names") { page in
            let area = page.area
            return !area.municipality.isEmpty || area.province != nil || area.homes != nil || area.jobs != nil
        }
        Field.markup("about", "what there is to tell of it") {
            ProseMarkup($0.site, $0.area.about, headingLevel: 2, idPrefix: "about:")
        }
        Field.flag("has-actions", "whether actions are about it") { !$0.site.actions(ofArea: $0.index).isEmpty }
        Field.list("actions", ActionRow.self, "the actions that are about it, open ones first") { page in
            let actions = page.site.actions(ofArea: page.index)
            let isOpen = { page.programme.actions[$0].state.isOpen }
            return (actions.filter(isOpen) + actions.filter { !isOpen($0) }).prefix(Parts.limit)
                .map { ActionRow(page.site, $0) }
        }
        Field.flag("has-indicators", "whether indicators are about it") { !$0.indicators.isEmpty }
        Field.list("indicators", IndicatorRow.self, "the indicators that are about it") { page in
            page.indicators.map { IndicatorRow(page.site, $0) }
        }
        Field.flag("has-answers", "whether an inventory has an answer for it") { page in
            !page.answers.rows(of: page.ref).isEmpty
        }
        Field.list("answers", SubjectAnswer.self, "what inventories say of it") { page in
            page.answers.rows(of: page.ref).map { SubjectAnswer(site: page.site, inventory: $0.inventory, row: $0.row) }
        }
        Field.flag("has-related", "whether other things are about it") { !$0.related.isEmpty }
        Field.list("related", KindLinks.self, "other things that are about it, by kind") { page in
            KindLinks.all(page.site, page.related)
        }
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.area.header.tags) }
    }

    private var indicators: [Int] {
        programme.naming(ref, .indicator) { programme.indicators[$0].area }.map { Int($0.index) }
    }

    /// What names it in a key, but for what is listed in full.
    private var related: [EntityRef] {
        programme.naming(ref, .question) { programme.questions[$0].areas }
            + programme.naming(ref, .case) { programme.cases[$0].area }
            + programme.naming(ref, .note) { programme.notes[$0].areas }
    }
}

/// What an inventory says of an area or owner.
struct SubjectAnswer: View {
    let site: Site
    let inventory: Int
    let row: InventoryState.Row

    static let fields = Fields<Self> {
        Field.view("inventory", EntityLink.self, "the inventory") {
            EntityLink($0.site, EntityRef(.inventory, $0.inventory))
        }
        Field.text("answer", "the answer") { view in
            view.row.answer.map { view.site.programme.inventories[view.inventory].answers[$0].title }
        }
    }
}
