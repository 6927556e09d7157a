internal import Mustache
internal import Programme

/// What changed since an edition.
struct EditionPage: PageView {
    let site: Site
    let index: Int
    let info: PageInfo

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
        let changes = site.programme.changes[index]
        let overview = site.addresses.changes
        info = PageInfo(
            address: site.addresses.changes(since: changes.name),
            title: site.word("since-edition") + " " + changes.name,
            crumbs: [PageInfo.Crumb(title: site.word("changes"), address: overview)], section: overview)
    }

    var changes: EditionChanges { site.programme.changes[index] }

    static let fields = Fields<Self> {
        Field.frame
        Field.text("edition", "name of the edition") { $0.changes.name }
        Field.text("edition-day", "the day that it was kept, written out") { $0.site.formats.day($0.changes.day) }
        Field.text("edition-day-iso", "the same as YYYY-MM-DD") { $0.changes.day.iso }
        Field.flag("nothing", "whether nothing changed") { $0.changes.isEmpty }
        Field.list("groups", EditionGroup.self, "what changed, by how it changed") { page in
            EditionGroup.all(page.site, page.changes)
        }
    }
}

/// What changed in one way.
struct EditionGroup: View {
    let site: Site
    let name: String
    let changes: [EditionRow]

    static func all(_ site: Site, _ changes: EditionChanges) -> [EditionGroup] {
        func rows(_ kind: EntityKind, _ indices: [Int]) -> [EditionRow] {
            indices.map { EditionRow(site: site, ref: EntityRef(kind, $0), before: nil, now: nil) }
        }
        let redated = changes.redated.map { change in
            let due = site.programme.actions[change.action].state.due
            return EditionRow(
                site: site, ref: EntityRef(.action, change.action),
                before: change.before.first.flatMap { WrittenDate($0) }.map(site.formats.date) ?? site.word("no-date"),
                now: due.map(site.formats.date) ?? site.word("no-date"))
        }
        let reowned = changes.reowned.map { change in
            EditionRow(
                site: site, ref: EntityRef(.action, change.action), before: names(change.before, site),
                now: names(
                    site.programme.actions[change.action].state.owners.map { site.programme.id(of: $0.reference) }, site
                ))
        }
        let groups: [(String, [EditionRow])] = [
            ("edition-new", rows(.action, changes.new)), ("edition-done", rows(.action, changes.done)),
            ("edition-dropped", rows(.action, changes.dropped)),
            ("edition-superseded", rows(.action, changes.superseded)),
            ("edition-redated", redated), ("edition-reowned", reowned),
            ("edition-reworded", rows(.action, changes.reworded)),
            ("edition-new-questions", rows(.question, changes.newQuestions)),
            ("edition-changed-questions", rows(.question, changes.changedQuestions)),
            ("edition-new-conclusions", rows(.conclusion, changes.newConclusions)),
            ("edition-changed-conclusions", rows(.conclusion, changes.changedConclusions)),
        ]
        return groups.filter { !$0.1.isEmpty }.map { EditionGroup(site: site, name: $0.0, changes: $0.1) }
    }

    /// Owners by name; one that is not there any more is not named.
    private static func names(_ ids: [String], _ site: Site) -> String {
        let known = ids.compactMap { site.programme.find($0) }.filter { $0.kind == .owner }
        return known.isEmpty ? site.word("not-assigned") : known.map(site.programme.shortLabel).joined(separator: ", ")
    }

    static let fields = Fields<Self> {
        Field.text("heading", "how it changed") { $0.site.word($0.name) }
        Field.text("key", "name of the group, e.g. edition-new") { $0.name }
        Field.number("count", "how many") { $0.changes.count }
        Field.list("changes", EditionRow.self, "what changed") { $0.changes }
    }
}

/// Something that changed.
struct EditionRow: View {
    let site: Site
    let ref: EntityRef
    let before: String?
    let now: String?

    static let fields = Fields<Self> {
        Field.view("entity", EntityLink.self, "what changed") { EntityLink($0.site, $0.ref) }
        Field.text("before", "what it was, where that can be said briefly") { $0.before }
        Field.text("now", "what it is") { $0.now }
    }
}
