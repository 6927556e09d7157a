public import Programme
internal import Mustache

/// Something that the register still lacks, for the page that tells the team whom to ask.
public struct UpkeepItem: Sendable {
    /// Name of the rule that found it.
    public var rule: String
    /// What is lacking, in the programme's language.
    public var message: String
    /// What it is about, where that is known.
    public var entity: EntityRef?

    public init(rule: String, message: String, entity: EntityRef?) {
        self.rule = rule
        self.message = message
        self.entity = entity
    }
}

/// What the register still lacks and whom to ask. For the team only.
struct UpkeepPage: PageView {
    let site: Site
    let upkeep: Upkeep
    let info: PageInfo

    init(_ upkeep: Upkeep) {
        site = upkeep.site
        self.upkeep = upkeep
        info = PageInfo(
            address: upkeep.site.addresses.upkeep, title: upkeep.site.word("upkeep"),
            description: upkeep.site.word("upkeep-lede"), section: upkeep.site.addresses.upkeep,
            isListed: false)
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.flag("has-nothing", "whether the register lacks nothing") {
            $0.upkeep.groups.isEmpty && $0.upkeep.general.isEmpty
        }
        Field.list("groups", UpkeepGroupView.self, "what to ask, by owner") { page in
            page.upkeep.groups.map { UpkeepGroupView(upkeep: page.upkeep, group: $0) }
        }
        Field.flag("has-general", "whether there is anything for the team itself") {
            !$0.upkeep.general.isEmpty
        }
        Field.list("general", UpkeepLine.self, "what the team itself can mend") { page in
            page.upkeep.general.map { UpkeepLine(site: page.site, line: $0) }
        }
        Field.text("more-general", "how many more there are, written out") { page in
            page.upkeep.moreGeneral > 0 ? page.site.formats.whole(page.upkeep.moreGeneral) : nil
        }
    }
}

/// What is asked of one owner.
struct UpkeepGroupView: View {
    let upkeep: Upkeep
    let group: Upkeep.Group

    private var owner: Owner {
        _read { yield upkeep.site.programme.owners[group.owner] }
    }

    static let fields = Fields<Self> {
        Field.view("owner", EntityLink.self, "the owner") {
            EntityLink($0.upkeep.site, EntityRef(.owner, $0.group.owner))
        }
        Field.number("count", "how many things are asked") { $0.group.lines.count }
        Field.list("lines", UpkeepLine.self, "what is asked") { view in
            view.group.lines.map { UpkeepLine(site: view.upkeep.site, line: $0) }
        }
        Field.text("letter", "a text to send") { $0.upkeep.letter(to: $0.group) }
        Field.text("mailbox", "where to send it, where that is known") {
            $0.upkeep.mailbox(of: $0.group.owner)?.text
        }
        Field.url("mail", "a link that begins that message") { view in
            view.upkeep.mailbox(of: view.group.owner).map { mailbox in
                "mailto:" + MailAddress.encoded(mailbox.text, keeping: "@") + "?subject="
                    + MailAddress.encoded(view.upkeep.subject) + "&body="
                    + MailAddress.encoded(view.upkeep.letter(to: view.group))
            }
        }
    }
}

/// One thing that is asked.
struct UpkeepLine: View {
    let site: Site
    let line: Upkeep.Line

    static let fields = Fields<Self> {
        Field.view("entity", EntityLink.self, "what it is about") { line in
            line.line.entity.map { EntityLink(line.site, $0) }
        }
        Field.text("text", "what is lacking") { $0.line.text }
        Field.text("rule", "name of the rule that found it") { $0.line.rule }
    }
}
