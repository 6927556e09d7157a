internal import Mustache
internal import Programme

/// Pages of what the programme made: actions, questions, themes, workbooks, notes, free pages, cases, indicators.
struct ContentTemplates: Sendable {
    let action: Template<ActionPage>
    let question: Template<QuestionPage>
    let questions: Template<QuestionsPage>
    let theme: Template<ThemePage>
    let themes: Template<ThemesPage>
    let workbook: Template<WorkbookPage>
    let note: Template<NotePage>
    let page: Template<FreePage>
    let practice: Template<CasePage>
    let practices: Template<CasesPage>
    let indicator: Template<IndicatorPage>
    let indicators: Template<IndicatorsPage>

    init(_ compiler: inout TemplateCompiler) {
        action = compiler.compile("action", for: ActionPage.self)
        question = compiler.compile("question", for: QuestionPage.self)
        questions = compiler.compile("questions", for: QuestionsPage.self)
        theme = compiler.compile("theme", for: ThemePage.self)
        themes = compiler.compile("themes", for: ThemesPage.self)
        workbook = compiler.compile("workbook", for: WorkbookPage.self)
        note = compiler.compile("note", for: NotePage.self)
        page = compiler.compile("page", for: FreePage.self)
        practice = compiler.compile("case", for: CasePage.self)
        practices = compiler.compile("cases", for: CasesPage.self)
        indicator = compiler.compile("indicator", for: IndicatorPage.self)
        indicators = compiler.compile("indicators", for: IndicatorsPage.self)
    }

    /// The files of these pages, in a fixed order.
    func plan(_ site: Site) -> [PlannedFile] {
        let programme = site.programme
        let addresses = site.addresses
        var files = programme.actions.indices.map { i in
            PlannedFile(action, place: programme.actions[i].header.place, at: addresses[.action, i]) {
                ActionPage(site, i)
            }
        }
        files += programme.questions.indices.map { i in
            PlannedFile(
                question, place: programme.questions[i].header.place, at: addresses[.question, i]
            ) {
                QuestionPage(site, i)
            }
        }
        files += PlannedFile.pages(
            questions,
            ListPage.all(site, programme.themes.flatMap(\.questions), at: addresses.overview(.question))
                .map(QuestionsPage.init))
        for (i, it) in programme.themes.enumerated() {
            for part in Parts(rows: it.actions.count).numbers {
                let address = addresses.part(part, of: addresses[.theme, i])
                files.append(
                    PlannedFile(theme, place: it.header.place, at: address) {
                        ThemePage(site, i, part: part)
                    })
            }
            files.append(
                PlannedFile(
                    workbook, place: it.header.place, at: addresses.workbook(theme: it.slug)
                ) {
                    WorkbookPage(site, i)
                })
        }
        files += PlannedFile.pages(
            themes,
            ListPage.all(site, programme.themes.indices, at: addresses.overview(.theme)).map(ThemesPage.init))
        files += programme.notes.indices.map { i in
            PlannedFile(note, place: programme.notes[i].header.place, at: addresses[.note, i]) {
                NotePage(site, i)
            }
        }
        files += programme.pages.indices.map { i in
            PlannedFile(page, place: programme.pages[i].header.place, at: addresses[.page, i]) {
                FreePage(site, i)
            }
        }
        files += programme.cases.indices.map { i in
            PlannedFile(practice, place: programme.cases[i].header.place, at: addresses[.case, i]) {
                CasePage(site, i)
            }
        }
        if !programme.cases.isEmpty {
            files += PlannedFile.pages(
                practices,
                ListPage.all(site, programme.cases.indices, at: addresses.overview(.case)).map(CasesPage.init))
        }
        files += programme.indicators.indices.map { i in
            PlannedFile(
                indicator, place: programme.indicators[i].header.place, at: addresses[.indicator, i]
            ) {
                IndicatorPage(site, i)
            }
        }
        if !programme.indicators.isEmpty {
            files += PlannedFile.pages(
                indicators,
                ListPage.all(site, programme.themes.flatMap(\.indicators), at: addresses.overview(.indicator))
                    .map(IndicatorsPage.init))
        }
        return files
    }
}
