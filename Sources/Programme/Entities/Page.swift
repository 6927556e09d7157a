/// A free page: foreword, about, colophon.
public struct Page: Entity {
    public var header = Header()
    public var title = ""
    public var order: Int?
    public var date: WrittenDate?
    public var body: Prose?

    /// Name of its file without ending.
    public var name = ""
    /// Its path inside the content folder.
    public var path = ""

    public init() {}

    public static let kind = EntityKind.page
    public static let words = Words(nl: "pagina", en: "page")
    public var label: String { title }

    public static let keys = KeyList<Page>(
        [
            .entityID(
                required: false, Words(nl: "Vaste id; anders de bestandsnaam.", en: "Lasting id; else the file's name.")
            ),
            .text(
                "title", \.title, required: false,
                Words(nl: "Titel; anders de eerste kop.", en: "Title; else the first heading.")),
            .whole("order", \.order, Words(nl: "Volgorde.", en: "Order.")),
            .date("date", \.date, Words(nl: "Datum.", en: "Date.")),
        ] + Key.common)
}

/// A note of a theme: an interview, an excursion, a follow-up.
public struct Note: Entity {
    public var header = Header()
    public var title = ""
    public var order: Int?
    public var date: WrittenDate?
    public var questions: [Reference] = []
    public var areas: [Reference] = []
    public var owners: [Reference] = []
    public var body: Prose?

    public var theme = 0
    /// Name of its file without ending.
    public var name = ""
    /// Its path inside the content folder.
    public var path = ""

    public init() {}

    public static let kind = EntityKind.note
    public static let words = Words(nl: "notitie", en: "note")
    public var label: String { title }

    public static let keys = KeyList<Note>(
        [
            .entityID(
                required: false,
                Words(nl: "Vaste id; anders slug en bestandsnaam.", en: "Lasting id; else slug and file name.")),
            .text(
                "title", \.title, required: false,
                Words(nl: "Titel; anders de eerste kop.", en: "Title; else the first heading.")),
            .whole("order", \.order, Words(nl: "Volgorde.", en: "Order.")),
            .date("date", \.date, Words(nl: "Datum.", en: "Date.")),
            .references("questions", \.questions, to: [.question], Words(nl: "Leervragen.", en: "Learning questions.")),
            .references("areas", \.areas, to: [.area], Words(nl: "Gebieden.", en: "Areas.")),
            .references(
                "owners", \.owners, to: [.owner],
                Words(nl: "Organisaties en personen.", en: "Organisations and people.")),
        ] + Key.common)
}
