internal import Mustache
internal import Programme

/// The page of a theme; where it has more actions than fit on one, also the further parts of their list.
struct ThemePage: PageView {
    let site: Site
    let index: Int
    let part: Int
    let parts: PartsView
    let info: PageInfo

    /// - Parameter part: which part, from 1; only the first holds more than actions.
    init(_ site: Site, _ index: Int, part: Int = 1) {
        self.site = site
        self.index = index
        self.part = part
        let theme = site.programme.themes[index]
        let address = site.addresses[.theme, index]
        let parts = PartsView(
            site: site, parts: Parts(rows: theme.actions.count), part: part, address: address)
        self.parts = parts
        var crumbs = [
            PageInfo.Crumb(title: site.word("themes"), address: site.addresses.overview(.theme))
        ]
        if part > 1 { crumbs.append(PageInfo.Crumb(title: theme.title, address: address)) }
        info = PageInfo(
            address: site.addresses.part(part, of: address),
            title: part > 1 ? parts.title(theme.title) : theme.title,
            description: site.plainText(theme.summary) ?? theme.subtitle, crumbs: crumbs,
            section: site.addresses.overview(.theme),
            file: site.programme.files[theme.header.place].name,
            subject: part == 1 ? EntityRef(.theme, index) : nil,
            forms: part == 1 ? site.forms(ofTheme: index) : [])
    }

    private var theme: Theme {
        _read { yield site.programme.themes[index] }
    }
    private var ref: EntityRef { EntityRef(.theme, index) }
    private var texts: ProsePlace { ProsePlace(headingLevel: 3) }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(ThemeRow.self) { ThemeRow($0.site, $0.index) }
        Field.flag("first", "whether this is the first part: all but the actions stands there") {
            $0.part == 1
        }
        Field.markup("summary", "its summary") {
            ProseMarkup($0.site, $0.theme.summary, at: $0.texts.inside("summary"))
        }
        Field.flag("has-facts", "whether host, meetings, publication or actions are known") { page in
            let theme = page.theme
            return theme.host != nil || theme.published != nil || !theme.meetings.isEmpty || !theme.actions.isEmpty
        }
        Field.flag("has-contents", "whether anything stands under a heading") { $0.hasContents }
        Field.flag("has-stages", "whether it says how far it is") { $0.theme.stage != nil }
        Field.list("stages", StageView.self, "the steps of the creative diamond") { page in
            StageView.stages(page.site, current: page.theme.stage)
        }
        Field.flag("has-meetings", "whether there are meetings") { !$0.theme.meetings.isEmpty }
        Field.list("meetings", MeetingView.self, "its meetings, earliest first") { page in
            page.site.meetings(ofTheme: page.index, at: page.texts)
        }
        Field.link("workbook", "its workbook on one page") {
            $0.site.addresses.workbook(theme: $0.theme.slug)
        }
        Field.markup("introduction", "its introduction") {
            ProseMarkup($0.site, $0.theme.body, headingLevel: 3)
        }
        Field.flag("has-questions", "whether it has learning questions") {
            !$0.theme.questions.isEmpty
        }
        Field.list("questions", QuestionRow.self, "its learning questions") { page in
            page.theme.questions.map { QuestionRow(page.site, $0) }
        }
        Field.flag("has-actions", "whether it has actions") { !$0.theme.actions.isEmpty }
        Field.list("groups", ActionGroup.self, "its actions under the headings of its agenda") {
            $0.groups
        }
        Field.include(PartsView.self) { $0.parts }
        Field.flag("has-indicators", "whether it has indicators") { !$0.theme.indicators.isEmpty }
        Field.list("indicators", IndicatorRow.self, "its indicators") { page in
            page.theme.indicators.map { IndicatorRow(page.site, $0) }
        }
        Field.flag("has-notes", "whether it has notes") { !$0.theme.notes.isEmpty }
        Field.list("notes", NoteRow.self, "its notes") { page in
            page.theme.notes.map { NoteRow(page.site, $0) }
        }
        Field.flag("has-quotes", "whether it has quotes") { !$0.theme.quotes.isEmpty }
        Field.list("quotes", QuoteView.self, "what participants said") { page in
            page.theme.quotes.map { QuoteView(site: page.site, quote: $0) }
        }
        Field.flag("has-cases", "whether practice cases belong to it") { !$0.cases.isEmpty }
        Field.list("cases", CaseRow.self, "practice cases that belong to it") { page in
            page.cases.map { CaseRow(page.site, $0) }
        }
        Field.include(ThemePeople.self) { ThemePeople(site: $0.site, index: $0.index) }
        Field.markup("colophon", "its colophon") {
            ProseMarkup($0.site, $0.theme.colophon, at: $0.texts.inside("colophon"))
        }
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.theme.header.tags) }
    }

    /// The groups with those of their actions that stand on this part.
    private var groups: [ActionGroup] {
        let all = ActionGroup.groups(ofTheme: index, site)
        guard parts.parts.count > 1 else { return all }
        let range = parts.parts.range(part)
        var start = 0
        var shown: [ActionGroup] = []
        for var group in all {
            let rows = (start..<start + group.actions.count).clamped(to: range)
            if !rows.isEmpty {
                group.rows = Array(group.actions[rows.lowerBound - start..<rows.upperBound - start])
                shown.append(group)
            }
            start += group.actions.count
        }
        return shown
    }

    private var hasContents: Bool {
        let lists = [theme.questions, theme.actions, theme.indicators, theme.notes]
        let people = [theme.speakers, theme.team, theme.attendees, theme.interviewed]
        return theme.body != nil || theme.colophon != nil || lists.contains { !$0.isEmpty }
            || people.contains { !$0.isEmpty } || !theme.meetings.isEmpty || !theme.quotes.isEmpty || !cases.isEmpty
    }

    private var cases: [Int] {
        programme.naming(ref, .case) { programme.cases[$0].themes }.map { Int($0.index) }
    }
}

extension Site {
    /// The same as a theme's page in other forms: the PDF of its workbook, where there is one among the media, and its feed.
    func forms(ofTheme index: Int) -> [PageInfo.Form] {
        var forms: [PageInfo.Form] = []
        let slug = Identifier.folded(programme.themes[index].slug)
        let names: Set = ["\(slug).pdf", "\(slug)-werkboek.pdf", "\(slug)-workbook.pdf"]
        let found = programme.usedMedia.sorted().first { media in
            let name = programme.media[media].split(separator: "/").last.map(String.init) ?? ""
            return names.contains(Identifier.folded(name))
        }
        if let found {
            forms.append(
                PageInfo.Form(
                    title: word("workbook-pdf"), address: Site.encoded(programme.media[found]),
                    type: "application/pdf", isAlternate: false))
        }
        return forms + self.forms(feed: feedAddress(ofTheme: index))
    }
}
