internal import Jobs
public import Programme

/// All files of the site to be.
///
/// - Parameters:
///   - site: the programme, ready to be shown.
///   - templates: the compiled templates.
///   - upkeep: what the checks found that somebody could mend; shown in builds for the team only.
///   - jobs: threads to plan with.
public func plan(
    _ site: Site, _ templates: PageTemplates, upkeep: [UpkeepItem] = [], jobs: Int = 1
) -> [PlannedFile] {
    let editions = site.programme.changes.indices.map { i in
        PlannedFile(templates.edition, at: site.addresses.changes(since: site.programme.changes[i].name)) {
            EditionPage(site, i)
        }
    }
    let (overviews, others) = together(jobs: jobs) {
        templates.overview.plan(site, upkeep: upkeep)
    } _: {
        [templates.content.plan(site), templates.directory.plan(site)]
    }
    let pages = [overviews] + others + [editions]
    let listed = pages.joined().map(\.address).filter { $0.hasSuffix(".html") && $0 != "404.html" }
    return Array((pages + [planForms(site, pages: listed)]).joined())
}

extension [PlannedFile] {
    /// The files in the order in which they are best made: first those of no entity, among which are the longest, so that
    /// no thread is left with one at the end; then theme by theme, so that what the pages of a theme tell of the same
    /// actions is still near the processor (`docs/performance.md`); then those of what belongs to no theme.
    public func inOrderOfMaking(_ programme: Programme) -> [PlannedFile] {
        let themes = programme.themes.count
        func place(_ file: PlannedFile) -> Int {
            switch file.scope {
            case .all, .none, .rows: 0
            case .around(let ref): 1 + (programme.theme(of: ref) ?? themes)
            }
        }
        let places = map(place)
        return indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { self[$0] }
    }
}
