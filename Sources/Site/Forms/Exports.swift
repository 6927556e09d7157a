/// The forms of all actions that can be had without building a site.
extension Site {
    /// The actions as `data/actions.json`.
    public func actionsJSON() -> [UInt8] {
        let data = OpenData(self)
        return data.actionsDocument(data.actions)
    }

    /// The whole programme as `data/programme.json`.
    public func programmeJSON() -> [UInt8] {
        let data = OpenData(self)
        return data.programmeDocument(actions: data.actions)
    }

    /// Due dates and meetings as `agenda.ics`; without links where the site has no address on the web.
    public func agendaCalendar() -> [UInt8] {
        CalendarEvents(self).calendar(ofOwner: nil)
    }
}
