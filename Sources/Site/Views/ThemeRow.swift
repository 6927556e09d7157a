internal import Mustache
internal import Programme

/// A theme in a list.
struct ThemeRow: View {
    let site: Site
    let index: Int

    init(_ site: Site, _ index: Int) {
        self.site = site
        self.index = index
    }

    private var theme: Theme {
        _read { yield site.programme.themes[index] }
    }

    static let fields = Fields<Self> {
        Field.text("id", "its id") { $0.theme.id }
        Field.number("number", "its number") { $0.theme.number }
        Field.text("name", "its title") { $0.theme.title }
        Field.link("link", "its address") { $0.site.addresses[.theme, $0.index] }
        Field.text("subtitle", "its subtitle") { $0.theme.subtitle }
        Field.text("stage", "word for the step of the creative diamond that it has reached") {
            row in
            row.theme.stage.map { row.site.word("stage-" + $0.rawValue) }
        }
        Field.text("stage-key", "key of that step: topic, preparation, meeting, workbook") {
            $0.theme.stage?.rawValue
        }
        Field.view("host", EntityLink.self, "its host") { EntityLink($0.site, $0.theme.host) }
        Field.view("meeting", MeetingView.self, "its main meeting") {
            $0.site.mainMeeting(ofTheme: $0.index)
        }
        Field.view("published", DateView.self, "when its workbook came out, or is to") { row in
            DateView(row.site, row.theme.published)
        }
        Field.flag("has-numbers", "whether it has learning questions or actions") { row in
            !row.theme.questions.isEmpty || !row.theme.actions.isEmpty
        }
        Field.text("questions-told", "how many learning questions it has, written out") { row in
            row.theme.questions.isEmpty
                ? nil : row.site.counted(row.theme.questions.count, "question")
        }
        Field.view("tally", ActionTally.self, "how far its actions are") {
            ActionTally(ifAny: $0.site, $0.theme.actions)
        }
    }
}

/// A step of the creative diamond.
struct StageView: View {
    let site: Site
    let stage: Stage
    let isReached: Bool
    let isCurrent: Bool

    /// The four steps with how far a theme is; none where it says nothing of it.
    static func stages(_ site: Site, current: Stage?) -> [StageView] {
        guard let current, let reached = Stage.allCases.firstIndex(of: current) else { return [] }
        return Stage.allCases.enumerated().map { i, stage in
            StageView(site: site, stage: stage, isReached: i <= reached, isCurrent: i == reached)
        }
    }

    static let fields = Fields<Self> {
        Field.text("stage", "word for the step") { $0.site.word("step-" + $0.stage.rawValue) }
        Field.text("stage-key", "its key") { $0.stage.rawValue }
        Field.flag("reached", "whether the theme has come to it") { $0.isReached }
        Field.flag("current", "whether the theme is there now") { $0.isCurrent }
    }
}
