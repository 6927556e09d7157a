/// A place that the programme works in.
public struct Area: Entity {
    public var header = Header()
    public var name = ""
    public var municipality: [Reference] = []
    public var province: String?
    public var homes: NumberRange?
    public var jobs: NumberRange?
    public var about: Prose?

    public init() {}

    public static let kind = EntityKind.area
    public static let words = Words(nl: "gebied", en: "area")
    public var label: String { name }

    public static let keys = KeyList<Area>(
        [
            .entityID(Words(nl: "Vaste id van het gebied.", en: "Lasting id of the area.")),
            .text("name", \.name, Words(nl: "Naam.", en: "Name.")),
            .references("municipality", \.municipality, to: [.owner], Words(nl: "Gemeente.", en: "Municipality.")),
            .text("province", \.province, Words(nl: "Provincie.", en: "Province.")),
            .numberRange(
                "homes", \.homes, Words(nl: "Aantal woningen, of van-tot.", en: "Number of homes, or a range.")),
            .numberRange("jobs", \.jobs, Words(nl: "Aantal banen, of van-tot.", en: "Number of jobs, or a range.")),
            .markdown("about", \.about, Words(nl: "Over het gebied.", en: "About the area.")),
        ] + Key.common)
}
