/// A survey of who has what: a row for every area or owner.
public struct Inventory: Entity {
    public var header = Header()
    public var title = ""
    public var about: Prose?
    public var action: Reference?
    public var of: InventorySubject?
    public var kinds: [OwnerKind] = []
    public var answers: [Answer] = []
    public var entries: [Entry] = []

    public init() {}

    public static let kind = EntityKind.inventory
    public static let words = Words(nl: "inventarisatie", en: "inventory")
    public var label: String { title }

    public static let keys = KeyList<Inventory>(
        [
            .entityID(Words(nl: "Vaste id van de inventarisatie.", en: "Lasting id of the inventory.")),
            .text("title", \.title, Words(nl: "Titel.", en: "Title.")),
            .markdown("about", \.about, Words(nl: "Wat er gevraagd is.", en: "What was asked.")),
            .reference(
                "action", \.action, to: [.action],
                Words(nl: "De actie waar zij bij hoort.", en: "The action that it belongs to.")),
            .choice(
                "of", \.of, Words(nl: "Een rij per gebied of per organisatie.", en: "A row per area or per owner.")),
            .choices(
                "kind", \.kinds, Words(nl: "Soorten organisaties die meetellen.", en: "Kinds of owners that count.")),
            .records("answers", \.answers, Words(nl: "De mogelijke antwoorden.", en: "The possible answers.")),
            .records(
                "entries", \.entries,
                Words(
                    nl: "De gegeven antwoorden; van wie er meer gaf, telt het nieuwste.",
                    en: "The answers given; of several for one, the newest counts.")),
        ] + Key.common)

    public struct Answer: LocallyNamed {
        public var id = ""
        public var title = ""
        public var good: Bool?

        public init() {}

        public static let keys = KeyList<Answer>([
            .id("id", \.id, Words(nl: "Id binnen de inventarisatie.", en: "Id within the inventory.")),
            .text("title", \.title, Words(nl: "Het antwoord.", en: "The answer.")),
            .flag(
                "good", \.good, Words(nl: "Of dit het gewenste antwoord is.", en: "Whether it is the answer hoped for.")
            ),
        ])
    }

    public struct Entry: Described {
        public var subject: Reference?
        public var answer: Reference?
        public var note: Prose?
        public var source: LooseReference?
        public var date: WrittenDate?

        public init() {}

        public static let keys = KeyList<Entry>([
            .reference(
                "for", \.subject, to: [.area, .owner], required: true,
                Words(nl: "Het gebied of de organisatie.", en: "The area or owner.")),
            .local(
                "answer", \.answer, required: true,
                Words(nl: "Id van een van de antwoorden.", en: "Id of one of the answers.")),
            .markdown("note", \.note, Words(nl: "Toelichting.", en: "Note.")),
            .loose("source", \.source, to: [.source], Words(nl: "Waar het uit blijkt.", en: "What shows it.")),
            .date("date", \.date, Words(nl: "Wanneer gevraagd.", en: "When asked.")),
        ])
    }
}
