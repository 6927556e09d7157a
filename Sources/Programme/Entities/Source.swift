/// A publication that notes cite.
public struct Source: Entity {
    public var header = Header()
    public var title = ""
    public var authors: [String] = []
    public var year: Int?
    public var publisher: String?
    public var url: String?
    public var kind: String?
    public var note: Prose?

    public init() {}

    public static let kind = EntityKind.source
    public static let words = Words(nl: "bron", en: "source")
    public var label: String { title }

    public static let keys = KeyList<Source>(
        [
            .entityID(Words(nl: "Vaste id van de bron.", en: "Lasting id of the source.")),
            .text("title", \.title, Words(nl: "Titel.", en: "Title.")),
            .texts("authors", \.authors, Words(nl: "Auteurs.", en: "Authors.")),
            .whole("year", \.year, in: 1...9999, Words(nl: "Jaar.", en: "Year.")),
            .text("publisher", \.publisher, Words(nl: "Uitgever.", en: "Publisher.")),
            .url("url", \.url, Words(nl: "Waar zij te vinden is.", en: "Where to find it.")),
            .text("kind", \.kind, Words(nl: "Soort publicatie.", en: "Kind of publication.")),
            .markdown("note", \.note, Words(nl: "Toelichting.", en: "Note.")),
        ] + Key.common)
}
