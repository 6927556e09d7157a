internal import Diagnostics
internal import Jobs
internal import Mustache
public import Programme

/// A programme ready to be shown: with addresses, words and the facts that many pages share worked out once.
public final class Site: Sendable {
    /// What does not come from the content.
    public struct Options: Sendable {
        /// Where the site is published, with a slash at the end; `nil` leaves feeds, calendars and sitemap out.
        public var url: String?
        /// The version of the tool.
        public var version: String
        /// How many actions of the agenda and the hand-out stand on one page; of other lists `Parts.limit` do.
        public var rowsPerPage = Parts.limit

        public init(url: String? = nil, version: String, rowsPerPage: Int? = nil) {
            self.url = url
            self.version = version
            if let rowsPerPage { self.rowsPerPage = rowsPerPage }
        }
    }

    public let programme: Programme
    public let addresses: Addresses
    let names: Names
    /// What links to entities show, for templates.
    let texts: EntityTexts
    public let formats: Formats
    public let options: Options
    private let statusWords: StatusWords
    /// The labels of the interface in the site's language.
    public let words: [String: String]
    /// What is shown of each action, by index.
    let facts: [ActionFacts]
    /// How each action stands, by index.
    let standings: [Standing]
    /// Who leads each action, by index.
    let leads: Leads
    /// Whether a chart of statuses counts any action among the dropped that another took the place of.
    let chartsReplaced: Bool
    /// The headings of the themes' agendas.
    let groups: GroupPlaces
    /// Who to call for what.
    let topics: TopicDirectory
    /// All updates that count, newest first.
    let updates: Once<UpdateOrder>
    /// The pages that can be reached from every other one.
    let navigation: Navigation
    /// Templates with all that pages have around them filled in.
    let templates = SettledTemplates()

    /// - Parameters:
    ///   - programme: what to show.
    ///   - options: what does not come from the content.
    ///   - jobs: threads to work with.
    public init(_ programme: Programme, options: Options, jobs: Int = 1) {
        self.programme = programme
        self.options = options
        let updates = Once { UpdateOrder(programme) }
        self.updates = updates
        let (formats, words) = (Formats(programme.language), interfaceWords(programme.language))
        (self.formats, self.words) = (formats, words)
        let statusWords = StatusWords(programme, words)
        self.statusWords = statusWords
        let horizons = Dictionary(
            programme.settings.horizons.indices.map { (Identifier.folded(programme.settings.horizons[$0].id), $0) },
            uniquingKeysWith: { first, _ in first })
        ((facts, names), (addresses, topics)) = together(jobs: jobs) {
            let facts = programme.actions.indices.map { index in
                ActionFacts(
                    Listed(programme.actions, index), horizons, programme.settings.horizons, formats, statusWords)
            }
            return (facts, Names(programme))
        } _: {
            (Addresses(programme), TopicDirectory(programme))
        }
        let (names, addresses) = (names, addresses)
        (texts, (standings, leads)) = together(jobs: jobs) {
            EntityTexts(programme, names, addresses)
        } _: {
            _ = updates.value
            return (programme.actions.indices.map { Standing(Listed(programme.actions, $0)) }, Leads(programme))
        }
        navigation = Navigation(programme, addresses) { words[$0] ?? $0 }
        groups = GroupPlaces(programme)
        chartsReplaced = standings.contains { $0.charted != $0.status }
    }

    /// A label by its name.
    func word(_ name: String) -> String { words[name] ?? name }

    /// The word for a status: the programme's own, else the tool's.
    func statusWord(_ status: Status) -> String { statusWords[status] }
}

/// The words for statuses, looked up once: they stand on every row.
private struct StatusWords: Sendable {
    private let words: [String]

    init(_ programme: Programme, _ labels: [String: String]) {
        words = Status.allCases.map { status in
            programme.settings.statuses?[status]?.title ?? labels["status-" + status.rawValue] ?? status.rawValue
        }
    }

    subscript(status: Status) -> String {
        Status.allCases.firstIndex(of: status).map { words[$0] } ?? status.rawValue
    }
}

/// What many pages show of an action, as text, worked out once.
struct ActionFacts: Sendable {
    var statusWord: String
    var due: String?
    /// The last day of the due date.
    var dueDay: Day?
    /// Days since it was last heard of, while it is open.
    var age: Int?
    var horizon: String?
    var horizonIndex: Int

    /// - Parameters:
    ///   - places: places of the programme's horizons, by id in lower case.
    ///   - horizons: the horizons.
    fileprivate init(
        _ action: Listed<Action>, _ places: [String: Int], _ horizons: [Horizon], _ formats: Formats,
        _ words: StatusWords
    ) {
        statusWord = words[action.state.status]
        due = action.state.due.map(formats.shortDate)
        dueDay = action.state.due?.last
        age = action.state.age
        let found = action.horizon.flatMap { places[Identifier.folded($0.id)] }
        horizonIndex = found ?? horizons.count
        horizon = found.map { horizons[$0].title }
    }
}

extension Site {
    /// The rule that gives the style sheet the programme's own colour.
    public var accentRule: String {
        programme.settings.accent.map { ":root{--accent:\($0)}\n" } ?? ""
    }
}
