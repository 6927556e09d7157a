internal import Mustache
internal import Programme

/// A heading of a theme's action agenda with the actions under it.
struct ActionGroup: View {
    let site: Site
    /// Its place among the theme's groups, from 1; the last one holds what stands under no heading.
    let number: Int
    var title: String?
    let text: Prose?
    let actions: [Int]
    /// Those that are listed here, where that is not all.
    var rows: [Int]?
    /// Where on the page its text and the details of its actions stand.
    var place = ProsePlace()

    static let fields = Fields<Self> {
        Field.text("anchor", "its id on the page") { "_group-\($0.number)" }
        Field.text("title", "the heading; nothing where the agenda has none") { $0.title }
        Field.markup("text", "the introduction below it") { group in
            ProseMarkup(group.site, group.text, at: group.place.inside("group-\(group.number)"))
        }
        Field.flag("has-actions", "whether there are any actions under it") { !$0.actions.isEmpty }
        Field.view("tally", ActionTally.self, "how far they are") {
            ActionTally(ifAny: $0.site, $0.actions)
        }
        Field.list("rows", ActionRow.self, "the actions") { group in
            (group.rows ?? group.actions).lazy.map { [site = group.site] in ActionRow(site, $0) }
        }
        Field.list("details", ActionDetail.self, "the actions with all that is told of them") {
            group in
            group.actions.lazy.map { [site = group.site, place = group.place] index in
                var own = place.inside(site.anchor(of: EntityRef(.action, index)))
                own.headingLevel = min(6, place.headingLevel + 1)
                return ActionDetail(site, index, at: own)
            }
        }
    }

    /// The actions of a theme under the headings of its agenda; where it has none, by horizon. A heading without
    /// actions stays only if it has something to say.
    static func groups(ofTheme index: Int, _ site: Site) -> [ActionGroup] {
        let theme = site.programme.themes[index]
        let byGroup = !theme.groups.isEmpty
        let headings =
            byGroup
            ? theme.groups.map { (id: $0.id, title: $0.title, text: $0.text) }
            : site.programme.settings.horizons.map {
                (id: $0.id, title: $0.title, text: $0.details)
            }
        let slots = Dictionary(headings.enumerated().map { (Identifier.folded($1.id), $0) }) {
            first, _ in first
        }
        var buckets = [[Int]](repeating: [], count: headings.count + 1)
        for action in theme.actions {
            let named =
                byGroup
                ? site.programme.actions[action].group : site.programme.actions[action].horizon
            let slot = named.flatMap { slots[Identifier.folded($0.id)] } ?? headings.count
            buckets[slot].append(action)
        }
        var groups: [ActionGroup] = []
        for (i, heading) in headings.enumerated()
        where !buckets[i].isEmpty || (byGroup && heading.text != nil) {
            groups.append(
                ActionGroup(
                    site: site, number: i + 1, title: heading.title, text: heading.text,
                    actions: buckets[i]))
        }
        if let rest = buckets.last, !rest.isEmpty {
            let title = groups.isEmpty ? nil : site.word("other-actions")
            groups.append(
                ActionGroup(
                    site: site, number: headings.count + 1, title: title, text: nil, actions: rest))
        }
        return groups
    }
}
