internal import Mustache
internal import Programme

/// The calendar of all due dates and meetings, and one for each owner that leads or helps with something.
func calendarFiles(_ parts: FormParts) -> [PlannedFile] {
    let site = parts.site
    var files: [PlannedFile] = []
    if let address = site.calendarAddress {
        files.append(
            PlannedFile(address) { parts.events.value.writeCalendar(ofOwner: nil, into: &$0) })
    }
    for owner in site.programme.owners.indices {
        guard let address = site.calendarAddress(ofOwner: owner) else { continue }
        files.append(
            PlannedFile(address, showing: .around(EntityRef(.owner, owner))) {
                parts.events.value.writeCalendar(ofOwner: owner, into: &$0)
            })
    }
    return files
}
