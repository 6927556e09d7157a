internal import Hashing
internal import Mustache
internal import Programme

/// The files of the site that are no pages: calendars, feeds, data, schemas and what search engines read.
///
/// - Parameters:
///   - site: the programme, ready to be shown.
///   - pages: addresses of all pages that may be found, for the sitemap.
/// - Returns: the files. Feeds, calendars and sitemap only where the site has an address on the web; see
///   ``Site/hasAddress``.
public func planForms(_ site: Site, pages: [String]) -> [PlannedFile] {
    let parts = FormParts(site)
    var files = [programmeData(parts), table(parts)] + schemaFiles(site) + sitemapFiles(site, pages)
    files.append(PlannedFile("robots.txt", bytes: robots(site)))
    if site.hasAddress {
        files += calendarFiles(parts) + feedFiles(parts)
    }
    // Far from the other that tells all actions as data, so that no thread waits until another has made these.
    files.append(actionData(parts))
    return files
}

/// Open data as JSON.
private func programmeData(_ parts: FormParts) -> PlannedFile {
    let site = parts.site
    return PlannedFile(site.programmeDataAddress, showing: .all) {
        OpenData(site).programmePieces(actions: parts.actionData.take())
    }
}

/// The part of it that tells of actions.
private func actionData(_ parts: FormParts) -> PlannedFile {
    let site = parts.site
    return PlannedFile(site.actionDataAddress, showing: .all) {
        OpenData(site).actionPieces(parts.actionData.take())
    }
}

/// The actions as a table.
private func table(_ parts: FormParts) -> PlannedFile {
    let site = parts.site
    return PlannedFile(site.actionTableAddress) { site.writeActionsCSV(into: &$0) }
}

private func schemaFiles(_ site: Site) -> [PlannedFile] {
    Schema.all.map { schema in
        let address = site.schemaAddress(schema.name)
        return PlannedFile(address, showing: .none) { out in
            out.write(
                schema.bytes(in: site.programme.language, at: site.hasAddress ? site.fullAddress(address) : nil))
        }
    }
}
