internal import Mustache
internal import Programme

/// The files of the site that are no pages: calendars, feeds, data, schemas and what search engines read.
///
/// - Parameters:
///   - site: the programme, ready to be shown.
///   - pages: addresses of all pages that may be found, for the sitemap.
/// - Returns: the files, those that take longest first. Feeds, calendars and sitemap only where the site has an address
///   on the web; see ``Site/hasAddress``.
public func planForms(_ site: Site, pages: [String]) -> [PlannedFile] {
    let parts = FormParts(site)
    var files = dataFiles(parts)
    if site.hasAddress {
        files += calendarFiles(parts) + feedFiles(parts)
    }
    files += schemaFiles(site)
    files += sitemapFiles(site, pages)
    files.append(PlannedFile("robots.txt") { robots(site) })
    return files
}

/// Open data: CSV and JSON.
private func dataFiles(_ parts: FormParts) -> [PlannedFile] {
    let site = parts.site
    func file(_ address: String, _ render: @escaping @Sendable (inout Output) -> Void) -> PlannedFile {
        PlannedFile(address, fingerprint: { parts.content.value.write(into: &$0) }, render: render)
    }
    return [
        file(site.programmeDataAddress) {
            OpenData(site).writeProgramme(actions: parts.actionData.value, into: &$0)
        },
        file(site.actionDataAddress) { OpenData(site).writeActions(parts.actionData.value, into: &$0) },
        file(site.actionTableAddress) { site.writeActionsCSV(into: &$0) },
    ]
}

private func schemaFiles(_ site: Site) -> [PlannedFile] {
    Schema.all.map { schema in
        let address = site.schemaAddress(schema.name)
        return PlannedFile(address) {
            schema.bytes(
                in: site.programme.language, at: site.hasAddress ? site.fullAddress(address) : nil)
        }
    }
}
