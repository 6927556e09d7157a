/// An organisation, a body or a person: who leads actions and who helps.
public struct Owner: Entity {
    public var header = Header()
    public var name = ""
    public var short: String?
    public var kind: OwnerKind?
    public var url: String?
    public var contact: String?
    public var about: Prose?
    public var partOf: [Reference] = []
    public var members: [Reference] = []
    public var expertise: [String] = []
    public var tasks: Prose?
    public var phase: String?
    public var organisation: Reference?
    public var role: String?
    public var email: String?
    public var phone: String?

    public init() {}

    public static let kind = EntityKind.owner
    public static let words = Words(nl: "organisatie of persoon", en: "owner")
    public var label: String { name }

    public static let keys = KeyList<Owner>(
        [
            .entityID(
                Words(nl: "Vaste id van de organisatie of persoon.", en: "Lasting id of the organisation or person.")),
            .text("name", \.name, Words(nl: "Volledige naam.", en: "Full name.")),
            .text("short", \.short, Words(nl: "Korte naam, voor lijsten.", en: "Short name, for lists.")),
            .choice("kind", \.kind, Words(nl: "Soort organisatie.", en: "Kind of organisation.")),
            .url("url", \.url, Words(nl: "Website.", en: "Website.")),
            .text(
                "contact", \.contact,
                Words(
                    nl: "Contactpagina of postbus van het kantoor, voor iedereen.",
                    en: "A contact page or an office's mailbox, for everyone.")),
            .markdown("about", \.about, Words(nl: "Wie dit is.", en: "Who this is.")),
            .references(
                "part-of", \.partOf, to: [.owner],
                Words(nl: "Waar dit een onderdeel of lid van is.", en: "What this is a part or member of.")),
            .references("members", \.members, to: [.owner], Words(nl: "Leden of onderdelen.", en: "Members or parts.")),
            .texts(
                "expertise", \.expertise,
                Words(nl: "Onderwerpen waarvoor je hen kunt bellen.", en: "Topics that one can call them for.")),
            .markdown("tasks", \.tasks, Words(nl: "Taken of opdracht van een orgaan.", en: "A body's remit.")),
            .text("phase", \.phase, Words(nl: "Fase waarin het orgaan werkt.", en: "Phase in which the body works.")),
            .reference(
                "organisation", \.organisation, to: [.owner],
                Words(nl: "Van een persoon: de organisatie.", en: "Of a person: the organisation.")),
            .text("role", \.role, Words(nl: "Van een persoon: de rol.", en: "Of a person: the role.")),
            .text(
                "email", \.email,
                Words(
                    nl: "Van een persoon; alleen voor deelnemers en team.",
                    en: "Of a person; for participants and team only.")),
            .text(
                "phone", \.phone,
                Words(
                    nl: "Van een persoon; alleen voor deelnemers en team.",
                    en: "Of a person; for participants and team only.")),
        ] + Key.common)
}

/// `{id, role}` where an owner is due.
struct OwnerWithRole: Described {
    var reference: Reference?
    var role: String?

    static let keys = KeyList<OwnerWithRole>([
        .reference(
            "id", \.reference, to: [.owner], required: true,
            Words(nl: "De organisatie of persoon.", en: "The organisation or person.")),
        .text("role", \.role, Words(nl: "Welk deel zij doet.", en: "Which part of it they take.")),
    ])
}
