internal import Mustache
internal import Programme

/// The page of a practice case.
struct CasePage: PageView {
    let site: Site
    let index: Int
    let info: PageInfo

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
        let it = site.programme.cases[index]
        let overview = site.addresses.overview(.case)
        info = PageInfo(
            address: site.addresses[.case, index], title: it.title,
            description: site.plainText(it.summary) ?? site.plainText(it.body),
            crumbs: [PageInfo.Crumb(title: site.word("cases"), address: overview)],
            section: overview,
            file: it.path, subject: EntityRef(.case, index))
    }

    private var it: Case { site.programme.cases[index] }
    private var ref: EntityRef { EntityRef(.case, index) }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(CaseRow.self) { CaseRow($0.site, $0.index) }
        Field.view("report", TableReportView.self, "its text in sections") { page in
            page.it.body.map { body in
                TableReportView(page.site, body, at: ProsePlace(headingLevel: 2)) { _, title in
                    (CaseSection.role(of: title), false)
                }
            }
        }
        Field.flag("has-facts", "whether areas, parties, period and the like are known") { page in
            let it = page.it
            return !it.area.isEmpty || !it.parties.isEmpty || !it.themes.isEmpty || !it.questions.isEmpty
                || it.period != nil || it.budget != nil || it.status != nil
        }
        Field.text("period", "when it ran") { $0.it.period }
        Field.text("budget", "what it cost") { $0.it.budget }
        Field.flag("has-themes", "whether it names themes") { !$0.it.themes.isEmpty }
        Field.list("themes", EntityLink.self, "themes that it belongs to") {
            $0.it.themes.links($0.site)
        }
        Field.flag("has-questions", "whether it names learning questions") {
            !$0.it.questions.isEmpty
        }
        Field.list("questions", EntityLink.self, "learning questions that it is about") {
            $0.it.questions.links($0.site)
        }
        Field.flag("has-actions", "whether actions belong to it") { !$0.actions.isEmpty }
        Field.list("actions", ActionRow.self, "actions that belong to it") { page in
            page.actions.map { ActionRow(page.site, $0) }
        }
        Field.flag("has-indicators", "whether indicators belong to it") { !$0.indicators.isEmpty }
        Field.list("indicators", IndicatorRow.self, "indicators that belong to it") { page in
            page.indicators.map { IndicatorRow(page.site, $0) }
        }
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.it.header.tags) }
    }

    /// Those that it names, and those that name it.
    private var actions: [Int] {
        let named = it.actions.compactMap(\.target).map { Int($0.index) }
        let naming = programme.naming(ref, .action) { programme.actions[$0].cases }.map { Int($0.index) }
        return Set(named + naming).sorted()
    }

    private var indicators: [Int] {
        programme.naming(ref, .indicator) { programme.indicators[$0].case }.map { Int($0.index) }
    }
}

/// The parts that sections of a case may play.
enum CaseSection {
    /// The key of the part that a section plays, by the beginning of its heading in either language.
    static func role(of title: String) -> String {
        let title = title.lowercased()
        return names.first { title.hasPrefix($0.0) }?.1 ?? "other"
    }

    private static let names = [
        ("achtergrond", "background"), ("background", "background"),
        ("werkwijze", "approach"), ("aanpak", "approach"), ("approach", "approach"),
        ("financiering", "financing"), ("financing", "financing"), ("funding", "financing"),
        ("resulta", "results"), ("result", "results"),
        ("leerpunt", "lessons"), ("lessen", "lessons"), ("lesson", "lessons"),
    ]
}

/// A practice case in a list.
struct CaseRow: View {
    let site: Site
    let index: Int

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
    }

    private var it: Case { site.programme.cases[index] }

    static let fields = Fields<Self> {
        Field.text("id", "its id") { $0.it.id }
        Field.text("name", "its title") { $0.it.title }
        Field.link("link", "its address") { $0.site.addresses[.case, $0.index] }
        Field.markup("summary", "its summary") {
            ProseMarkup($0.site, $0.it.summary, headingLevel: 4, idPrefix: $0.prefix)
        }
        Field.text("summary-text", "its summary without markup, cut where it is long") { row in
            row.site.plainText(row.it.summary, to: 240)
        }
        Field.text("place", "where it is") { $0.it.place }
        Field.text("status", "how it stands") { $0.it.status }
        Field.flag("has-areas", "whether it names areas") { !$0.it.area.isEmpty }
        Field.list("areas", EntityLink.self, "areas that it is in") { $0.it.area.links($0.site) }
        Field.flag("has-parties", "whether it names parties") { !$0.it.parties.isEmpty }
        Field.list("parties", EntityLink.self, "the parties involved") {
            $0.it.parties.links($0.site)
        }
    }

    private var prefix: String { site.anchor(of: EntityRef(.case, index)) + ":summary:" }
}

/// The overview of all practice cases.
struct CasesPage: ListPageView {
    let list: ListPage

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.list.parts }
        Field.list("cases", CaseRow.self, "the cases on this page") { page in
            page.list.rows.map { CaseRow(page.site, $0) }
        }
    }
}
