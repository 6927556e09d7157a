public import Diagnostics

/// All that was read, before anything is looked up: the entities in the order of the files, with their folders.
public struct Documents: Sendable {
    var settings: Settings?
    var owners: [Owner] = []
    var areas: [Area] = []
    var sources: [Source] = []
    var inventories: [Inventory] = []
    var offerings: [Offering] = []
    var pages: [Page] = []
    var cases: [Case] = []
    var themes: [Theme] = []
    var questions: [InTheme<Question>] = []
    var conclusions: [[Conclusion]] = []
    /// By register, so that they are moved about as few times as may be.
    var actions: [InTheme<[Action]>] = []
    var indicators: [InTheme<[Indicator]>] = []
    var notes: [InTheme<Note>] = []
    public internal(set) var editions: [EditionFile] = []
    /// Files under `media/`, by path inside the content folder.
    var media: [String] = []
    /// Which kinds of things stand in files that could not be read.
    var unreadable: Set<EntityKind> = []
    /// All other files that exist, for links to what is no page.
    var otherFiles: Set<String> = []
    public internal(set) var diagnostics: [Diagnostic] = []
    public internal(set) var files = Sources()

    /// Nothing yet.
    public init() {}

    /// The language of the programme's pages.
    public var language: Language { settings?.pageLanguage ?? .nl }

    /// An entity, or all of a register, with the folder of its theme.
    struct InTheme<Value: Sendable>: Sendable {
        var value: Value
        var folder: String
    }

    /// Adds what another file held.
    mutating func append(_ other: Documents) {
        settings = settings ?? other.settings
        owners += other.owners
        areas += other.areas
        sources += other.sources
        inventories += other.inventories
        offerings += other.offerings
        pages += other.pages
        cases += other.cases
        themes += other.themes
        questions += other.questions
        conclusions += other.conclusions
        actions += other.actions
        indicators += other.indicators
        notes += other.notes
        editions += other.editions
        unreadable.formUnion(other.unreadable)
        diagnostics += other.diagnostics
    }
}

/// A frozen state of the programme, as read.
public struct EditionFile: Sendable {
    public var name: String
    public var file: Int
}
