internal import Mustache

/// Events written once, for all calendars that have them.
struct WrittenEvents: Sendable {
    /// All of them.
    let bytes: [UInt8]
    /// Where each stands in ``bytes``; of no length where there is none.
    private let ranges: [Range<Int>]

    /// - Parameters:
    ///   - count: how many there may be.
    ///   - domain: makes the ids of events the site's own; see ``Site/calendarDomain``.
    ///   - event: the event at an index, if there is one.
    init(_ site: Site, count: Int, _ domain: String, _ event: (Int) -> CalendarEvent?) {
        var writer = CalendarWriter(capacity: count << 9)
        ranges = (0..<count).map { index in
            let start = writer.bytes.count
            event(index)?.write(site, domain, into: &writer)
            return start..<writer.bytes.count
        }
        bytes = writer.bytes
    }

    /// Writes those at some indices, in that order.
    func write(_ indices: [Int], into out: inout Output) {
        for index in indices { out.write(bytes[ranges[index]]) }
    }
}
