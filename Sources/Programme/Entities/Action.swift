internal import JSON
public import Diagnostics
internal import YAML

/// What somebody has agreed to do: one entry of an action register.
public struct Action: Entity {
    public var header = Header()
    public var title = ""
    public var horizon: Reference?
    public var group: Reference?
    public var owner: [RoleReference] = []
    public var partners: [RoleReference] = []
    public var questions: [Reference] = []
    public var followsFrom: [Reference] = []
    public var areas: [Reference] = []
    public var cases: [Reference] = []
    public var sources: [Reference] = []
    public var what: Prose?
    public var who: Prose?
    public var how: Prose?
    /// The status at the start; see ``state`` for the one on the day.
    public var status: Status?
    public var start: WrittenDate?
    public var due: WrittenDate?
    public var steps: [Step] = []
    public var blockedBy: [Reference] = []
    public var escalated: Escalation?
    public var updates: [Update] = []
    public var evidence: [LooseReference] = []
    public var helpWanted: Prose?
    public var supersededBy: Reference?
    public var reviewed: WrittenDate?

    /// The theme in whose folder it stands.
    public var theme: Int?
    /// How it stands on the day of the build.
    public var state = ActionState()

    public init() {}

    public static let kind = EntityKind.action
    public static let words = Words(nl: "actie", en: "action")
    public var label: String { title }

    public static let keys = KeyList<Action>(
        [
            .entityID(Words(nl: "Vaste id van de actie.", en: "Lasting id of the action.")),
            .text("title", \.title, Words(nl: "Wat er gebeurt, in één regel.", en: "What is done, in one line.")),
            .local(
                "horizon", \.horizon,
                Words(nl: "Id van een termijn uit `programme.yaml`.", en: "Id of a horizon of `programme.yaml`.")),
            .local(
                "group", \.group,
                Words(nl: "Id van een kop uit `groups` van het thema.", en: "Id of one of the theme's `groups`.")),
            .roles("owner", \.owner, Words(nl: "Wie de actie trekt.", en: "Who leads the action.")),
            .roles("partners", \.partners, Words(nl: "Wie meehelpt.", en: "Who helps.")),
            .references(
                "questions", \.questions, to: [.question],
                Words(
                    nl: "De leervragen waar de actie antwoord op geeft.", en: "The learning questions that it answers.")
            ),
            .references(
                "follows-from", \.followsFrom, to: [.conclusion],
                Words(nl: "De conclusies waar de actie uit volgt.", en: "The conclusions that it follows from.")),
            .references("areas", \.areas, to: [.area], Words(nl: "Gebieden.", en: "Areas.")),
            .references("cases", \.cases, to: [.case], Words(nl: "Praktijkvoorbeelden.", en: "Practice cases.")),
            .references("sources", \.sources, to: [.source], Words(nl: "Bronnen.", en: "Sources.")),
            .markdown("what", \.what, Words(nl: "Wat er gebeurt.", en: "What is done.")),
            .markdown("who", \.who, Words(nl: "Wie wat doet.", en: "Who does what.")),
            .markdown("how", \.how, Words(nl: "Hoe het gebeurt.", en: "How it is done.")),
            .choice(
                "status", \.status,
                Words(
                    nl: "De status aan het begin; standaard `proposed`.",
                    en: "The status at the start; `proposed` by default.")),
            .date("start", \.start, Words(nl: "Begin.", en: "Start.")),
            .date("due", \.due, Words(nl: "Wanneer het klaar moet zijn.", en: "When it is to be done.")),
            .records("steps", \.steps, Words(nl: "Stappen.", en: "Steps.")),
            .references(
                "blocked-by", \.blockedBy, to: [.action],
                Words(nl: "Acties waar deze op wacht.", en: "Actions that it waits for.")),
            .record(
                "escalated", \.escalated,
                Words(nl: "Naar wie de actie is opgeschaald.", en: "To whom the action was escalated.")),
            .records("updates", \.updates, Words(nl: "De geschiedenis.", en: "The history.")),
            .looseList(
                "evidence", \.evidence, to: [.source],
                Words(
                    nl: "Bewijs dat het gedaan is: adres, bestand of bron.",
                    en: "Proof that it is done: URL, media path or source id.")),
            .markdown(
                "help-wanted", \.helpWanted,
                Words(nl: "Wat de trekker van anderen nodig heeft.", en: "What the owner needs from others.")),
            .reference(
                "superseded-by", \.supersededBy, to: [.action],
                Words(nl: "De actie die deze vervangt.", en: "The action that replaces it.")),
            .date(
                "reviewed", \.reviewed,
                Words(
                    nl: "Wanneer de actie na een gewijzigde conclusie is nagekeken.",
                    en: "When it was looked at again after a conclusion changed.")),
        ] + Key.common)
}

