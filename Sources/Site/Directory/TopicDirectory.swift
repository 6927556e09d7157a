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
    }

    let topics: [Topic]
    /// The part of the list on which a topic stands, by its anchor.
    private let parts: [String: Int]

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
        topics = names.keys.sorted { (sortKey(names[$0] ?? $0), $0) < (sortKey(names[$1] ?? $1), $1) }.map { key in
            Topic(
                name: names[key] ?? key, anchor: "topic-" + key,
                owners: (owners[key] ?? []).sorted { (sortKeys[$0], $0) < (sortKeys[$1], $1) },
                offerings: offerings[key] ?? [])
        }
        parts = Dictionary(
            topics.enumerated().map { ($1.anchor, $0 / Parts.limit + 1) }, uniquingKeysWith: { first, _ in first })
    }

    /// The part of the list on which a topic stands.
    func part(of anchor: String) -> Int { parts[anchor] ?? 1 }
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
