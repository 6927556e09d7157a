internal import Mustache
internal import Programme

/// A conclusion with what follows from it.
struct ConclusionView: View {
    let site: Site
    let index: Int
    let title: ProsePart?
    let text: ProsePart?
    /// What stands on the same page.
    let local: LocalAnchors?

    init(_ report: TableReportView, _ index: Int, title: ProsePart? = nil, text: ProsePart?) {
        site = report.site
        local = report.text.place.local
        self.index = index
        self.title = title
        self.text = text
    }

    private var followUps: [Int] { site.programme.followUps[index] }

    var number: Int { site.programme.conclusions[index].number }

    static let fields = Fields<Self> {
        Field.text("id", "its id") { $0.site.programme.conclusions[$0.index].id }
        Field.text("anchor", "its id on the page") {
            $0.site.anchor(of: EntityRef(.conclusion, $0.index))
        }
        Field.number("number", "its place among the conclusions of its question, from 1") {
            $0.number
        }
        Field.link("link", "its address") { $0.site.addresses[.conclusion, $0.index] }
        Field.markup("title", "its heading, where it has one") { $0.title }
        Field.markup("text", "the conclusion itself") { $0.text }
        Field.flag("has-actions", "whether any action follows from it") { !$0.followUps.isEmpty }
        Field.list("actions", FollowUp.self, "actions that follow from it") { conclusion in
            conclusion.followUps.map {
                FollowUp(site: conclusion.site, index: $0, local: conclusion.local)
            }
        }
        Field.flag(
            "flag",
            "whether it has changed since the newest edition, and an action has not been looked at since"
        ) {
            view in
            view.followUps.contains { view.site.programme.toReview[$0]?.contains(view.index) ?? false }
        }
    }
}

/// An action that follows from a conclusion.
struct FollowUp: ListingView {
    let site: Site
    let index: Int
    /// What stands on the same page.
    let local: LocalAnchors?

    static let fields = Fields<Self> {
        Field.text("anchor", "its id, where it stands on the same page") {
            $0.local?[EntityRef(.action, $0.index)]
        }
        Field.actionRow
    }
}
