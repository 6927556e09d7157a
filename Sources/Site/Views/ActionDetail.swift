internal import Mustache
internal import Programme

/// A view that tells all of an action.
protocol DetailView: ListingView {
    /// Where on the page its texts stand.
    var place: ProsePlace { get }
}

extension DetailView {
    fileprivate var state: ActionState {
        _read { yield site.programme.actions[index].state }
    }

    fileprivate func prose(_ prose: Prose?, _ name: String) -> ProseMarkup? {
        ProseMarkup(site, prose, at: place.inside(name))
    }

    fileprivate var group: String? {
        guard let theme = action.theme else { return nil }
        let (groups, place) = (site.programme.themes[theme].groups, site.groupPlace(ofAction: index))
        return groups.indices.contains(place) ? groups[place].title : nil
    }

    fileprivate var stepsDone: String? {
        guard !action.steps.isEmpty else { return nil }
        let done = action.steps.count { $0.isDone(on: site.programme.day) }
        return "\(done) \(site.word("of-many")) \(action.steps.count) \(site.word("task-done"))"
    }

    fileprivate var escalation: EscalationView? {
        guard let escalated = action.escalated, let to = EntityLink(site, escalated.to),
            escalated.since.map({ $0.last <= site.programme.day }) ?? true
        else { return nil }
        return EscalationView(
            site: site, escalated: escalated, to: to, isActive: state.isEscalated,
            place: place.inside("escalation"))
    }
}

extension Field where Root: DetailView {
    /// All that is told of an action itself.
    static var actionDetail: Field {
        .group {
            Field.actionRow
            Field.text("anchor", "its id on a page of many") {
                $0.site.anchor(of: EntityRef(.action, $0.index))
            }
            Field.markup("status-meaning", "what its status means, where the programme says so") {
                view in
                let meaning = view.site.programme.settings.statuses?[view.state.status]?.meaning
                return view.prose(meaning, "status")
            }
            Field.view("due-date", DateView.self, "due date, written out") {
                DateView($0.site, $0.state.due)
            }
            Field.view("start", DateView.self, "when it starts") { DateView($0.site, $0.action.start) }
            Field.view("moved", MovedView.self, "how its due date moved, where it did") { view in
                view.state.moved.map { MovedView(site: view.site, moved: $0) }
            }
            Field.text("group", "the heading it stands under in its theme's agenda") { $0.group }
            Field.text("age-told", "how long ago it was heard of, written out") { view in
                view.state.age.map(view.site.formats.ago)
            }
            Field.markup("what", "what is done") { $0.prose($0.action.what, "what") }
            Field.markup("who", "who does what") { $0.prose($0.action.who, "who") }
            Field.markup("how", "how it is done") { $0.prose($0.action.how, "how") }
            Field.flag("has-steps", "whether it has steps") { !$0.action.steps.isEmpty }
            Field.text("steps-done", "how many of its steps are done, written out: 1 van 3 gedaan") {
                $0.stepsDone
            }
            Field.list("steps", StepView.self, "its steps") { view in
                view.action.steps.map { StepView(site: view.site, step: $0) }
            }
            Field.markup("help-wanted", "what the owner needs from others; nothing when closed") {
                view in
                view.state.isOpen ? view.prose(view.action.helpWanted, "help") : nil
            }
            Field.flag("has-evidence", "whether there is any proof that it is done") {
                !$0.action.evidence.isEmpty
            }
            Field.list("evidence", LooseLink.self, "what shows that it is done") { view in
                view.action.evidence.map { LooseLink(view.site, $0) }
            }
            Field.view("superseded-by", EntityLink.self, "the action that took its place") {
                EntityLink($0.site, $0.action.supersededBy)
            }
            Field.view("escalation", EscalationView.self, "to whom it was escalated, by the day") {
                $0.escalation
            }
            Field.flag(
                "flag", "whether a conclusion it follows from has changed since the newest edition"
            ) {
                $0.site.programme.toReview[$0.index] != nil
            }
        }
    }
}

/// All that is told of an action itself, on a page of many and in a workbook.
struct ActionDetail: DetailView {
    let site: Site
    let index: Int
    let place: ProsePlace

    init(_ site: Site, _ index: Int, at place: ProsePlace) {
        self.site = site
        self.index = index
        self.place = place
    }

    static let fields = Fields<Self> { Field.actionDetail }
}

/// How a due date moved.
struct MovedView: View {
    let site: Site
    let moved: ActionState.Moved

    static let fields = Fields<Self> {
        Field.view("first", DateView.self, "the first due date") {
            DateView($0.site, $0.moved.first)
        }
        Field.view("present", DateView.self, "the due date on the day") {
            DateView($0.site, $0.moved.present)
        }
        Field.number("times", "how many times it moved") { $0.moved.times }
        Field.text("times-told", "the same, written out: 2 keer verplaatst") {
            $0.site.counted($0.moved.times, "move")
        }
    }
}

/// A part of an action.
struct StepView: View {
    let site: Site
    let step: Step

    private var isDone: Bool { step.isDone(on: site.programme.day) }

    static let fields = Fields<Self> {
        Field.text("title", "what is done") { $0.step.title }
        Field.flag("done", "whether it is done on the day") { $0.isDone }
        Field.view("done-on", DateView.self, "when it was done, where that is known") { view in
            guard view.isDone, case .on(let date) = view.step.done else { return nil }
            return DateView(view.site, date)
        }
        Field.view("due", DateView.self, "when it is to be done") { DateView($0.site, $0.step.due) }
        Field.flag("late", "whether it is past that date without being done") { view in
            !view.isDone && (view.step.due.map { $0.last < view.site.programme.day } ?? false)
        }
        Field.flag("has-owners", "whether anybody is named for it") {
            $0.step.owner.contains { $0.target != nil }
        }
        Field.list("owners", EntityLink.self, "who does it") { $0.step.owner.links($0.site) }
    }
}

/// That an action lies, or lay, with a body with a mandate.
struct EscalationView: View {
    let site: Site
    let escalated: Escalation
    let to: EntityLink
    let isActive: Bool
    let place: ProsePlace

    static let fields = Fields<Self> {
        Field.view("to", EntityLink.self, "the body") { $0.to }
        Field.flag("active", "whether it lies there on the day") { $0.isActive }
        Field.view("since", DateView.self, "since when") { DateView($0.site, $0.escalated.since) }
        Field.view("until", DateView.self, "until when") { DateView($0.site, $0.escalated.until) }
        Field.markup("note", "what there is to say of it") {
            ProseMarkup($0.site, $0.escalated.note, at: $0.place)
        }
    }
}
