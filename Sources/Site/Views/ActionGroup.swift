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
        let theme = Listed(site.programme.themes, index)
        let byGroup = !theme.groups.isEmpty
        // Of the horizons only those that occur: themes times horizons are many, and most of them empty.
        let buckets = Dictionary(grouping: theme.actions) { action in
            byGroup ? site.groupPlace(ofAction: action) : site.facts[action].horizonIndex
        }
        let rest = byGroup ? theme.groups.count : site.programme.settings.horizons.count
        var places = Set(buckets.keys)
        places.remove(rest)
        if byGroup { places.formUnion(theme.groups.indices.filter { theme.groups[$0].text != nil }) }
        var groups = places.sorted().map { place in
            let actions = buckets[place] ?? []
            if byGroup {
                let heading = theme.groups[place]
                return ActionGroup(
                    site: site, number: place + 1, title: heading.title, text: heading.text, actions: actions)
            }
            let heading = site.programme.settings.horizons[place]
            return ActionGroup(
                site: site, number: place + 1, title: heading.title, text: heading.details, actions: actions)
        }
        if let actions = buckets[rest] {
            let title = groups.isEmpty ? nil : site.word("other-actions")
            groups.append(ActionGroup(site: site, number: rest + 1, title: title, text: nil, actions: actions))
        }
        return groups
    }
}
