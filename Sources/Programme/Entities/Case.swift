/// A practice case.
public struct Case: Entity {
    public var header = Header()
    public var title = ""
    public var summary: Prose?
    public var area: [Reference] = []
    public var place: String?
    public var parties: [Reference] = []
    public var themes: [Reference] = []
    public var questions: [Reference] = []
    public var actions: [Reference] = []
    public var period: String?
    public var budget: String?
    public var status: String?
    public var body: Prose?

    /// Its path inside the content folder.
    public var path = ""

    public init() {}

    public static let kind = EntityKind.case
    public static let words = Words(nl: "praktijkvoorbeeld", en: "case")
    public var label: String { title }

    public static let keys = KeyList<Case>(
        [
            .entityID(
                required: false, Words(nl: "Vaste id; anders de bestandsnaam.", en: "Lasting id; else the file's name.")
            ),
            .text("title", \.title, Words(nl: "Titel.", en: "Title.")),
            .markdown("summary", \.summary, Words(nl: "Samenvatting.", en: "Summary.")),
            .references("area", \.area, to: [.area], Words(nl: "Gebied.", en: "Area.")),
            .text("place", \.place, Words(nl: "Plaats.", en: "Place.")),
            .references("parties", \.parties, to: [.owner], Words(nl: "Betrokken partijen.", en: "Parties involved.")),
            .references("themes", \.themes, to: [.theme], Words(nl: "Thema's.", en: "Themes.")),
            .references("questions", \.questions, to: [.question], Words(nl: "Leervragen.", en: "Learning questions.")),
            .references("actions", \.actions, to: [.action], Words(nl: "Acties.", en: "Actions.")),
            .text("period", \.period, Words(nl: "Periode.", en: "Period.")),
            .text("budget", \.budget, Words(nl: "Budget.", en: "Budget.")),
            .text("status", \.status, Words(nl: "Stand.", en: "Status.")),
        ] + Key.common)
}
