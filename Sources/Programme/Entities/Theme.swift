/// One cycle of the programme, from topic to workbook.
public struct Theme: Entity {
    public var header = Header()
    public var number: Int?
    public var title = ""
    public var slug = ""
    public var subtitle: String?
    public var summary: Prose?
    public var host: Reference?
    public var stage: Stage?
    public var meetings: [Meeting] = []
    public var published: WrittenDate?
    public var speakers: [Reference] = []
    public var team: [Reference] = []
    public var attendees: [Reference] = []
    public var interviewed: [Reference] = []
    public var groups: [Group] = []
    public var quotes: [Quote] = []
    public var colophon: Prose?
    public var body: Prose?

    /// The name of its folder.
    public var folder = ""
    /// Its questions, actions, notes and indicators, by index, in order.
    public var questions: [Int] = []
    public var actions: [Int] = []
    public var notes: [Int] = []
    public var indicators: [Int] = []

    public init() {}

    public static let kind = EntityKind.theme
    public static let words = Words(nl: "thema", en: "theme")
    public var label: String { title }

    public static let keys = KeyList<Theme>(
        [
            .entityID(
                required: false,
                Words(
                    nl: "Vaste id van het thema; zonder id geldt de slug.",
                    en: "Lasting id of the theme; its slug without one.")),
            .whole("number", \.number, Words(nl: "Nummer van het thema.", en: "Number of the theme.")),
            .text("title", \.title, Words(nl: "Titel.", en: "Title.")),
            .slug(
                "slug", \.slug,
                Words(nl: "Naam in het adres; anders de mapnaam.", en: "Name in the address; else the folder's name.")),
            .text("subtitle", \.subtitle, Words(nl: "Ondertitel.", en: "Subtitle.")),
            .markdown("summary", \.summary, Words(nl: "Samenvatting.", en: "Summary.")),
            .reference(
                "host", \.host, to: [.owner],
                Words(nl: "Gastheer, bijvoorbeeld de gaststad.", en: "The host, such as the host city.")),
            .choice("stage", \.stage, Words(nl: "Stap van de creatieve diamant.", en: "Step of the creative diamond.")),
            .records("meetings", \.meetings, Words(nl: "Bijeenkomsten.", en: "Meetings.")),
            .date(
                "published", \.published,
                Words(nl: "Wanneer het werkboek verscheen.", en: "When the workbook came out.")),
            .references("speakers", \.speakers, to: [.owner], Words(nl: "Sprekers.", en: "Speakers.")),
            .references(
                "team", \.team, to: [.owner], Words(nl: "Het team achter het thema.", en: "The team behind the theme.")),
            .references("attendees", \.attendees, to: [.owner], Words(nl: "Deelnemers.", en: "Attendees.")),
            .references(
                "interviewed", \.interviewed, to: [.owner],
                Words(nl: "Wie geïnterviewd is.", en: "Who was interviewed.")),
            .records(
                "groups", \.groups,
                Words(
                    nl: "De koppen van de actieagenda, op volgorde.", en: "The headings of its action agenda, in order."
                )),
            .records("quotes", \.quotes, Words(nl: "Uitspraken van deelnemers.", en: "Quotes of participants.")),
            .markdown("colophon", \.colophon, Words(nl: "Colofon.", en: "Colophon.")),
        ] + Key.common)
}

/// When and where people met.
public struct Meeting: Described {
    public var date: WrittenDate?
    public var kind: MeetingKind?
    public var place: String?
    public var note: Prose?

    public init() {}

    public static let keys = KeyList<Meeting>([
        .date("date", \.date, required: true, Words(nl: "De dag.", en: "The day.")),
        .choice("kind", \.kind, Words(nl: "Soort bijeenkomst.", en: "Kind of meeting.")),
        .text("place", \.place, Words(nl: "Plaats.", en: "Place.")),
        .markdown("note", \.note, Words(nl: "Toelichting.", en: "Note.")),
    ])
}

/// A heading of a theme's action agenda.
public struct Group: LocallyNamed {
    public var id = ""
    public var title = ""
    public var text: Prose?

    public init() {}

    public static let keys = KeyList<Group>([
        .id("id", \.id, Words(nl: "Id binnen het thema.", en: "Id within the theme.")),
        .text("title", \.title, Words(nl: "De kop.", en: "The heading.")),
        .markdown("text", \.text, Words(nl: "Inleiding onder de kop.", en: "Introduction under the heading.")),
    ])
}

/// What a participant said.
public struct Quote: Described {
    public var text = ""
    public var by: LooseReference?

    public init() {}

    public static let keys = KeyList<Quote>([
        .text("text", \.text, Words(nl: "De uitspraak.", en: "The quote.")),
        .loose("by", \.by, to: [.owner], Words(nl: "Van wie: tekst of id.", en: "Whose: a text or an owner id.")),
    ])
}
