internal import Hashing
internal import Mustache
internal import Programme

/// Pages that tell how things stand: start, agenda, tracker, owners, changes, meeting, upkeep.
struct OverviewTemplates: Sendable {
    let start: Template<StartPage>
    let agenda: Template<AgendaPage>
    let tracker: Template<TrackerPage>
    let owners: Template<OwnersPage>
    let owner: Template<OwnerPage>
    let changes: Template<ChangesPage>
    let meeting: Template<MeetingPage>
    let upkeep: Template<UpkeepPage>

    init(_ compiler: inout TemplateCompiler) {
        start = compiler.compile("start", for: StartPage.self)
        agenda = compiler.compile("agenda", for: AgendaPage.self)
        tracker = compiler.compile("tracker", for: TrackerPage.self)
        owners = compiler.compile("owners", for: OwnersPage.self)
        owner = compiler.compile("owner", for: OwnerPage.self)
        changes = compiler.compile("changes", for: ChangesPage.self)
        meeting = compiler.compile("meeting", for: MeetingPage.self)
        upkeep = compiler.compile("upkeep", for: UpkeepPage.self)
    }

    /// - Parameter items: what the checks found that somebody could mend; shown in builds for the team only.
    func plan(_ site: Site, upkeep items: [UpkeepItem]) -> [PlannedFile] {
        let overview = Overview(site)
        let (agenda, list) = (Agenda(site), OwnerList(site.programme))
        let (timeline, handout) = (ChangeTimeline(overview), Handout(overview))
        var planned = PlannedFile.pages(start, [StartPage(overview)])
        planned += agenda.parts.numbers.map { part in
            let page = AgendaPage(agenda, part: part)
            return PlannedFile(
                self.agenda, at: page.info.address, showing: page.scope, facts: [part, agenda.parts.count]
            ) { page }
        }
        planned += TrackerPage.all(overview).flatMap { PlannedFile.pages(tracker, [$0], showing: $0.scope) }
        planned += PlannedFile.pages(owners, list.parts.numbers.map { OwnersPage(overview, list, part: $0) })
        for index in site.programme.owners.indices {
            planned += OwnerPage.all(overview, index).map { page in
                PlannedFile(
                    owner, place: site.programme.owners[index].header.place, at: page.info.address,
                    showing: .around(EntityRef(.owner, index))
                ) { page }
            }
        }
        planned += ChangesPage.planned(changes, overview, timeline)
        planned += handout.parts.numbers.map { part in
            let page = MeetingPage(overview, handout, part: part)
            return PlannedFile(
                meeting, at: page.info.address, showing: page.scope,
                facts: [part, handout.parts.count] + overview.tally.numbers
            ) { page }
        }
        if site.programme.audience == .team {
            let page = UpkeepPage(Upkeep(overview, items))
            let found = Digest(
                of: items.flatMap { item in
                    [Digest(item.rule), Digest(item.message), item.entity.map { Digest("\($0)") } ?? .none]
                })
            planned.append(
                PlannedFile(page.info.address, with: Digest(of: [upkeep.identity, found])) { [upkeep] out in
                    upkeep.render(page, into: &out)
                })
        }
        return planned
    }
}
