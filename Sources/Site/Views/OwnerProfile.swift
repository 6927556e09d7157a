internal import Mustache
internal import Programme

/// Who an owner is and how to reach it.
struct OwnerProfile: View {
    let overview: Overview
    let index: Int

    private var site: Site { overview.site }
    private var owner: Owner {
        _read { yield overview.site.programme.owners[index] }
    }

    static let fields = Fields<Self> {
        Field.markup("about", "who it is") { view in
            ProseMarkup(view.site, view.owner.about, headingLevel: 3, idPrefix: "about:")
        }
        Field.markup("tasks", "a body's remit") { view in
            ProseMarkup(view.site, view.owner.tasks, headingLevel: 3, idPrefix: "tasks:")
        }
        Field.text("phase", "phase in which a body works") { $0.owner.phase }
        Field.text("role", "role of a person") { $0.owner.role }
        Field.view("organisation", EntityLink.self, "organisation of a person") {
            EntityLink($0.site, $0.owner.organisation)
        }
        Field.flag("has-expertise", "whether one can call it for anything") {
            !$0.owner.expertise.isEmpty
        }
        Field.strings("expertise", "topics that one can call it for") { $0.owner.expertise }
        Field.link("expertise-link", "address of the directory of who to call for what") {
            $0.site.addresses.expertise
        }
        Field.flag("has-part-of", "whether it is part or member of something") {
            !$0.owner.partOf.links($0.site).isEmpty
        }
        Field.list("part-of", EntityLink.self, "what it is a part or member of") {
            $0.owner.partOf.links($0.site)
        }
        Field.flag("has-members", "whether it has members or parts") {
            !$0.owner.members.links($0.site).isEmpty
        }
        Field.list("members", EntityLink.self, "its members or parts") {
            $0.owner.members.links($0.site)
        }
        Field.flag("has-people", "whether people of it are known") {
            !$0.overview.plates[$0.index].people.isEmpty
        }
        Field.list("people", OwnerRow.self, "people of the organisation") { view in
            view.overview.plates[view.index].people.map {
                OwnerRow(overview: view.overview, index: $0)
            }
        }
        Field.flag("has-contact", "whether there is a way to reach it") { view in
            let owner = view.owner
            return owner.url != nil || owner.contact != nil || owner.email != nil
                || owner.phone != nil
        }
        Field.url("url", "its web site") { $0.owner.url }
        Field.text("contact", "a contact page or mailbox, as written") { $0.owner.contact }
        Field.url("contact-link", "the same as a link, where it is one") { view in
            view.owner.contact.flatMap { contact in
                MailAddress(contact).map { "mailto:" + MailAddress.encoded($0.text, keeping: "@") }
                    ?? (WebAddress.isValid(contact) ? contact : nil)
            }
        }
        Field.text("email", "address of a person; for participants and team only") {
            $0.owner.email
        }
        Field.url("email-link", "the same as a link") { view in
            view.owner.email.flatMap(MailAddress.init).map {
                "mailto:" + MailAddress.encoded($0.text, keeping: "@")
            }
        }
        Field.text("phone", "number of a person; for participants and team only") { $0.owner.phone }
        Field.url("phone-link", "the same as a link") { view in
            view.owner.phone.map { "tel:" + $0.filter { $0.isASCII && ($0.isNumber || $0 == "+") } }
        }
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.owner.header.tags) }
        Field.flag("has-named-in", "whether other things name it") { !$0.namedIn.isEmpty }
        Field.list("named-in", LinkGroup.self, "other things that name it, by kind") { $0.namedIn }
    }

    /// What names it in a key: not the actions it works on, its members, nor texts that are listed with their sentence.
    private var namedIn: [LinkGroup] {
        let ref = EntityRef(.owner, index)
        var known = Set(site.programme.mentions(of: ref).map(\.source))
        for action in site.programme.duties[index].leads + site.programme.duties[index].helps {
            known.insert(EntityRef(.action, action))
        }
        for action in overview.plates[index].escalated { known.insert(EntityRef(.action, action)) }
        let others = site.programme.linked(to: ref).filter { $0.kind != .owner && !known.contains($0) }
        return EntityKind.allCases.compactMap { kind in
            LinkGroup(site, kind, others.filter { $0.kind == kind })
        }
    }
}

/// Links to several things of one kind.
struct LinkGroup: View {
    /// How many are listed; nobody reads more.
    static let limit = 200

    let site: Site
    let kind: EntityKind
    let refs: [EntityRef]

    init?(_ site: Site, _ kind: EntityKind, _ refs: [EntityRef]) {
        guard !refs.isEmpty else { return nil }
        self.site = site
        self.kind = kind
        self.refs = refs
    }

    static let fields = Fields<Self> {
        Field.text("heading", "word for the kind") { $0.site.word("kinds-" + $0.kind.name) }
        Field.list("links", EntityLink.self, "what names it") { group in
            group.refs.prefix(LinkGroup.limit).map { EntityLink(group.site, $0) }
        }
    }
}

extension Owner {
    /// Its short name, unless it is but a part of the name.
    var abbreviation: String? {
        guard let short, !name.contains(short) else { return nil }
        return short
    }
}
