internal import Jobs
internal import Programme

/// All files of the site to be, in a fixed order.
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
        templates.content.plan(site) + templates.directory.plan(site)
    }
    let pages = overviews + others + editions
    return pages + planForms(site, pages: pages.map(\.address).filter { $0.hasSuffix(".html") && $0 != "404.html" })
}
