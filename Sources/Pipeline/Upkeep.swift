internal import Diagnostics
internal import Programme
internal import Site

/// What the checks found that somebody could mend, each with the entity that it stands in, for the team's own page.
func upkeep(_ diagnostics: [Diagnostic], _ programme: Programme) -> [UpkeepItem] {
    guard programme.audience == .team else { return [] }
    let places = EntityPlaces(programme, kinds: EntityKind.allCases.filter { $0 != .conclusion })
    return diagnostics.filter { $0.severity == .warning }.map { diagnostic in
        UpkeepItem(
            rule: diagnostic.rule, message: diagnostic.message.text(in: programme.language),
            entity: places.entity(at: diagnostic.place))
    }
}
