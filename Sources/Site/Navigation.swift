internal import Programme

extension Site {
    /// A page that can be reached from everywhere.
    struct NavigationEntry: Sendable {
        var title: String
        var address: String
    }

    /// The main navigation.
    var navigation: [NavigationEntry] {
        [
            NavigationEntry(title: word("start"), address: addresses.start),
            NavigationEntry(title: word("agenda"), address: addresses.agenda),
            NavigationEntry(title: word("tracker"), address: addresses.tracker),
            NavigationEntry(title: word("themes"), address: addresses.overview(.theme)),
            NavigationEntry(title: word("questions"), address: addresses.overview(.question)),
            NavigationEntry(title: word("owners"), address: addresses.overview(.owner)),
        ]
    }

    /// All other overviews, as far as there is something in them.
    var moreNavigation: [NavigationEntry] { [] }
}
