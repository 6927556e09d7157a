public import Diagnostics

/// A whole programme on one day, for one audience: typed entities with their references resolved both ways.
public struct Programme: Sendable {
    public internal(set) var settings = Settings()
    /// The day that everything is told for.
    public internal(set) var day: Day
    /// Who it is for; what others alone may see is not in it.
    public internal(set) var audience: Audience

    public internal(set) var themes: [Theme] = []
    public internal(set) var questions: [Question] = []
    public internal(set) var conclusions: [Conclusion] = []
    public internal(set) var actions: [Action] = []
    public internal(set) var owners: [Owner] = []
    public internal(set) var areas: [Area] = []
    public internal(set) var cases: [Case] = []
    public internal(set) var indicators: [Indicator] = []
    public internal(set) var inventories: [Inventory] = []
    public internal(set) var offerings: [Offering] = []
    public internal(set) var sources: [Source] = []
    public internal(set) var notes: [Note] = []
    public internal(set) var pages: [Page] = []

    /// Media files by path inside the content folder, sorted.
    public internal(set) var media: [String] = []
    /// Which of them a visible text links to.
    public internal(set) var usedMedia: Set<Int> = []
    /// The files that it was read from.
    public internal(set) var files: Sources
    public internal(set) var editions: [EditionFile] = []

    /// Entities by their ids and aliases, in lower case.
    var index: [String: EntityRef] = [:]
    /// What links to each entity, by kind and index.
    var links = LinkTable()
    /// What each owner leads and helps with, by index of the owner.
    public internal(set) var duties: [Duties] = []
    /// Actions that follow from each conclusion, by index of the conclusion.
    public internal(set) var followUps: [[Int]] = []
    /// Actions that answer each question, by index of the question.
    public internal(set) var answers: [[Int]] = []

    /// What differs from each edition, the newest first.
    public internal(set) var changes: [EditionChanges] = []
    /// Conclusions that changed since the newest edition, by the action that follows from them.
    var toReview: [Int: [Int]] = [:]

    init(day: Day, audience: Audience, files: Sources) {
        self.day = day
        self.audience = audience
        self.files = files
    }

    /// The language of its pages.
    public var language: Language { settings.language == .en ? .en : .nl }

    /// What an owner has to do.
    public struct Duties: Sendable {
        /// Actions that it leads on the day, in the order of the registers.
        public var leads: [Int] = []
        /// Actions that it helps with or has a step in.
        public var helps: [Int] = []
    }
}

extension Programme {
    /// The entity with an id or alias, without regard to case.
    public func find(_ id: String) -> EntityRef? { index[Identifier.folded(id)] }

    /// The entity itself.
    public func entity(_ ref: EntityRef) -> any Entity {
        let i = Int(ref.index)
        return switch ref.kind {
        case .theme: themes[i]
        case .question: questions[i]
        case .conclusion: conclusions[i]
        case .action: actions[i]
        case .owner: owners[i]
        case .area: areas[i]
        case .case: cases[i]
        case .indicator: indicators[i]
        case .inventory: inventories[i]
        case .offering: offerings[i]
        case .source: sources[i]
        case .note: notes[i]
        case .page: pages[i]
        }
    }

    /// The id as its entity writes it.
    public func id(of ref: EntityRef) -> String {
        let i = Int(ref.index)
        return switch ref.kind {
        case .theme: themes[i].header.id
        case .question: questions[i].header.id
        case .conclusion: conclusions[i].header.id
        case .action: actions[i].header.id
        case .owner: owners[i].header.id
        case .area: areas[i].header.id
        case .case: cases[i].header.id
        case .indicator: indicators[i].header.id
        case .inventory: inventories[i].header.id
        case .offering: offerings[i].header.id
        case .source: sources[i].header.id
        case .note: notes[i].header.id
        case .page: pages[i].header.id
        }
    }

    /// The former ids of an entity.
    func aliases(of ref: EntityRef) -> [Reference] {
        let i = Int(ref.index)
        return switch ref.kind {
        case .theme: themes[i].header.aliases
        case .question: questions[i].header.aliases
        case .conclusion: conclusions[i].header.aliases
        case .action: actions[i].header.aliases
        case .owner: owners[i].header.aliases
        case .area: areas[i].header.aliases
        case .case: cases[i].header.aliases
        case .indicator: indicators[i].header.aliases
        case .inventory: inventories[i].header.aliases
        case .offering: offerings[i].header.aliases
        case .source: sources[i].header.aliases
        case .note: notes[i].header.aliases
        case .page: pages[i].header.aliases
        }
    }

    /// The id that a reference leads to, as its entity writes it.
    public func id(of reference: Reference) -> String {
        reference.target.map { id(of: $0) } ?? reference.id
    }

    /// What an entity is called.
    public func label(of ref: EntityRef) -> String {
        let i = Int(ref.index)
        return switch ref.kind {
        case .theme: themes[i].title
        case .question: questions[i].question
        case .conclusion: conclusions[i].text
        case .action: actions[i].title
        case .owner: owners[i].name
        case .area: areas[i].name
        case .case: cases[i].title
        case .indicator: indicators[i].title
        case .inventory: inventories[i].title
        case .offering: offerings[i].title
        case .source: sources[i].title
        case .note: notes[i].title
        case .page: pages[i].title
        }
    }

    /// A loose value in data: the id of what it names, else its words.
    func words(of loose: LooseReference) -> String {
        if case .entity(let ref, _) = loose.target { return id(of: ref) }
        return loose.text.string
    }

    /// How many entities there are of a kind.
    public func count(_ kind: EntityKind) -> Int {
        switch kind {
        case .theme: themes.count
        case .question: questions.count
        case .conclusion: conclusions.count
        case .action: actions.count
        case .owner: owners.count
        case .area: areas.count
        case .case: cases.count
        case .indicator: indicators.count
        case .inventory: inventories.count
        case .offering: offerings.count
        case .source: sources.count
        case .note: notes.count
        case .page: pages.count
        }
    }
}
