internal import Mustache
internal import Programme

/// What belongs to an action beside where it comes from: named by it, or naming it.
struct ActionRelations: View {
    let site: Site
    let areas: [EntityRef]
    let cases: [EntityRef]
    let indicators: [EntityRef]
    let inventories: [EntityRef]
    let offerings: [EntityRef]
    let sources: [EntityRef]
    let replaced: [EntityRef]
    let waitedFor: [EntityRef]

    init(_ site: Site, _ index: Int) {
        let ref = EntityRef(.action, index)
        self.site = site
        areas = site.programme.actions[index].areas.compactMap(\.target)
        let own = site.programme.actions[index].cases.compactMap(\.target)
        let others = site.programme.naming(ref, .case) { site.programme.cases[$0].actions }
        cases = own + others.filter { !own.contains($0) }
        indicators = site.programme.naming(ref, .indicator) { site.programme.indicators[$0].actions }
        inventories = site.programme.naming(ref, .inventory) { site.programme.inventories[$0].action }
        offerings = site.programme.naming(ref, .offering) { site.programme.offerings[$0].actions }
        sources = site.programme.actions[index].sources.compactMap(\.target)
        replaced = site.programme.naming(ref, .action) { site.programme.actions[$0].supersededBy }
        waitedFor = site.programme.actions[index].blockedBy.compactMap(\.target).filter {
            !site.standings[Int($0.index)].isOpen
        }
    }

    static let fields = Fields<Self> {
        Field.flag("has-related", "whether there is anything in the lists below") { view in
            [
                view.areas, view.cases, view.indicators, view.inventories, view.offerings,
                view.sources,
                view.replaced, view.waitedFor,
            ].contains { !$0.isEmpty }
        }
        Field.flag("has-areas", "whether areas are named") { !$0.areas.isEmpty }
        Field.list("areas", EntityLink.self, "areas that it is about") { $0.links($0.areas) }
        Field.flag("has-cases", "whether practice cases belong to it") { !$0.cases.isEmpty }
        Field.list("cases", EntityLink.self, "practice cases that belong to it") {
            $0.links($0.cases)
        }
        Field.flag("has-indicators", "whether it contributes to indicators") {
            !$0.indicators.isEmpty
        }
        Field.list("indicators", EntityLink.self, "indicators that it contributes to") {
            $0.links($0.indicators)
        }
        Field.flag("has-inventories", "whether inventories belong to it") {
            !$0.inventories.isEmpty
        }
        Field.list("inventories", EntityLink.self, "inventories that belong to it") {
            $0.links($0.inventories)
        }
        Field.flag("has-offerings", "whether offerings belong to it") { !$0.offerings.isEmpty }
        Field.list("offerings", EntityLink.self, "offerings that belong to it") {
            $0.links($0.offerings)
        }
        Field.flag("has-sources", "whether sources are named") { !$0.sources.isEmpty }
        Field.list("sources", SourceLink.self, "sources that it rests on") { view in
            view.sources.map { SourceLink(view.site, Int($0.index)) }
        }
        Field.flag("has-replaces", "whether it took the place of others") { !$0.replaced.isEmpty }
        Field.list("replaces", EntityLink.self, "the actions that it took the place of") {
            $0.links($0.replaced)
        }
        Field.flag("has-waited-for", "whether it waited for actions that are closed now") {
            !$0.waitedFor.isEmpty
        }
        Field.list(
            "waited-for", ActionRow.self, "the actions that it waited for and that are closed now"
        ) { view in
            view.waitedFor.map { ActionRow(view.site, Int($0.index)) }
        }
    }

    private func links(_ refs: [EntityRef]) -> [EntityLink] { refs.map { EntityLink(site, $0) } }
}
