internal import Mustache
internal import Programme

/// Older updates of an action that has more of them than fit on its page.
struct HistoryPage: PageView {
    let site: Site
    let index: Int
    let parts: GrowingParts
    let info: PageInfo

    init(_ site: Site, _ index: Int, _ parts: GrowingParts) {
        self.site = site
        self.index = index
        self.parts = parts
        let action = site.programme.actions[index].title
        info = PageInfo(
            address: parts.address, title: parts.title("\(site.word("history")): \(action)"),
            crumbs: ActionPage.crumbs(site, index)
                + [PageInfo.Crumb(title: action, address: site.addresses[.action, index])],
            section: site.addresses.agenda,
            file: site.programme.files[site.programme.actions[index].header.place].name)
    }

    /// The older parts of each history that is too long for the page of its action.
    static func planned(_ template: Template<HistoryPage>, _ site: Site) -> [PlannedFile] {
        site.programme.actions.indices.flatMap { (index) -> [PlannedFile] in
            let (ref, newest) = (EntityRef(.action, index), ActionHistory.parts(site, index))
            guard newest.count > 1 else { return [] }
            return newest.all.dropFirst().map { parts in
                PlannedFile(
                    template, place: site.programme.place(of: ref), at: parts.address, showing: .around(ref)
                ) {
                    HistoryPage(site, index, parts)
                }
            }
        }
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.view("action", EntityLink.self, "the action") { EntityLink($0.site, EntityRef(.action, $0.index)) }
        Field.include(ActionHistory.self) { ActionHistory(action: $0.index, parts: $0.parts, headingLevel: 2) }
    }
}

/// The history of an action, or a part of it.
struct ActionHistory: View {
    let action: Int
    let parts: GrowingParts
    /// The level on the page of the highest heading of a note.
    let headingLevel: Int

    /// The newest part of an action's history, which stands on its page.
    static func parts(_ site: Site, _ index: Int) -> GrowingParts {
        GrowingParts(site, rows: site.programme.actions[index].state.updates.count, at: site.addresses[.action, index])
    }

    static let fields = Fields<Self> {
        Field.list("updates", UpdateView.self, "its history, newest first; the newest part where there are several") {
            view in
            view.parts.range.reversed().map {
                UpdateView(site: view.parts.site, action: view.action, index: $0, headingLevel: view.headingLevel)
            }
        }
        Field.include(GrowingParts.self) { $0.parts }
    }
}

/// An entry of an action's history.
struct UpdateView: View {
    let site: Site
    let action: Int
    let index: Int
    /// The level on the page of the highest heading of its note.
    let headingLevel: Int

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
                $0.site, $0.update.note, headingLevel: $0.headingLevel, idPrefix: "update-\($0.index + 1):")
        }
    }
}
