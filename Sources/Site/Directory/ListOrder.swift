internal import Programme

extension Programme {
    /// The areas by name.
    var areasInOrder: [Int] {
        let keys = areas.map { sortKey($0.name) }
        return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }

    /// The sources by author, else who published them, else title; then by year.
    var sourcesInOrder: [Int] {
        let keys = sources.map { source in
            (
                sortKey(source.authors.first ?? source.publisher ?? source.title), source.year ?? .max,
                sortKey(source.title)
            )
        }
        return sources.indices.sorted { a, b in keys[a] == keys[b] ? a < b : keys[a] < keys[b] }
    }

    /// The offerings by kind, those without one last.
    var offeringsInOrder: [Int] {
        (OfferingKind.allCases.map { $0 } + [nil]).flatMap { kind in
            offerings.indices.filter { offerings[$0].kind == kind }
        }
    }
}
