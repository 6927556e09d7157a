public import Diagnostics
internal import JSON

/// The JSON Schema of a register or front matter, made from the descriptions of its keys.
///
/// Dialect: JSON Schema 2020-12. For YAML read with the core schema of YAML 1.2, as editors do: a text may therefore be
/// a number there, and a number or date may be in quotes. What is right to a schema may still be wrong to a check, which
/// knows the rest of the programme; never the other way round.
public struct Schema: Sendable {
    /// Name of its file without ending, e.g. `actions`.
    public let name: String
    /// The files of the content that it is for, e.g. `themes/SLUG/notes/*.md`.
    let file: String
    private let title: Words
    private let content: Content

    private enum Content: Sendable {
        /// A file with one key at the top and a list of these below it.
        case register(RecordDescription)
        /// A file or front matter with these keys.
        case keys(RecordDescription)
    }

    /// All of them, in the order of the reference.
    public static let all: [Schema] = [
        Schema("programme", Words(nl: "Het programma", en: "The programme"), .keys(Settings.description("programme"))),
        Schema(
            "owners", Words(nl: "Trekkers en partners", en: "Owners and partners"),
            .register(Owner.description("owner"))),
        Schema("areas", Words(nl: "Gebieden", en: "Areas"), .register(Area.description("area"))),
        Schema("sources", Words(nl: "Bronnen", en: "Sources"), .register(Source.description("source"))),
        Schema(
            "inventories", Words(nl: "Inventarisaties", en: "Inventories"),
            .register(Inventory.description("inventory"))),
        Schema("offerings", Words(nl: "Aanbod", en: "Offerings"), .register(Offering.description("offering"))),
        Schema(
            "page", Words(nl: "Kop van een pagina", en: "Front matter of a page"), .keys(Page.description("page")),
            in: "pages/*.md"),
        Schema(
            "case", Words(nl: "Kop van een praktijkvoorbeeld", en: "Front matter of a case"),
            .keys(Case.description("case")), in: "cases/*.md"),
        Schema(
            "theme", Words(nl: "Kop van een thema", en: "Front matter of a theme"), .keys(Theme.description("theme")),
            in: "themes/SLUG/theme.md"),
        Schema(
            "question", Words(nl: "Kop van een leervraag", en: "Front matter of a learning question"),
            .keys(Question.description("question")), in: "themes/SLUG/questions/*.md"),
        Schema(
            "actions", Words(nl: "Acties", en: "Actions"), .register(Action.description("action")),
            in: "themes/SLUG/actions.yaml"),
        Schema(
            "indicators", Words(nl: "Indicatoren", en: "Indicators"), .register(Indicator.description("indicator")),
            in: "themes/SLUG/indicators.yaml"),
        Schema(
            "note", Words(nl: "Kop van een notitie", en: "Front matter of a note"), .keys(Note.description("note")),
            in: "themes/SLUG/notes/*.md"),
    ]

    private init(_ name: String, _ title: Words, _ content: Content, in file: String? = nil) {
        self.name = name
        self.title = title
        self.content = content
        self.file = file ?? name + ".yaml"
    }

    /// The record that it describes.
    var record: RecordDescription {
        switch content {
        case .register(let record), .keys(let record): record
        }
    }

    /// Its bytes: indented JSON with a line end at the end.
    ///
    /// - Parameters:
    ///   - language: of titles and descriptions.
    ///   - address: where it is published in full, for `$id`; `nil` leaves that out.
    public func bytes(in language: Language, at address: String? = nil) -> [UInt8] {
        var schema = SchemaWriter(language)
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.key("$schema")
            json.string("https://json-schema.org/draft/2020-12/schema")
            if let address {
                json.key("$id")
                json.string(address)
            }
            json.key("title")
            json.string(title[language])
            switch content {
            case .register(let record): schema.register(name, of: record, into: &json)
            case .keys(let record): schema.file(record, into: &json)
            }
            schema.definitions(into: &json)
        }
        return json.bytes + [0x0A]
    }
}
