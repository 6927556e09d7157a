internal import Mustache
internal import Programme

/// Pages of what the programme made: actions, questions, themes, workbooks, notes, free pages, cases, indicators.
struct ContentTemplates: Sendable {
    let action: Template<ActionPage>
    let history: Template<HistoryPage>
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
        history = compiler.compile("history", for: HistoryPage.self)
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

    /// The files of these pages, in a fixed order; of the smaller kinds an overview only where there is something of it.
    func plan(_ site: Site) -> [PlannedFile] {
        let (programme, addresses) = (site.programme, site.addresses)
        var files = PlannedFile.pages(action, of: .action, in: site, ActionPage.init)
        files += HistoryPage.planned(history, site)
        files += PlannedFile.pages(question, of: .question, in: site, QuestionPage.init)
        files += PlannedFile.overview(
            questions, of: .question, in: site, programme.themes.flatMap(\.questions), named: "questions",
            QuestionsPage.init)
        for (i, it) in programme.themes.enumerated() {
            files += Parts(rows: it.actions.count).numbers.map { part in
                PlannedFile(
                    theme, place: it.header.place, at: addresses.part(part, of: addresses[.theme, i]),
                    showing: .around(EntityRef(.theme, i))
                ) {
                    ThemePage(site, i, part: part)
                }
            }
            files.append(
                PlannedFile(
                    workbook, place: it.header.place, at: addresses.workbook(theme: it.slug),
                    showing: .around(EntityRef(.theme, i))
                ) {
                    WorkbookPage(site, i)
                })
        }
        files += PlannedFile.overview(
            themes, of: .theme, in: site, programme.themes.indices, named: "themes", ThemesPage.init)
        files += PlannedFile.pages(note, of: .note, in: site, NotePage.init)
        files += PlannedFile.pages(page, of: .page, in: site, FreePage.init)
        files += PlannedFile.pages(practice, of: .case, in: site, CasePage.init)
        if !programme.cases.isEmpty {
            files += PlannedFile.overview(
                practices, of: .case, in: site, programme.cases.indices, named: "cases", CasesPage.init)
        }
        files += PlannedFile.pages(indicator, of: .indicator, in: site, IndicatorPage.init)
        if !programme.indicators.isEmpty {
            files += PlannedFile.overview(
                indicators, of: .indicator, in: site, programme.themes.flatMap(\.indicators), named: "indicators",
                IndicatorsPage.init)
        }
        return files
    }
}
