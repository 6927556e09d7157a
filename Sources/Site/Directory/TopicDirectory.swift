internal import Programme

/// Who to call for what: topics with the owners that know of them and the offerings on them, in alphabetical order.
final class TopicDirectory: Sendable {
    struct Topic: Sendable {
        /// As it is written where it is used first.
        let name: String
        let anchor: String
        /// Owners that know of it, by name.
        let owners: [Int]
        /// Offerings on it, in order.
        let offerings: [Int]
        /// Where it begins among the lines of all topics.
        var start = 0

        /// The lines it takes, with owners and offerings side by side.
        var lines: Range<Int> { start..<start + max(owners.count, offerings.count) }

        /// What stands on some of its lines.
        func slice(_ lines: Range<Int>) -> Topic {
            let own = lines.lowerBound - start..<lines.upperBound - start
            return Topic(
                name: name, anchor: anchor, owners: Array(owners[own.clamped(to: owners.indices)]),
                offerings: Array(offerings[own.clamped(to: offerings.indices)]), start: lines.lowerBound)
        }
    }

    let topics: [Topic]
    /// The pages of the list, each of so many lines.
    let parts: Parts
    /// The line on which a topic begins, by its anchor.
    private let starts: [String: Int]

    init(_ programme: Programme) {
        var names: [String: String] = [:]
        var owners: [String: [Int]] = [:]
        var offerings: [String: [Int]] = [:]
        func add(_ topics: [String], _ index: Int, to lists: inout [String: [Int]]) {
            for topic in topics {
                let key = anchorName(topic)
                if names[key] == nil { names[key] = topic }
                if lists[key]?.last != index { lists[key, default: []].append(index) }
            }
        }
        for (i, owner) in programme.owners.enumerated() { add(owner.expertise, i, to: &owners) }
        for (i, offering) in programme.offerings.enumerated() { add(offering.topics, i, to: &offerings) }
        let sortKeys = programme.owners.map { sortKey($0.name) }
        var topics = names.keys.sorted { (sortKey(names[$0] ?? $0), $0) < (sortKey(names[$1] ?? $1), $1) }.map { key in
            Topic(
                name: names[key] ?? key, anchor: "topic-" + key,
                owners: (owners[key] ?? []).sorted { (sortKeys[$0], $0) < (sortKeys[$1], $1) },
                offerings: offerings[key] ?? [])
        }
        var end = 0
        for i in topics.indices {
            topics[i].start = end
            end = topics[i].lines.upperBound
        }
        self.topics = topics
        starts = Dictionary(topics.map { ($0.anchor, $0.start) }, uniquingKeysWith: { first, _ in first })
        parts = Parts(rows: end)
    }

    /// The part of the list on which a topic begins.
    func part(of anchor: String) -> Int { (starts[anchor] ?? 0) / Parts.limit + 1 }

    /// The topics on a page, each with those of its lines that stand there.
    func slices(ofPart part: Int) -> [Topic] {
        let range = parts.range(part)
        let first = topics.partitionPoint(where: { $0.lines.upperBound > range.lowerBound })
        return topics[first...].prefix { $0.start < range.upperBound }
            .map { $0.slice(range.clamped(to: $0.lines)) }
    }
}

extension Site {
    /// Where those who know of a topic are listed.
    func address(ofTopic topic: String) -> String {
        let anchor = "topic-" + anchorName(topic)
        return addresses.part(topics.part(of: anchor), of: addresses.expertise) + "#" + Site.encoded(anchor)
    }

    /// Whether there is a directory of who to call for what: somebody must know of something.
    var hasExpertise: Bool { programme.owners.contains { !$0.expertise.isEmpty } }
}
