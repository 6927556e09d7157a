internal import Programme

/// The pages that can be reached from every other one, worked out once.
struct Navigation: Sendable {
    /// Shared by all pages rather than copied for each.
    final class Entry: Sendable {
        let title: String
        let address: String

        init(title: String, address: String) {
            self.title = title
            self.address = address
        }
    }

    /// What most readers come for, in the head of each page.
    let main: [Entry]
    /// All other overviews in which there is something, in the foot of each page, and the first of the free pages.
    let more: [Entry]

    /// Whether it leads to an address.
    func names(_ address: String) -> Bool {
        main.contains { $0.address == address } || more.contains { $0.address == address }
    }

    /// Free pages that every page names; with thousands of them, a site would grow with the square of their number.
    static let longest = 50

    /// - Parameters:
    ///   - programme: what the site is about.
    ///   - addresses: where its pages are.
    ///   - word: a label by its name.
    init(_ programme: Programme, _ addresses: Addresses, word: (String) -> String) {
        func overview(_ name: String, _ kind: EntityKind) -> Entry? {
            programme.count(kind) > 0
                ? Entry(title: word(name), address: addresses.overview(kind)) : nil
        }
        main = [
            Entry(title: word("start"), address: addresses.start),
            Entry(title: word("agenda"), address: addresses.agenda),
            Entry(title: word("tracker"), address: addresses.tracker),
            Entry(title: word("themes"), address: addresses.overview(.theme)),
            Entry(title: word("questions"), address: addresses.overview(.question)),
            Entry(title: word("owners"), address: addresses.overview(.owner)),
        ]
        let lists = [
            Entry(title: word("changes"), address: addresses.changes),
            Entry(title: word("meeting-handout"), address: addresses.meeting),
            programme.audience == .team
                ? Entry(title: word("upkeep"), address: addresses.upkeep) : nil,
            overview("areas", .area),
            overview("cases", .case),
            overview("indicators", .indicator),
            overview("inventories", .inventory),
            overview("offerings", .offering),
            programme.owners.contains { !$0.expertise.isEmpty }
                ? Entry(title: word("expertise"), address: addresses.expertise) : nil,
            overview("sources", .source),
            !programme.tagged.isEmpty
                ? Entry(title: word("tags"), address: addresses.tags) : nil,
        ]
        let pages = programme.pages.indices
            .sorted {
                (programme.pages[$0].order ?? .max, programme.pages[$0].title, $0)
                    < (programme.pages[$1].order ?? .max, programme.pages[$1].title, $1)
            }
            .prefix(Navigation.longest)
            .map { Entry(title: programme.pages[$0].title, address: addresses[.page, $0]) }
        more =
            lists.compactMap { $0 } + pages + [
                Entry(title: word("search"), address: addresses.search)
            ]
    }
}
