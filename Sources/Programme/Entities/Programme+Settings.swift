internal import Diagnostics
internal import JSON

/// What `programme.yaml` says.
public struct Settings: Described {
    public var name = ""
    public var kind: String?
    public var summary: Prose?
    public var language: LanguageChoice?
    /// The language of the pages: Dutch, where nothing else is said.
    var pageLanguage: Language { language == .en ? .en : .nl }
    public var url: String?
    public var organiser: Reference?
    public var contact: Prose?
    public var horizons: [Horizon] = []
    public var staleAfter: Int?
    public var accent: String?
    public var editURL: String?
    public var statuses: [Status: StatusWords]?
    public var meetings: [Meeting] = []
    public var upcoming: [Upcoming] = []
    public var csvSeparator: CSVSeparator?
    public var rules: [String: RuleSetting]?
    public var requires: String?

    public init() {}

    public static let keys = KeyList<Settings>([
        .text("name", \.name, Words(nl: "Naam van het programma.", en: "Name of the programme.")),
        .text("kind", \.kind, Words(nl: "Hoe het programma zich noemt.", en: "What the programme calls itself.")),
        .markdown(
            "summary", \.summary, Words(nl: "Samenvatting, voor de startpagina.", en: "Summary, for the start page.")),
        .choice("language", \.language, Words(nl: "Taal van de site.", en: "Language of the site.")),
        .url("url", \.url, Words(nl: "Waar de site komt te staan.", en: "Where the site is published.")),
        .reference(
            "organiser", \.organiser, to: [.owner],
            Words(nl: "Wie het programma organiseert.", en: "Who organises the programme.")),
        .markdown("contact", \.contact, Words(nl: "Hoe men het team bereikt.", en: "How to reach the team.")),
        .records(
            "horizons", \.horizons,
            Words(nl: "Termijnen, op volgorde van urgentie.", en: "Horizons, in order of urgency.")),
        .whole(
            "stale-after", \.staleAfter, in: 0...100_000,
            Words(
                nl: "Na hoeveel dagen zonder bericht een open actie stilstaat; standaard 90.",
                en: "After how many days without a word an open action is stale; 90 by default.")),
        .special(
            "accent", .colour, \.accent,
            Words(nl: "Accentkleur, bijvoorbeeld \"#005f73\".", en: "Accent colour, such as \"#005f73\"."),
            read: { node, reader in reader.accent(node) }, write: { $1.string($0) }),
        .special(
            "edit-url", .editURL, \.editURL,
            Words(
                nl: "Adres om een pagina te bewerken, met `{path}`.", en: "Address to edit a page at, with `{path}`."),
            read: { node, reader in reader.editURL(node) }, write: { $1.string($0) }),
        .map(
            "statuses", \.statuses, Words(nl: "Eigen woorden voor statussen.", en: "Own words for statuses."),
            value: .record(StatusWords.description("status")), read: { $1.record($0) },
            write: { words, json, programme in json.record(words, programme) },
            visit: { words, visitor in
                guard var meaning = words.meaning else { return }
                visitor.visit(&meaning, key: "meaning")
                words.meaning = meaning
            }),
        .records(
            "meetings", \.meetings,
            Words(nl: "Bijeenkomsten van het programma als geheel.", en: "Meetings of the programme as a whole.")),
        .records("upcoming", \.upcoming, Words(nl: "Thema's die nog komen.", en: "Themes still to come.")),
        .choice(
            "csv-separator", \.csvSeparator,
            Words(nl: "Scheidingsteken in CSV: `;` of `,`.", en: "Separator in CSV: `;` or `,`.")),
        .rules(
            "rules", \.rules,
            Words(nl: "Regels: `off`, `warning` of `error`.", en: "Rules: `off`, `warning` or `error`.")),
        .special(
            "requires", .version, \.requires,
            Words(
                nl: "De oudste versie van werkboek die dit programma kan bouwen.",
                en: "The oldest version of werkboek that can build this programme."),
            read: { node, reader in reader.version(node) }, write: { $1.string($0) }),
    ])
}

public enum LanguageChoice: String, Sendable, CaseIterable {
    case nl
    case en
}

public enum CSVSeparator: String, Sendable, CaseIterable {
    case semicolon = ";"
    case comma = ","
}

/// Own words for a status.
public struct StatusWords: Described {
    public var title: String?
    public var meaning: Prose?

    public init() {}

    public static let keys = KeyList<StatusWords>([
        .text("title", \.title, Words(nl: "Het woord.", en: "The word.")),
        .markdown("meaning", \.meaning, Words(nl: "Wat het betekent.", en: "What it means.")),
    ])
}

/// How soon actions are due to be taken up.
public struct Horizon: LocallyNamed {
    public var id = ""
    public var title = ""
    public var details: Prose?

    public init() {}

    public static let keys = KeyList<Horizon>([
        .id("id", \.id, Words(nl: "Id binnen het programma.", en: "Id within the programme.")),
        .text("title", \.title, Words(nl: "De termijn.", en: "The horizon.")),
        .markdown("description", \.details, Words(nl: "Wat eronder valt.", en: "What falls under it.")),
    ])
}

/// A theme still to come.
public struct Upcoming: Described {
    public var title = ""
    public var date: WrittenDate?
    public var place: String?

    public init() {}

    public static let keys = KeyList<Upcoming>([
        .text("title", \.title, Words(nl: "Titel.", en: "Title.")),
        .date("date", \.date, Words(nl: "De dag.", en: "The day.")),
        .text("place", \.place, Words(nl: "Plaats.", en: "Place.")),
    ])
}
