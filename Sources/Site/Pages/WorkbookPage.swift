internal import Mustache
internal import Programme

/// A theme's workbook: everything of it in order on one page, for the screen, for paper and for PDF.
///
/// All ids on it begin with the id of what they belong to, so that no two are the same; links to what stands in it stay
/// on the page.
struct WorkbookPage: PageView {
    let site: Site
    let index: Int
    let workbook: Workbook
    let info: PageInfo

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
        workbook = Workbook(site, theme: index)
        let theme = site.programme.themes[index]
        info = PageInfo(
            address: site.addresses.workbook(theme: theme.slug),
            title: "\(site.word("workbook")) \(theme.title)",
            description: site.plainText(theme.summary) ?? theme.subtitle,
            crumbs: [
                PageInfo.Crumb(
                    title: site.word("themes"), address: site.addresses.overview(.theme)),
                PageInfo.Crumb(title: theme.title, address: site.addresses[.theme, index]),
            ],
            section: site.addresses.overview(.theme),
            file: site.programme.files[theme.header.place].name)
    }

    private var theme: Theme {
        _read { yield site.programme.themes[index] }
    }
    private var place: ProsePlace {
        workbook.place(site, EntityRef(.theme, index), headingLevel: 3)
    }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(ThemeRow.self) { ThemeRow($0.site, $0.index) }
        Field.text("anchor", "id of its cover") { $0.site.anchor(of: EntityRef(.theme, $0.index)) }
        Field.view("organiser", EntityLink.self, "who organises the programme") {
            EntityLink($0.site, $0.programme.settings.organiser)
        }
        Field.flag("has-meetings", "whether there are meetings") { !$0.theme.meetings.isEmpty }
        Field.list("meetings", MeetingView.self, "its meetings, earliest first") { page in
            page.site.meetings(ofTheme: page.index, at: page.place)
        }
        Field.view("foreword", ForewordView.self, "the programme's foreword") { page in
            page.workbook.foreword.map {
                ForewordView(site: page.site, index: $0, workbook: page.workbook)
            }
        }
        Field.markup("summary", "its summary") { page in
            ProseMarkup(page.site, page.theme.summary, at: page.place.inside("summary"))
        }
        Field.markup("introduction", "its introduction") {
            ProseMarkup($0.site, $0.theme.body, at: $0.place)
        }
        Field.flag("has-questions", "whether it has learning questions") {
            !$0.theme.questions.isEmpty
        }
        Field.list(
            "question-details", QuestionDetail.self,
            "its learning questions with all that is told of them"
        ) { page in
            page.theme.questions.map {
                let place = page.workbook.place(
                    page.site, EntityRef(.question, $0), headingLevel: 3)
                return QuestionDetail(page.site, $0, at: place)
            }
        }
        Field.flag("has-actions", "whether it has actions") { !$0.theme.actions.isEmpty }
        Field.list("groups", ActionGroup.self, "its actions under the headings of its agenda") {
            page in
            page.workbook.groups.map { group in
                var group = group
                group.title = group.title ?? page.site.word("actions")
                group.place = ProsePlace(headingLevel: 4, local: page.workbook.anchors)
                return group
            }
        }
        Field.flag("has-indicators", "whether it has indicators") { !$0.theme.indicators.isEmpty }
        Field.list(
            "indicator-details", IndicatorDetail.self,
            "its indicators with all that is told of them"
        ) { page in
            page.theme.indicators.map {
                let place = page.workbook.place(
                    page.site, EntityRef(.indicator, $0), headingLevel: 4)
                return IndicatorDetail(page.site, $0, at: place)
            }
        }
        Field.flag("has-quotes", "whether it has quotes") { !$0.theme.quotes.isEmpty }
        Field.list("quotes", QuoteView.self, "what participants said") { page in
            page.theme.quotes.map { QuoteView(site: page.site, quote: $0) }
        }
        Field.flag("has-sources", "whether it cites any sources") { !$0.workbook.sources.isEmpty }
        Field.list("sources", SourceLink.self, "the sources that it cites") { page in
            page.workbook.sources.map { SourceLink(page.site, $0) }
        }
        Field.include(ThemePeople.self) { ThemePeople(site: $0.site, index: $0.index) }
        Field.markup("colophon", "its colophon") { page in
            ProseMarkup(page.site, page.theme.colophon, at: page.place.inside("colophon"))
        }
    }
}

/// The programme's foreword, in a workbook.
struct ForewordView: View {
    let site: Site
    let index: Int
    let workbook: Workbook

    private var page: Page { site.programme.pages[index] }

    static let fields = Fields<Self> {
        Field.text("anchor", "its id on the page") {
            $0.site.anchor(of: EntityRef(.page, $0.index))
        }
        Field.text("title", "its title") { $0.page.title }
        Field.markup("text", "the foreword itself") { view in
            BodyMarkup(
                view.site, view.page.body,
                at: view.workbook.place(view.site, EntityRef(.page, view.index), headingLevel: 3),
                withoutTitle: view.page.has("title") ? nil : view.page.title)
        }
    }
}
