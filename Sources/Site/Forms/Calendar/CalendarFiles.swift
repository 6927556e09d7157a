internal import Hashing
internal import Mustache
internal import Programme

/// The calendar of all due dates and meetings, and one for each owner that leads or helps with something.
func calendarFiles(_ parts: FormParts) -> [PlannedFile] {
    let site = parts.site
    var files: [PlannedFile] = []
    if let address = site.calendarAddress {
        files.append(
            PlannedFile(
                address, fingerprint: { $0.mark(parts.content.value) },
                render: { $0.write(parts.events.value.calendar(ofOwner: nil)) }))
    }
    for owner in site.programme.owners.indices {
        guard let address = site.calendarAddress(ofOwner: owner) else { continue }
        files.append(
            PlannedFile(
                address,
                fingerprint: { out in
                    out.mark(CalendarEvents.name(site, ofOwner: owner))
                    out.mark(parts.frame.value)
                    let actions = parts.actions.value
                    out.mark(Digest(of: site.programme.actions(ofOwner: owner).map { actions[$0] }))
                },
                render: { $0.write(parts.events.value.calendar(ofOwner: owner)) }))
    }
    return files
}
