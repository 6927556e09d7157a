internal import Mustache
internal import Programme

/// A view that shows what a list tells of an action.
protocol ListingView: View {
    var site: Site { get }
    /// The action.
    var index: Int { get }
    /// The owner on whose page it is listed, by index; -1 elsewhere.
    var owner: Int { get }
}

extension ListingView {
    var owner: Int { -1 }

    var action: Action {
        _read { yield site.programme.actions[index] }
    }
    fileprivate var standing: Standing { site.standings[index] }

    fileprivate var role: String? {
        guard owner >= 0, standing.hasRoles else { return nil }
        let ref = EntityRef(.owner, owner)
        return
            (site.programme.actions[index].state.owners.first { $0.reference.target == ref }
            ?? site.programme.actions[index].partners.first { $0.reference.target == ref })?.role
    }
}

extension Field where Root: ListingView {
    /// What a list tells of an action. Read of each view itself, as links are.
    static var actionRow: Field {
        .group {
            Field.lentText("id", "id of the action") { $0.site.texts.id(of: EntityRef(.action, $0.index)) }
            Field.lentLink("link", "its address") { $0.site.texts.address(of: EntityRef(.action, $0.index)) }
            Field.lentText("title", "its title") { $0.site.texts.label(of: EntityRef(.action, $0.index)) }
            Field.text("status", "word for its status; that another took its place, where one did") {
                row in
                row.standing.isReplaced ? row.site.word("superseded") : row.site.facts[row.index].statusWord
            }
            Field.text(
                "status-key",
                "key of its status, e.g. in-progress; superseded where another took its place"
            ) { row in
                row.standing.isReplaced ? "superseded" : row.standing.status.rawValue
            }
            Field.flag("open", "whether work is still to come") { $0.standing.isOpen }
            Field.flag("late", "whether it is past its due date") { $0.standing.isLate }
            Field.flag("at-risk", "whether a step or an action it waits for is late") { $0.standing.isAtRisk }
            Field.flag("escalated", "whether it lies with a body with a mandate") { $0.standing.isEscalated }
            Field.flag("superseded", "whether another action took its place") { $0.standing.isReplaced }
            Field.text("freshness", "word for how lately it was heard of; nothing when closed") { row in
                row.standing.freshness.map { row.site.word($0.rawValue) }
            }
            Field.text("freshness-key", "key of that: fresh, ageing, stale or none") {
                $0.standing.freshness?.rawValue
            }
            Field.text("age", "how long ago it was last heard of, written out") { row in
                row.site.facts[row.index].age.map(row.site.formats.ago)
            }
            Field.number("age-days", "days since the newest word") { $0.site.facts[$0.index].age }
            Field.text("due", "due date, short") { $0.site.facts[$0.index].due }
            Field.text("due-iso", "last day of the due date as YYYY-MM-DD") {
                $0.site.facts[$0.index].dueDay?.iso
            }
            Field.text("horizon", "title of its horizon") { $0.site.facts[$0.index].horizon }
            Field.text("horizon-key", "id of its horizon") { row in
                let (horizons, place) = (row.site.programme.settings.horizons, row.site.facts[row.index].horizonIndex)
                return horizons.indices.contains(place) ? horizons[place].id : nil
            }
            Field.number("horizon-order", "place of its horizon among the horizons, from 1") {
                $0.site.facts[$0.index].horizonIndex + 1
            }
            Field.list("owners", RoleLink.self, "who leads it on the day") {
                LeadLinks($0.site, action: $0.index)
            }
            Field.text("role", "which part the owner takes on whose page it is listed") { $0.role }
            Field.list("partners", RoleLink.self, "who helps") { row in
                row.action.partners.compactMap { RoleLink(row.site, $0) }
            }
            Field.view("theme", EntityLink.self, "its theme") { row in
                row.action.theme.map { EntityLink(row.site, EntityRef(.theme, $0)) }
            }
        }
    }
}

/// An action in a list or table.
struct ActionRow: ListingView {
    let site: Site
    let index: Int
    let owner: Int

    init(_ site: Site, _ index: Int, owner: Int? = nil) {
        self.site = site
        self.index = index
        self.owner = owner ?? -1
    }

    static let fields = Fields<Self> { Field.actionRow }
}

/// A table of actions, for `_action-table.mustache`.
struct ActionTable: View {
    let site: Site
    let caption: String
    let actions: [Int]
    let owner: Int?

    /// - Parameters:
    ///   - caption: what the table lists.
    ///   - actions: the actions by index, in the order of the table.
    ///   - owner: the owner on whose page it stands, to tell which part it takes.
    init(_ site: Site, caption: String, _ actions: [Int], owner: Int? = nil) {
        self.site = site
        self.caption = caption
        self.actions = actions
        self.owner = owner
    }

    /// `nil` where there are none, so that no empty table is shown.
    init?(ifAny site: Site, caption: String, _ actions: [Int], owner: Int? = nil) {
        guard !actions.isEmpty else { return nil }
        self.init(site, caption: caption, actions, owner: owner)
    }

    static let fields = Fields<Self> {
        Field.text("caption", "what the table lists") { $0.caption }
        Field.number("count", "how many actions it lists") { $0.actions.count }
        Field.list("rows", ActionRow.self, "the actions") { table in
            table.actions.lazy.map { [site = table.site, owner = table.owner] in
                ActionRow(site, $0, owner: owner)
            }
        }
    }
}
