internal import Mustache
internal import Programme

/// A theme with how far its actions are and where they are listed.
struct ThemeStanding: View {
    let overview: Overview
    let index: Int

    private var theme: Theme {
        _read { yield overview.site.programme.themes[index] }
    }

    static let fields = Fields<Self> {
        Field.include(ThemeRow.self) { ThemeRow($0.overview.site, $0.index) }
        Field.link("tracker", "where its actions are listed with their status") { row in
            row.overview.isSplit
                ? row.overview.site.addresses.tracker(theme: row.theme.slug)
                : row.overview.site.addresses.tracker + "#theme="
                    + Identifier.folded(row.theme.slug)
        }
        Field.flag("has-actions", "whether it has actions") { !$0.theme.actions.isEmpty }
    }
}

extension Overview {
    /// All themes.
    var themes: [ThemeStanding] {
        site.programme.themes.indices.map { ThemeStanding(overview: self, index: $0) }
    }

    /// The themes that have actions.
    var busyThemes: [ThemeStanding] {
        themes.filter { !site.programme.themes[$0.index].actions.isEmpty }
    }
}
