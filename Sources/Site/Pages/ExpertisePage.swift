internal import Mustache
internal import Programme

/// The directory of who to call for what.
struct ExpertisePage: PageView {
    let site: Site
    let parts: PartsView
    let info: PageInfo
    private let topics: [TopicDirectory.Topic]

    init(_ site: Site, part: Int) {
        self.site = site
        topics = site.topics.slices(ofPart: part)
        parts = PartsView(site: site, parts: site.topics.parts, part: part, address: site.addresses.expertise)
        info = parts.info(site.word("expertise"), description: site.word("expertise-lede"))
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.parts }
        Field.flag("has-any-offerings", "whether there are offerings on any topic of this page") { page in
            page.topics.contains { !$0.offerings.isEmpty }
        }
        Field.list("topics", TopicView.self, "the topics on this page, in alphabetical order") { page in
            page.topics.map { TopicView(site: page.site, topic: $0) }
        }
    }
}

/// A topic with who to call and what to join.
struct TopicView: View {
    let site: Site
    let topic: TopicDirectory.Topic

    static let fields = Fields<Self> {
        Field.text("name", "the topic") { $0.topic.name }
        Field.text("anchor", "its id on the page") { $0.topic.anchor }
        Field.flag("has-owners", "whether anybody is known who knows of it") { !$0.topic.owners.isEmpty }
        Field.list("owners", ExpertView.self, "who to call") { view in
            view.topic.owners.map { ExpertView(site: view.site, index: $0) }
        }
        Field.flag("has-offerings", "whether there are offerings on it") { !$0.topic.offerings.isEmpty }
        Field.list("offerings", OfferingView.self, "offerings on it") { view in
            view.topic.offerings.map { OfferingView(site: view.site, index: $0) }
        }
    }
}

/// An owner to call, with how.
struct ExpertView: View {
    let site: Site
    let index: Int

    private var owner: Owner {
        _read { yield site.programme.owners[index] }
    }

    static let fields = Fields<Self> {
        Field.include(EntityLink.self) { EntityLink($0.site, EntityRef(.owner, $0.index)) }
        Field.text("owner-kind", "word for its kind, e.g. Gemeente") { view in
            view.owner.kind.map { view.site.word("owner-" + $0.rawValue) }
        }
        Field.text("role", "role of a person") { $0.owner.role }
        Field.view("organisation", EntityLink.self, "organisation of a person") {
            EntityLink($0.site, $0.owner.organisation)
        }
        Field.text("contact", "a contact page or mailbox, as written") { $0.owner.contact }
        Field.url("contact-link", "the same as a link, where it is one") { view in
            view.owner.contact.flatMap { contact in
                MailAddress(contact).map { "mailto:" + MailAddress.encoded($0.text, keeping: "@") }
                    ?? (WebAddress.isValid(contact) ? contact : nil)
            }
        }
        Field.text("email", "address of a person; for participants and team only") { $0.owner.email }
        Field.url("email-link", "the same as a link") { view in
            view.owner.email.flatMap(MailAddress.init).map { "mailto:" + MailAddress.encoded($0.text, keeping: "@") }
        }
        Field.text("phone", "number of a person; for participants and team only") { $0.owner.phone }
        Field.url("phone-link", "the same as a link") { view in
            view.owner.phone.map { "tel:" + $0.filter { $0.isASCII && ($0.isNumber || $0 == "+") } }
        }
    }
}
