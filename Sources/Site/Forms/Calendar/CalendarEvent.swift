internal import Programme

/// A day in a calendar: when an action is due, or a meeting.
struct CalendarEvent {
    /// Names it for good within the site.
    var id: String
    /// The day it was last told of.
    var stamp: Day
    /// How often it moved.
    var sequence = 0
    /// The day, or as far as it is known; the last day of it counts.
    var date: WrittenDate
    var title: String
    /// Further lines about it.
    var details: [String] = []
    var place: String?
    var categories: [String] = []
    /// Its page, from the root of the site.
    var address: String
    /// Whether people are busy on the day, rather than only done by then.
    var isMeeting = false

    /// Writes it.
    ///
    /// - Parameter domain: makes the ids of events the site's own; see ``Site/calendarDomain``.
    func write(_ site: Site, _ domain: String, into calendar: inout CalendarWriter) {
        calendar.line("BEGIN", "VEVENT")
        calendar.text("UID", "\(id)@\(domain)")
        calendar.moment("DTSTAMP", stamp)
        calendar.line("SEQUENCE", String(sequence))
        calendar.date("DTSTART;VALUE=DATE", date.last)
        // The end is the first day after it. Without one an event lasts a day, and there is no year 10000.
        if date.last.components.year < 9999 { calendar.date("DTEND;VALUE=DATE", date.last + 1) }
        calendar.text("SUMMARY", date.precision == .day ? title : "\(title) (\(site.formats.date(date)))")
        let url = site.hasAddress ? site.fullAddress(address) : nil
        let details = url.map { self.details + [$0] } ?? self.details
        if !details.isEmpty { calendar.texts("DESCRIPTION", details, between: "\\n") }
        if let place { calendar.text("LOCATION", place) }
        if !categories.isEmpty { calendar.texts("CATEGORIES", categories) }
        calendar.line("TRANSP", isMeeting ? "OPAQUE" : "TRANSPARENT")
        if let url { calendar.line("URL", url) }
        calendar.line("END", "VEVENT")
    }
}

extension Site {
    /// What makes the ids of events the site's own: host and path of its address, else the programme's name.
    var calendarDomain: String {
        guard let url = options.url, let scheme = url.firstRange(of: "://") else {
            return slug(programme.settings.name)
        }
        var domain = url[scheme.upperBound...]
        while domain.hasSuffix("/") { domain.removeLast() }
        return String(domain)
    }

    /// A text as part of an id: letters and digits of ASCII in lower case, anything else a hyphen or its code.
    func slug(_ text: String) -> String {
        var out = ""
        for byte in Identifier.folded(text).utf8 {
            if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else if byte >= 0x80 {
                out += String(byte, radix: 16)
            } else if !out.hasSuffix("-") {
                out += "-"
            }
        }
        return out
    }
}
