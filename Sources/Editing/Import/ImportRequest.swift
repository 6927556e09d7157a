public import Programme
internal import Site

/// How a table of actions is to be read.
public struct ImportRequest: Sendable {
    /// Where new actions go that name no theme themselves: id, slug, number or title.
    public var theme: String?
    /// Which of the table's columns hold what, such as `Wie=owner,Wat=title`.
    public var map: String?
    /// The day of the history entries; today where left out.
    public var date: String?
    /// Whether organisations that are not known become new owners; else they are errors.
    public var addsOwners = false
    /// Who the table was exported for: it is compared with what they see.
    public var audience = Audience.public

    public init(
        theme: String? = nil, map: String? = nil, date: String? = nil, addsOwners: Bool = false,
        audience: Audience = .public
    ) {
        self.theme = theme
        self.map = map
        self.date = date
        self.addsOwners = addsOwners
        self.audience = audience
    }
}

/// An organisation in a table that the programme does not know, offered as a new owner.
public struct OfferedOwner: Sendable, Hashable {
    public var name: String
    /// The id that it would get.
    public var id: String
    /// The first row that names it, counted from 1.
    public var row: Int
}

/// A column of a table of actions.
typealias Column = ActionColumn

extension ActionColumn {
    /// The column that a name in somebody's own list most likely stands for; only ever suggested.
    static func suggested(for name: String) -> Column? {
        let words: [(Column, [String])] = [
            (
                .title,
                [
                    "actie", "titel", "onderwerp", "omschrijving", "action", "naam",
                    "wat gaan we doen",
                ]
            ),
            (
                .owner,
                [
                    "trekker", "eigenaar", "verantwoordelijke", "wie", "actiehouder", "lead",
                    "organisatie", "door",
                ]
            ),
            (.partners, ["betrokkenen", "partner", "met wie", "betrokken partijen", "partijen"]),
            (
                .due,
                [
                    "deadline", "gereed", "einddatum", "wanneer", "klaar", "datum gereed",
                    "planning", "due date", "when",
                ]
            ),
            (.start, ["startdatum", "begin", "start date"]),
            (.status, ["stand", "voortgang", "stand van zaken", "state"]),
            (.horizon, ["termijn"]), (.theme, ["thema"]),
            (.questions, ["leervraag", "leervragen", "question"]),
            (
                .note,
                [
                    "opmerking", "opmerkingen", "toelichting", "notitie", "remarks", "comment",
                    "notes",
                ]
            ),
            (.group, ["kop", "groep"]),
        ]
        let name = Folding.folded(name)
        return words.first { $0.1.contains(name) }?.0
    }
}
