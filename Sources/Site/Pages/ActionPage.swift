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
        let action = site.programme.actions[index]
        var crumbs = [PageInfo.Crumb(title: site.word("agenda"), address: site.addresses.agenda)]
        if let theme = action.theme {
            crumbs.append(
                PageInfo.Crumb(title: site.programme.themes[theme].title, address: site.addresses[.theme, theme]))
        }
        info = PageInfo(
            address: site.addresses[.action, index], title: action.title, crumbs: crumbs,
            section: site.addresses.agenda, file: site.programme.files[action.header.place].name,
            subject: EntityRef(.action, index))
    }

    var action: Action { site.programme.actions[index] }

    static let fields = Fields<Self> {
        Field.include(Frame.self) { $0.frame }
        Field.view("action", ActionRow.self, "the action as in a list") { ActionRow($0.site, $0.index) }
        Field.markup("what", "what is done") { ProseMarkup($0.site, $0.action.what, idPrefix: "what-") }
        Field.markup("who", "who does what") { ProseMarkup($0.site, $0.action.who, idPrefix: "who-") }
        Field.markup("how", "how it is done") { ProseMarkup($0.site, $0.action.how, idPrefix: "how-") }
        Field.list("questions", EntityLink.self, "learning questions that it answers") { $0.action.questions.links($0.site) }
        Field.list("conclusions", EntityLink.self, "conclusions that it follows from") { $0.action.followsFrom.links($0.site) }
        Field.list("updates", UpdateView.self, "its history, newest first") { page in
            page.action.state.updates.indices.reversed().map { UpdateView(site: page.site, action: page.index, index: $0) }
        }
    }
}

/// An entry of an action's history.
struct UpdateView: View {
    let site: Site
    let action: Int
    let index: Int

    var update: Update { site.programme.actions[action].state.updates[index] }

    static let fields = Fields<Self> {
        Field.text("date", "its day, written out") { view in view.update.date.map(view.site.formats.date) }
        Field.text("date-iso", "its day as YYYY-MM-DD") { $0.update.date?.last.iso }
        Field.text("status", "word for the status it brought") { view in view.update.status.map(view.site.statusWord) }
        Field.text("status-key", "key of that status") { $0.update.status?.rawValue }
        Field.text("due", "the due date it brought") { view in view.update.due.map(view.site.formats.date) }
        Field.list("owners", RoleLink.self, "the owners it brought") { view in
            (view.update.owner ?? []).compactMap { RoleLink(view.site, $0) }
        }
        Field.view("by", EntityLink.self, "whom it comes from") { EntityLink($0.site, $0.update.by) }
        Field.markup("note", "what there was to tell") {
            ProseMarkup($0.site, $0.update.note, headingLevel: 4, idPrefix: "update-\($0.index + 1)-")
        }
    }
}
