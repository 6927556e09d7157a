internal import Mustache
internal import Programme

/// The menu of trainings, tools, networks, publications and events.
struct OfferingsPage: ListPageView {
    let list: ListPage

    static let fields = Fields<Self> {
        Field.frame
        Field.link("expertise", "address of the directory of who to call for what, where there is one") { page in
            page.site.hasExpertise ? page.site.addresses.expertise : nil
        }
        Field.include(PartsView.self) { $0.list.parts }
        Field.list("groups", OfferingGroup.self, "the offerings on this page, by kind") { page in
            let offerings = page.programme.offerings
            return page.list.runs { offerings[$0].kind }.compactMap { run in
                run.first.map { OfferingGroup(site: page.site, kind: offerings[$0].kind, offerings: run) }
            }
        }
    }
}

/// The offerings of one kind.
struct OfferingGroup: View {
    let site: Site
    let kind: OfferingKind?
    let offerings: ArraySlice<Int>

    static let fields = Fields<Self> {
        Field.text("heading", "word for the kind, more than one") { group in
            group.site.word("offerings-" + (group.kind?.rawValue ?? "other"))
        }
        Field.text("anchor", "its id on the page") { "_" + ($0.kind?.rawValue ?? "other") }
        Field.list("offerings", OfferingView.self, "the offerings") { group in
            group.offerings.map { OfferingView(site: group.site, index: $0) }
        }
    }
}

/// An offering.
struct OfferingView: View {
    let site: Site
    let index: Int

    private var offering: Offering { site.programme.offerings[index] }
    private var ref: EntityRef { EntityRef(.offering, index) }

    static let fields = Fields<Self> {
        Field.text("id", "its id") { $0.offering.id }
        Field.text("anchor", "its id on the page") { $0.site.anchor(of: $0.ref) }
        Field.link("link", "its address") { $0.site.addresses[$0.ref] }
        Field.text("name", "its title") { $0.offering.title }
        Field.text("kind", "word for what it is, e.g. training") { view in
            view.offering.kind.map { view.site.word("offering-" + $0.rawValue) }
        }
        Field.flag("has-facts", "whether anything is known besides its text") { view in
            let it = view.offering
            return !it.provider.isEmpty || !it.topics.isEmpty || !it.actions.isEmpty || !view.mentions.isEmpty
        }
        Field.flag("has-providers", "whether anybody is named who provides it") { !$0.offering.provider.isEmpty }
        Field.list("providers", EntityLink.self, "who provides it") { $0.offering.provider.links($0.site) }
        Field.flag("has-topics", "whether it has topics") { !$0.offering.topics.isEmpty }
        Field.list("topics", TopicLink.self, "what it is about") { view in
            view.offering.topics.map { TopicLink(site: view.site, topic: $0) }
        }
        Field.markup("about", "what there is to tell of it") { view in
            ProseMarkup(view.site, view.offering.about, headingLevel: 4, idPrefix: view.site.anchor(of: view.ref) + ":")
        }
        Field.url("url", "where to find it") { $0.offering.url }
        Field.flag("has-actions", "whether it belongs to actions") { !$0.offering.actions.isEmpty }
        Field.list("actions", EntityLink.self, "actions that it belongs to") { $0.offering.actions.links($0.site) }
        Field.flag("has-mentions", "whether texts link to it") { !$0.mentions.isEmpty }
        Field.list("mentions", EntityLink.self, "what has a text that links to it") { view in
            view.mentions.map { EntityLink(view.site, $0) }
        }
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.offering.header.tags) }
    }

    /// What mentions it, without the actions that are listed as its own.
    private var mentions: [EntityRef] {
        let actions = offering.actions.compactMap(\.target)
        return site.programme.linked(to: ref).filter { !actions.contains($0) }
    }
}

/// A topic, with where those who know of it are listed.
struct TopicLink: View {
    let site: Site
    let topic: String

    static let fields = Fields<Self> {
        Field.text("name", "the topic") { $0.topic }
        Field.link("link", "where those who know of it are listed, where there is such a page") { view in
            view.site.hasExpertise ? view.site.address(ofTopic: view.topic) : nil
        }
    }
}
