internal import Programme

/// All files of the site to be, in a fixed order.
///
/// - Parameters:
///   - site: the programme, ready to be shown.
///   - templates: the compiled templates.
///   - upkeep: what the checks found that somebody could mend; shown in builds for the team only.
public func plan(_ site: Site, _ templates: PageTemplates, upkeep: [UpkeepItem] = []) -> [PlannedFile] {
    templates.overview.plan(site, upkeep: upkeep) + templates.content.plan(site) + templates.directory.plan(site)
}
