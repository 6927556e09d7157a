/// A learning question with its table report and conclusions.
public struct Question: Entity {
    public var header = Header()
    public var number: Int?
    public var question = ""
    public var subQuestions: [String] = []
    public var hosts: [Reference] = []
    public var contributors: [Reference] = []
    public var areas: [Reference] = []
    public var body: Prose?

    public var theme = 0
    /// The sections of its table report, in order.
    public var sections: [Section] = []
    /// Its conclusions, by index, in order.
    public var conclusions: [Int] = []
    /// Its path inside the content folder.
    public var path = ""
    /// Whether its body, as written, may hold links, so that its conclusions are told again once these are resolved.
    var mayHoldLinks = false

    public init() {}

    public static let kind = EntityKind.question
    public static let words = Words(nl: "leervraag", en: "learning question")
    public var label: String { question }

    public static let keys = KeyList<Question>(
        [
            .entityID(required: false, Words(nl: "Vaste id van de leervraag.", en: "Lasting id of the question.")),
            .whole("number", \.number, Words(nl: "Nummer binnen het thema.", en: "Number within the theme.")),
            .text("question", \.question, Words(nl: "De leervraag.", en: "The learning question.")),
            .texts("sub-questions", \.subQuestions, Words(nl: "Deelvragen.", en: "Sub-questions.")),
            .references("hosts", \.hosts, to: [.owner], Words(nl: "Tafelheren en -dames.", en: "Hosts of the table.")),
            .references(
                "contributors", \.contributors, to: [.owner], Words(nl: "Wie meepraatte.", en: "Who took part.")),
            .references("areas", \.areas, to: [.area], Words(nl: "Gebieden.", en: "Areas.")),
        ] + Key.common)
}

/// The part that a section of a table report plays.
public enum SectionRole: String, Sendable, Hashable, CaseIterable {
    case dream
    case obstacles
    case chances
    case acceleration
    case conclusions
    case other
}

/// A section of a table report: a level-2 heading with what stands under it.
public struct Section: Sendable {
    public var title: String
    public var role: SectionRole
    /// Index among the body's sections of level 2 and higher.
    public var index: Int
}

/// What a table concluded: a list item, or a level-3 heading with its text, in the conclusions section.
public struct Conclusion: Entity {
    public var header = Header()
    /// Plain text.
    public var text = ""
    public var question = 0
    /// Place in the section, from 1.
    public var number = 0

    public init() {}

    public static let kind = EntityKind.conclusion
    public static let words = Words(nl: "conclusie", en: "conclusion")
    public var label: String { text }
    public static let keys = KeyList<Conclusion>([])
}
