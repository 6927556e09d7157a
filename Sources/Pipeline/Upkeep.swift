internal import Diagnostics
internal import Programme
internal import Site

/// What the checks found that somebody could mend, each with the entity that it stands in, for the team's own page.
func upkeep(_ diagnostics: [Diagnostic], _ programme: Programme) -> [UpkeepItem] {
    guard programme.audience == .team else { return [] }
    var starts: [(place: Place, ref: EntityRef)] = []
    for kind in EntityKind.allCases where kind != .conclusion {
        for i in 0..<programme.count(kind) {
            let ref = EntityRef(kind, i)
            starts.append((programme.entity(ref).header.place, ref))
        }
    }
    starts.sort { ($0.place.file, $0.place.start) < ($1.place.file, $1.place.start) }
    return diagnostics.filter { $0.severity == .warning }.map { diagnostic in
        let place = diagnostic.place
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            let other = starts[middle].place
            if (other.file, other.start) <= (place.file, place.start) { low = middle + 1 } else { high = middle }
        }
        let found = low > 0 && starts[low - 1].place.file == place.file ? starts[low - 1].ref : nil
        return UpkeepItem(
            rule: diagnostic.rule, message: diagnostic.message.text(in: programme.language), entity: found)
    }
}
