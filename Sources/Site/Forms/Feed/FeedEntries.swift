internal import Synchronization

/// The entries of all feeds, each written once: an update stands in the feed of its theme, of each owner and of all.
final class FeedEntries: Sendable {
    let site: Site
    private let made = Mutex(Made())

    private struct Made {
        var bytes: [UInt8] = []
        /// Where each entry stands in ``bytes``, by its place in the order of all updates.
        var ranges: [Int32: Range<Int>] = [:]
    }

    init(_ site: Site) {
        self.site = site
    }

    /// Adds an entry to a feed.
    ///
    /// - Parameter place: its place in the order of all updates.
    func add(_ place: Int32, to feed: inout XMLWriter) {
        let isKnown = made.withLock { made in
            guard let range = made.ranges[place] else { return false }
            feed.add(made.bytes[range])
            return true
        }
        if isKnown { return }
        // Not while others wait; should two threads write the same one, both write the same.
        var xml = XMLWriter(partOf: 1024)
        FeedEntry(site, site.updates.value.entries[Int(place)]).write(into: &xml)
        feed.add(xml.bytes[...])
        made.withLock { made in
            made.ranges[place] = made.bytes.count..<made.bytes.count + xml.bytes.count
            made.bytes += xml.bytes
        }
    }
}
