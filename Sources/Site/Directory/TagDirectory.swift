internal import Programme

/// All tags with what carries them, in alphabetical order.
final class TagDirectory: Sendable {
    struct Tag: Sendable {
        /// As it is written where it is used first.
        let name: String
        let anchor: String
        /// What carries it, by kind and in order.
        let refs: [EntityRef]
        /// Place of the first of them in one list of all.
        let start: Int
    }

    let tags: [Tag]
    let parts: Parts

    init(_ programme: Programme) {
        var names: [String: String] = [:]
        var carriers: [String: [EntityRef]] = [:]
        for ref in programme.tagged {
            for tag in programme.tags(of: ref) {
                let key = anchorName(tag)
                if names[key] == nil { names[key] = tag }
                if carriers[key]?.last != ref { carriers[key, default: []].append(ref) }
            }
        }
        var start = 0
        tags = names.keys.sorted { (sortKey(names[$0] ?? $0), $0) < (sortKey(names[$1] ?? $1), $1) }.map { key in
            let refs = carriers[key] ?? []
            defer { start += refs.count }
            return Tag(name: names[key] ?? key, anchor: "tag-" + key, refs: refs, start: start)
        }
        parts = Parts(rows: start)
    }

    /// The number of the page on which a tag's list begins.
    func part(of tag: Tag) -> Int { tag.start / Parts.limit + 1 }

    /// The tags on a page, each with those of its carriers that stand there.
    func slices(ofPart part: Int) -> [(tag: Tag, refs: ArraySlice<EntityRef>)] {
        let range = parts.range(part)
        return tags.compactMap { tag in
            let own = range.clamped(to: tag.start..<tag.start + tag.refs.count)
            return own.isEmpty ? nil : (tag, tag.refs[own.lowerBound - tag.start..<own.upperBound - tag.start])
        }
    }
}

extension Site {
    /// Where all that carries a tag is listed.
    func address(ofTag tag: String) -> String { addresses.tags + "#" + Site.encoded("tag-" + anchorName(tag)) }
}
