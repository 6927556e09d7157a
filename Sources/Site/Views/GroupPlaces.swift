internal import Programme

/// Under which heading of its theme's agenda each action stands.
struct GroupPlaces: Sendable {
    /// The place of each theme's groups, by id in lower case.
    private let places: [[String: Int]]

    init(_ programme: Programme) {
        places = programme.themes.map { theme in
            Dictionary(
                theme.groups.enumerated().map { (Identifier.folded($1.id), $0) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// The place of the group that a theme's action names among the groups of its theme.
    fileprivate func place(_ group: Reference?, inTheme theme: Int) -> Int? {
        group.flatMap { places[theme][Identifier.folded($0.id)] }
    }
}

extension Site {
    /// The place of an action's group among the groups of its theme; their number for one without a group.
    func groupPlace(ofAction index: Int) -> Int {
        let action = Listed(programme.actions, index)
        guard let theme = action.theme else { return 0 }
        return groups.place(action.group, inTheme: theme) ?? programme.themes[theme].groups.count
    }
}
