internal import Mustache
internal import Programme

/// The page of an action.
struct ActionPage: PageView, DetailView {
    let site: Site
    let index: Int
    let info: PageInfo

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
        info = PageInfo(
            address: site.addresses[.action, index], title: site.programme.actions[index].title,
            description: site.plainText(site.programme.actions[index].what)
                ?? site.plainText(site.programme.actions[index].how),
            crumbs: ActionPage.crumbs(site, index), section: site.addresses.agenda,
            file: site.programme.files[site.programme.actions[index].header.place].name,
            subject: EntityRef(.action, index))
    }

    /// The pages above that of an action.
    static func crumbs(_ site: Site, _ index: Int) -> [PageInfo.Crumb] {
        var crumbs = [PageInfo.Crumb(title: site.word("agenda"), address: site.addresses.agenda)]
        if let theme = site.programme.actions[index].theme {
            crumbs.append(
                PageInfo.Crumb(
                    title: site.programme.themes[theme].title,
                    address: site.addresses[.theme, theme]))
        }
        return crumbs
    }

    /// Where its texts stand: below a heading of their own.
    var place: ProsePlace { ProsePlace(headingLevel: 3) }

    static let fields = Fields<Self> {
        Field.frame
        Field.actionDetail
        Field.list("paths", PathBack.self, "where it comes from, one for each learning question") {
            PathBack.paths(of: $0.index, $0.site)
        }
        Field.flag("waits", "whether it waits for an open action") {
            !$0.action.state.waitsFor.isEmpty
        }
        Field.list("waits-for", ActionRow.self, "the open actions that it waits for") { page in
            page.action.state.waitsFor.map { ActionRow(page.site, Int($0.index)) }
        }
        Field.flag("has-partners", "whether anybody helps") { !$0.action.partners.isEmpty }
        Field.flag("has-blocks", "whether open actions wait for it") { !$0.blocks.isEmpty }
        Field.list("blocks", ActionRow.self, "the open actions that wait for it") { page in
            page.blocks.map { ActionRow(page.site, $0) }
        }
        Field.flag("has-updates", "whether there is any history") {
            !$0.action.state.updates.isEmpty
        }
        Field.include(ActionHistory.self) {
            ActionHistory(action: $0.index, parts: ActionHistory.parts($0.site, $0.index), headingLevel: 3)
        }
        Field.list("questions", EntityLink.self, "learning questions that it answers") {
            $0.action.questions.links($0.site)
        }
        Field.list("conclusions", EntityLink.self, "conclusions that it follows from") {
            $0.action.followsFrom.links($0.site)
        }
        Field.include(ActionRelations.self) { ActionRelations($0.site, $0.index) }
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.action.header.tags) }
        Field.view("mail", MailLink.self, "a message to its owner's office, else to the programme") {
            MailLink($0.site, aboutAction: $0.index)
        }
    }

    /// Open actions that wait for this one; a finished one no longer blocks.
    private var blocks: [Int] {
        guard action.state.isOpen else { return [] }
        return programme.naming(EntityRef(.action, index), .action) { programme.actions[$0].blockedBy }
            .map { Int($0.index) }.filter { programme.actions[$0].state.isOpen }
    }
}
