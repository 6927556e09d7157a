internal import Mustache
internal import Programme

/// The page of an action.
struct ActionPage: PageView {
    let site: Site
    let index: Int
    let info: PageInfo

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
        var crumbs = [PageInfo.Crumb(title: site.word("agenda"), address: site.addresses.agenda)]
        if let theme = site.programme.actions[index].theme {
            crumbs.append(
                PageInfo.Crumb(
                    title: site.programme.themes[theme].title,
                    address: site.addresses[.theme, theme]))
        }
        info = PageInfo(
            address: site.addresses[.action, index], title: site.programme.actions[index].title,
            description: site.plainText(site.programme.actions[index].what)
                ?? site.plainText(site.programme.actions[index].how),
            crumbs: crumbs, section: site.addresses.agenda,
            file: site.programme.files[site.programme.actions[index].header.place].name,
            subject: EntityRef(.action, index))
    }

    private var action: Action {
        _read { yield site.programme.actions[index] }
    }

    static let fields = Fields<Self> {
        Field.include(Frame.self) { $0.frame }
        Field.include(ActionDetail.self) {
            ActionDetail($0.site, $0.index, at: ProsePlace(headingLevel: 3))
        }
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
        Field.list("updates", UpdateView.self, "its history, newest first") { page in
            page.action.state.updates.indices.reversed()
                .map { UpdateView(site: page.site, action: page.index, index: $0) }
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

/// An entry of an action's history.
struct UpdateView: View {
    let site: Site
    let action: Int
    let index: Int

    private var update: Update {
        _read { yield site.programme.actions[action].state.updates[index] }
    }

    static let fields = Fields<Self> {
        Field.text("date", "its day, written out") { view in
            view.update.date.map(view.site.formats.date)
        }
        Field.text("date-iso", "the same for machines") { $0.update.date?.machineReadable }
        Field.text("status", "word for the status it brought") { view in
            view.update.status.map(view.site.statusWord)
        }
        Field.text("status-key", "key of that status") { $0.update.status?.rawValue }
        Field.view("due", DateView.self, "the due date it brought") {
            DateView($0.site, $0.update.due)
        }
        Field.flag("names-owner", "whether it names an owner or takes the owner away") {
            $0.update.owner != nil
        }
        Field.list(
            "owners", RoleLink.self, "the owners it brought; none where it took the owner away"
        ) { view in
            (view.update.owner ?? []).compactMap { RoleLink(view.site, $0) }
        }
        Field.view("by", EntityLink.self, "whom it comes from") {
            EntityLink($0.site, $0.update.by)
        }
        Field.markup("note", "what there was to tell") {
            ProseMarkup(
                $0.site, $0.update.note, headingLevel: 3, idPrefix: "update-\($0.index + 1):")
        }
    }
}
