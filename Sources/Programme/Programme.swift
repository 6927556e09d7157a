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
    /// The entities that have tags, by kind and in order.
    public internal(set) var tagged: [EntityRef] = []
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
    /// Conclusions that changed since the newest edition, by the action that follows from them and that nobody has looked at
    /// since.
    public internal(set) var toReview: [Int: [Int]] = [:]

    /// Nothing. A value with an existential in it the compiler keeps in memory and hands over by its address; one without
    /// it takes apart and copies for each call of a function of another module, which was 2 % of a build
    /// (`docs/performance.md`). For speed alone: without this all works as well.
    private let keptInMemory: any Sendable = ()

    init(day: Day, audience: Audience, files: Sources) {
        self.day = day
        self.audience = audience
        self.files = files
    }

    /// The language of its pages.
    public var language: Language { settings.pageLanguage }

    /// What an owner has to do.
    public struct Duties: Sendable {
        /// Actions that it leads on the day, in the order of the registers.
        public var leads: [Int] = []
        /// Actions that it helps with or has a step in.
        public var helps: [Int] = []
    }
}
