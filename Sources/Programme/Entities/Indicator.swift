/// A measured effect, from a baseline to a target.
public struct Indicator: Entity {
    public var header = Header()
    public var title = ""
    public var about: Prose?
    public var unit: String?
    public var better: Direction?
    public var baseline: Measurement?
    public var target: Measurement?
    public var benchmark: Benchmark?
    public var measurements: [Measurement] = []
    public var worth: Worth?
    public var beneficiaries: [Reference] = []
    public var area: Reference?
    public var `case`: Reference?
    public var actions: [Reference] = []

    public var theme = 0

    public init() {}

    public static let kind = EntityKind.indicator
    public static let words = Words(nl: "indicator", en: "indicator")
    public var label: String { title }

    public static let keys = KeyList<Indicator>(
        [
            .entityID(Words(nl: "Vaste id van de indicator.", en: "Lasting id of the indicator.")),
            .text("title", \.title, Words(nl: "Titel.", en: "Title.")),
            .markdown("about", \.about, Words(nl: "Wat er gemeten wordt.", en: "What is measured.")),
            .text("unit", \.unit, Words(nl: "Eenheid.", en: "Unit.")),
            .choice(
                "better", \.better,
                Words(
                    nl: "Of hoger of lager beter is; standaard hoger.",
                    en: "Whether higher or lower is better; higher by default.")),
            .record("baseline", \.baseline, Words(nl: "De beginwaarde.", en: "The value at the start.")),
            .record("target", \.target, Words(nl: "De streefwaarde.", en: "The value aimed at.")),
            .record(
                "benchmark", \.benchmark, Words(nl: "Een waarde om mee te vergelijken.", en: "A value to compare with.")
            ),
            .records("measurements", \.measurements, Words(nl: "De metingen.", en: "The measurements.")),
            .record(
                "worth", \.worth,
                Words(nl: "Wat verbetering in geld waard is.", en: "What improvement is worth in money.")),
            .references(
                "beneficiaries", \.beneficiaries, to: [.owner], Words(nl: "Baathouders.", en: "Beneficiaries.")),
            .reference("area", \.area, to: [.area], Words(nl: "Gebied.", en: "Area.")),
            .reference("case", \.case, to: [.case], Words(nl: "Praktijkvoorbeeld.", en: "Practice case.")),
            .references(
                "actions", \.actions, to: [.action],
                Words(nl: "Acties die eraan bijdragen.", en: "Actions that contribute to it.")),
        ] + Key.common)

    public struct Measurement: Described {
        public var date: WrittenDate?
        public var value: Double?
        public var source: LooseReference?

        public init() {}

        public static let keys = KeyList<Measurement>([
            .date(
                "date", \.date,
                Words(
                    nl: "Wanneer; een meting zonder datum geldt als de oudste.",
                    en: "When; a measurement without a date counts as the oldest.")),
            .number("value", \.value, required: true, Words(nl: "De waarde.", en: "The value.")),
            .loose(
                "source", \.source, to: [.source],
                Words(nl: "Bron: tekst, adres of id.", en: "Source: a text, URL or source id.")),
        ])
    }

    public struct Benchmark: Described {
        public var label: String?
        public var value: Double?
        public var date: WrittenDate?

        public init() {}

        public static let keys = KeyList<Benchmark>([
            .text("label", \.label, Words(nl: "Waarmee vergeleken wordt.", en: "What is compared with.")),
            .number("value", \.value, required: true, Words(nl: "De waarde.", en: "The value.")),
            .date("date", \.date, Words(nl: "Wanneer.", en: "When.")),
        ])
    }

    public struct Worth: Described {
        public var amount: Double?
        public var currency: String?
        public var per: Double?
        public var capped: Bool?
        public var note: Prose?

        public init() {}

        public static let keys = KeyList<Worth>([
            .number(
                "amount", \.amount,
                Words(nl: "Bedrag per `per` eenheden verbetering.", en: "Money per `per` units of improvement.")),
            .text("currency", \.currency, Words(nl: "Munt, bijvoorbeeld EUR.", en: "Currency, such as EUR.")),
            .number(
                "per", \.per, positive: true,
                Words(nl: "Per hoeveel eenheden; standaard 1.", en: "Per how many units; 1 by default.")),
            .flag(
                "capped", \.capped,
                Words(nl: "Of de waarde stopt bij het streven.", en: "Whether the worth stops at the target.")),
            .markdown(
                "note", \.note,
                Words(nl: "Toelichting, of wat er nog niet bekend is.", en: "Note, or what is not known yet.")),
        ])
    }
}
