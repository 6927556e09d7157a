internal import JSON

/// What JSON Schema can ask of a value that is one word, number or text in YAML, or a list of such.
struct SchemaScalar {
    /// Its types, as an editor reads them: the core schema of YAML turns `2025` into a number whatever key it is under.
    var types: [String]
    /// What a text must look like.
    var pattern: String?
    var longest: Int?
    var least: Double?
    var most: Double?
    var isAboveZero = false
    /// The words to choose from.
    var words: [String]?
    var isList = false

    static let id = SchemaScalar(
        types: ["string", "number", "boolean"], pattern: SchemaPattern.id, longest: Identifier.longest, least: 0)

    static let text = SchemaScalar(types: ["string", "number", "boolean"], pattern: SchemaPattern.text)

    /// A year alone is a number to YAML, so that its range stands in for its four digits.
    static let date = SchemaScalar(
        types: ["string", "integer"], pattern: SchemaPattern.date, least: 1000, most: 9999)

    /// Keys that take several values though their type names one, by record.
    private static let lists = ["inventory": ["kind"]]

    /// - Parameter record: name of the record that the key belongs to.
    /// - Returns: `nil` for records, maps and owners with roles.
    init?(_ key: KeyDescription, in record: String) {
        switch key.type {
        case .text, .markdown, .loose: self = .text
        case .texts, .looseList: self = key.name == "aliases" ? .id : .text
        case .id, .reference, .references: self = .id
        case .date: self = .date
        case .whole(let range):
            self.init(
                types: ["integer", "string"], pattern: SchemaPattern.whole, least: Double(range.lowerBound),
                most: Double(range.upperBound))
        case .number: self.init(types: ["number", "string"], pattern: SchemaPattern.number)
        case .positiveNumber:
            self.init(types: ["number", "string"], pattern: SchemaPattern.positiveNumber, isAboveZero: true)
        case .numberRange: self.init(types: ["number", "string"], pattern: SchemaPattern.numberRange)
        case .flag: self.init(types: ["boolean", "string"], pattern: SchemaPattern.flag)
        case .flagOrDate:
            self = .date
            types.append("boolean")
            pattern = "\(SchemaPattern.flag)|\(SchemaPattern.date)"
        case .choice(let words):
            self.init(types: ["string"], words: words)
        case .url: self.init(types: ["string"], pattern: SchemaPattern.url)
        case .editURL: self.init(types: ["string"], pattern: SchemaPattern.editURL)
        case .colour: self.init(types: ["string"], pattern: SchemaPattern.colour)
        case .version: self.init(types: ["number", "string"], pattern: SchemaPattern.version, least: 0)
        case .roles, .record, .records, .map: return nil
        }
        switch key.type {
        case .texts, .looseList, .references: isList = true
        default: isList = SchemaScalar.lists[record]?.contains(key.name) ?? false
        }
    }

    private init(
        types: [String], pattern: String? = nil, longest: Int? = nil, least: Double? = nil,
        most: Double? = nil, isAboveZero: Bool = false, words: [String]? = nil
    ) {
        self.types = types
        self.pattern = pattern
        self.longest = longest
        self.least = least
        self.most = most
        self.isAboveZero = isAboveZero
        self.words = words
    }

    /// Writes what is asked of one value.
    ///
    /// - Parameter optional: whether blank text counts as nothing.
    func writeLimits(optional: Bool, into json: inout JSONWriter) {
        if let words { write(words, optional: optional, into: &json) }
        if let pattern, !(optional && pattern == SchemaPattern.text) {
            json.key("pattern")
            json.string(optional ? "^(?:\(SchemaPattern.blank)|\(pattern))$" : "^(?:\(pattern))$")
        }
        if let longest {
            json.key("maxLength")
            json.int(longest)
        }
        if let least {
            json.key("minimum")
            json.number(least)
        }
        if isAboveZero {
            json.key("exclusiveMinimum")
            json.int(0)
        }
        if let most {
            json.key("maximum")
            json.number(most)
        }
    }

    private func write(_ words: [String], optional: Bool, into json: inout JSONWriter) {
        guard optional || isList else {
            json.key("enum")
            json.strings(words)
            return
        }
        json.key("anyOf")
        json.array { json in
            json.object { json in
                json.key("enum")
                json.strings(words)
            }
            json.object { json in
                json.key("type")
                json.strings((optional ? ["null", "string"] : []) + (isList ? ["array"] : []))
                guard optional else { return }
                json.key("pattern")
                json.string("^\(SchemaPattern.blank)$")
            }
        }
    }
}
