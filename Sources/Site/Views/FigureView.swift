internal import Mustache
internal import Programme

/// A number that tells how things stand, with where to see what it counts.
struct FigureView: View {
    let site: Site
    let count: Int
    let label: String
    let address: String?
    let isTrouble: Bool

    static let fields = Fields<Self> {
        Field.text("count", "the number") { $0.site.formats.whole($0.count) }
        Field.text("label", "what it counts") { $0.label }
        Field.link("link", "where to see it; nothing where there is nothing to see") {
            $0.count > 0 ? $0.address : nil
        }
        Field.flag("trouble", "whether it calls for somebody to act") {
            $0.isTrouble && $0.count > 0
        }
    }
}

extension Overview {
    /// The numbers of the whole programme.
    var figures: [FigureView] {
        var all = [
            figure(.open, tally.open), figure(.done, tally.done),
            figure(.late, tally.late, isTrouble: true),
            figure(.stale, tally.stale), figure(.unassigned, tally.unassigned),
        ]
        if !escalated.isEmpty { all.append(figure(.escalated, escalated.count, isTrouble: true)) }
        return all
    }

    private func figure(_ filter: TrackerFilter, _ count: Int, isTrouble: Bool = false)
        -> FigureView
    {
        FigureView(
            site: site, count: count, label: site.word("figure-" + filter.rawValue),
            address: tracker(filter),
            isTrouble: isTrouble)
    }

    /// Numbers of some actions, all on the page itself.
    func figures(_ tally: ActionTally) -> [FigureView] {
        [
            (TrackerFilter.open, tally.open, false), (.done, tally.done, false),
            (.late, tally.late, true),
            (.stale, tally.stale, false), (.unassigned, tally.unassigned, false),
        ].map { filter, count, isTrouble in
            FigureView(
                site: site, count: count, label: site.word("figure-" + filter.rawValue),
                address: nil,
                isTrouble: isTrouble)
        }
    }
}
