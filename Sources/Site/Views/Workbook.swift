internal import Programme

/// What a theme's workbook is made of, and where in it everything stands.
final class Workbook: Sendable {
    let theme: Int
    /// The page that serves as its foreword, by index.
    let foreword: Int?
    let groups: [ActionGroup]
    /// The sources that it cites, in the order of their names.
    let sources: [Int]
    /// Where links to what stands in it lead.
    let anchors: LocalAnchors

    init(_ site: Site, theme index: Int) {
        let programme = site.programme
        let theme = programme.themes[index]
        self.theme = index
        foreword = ["voorwoord", "foreword"].lazy.compactMap { programme.find($0) }
            .first { $0.kind == .page }.map { Int($0.index) }
        let groups = ActionGroup.groups(ofTheme: index, site)
        let sources = Workbook.sources(of: theme, foreword: foreword, programme)
        var refs = [EntityRef(.theme, index)]
        refs += theme.questions.map { EntityRef(.question, $0) }
        refs += theme.questions.flatMap { programme.questions[$0].conclusions }.map {
            EntityRef(.conclusion, $0)
        }
        refs += theme.actions.map { EntityRef(.action, $0) }
        refs += theme.indicators.map { EntityRef(.indicator, $0) }
        refs += sources.map { EntityRef(.source, $0) }
        if let foreword { refs.append(EntityRef(.page, foreword)) }
        anchors = LocalAnchors(
            Dictionary(refs.map { ($0, site.anchor(of: $0)) }) { first, _ in first })
        self.sources = sources.sorted {
            (sortKey(programme.citation(programme.sources[$0])), $0)
                < (sortKey(programme.citation(programme.sources[$1])), $1)
        }
        self.groups = groups
    }

    /// Where the texts of something stand that is in the workbook.
    func place(_ site: Site, _ ref: EntityRef, headingLevel: Int) -> ProsePlace {
        ProsePlace(headingLevel: headingLevel, idPrefix: site.anchor(of: ref) + ":", local: anchors)
    }

    /// The sources that the texts of a theme cite or that its actions and indicators name, each once.
    private static func sources(of theme: Theme, foreword: Int?, _ programme: Programme) -> [Int] {
        var found: Set<Int> = []
        func add(_ target: LinkTarget) {
            if case .entity(let ref, _) = target, ref.kind == .source {
                found.insert(Int(ref.index))
            }
        }
        func add(_ proses: Prose?...) {
            for prose in proses { prose?.links.forEach { add($0.target) } }
        }
        if let foreword { add(programme.pages[foreword].body) }
        add(theme.summary, theme.body, theme.colophon)
        theme.groups.forEach { add($0.text) }
        theme.meetings.forEach { add($0.note) }
        theme.questions.forEach { add(programme.questions[$0].body) }
        for index in theme.actions {
            add(programme.actions[index].what, programme.actions[index].who)
            add(programme.actions[index].how, programme.actions[index].helpWanted)
            for source in programme.actions[index].sources.compactMap(\.target) { found.insert(Int(source.index)) }
        }
        for indicator in theme.indicators.map({ programme.indicators[$0] }) {
            add(indicator.about, indicator.worth?.note)
            let values = [indicator.baseline, indicator.target] + indicator.measurements
            values.compactMap { $0?.source }.forEach { add($0.target) }
        }
        return found.sorted()
    }
}
