internal import Mustache
internal import Programme

/// The page of a learning question.
struct QuestionPage: PageView {
    let site: Site
    let index: Int
    let info: PageInfo

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
        let question = site.programme.questions[index]
        let theme = site.programme.themes[question.theme]
        info = PageInfo(
            address: site.addresses[.question, index], title: question.question,
            description: question.conclusions.first.map {
                Site.shortened(site.programme.conclusions[$0].text)
            },
            crumbs: [
                PageInfo.Crumb(
                    title: site.word("questions"), address: site.addresses.overview(.question)),
                PageInfo.Crumb(title: theme.title, address: site.addresses[.theme, question.theme]),
            ],
            section: site.addresses.overview(.question), file: question.path,
            subject: EntityRef(.question, index))
    }

    private var question: Question {
        _read { yield site.programme.questions[index] }
    }
    private var ref: EntityRef { EntityRef(.question, index) }

    static let fields = Fields<Self> {
        Field.frame
        Field.include(QuestionDetail.self) {
            QuestionDetail($0.site, $0.index, at: ProsePlace(headingLevel: 2))
        }
        Field.flag("has-actions", "whether any action answers it") {
            !$0.site.actions(ofQuestion: $0.index).isEmpty
        }
        Field.list(
            "actions", ActionRow.self, "all actions that answer it or follow from its conclusions"
        ) { page in
            page.site.actions(ofQuestion: page.index).map { ActionRow(page.site, $0) }
        }
        Field.flag("has-facts", "whether hosts, contributors, areas, notes or cases are known") {
            page in
            let question = page.question
            return !question.hosts.isEmpty || !question.contributors.isEmpty
                || !question.areas.isEmpty
                || !page.notes.isEmpty || !page.cases.isEmpty
        }
        Field.flag("has-notes", "whether any note is about it") { !$0.notes.isEmpty }
        Field.list("notes", EntityLink.self, "notes about it") { page in
            page.notes.map { EntityLink(page.site, $0) }
        }
        Field.flag("has-cases", "whether any practice case is about it") { !$0.cases.isEmpty }
        Field.list("cases", EntityLink.self, "practice cases about it") { page in
            page.cases.map { EntityLink(page.site, $0) }
        }
        Field.include(TagList.self) { TagList(site: $0.site, tags: $0.question.header.tags) }
    }

    private var notes: [EntityRef] {
        programme.naming(ref, .note) { programme.notes[$0].questions }
    }

    private var cases: [EntityRef] {
        programme.naming(ref, .case) { programme.cases[$0].questions }
    }
}

/// All that is told of a learning question itself, on its page and in a workbook.
struct QuestionDetail: View {
    let site: Site
    let index: Int
    /// Where on the page its body stands.
    let place: ProsePlace

    init(_ site: Site, _ index: Int, at place: ProsePlace) {
        self.site = site
        self.index = index
        self.place = place
    }

    private var question: Question {
        _read { yield site.programme.questions[index] }
    }

    static let fields = Fields<Self> {
        Field.include(QuestionRow.self) { QuestionRow($0.site, $0.index) }
        Field.view("theme", EntityLink.self, "its theme") { view in
            EntityLink(view.site, EntityRef(.theme, view.question.theme))
        }
        Field.flag("has-sub-questions", "whether it has sub-questions") {
            !$0.question.subQuestions.isEmpty
        }
        Field.strings("sub-questions", "its sub-questions") { $0.question.subQuestions }
        Field.flag("has-hosts", "whether its hosts are named") { !$0.question.hosts.isEmpty }
        Field.list("hosts", EntityLink.self, "who hosted the table") {
            $0.question.hosts.links($0.site)
        }
        Field.flag("has-contributors", "whether it is named who took part") {
            !$0.question.contributors.isEmpty
        }
        Field.list("contributors", EntityLink.self, "who took part") {
            $0.question.contributors.links($0.site)
        }
        Field.flag("has-areas", "whether areas are named") { !$0.question.areas.isEmpty }
        Field.list("areas", EntityLink.self, "areas that it is about") {
            $0.question.areas.links($0.site)
        }
        Field.view("report", TableReportView.self, "its table report") { view in
            TableReportView(view.site, question: view.index, at: view.place)
        }
    }
}

/// The overview of all learning questions.
struct QuestionsPage: ListPageView {
    let list: ListPage

    static let fields = Fields<Self> {
        Field.frame
        Field.include(PartsView.self) { $0.list.parts }
        Field.text("total", "how many there are, written out") {
            $0.site.counted($0.programme.questions.count, "question")
        }
        Field.flag("any", "whether there are any questions") { !$0.programme.questions.isEmpty }
        Field.list("themes", ThemeQuestions.self, "the themes that have questions on this page") { page in
            let questions = page.programme.questions
            return page.list.runs { questions[$0].theme }.compactMap { run in
                run.first.map { ThemeQuestions(site: page.site, index: questions[$0].theme, questions: run) }
            }
        }
    }
}

/// The learning questions of a theme.
struct ThemeQuestions: View {
    let site: Site
    let index: Int
    let questions: ArraySlice<Int>

    static let fields = Fields<Self> {
        Field.include(ThemeHeading.self) { ThemeHeading(site: $0.site, index: $0.index) }
        Field.list("questions", QuestionRow.self, "its questions") { view in
            view.questions.map { QuestionRow(view.site, $0) }
        }
    }
}
