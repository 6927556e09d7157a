/// A training, tool, network, publication or event that one can join or use.
public struct Offering: Entity {
    public var header = Header()
    public var title = ""
    public var kind: OfferingKind?
    public var provider: [Reference] = []
    public var topics: [String] = []
    public var about: Prose?
    public var url: String?
    public var actions: [Reference] = []

    public init() {}

    public static let kind = EntityKind.offering
    public static let words = Words(nl: "aanbod", en: "offering")
    public var label: String { title }

    public static let keys = KeyList<Offering>(
        [
            .entityID(Words(nl: "Vaste id van het aanbod.", en: "Lasting id of the offering.")),
            .text("title", \.title, Words(nl: "Titel.", en: "Title.")),
            .choice("kind", \.kind, Words(nl: "Soort aanbod.", en: "Kind of offering.")),
            .references("provider", \.provider, to: [.owner], Words(nl: "Wie het aanbiedt.", en: "Who provides it.")),
            .texts(
                "topics", \.topics, Words(nl: "Onderwerpen, zoals bij `expertise`.", en: "Topics, as in `expertise`.")),
            .markdown("about", \.about, Words(nl: "Waar het over gaat.", en: "What it is about.")),
            .url("url", \.url, Words(nl: "Waar het te vinden is.", en: "Where to find it.")),
            .references(
                "actions", \.actions, to: [.action],
                Words(nl: "Acties waar het bij hoort.", en: "Actions that it belongs to.")),
        ] + Key.common)
}
