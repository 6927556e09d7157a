internal import Mustache
internal import Programme

/// An update of an action as news.
struct NewsItem: Sendable {
    let action: Int
    /// Its place in the action's history on the day.
    let update: Int
    let day: Day

    /// All updates that count, newest first.
    static func all(_ site: Site) -> [NewsItem] {
        site.updates.value.entries.map { NewsItem(action: Int($0.action), update: Int($0.update), day: $0.day) }
    }
}

/// An update of an action as news, for `_news.mustache`.
struct NewsView: View {
    let site: Site
    let item: NewsItem
    /// Whether its note is shown in full, if it is not long.
    let isFull: Bool

    /// Bytes of a note beyond which only its beginning is shown, so that a page of a thousand stays under a megabyte.
    private static let longest = 400

    private var update: Update {
        _read { yield site.programme.actions[item.action].state.updates[item.update] }
    }

    static let fields = Fields<Self> {
        Field.view("day", DateView.self, "its day") { DateView($0.site, $0.update.date) }
        Field.lentText("id", "id of the action") { $0.site.texts.id(of: EntityRef(.action, $0.item.action)) }
        Field.lentText("action", "title of the action") {
            $0.site.texts.label(of: EntityRef(.action, $0.item.action))
        }
        Field.lentLink("link", "address of the action") {
            $0.site.texts.address(of: EntityRef(.action, $0.item.action))
        }
        Field.text("status", "word for the status it brought") { view in
            view.update.status.map(view.site.statusWord)
        }
        Field.text("status-key", "key of that status") { $0.update.status?.rawValue }
        Field.view("due", DateView.self, "the due date it brought") {
            DateView($0.site, $0.update.due)
        }
        Field.view("was-due", DateView.self, "the due date before, where it moved") {
            DateView($0.site, $0.dueBefore)
        }
        Field.flag("has-owners", "whether it brought other owners") {
            !($0.update.owner ?? []).isEmpty
        }
        Field.list("owners", RoleLink.self, "the owners it brought") { view in
            (view.update.owner ?? []).compactMap { RoleLink(view.site, $0) }
        }
        Field.flag("took-owner", "whether it took the owner away") {
            $0.update.owner?.isEmpty ?? false
        }
        Field.view("by", EntityLink.self, "whom it comes from") {
            EntityLink($0.site, $0.update.by)
        }
        Field.text(
            "excerpt", "the beginning of what there was to tell, where it is not shown in full"
        ) { view in
            view.showsNote
                ? nil : view.site.plainText(view.update.note, to: view.isFull ? 300 : 180)
        }
        Field.markup("note", "what there was to tell, where it is shown in full") { view in
            let prefix = "news:\(view.item.action):\(view.item.update):"
            return view.showsNote
                ? ProseMarkup(view.site, view.update.note, headingLevel: 4, idPrefix: prefix) : nil
        }
    }

    private var showsNote: Bool {
        isFull && (update.note?.markdown.utf8.count ?? 0) <= NewsView.longest
    }

    /// The due date before this update, where the update names another.
    private var dueBefore: WrittenDate? {
        guard let due = update.due else { return nil }
        let before =
            site.programme.actions[item.action].state.updates[..<item.update].last { $0.due != nil }?.due
            ?? site.programme.actions[item.action].due
        return before == due ? nil : before
    }
}
