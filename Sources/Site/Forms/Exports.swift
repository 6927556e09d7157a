internal import Mustache

/// The forms that can be had without building a site.
extension Site {
    /// The whole programme as `data/programme.json`.
    public func programmeJSON() -> [UInt8] {
        let data = OpenData(self)
        return data.programmePieces(actions: data.actions).flatMap(\.self)
    }

    /// Due dates and meetings as `agenda.ics`; without links where the site has no address on the web.
    public func agendaCalendar() -> [UInt8] {
        var out = Output()
        CalendarEvents(self).writeCalendar(ofOwner: nil, into: &out)
        return out.bytes
    }
}