/// A part of an action.
public struct Step: Described {
    public var title = ""
    public var done: StepDone?
    public var owner: [Reference] = []
    public var due: WrittenDate?

    public init() {}

    public static let keys = KeyList<Step>([
        .text("title", \.title, Words(nl: "Wat er gebeurt.", en: "What is done.")),
        .special(
            "done", .flagOrDate, \.done,
            Words(
                nl: "`true`, `false` of de datum waarop het klaar was.",
                en: "`true`, `false` or the date on which it was done."),
            read: { node, reader in reader.stepDone(node) },
            write: { done, json in
                switch done {
                case .no: json.bool(false)
                case .yes: json.bool(true)
                case .on(let date): json.string(date.iso)
                }
            }),
        .references("owner", \.owner, to: [.owner], Words(nl: "Wie het doet.", en: "Who does it.")),
        .date("due", \.due, Words(nl: "Wanneer het klaar moet zijn.", en: "When it is to be done.")),
    ])

    /// Whether it was done on a day.
    public func isDone(on day: Day) -> Bool {
        switch done {
        case .yes: true
        case .on(let date): date.last <= day
        case .no, nil: false
        }
    }
}

/// Whether a step is done.
public enum StepDone: Sendable, Hashable {
    case no
    case yes
    case on(WrittenDate)
}

/// That an action is stuck and lies with a body with a mandate.
public struct Escalation: Described {
    public var to: Reference?
    public var since: WrittenDate?
    public var until: WrittenDate?
    public var note: Prose?

    public init() {}

    public static let keys = KeyList<Escalation>([
        .reference(
            "to", \.to, to: [.owner], required: true,
            Words(nl: "Het orgaan waar de actie nu ligt.", en: "The body where the action lies now.")),
        .date("since", \.since, Words(nl: "Sinds wanneer.", en: "Since when.")),
        .date(
            "until", \.until,
            Words(
                nl: "Tot en met wanneer; vóór `since` telt zij op geen enkele dag.",
                en: "Until when; before `since` it counts on no day.")),
        .markdown("note", \.note, Words(nl: "Toelichting.", en: "Note.")),
    ])

    /// Whether it counts on a day, for an open action.
    public func counts(on day: Day) -> Bool {
        (since.map { $0.last <= day } ?? true) && (until.map { $0.last >= day } ?? true)
    }
}

/// An entry of an action's history.
public struct Update: Described {
    public var date: WrittenDate?
    public var status: Status?
    public var due: WrittenDate?
    /// `nil` where it names no owner; empty where it takes the owner away.
    public var owner: [RoleReference]?
    public var by: Reference?
    public var note: Prose?
    public var audience: Audience = .public
    public var place = Place(file: 0, start: 0, end: 0)

    public init() {}

    public mutating func stands(_ key: Int, at place: Place) {
        if key == 0 { self.place = place }
    }

    /// The day from which it counts.
    public var day: Day { date?.last ?? Day(number: 0) }

    public static let keys = KeyList<Update>([
        .date("date", \.date, required: true, Words(nl: "De dag van het bericht.", en: "The day of the update.")),
        .choice("status", \.status, Words(nl: "De nieuwe status.", en: "The new status.")),
        .date("due", \.due, Words(nl: "De nieuwe einddatum.", en: "The new due date.")),
        .roles(
            "owner", \.owner,
            Words(nl: "De nieuwe trekker; `[]` haalt de trekker weg.", en: "The new owner; `[]` takes the owner away.")),
        .reference("by", \.by, to: [.owner], Words(nl: "Van wie het bericht komt.", en: "Whom the update comes from.")),
        .markdown("note", \.note, Words(nl: "Wat er te melden is.", en: "What there is to tell.")),
        Key(
            "audience", .choice(Audience.allCases.map(\.rawValue)),
            Words(nl: "Voor wie dit bericht is.", en: "Who may see this update."),
            read: { root, node, reader in
                if let audience = reader.choice(node, Audience.self) { root.audience = audience }
            },
            write: { root, json, _ in
                json.key("audience")
                json.string(root.audience.rawValue)
            }),
    ])
}
