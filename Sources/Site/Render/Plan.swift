internal import Programme

/// All files of the site to be, in a fixed order.
///
/// - Parameters:
///   - site: the programme, ready to be shown.
///   - templates: the compiled templates.
public func plan(_ site: Site, _ templates: PageTemplates) -> [PlannedFile] {
    templates.overview.plan(site) + templates.content.plan(site) + templates.directory.plan(site)
}
