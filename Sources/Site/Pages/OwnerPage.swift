internal import Mustache
internal import Programme

/// The page of an owner: what it leads, helps with and is late with, and who it is.
struct OwnerPage: PageView {
    let overview: Overview
    let index: Int
    let part: Int
    let parts: PartsView
    let info: PageInfo

    var site: Site { overview.site }

    init(_ overview: Overview, _ index: Int, part: Int) {
        self.overview = overview
        self.index = index
        self.part = part
        let site = overview.site
        let owner = site.programme.owners[index]
        let address = site.addresses[.owner, index]
        let all = PageInfo.Crumb(
            title: site.word("owners"), address: site.addresses.overview(.owner))
        let duties = site.programme.duties[index]
        parts = PartsView(
            site: site, parts: Parts(rows: duties.leads.count + duties.helps.count), part: part,
            address: address)
        info = PageInfo(
            address: site.addresses.part(part, of: address), title: parts.title(owner.name),
            description: site.plainText(owner.about) ?? site.plainText(owner.tasks),
            crumbs: part > 1 ? [all, PageInfo.Crumb(title: owner.name, address: address)] : [all],
            section: site.addresses.overview(.owner),
            file: site.programme.files[owner.header.place].name,
            subject: part > 1 ? nil : EntityRef(.owner, index),
            forms: part > 1
                ? []
                : site.forms(
                    calendar: site.calendarAddress(ofOwner: index),
                    feed: site.feedAddress(ofOwner: index)))
    }

    /// All pages of an owner: several where what it leads and helps with is too much for one.
    static func all(_ overview: Overview, _ index: Int) -> [OwnerPage] {
        let duties = overview.site.programme.duties[index]
        return Parts(rows: duties.leads.count + duties.helps.count).numbers
            .map { OwnerPage(overview, index, part: $0) }
    }

    private var owner: Owner {
        _read { yield site.programme.owners[index] }
    }
    private var plate: Plate { overview.plates[index] }
    private var duties: Programme.Duties { site.programme.duties[index] }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.parts }
        Field.text("id", "its id") { $0.owner.id }
        Field.text("name", "its name") { $0.owner.name }
        Field.text("abbreviation", "its short name, where that tells something") {
            $0.owner.abbreviation
        }
        Field.text("kind", "word for its kind, e.g. gemeente") { page in
            page.owner.kind.map { page.site.word("owner-" + $0.rawValue) }
        }
        Field.flag(
            "first-part", "whether this is the first page of the owner, which tells who it is"
        ) { $0.part == 1 }
        Field.list("figures", FigureView.self, "how much it leads, helps with and is late with") {
            $0.figures
        }
        Field.view("leads", ActionTable.self, "actions that it leads") { $0.leads }
        Field.view("helps", ActionTable.self, "actions that it helps with or has a step in") {
            $0.helps
        }
        Field.flag("has-duties", "whether it leads or helps with anything") {
            !$0.duties.leads.isEmpty || !$0.duties.helps.isEmpty
        }
        Field.flag("has-steps", "whether any step is its own and still to do") { !$0.steps.isEmpty }
        Field.list("steps", OwnerStep.self, "steps that are its own and still to do") { $0.steps }
        Field.flag("has-help", "whether it asks others for help") { !$0.help.isEmpty }
        Field.list("help", ActionDetail.self, "actions that it asks others to help with") {
            $0.help
        }
        Field.flag("has-escalated", "whether any action lies with it because it was stuck") {
            !$0.plate.escalated.isEmpty
        }
        Field.list(
            "escalated", ActionDetail.self, "actions that lie with it because they were stuck"
        ) { page in
            page.plate.escalated.map {
                ActionDetail(
                    page.site, $0, at: ProsePlace(headingLevel: 4, idPrefix: "escalated:\($0):"))
            }
        }
        Field.include(OwnerProfile.self) { OwnerProfile(overview: $0.overview, index: $0.index) }
    }

    private var figures: [FigureView] {
        guard !duties.leads.isEmpty || !duties.helps.isEmpty else { return [] }
        return [
            FigureView(
                site: site, count: plate.leads, label: site.word("figure-leads"), address: nil,
                isTrouble: false),
            FigureView(
                site: site, count: plate.helps, label: site.word("figure-helps"), address: nil,
                isTrouble: false),
            FigureView(
                site: site, count: plate.late, label: site.word("figure-late"), address: nil,
                isTrouble: true),
            FigureView(
                site: site, count: plate.stale, label: site.word("figure-stale"), address: nil,
                isTrouble: false),
        ]
    }

    /// The rows of this page: what it leads comes before what it helps with.
    private var leads: ActionTable? {
        let range = Parts(rows: duties.leads.count + duties.helps.count).range(part)
            .clamped(to: 0..<duties.leads.count)
        let shown = Array(overview.ranked(duties.leads)[range])
        return ActionTable(ifAny: site, caption: site.word("leads"), shown, owner: index)
    }

    private var helps: ActionTable? {
        let first = duties.leads.count
        let range = Parts(rows: first + duties.helps.count).range(part).clamped(
            to: first..<first + duties.helps.count)
        let shown = Array(
            overview.ranked(duties.helps)[range.lowerBound - first..<range.upperBound - first])
        return ActionTable(ifAny: site, caption: site.word("helps"), shown, owner: index)
    }

    private var steps: [OwnerStep] {
        guard part == 1 else { return [] }
        return plate.steps.prefix(Parts.limit).filter { action, step in
            site.standings[action].isOpen
                && !site.programme.actions[action].steps[step].isDone(on: site.programme.day)
        }.map { OwnerStep(site: site, action: $0, index: $1) }
    }

    private var help: [ActionDetail] {
        guard part == 1 else { return [] }
        return overview.ranked(
            duties.leads.filter {
                site.standings[$0].isOpen && site.programme.actions[$0].helpWanted != nil
            }
        )
        .prefix(100)
        .map { ActionDetail(site, $0, at: ProsePlace(headingLevel: 4, idPrefix: "help:\($0):")) }
    }
}

/// A step of an action, on the page of whose it is.
struct OwnerStep: View {
    let site: Site
    let action: Int
    let index: Int

    static let fields = Fields<Self> {
        Field.view("action", EntityLink.self, "the action") {
            EntityLink($0.site, EntityRef(.action, $0.action))
        }
        Field.include(StepView.self) {
            StepView(site: $0.site, step: $0.site.programme.actions[$0.action].steps[$0.index])
        }
    }
}
