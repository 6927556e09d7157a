/// The names that a kind of view offers and what stands behind each, without the view itself.
///
/// Templates are compiled against it and the documentation of what each page offers is made from it.
public final class Shape: Sendable {
    /// What a field is, which says how a template may use it.
    public enum Kind: Sendable {
        case text
        /// An address inside the site.
        case link
        /// An address elsewhere.
        case url
        case number
        case flag
        case markup
        case strings
        /// The shape of the view behind it, asked for only when needed, since shapes may hold each other.
        case view(@Sendable () -> Shape)
        /// The shape of each view in the list.
        case list(@Sendable () -> Shape)

        /// The word for it, the same as the name of the function that makes such a field.
        public var word: String {
            switch self {
            case .text: "text"
            case .link: "link"
            case .url: "url"
            case .number: "number"
            case .flag: "flag"
            case .markup: "markup"
            case .strings: "strings"
            case .view: "view"
            case .list: "list"
            }
        }

        /// What can be named inside a section on it, where that is more than outside it.
        public var nested: Shape? {
            switch self {
            case .view(let shape), .list(let shape): shape()
            case .text, .link, .url, .number, .flag, .markup, .strings: nil
            }
        }
    }

    /// One field, as templates and documentation see it.
    public struct Entry: Sendable {
        public let name: String
        public let kind: Kind
        /// One line for people who write templates.
        public let doc: String
        /// Whether it gives the same on many pages; see ``Field/shared(_:_:)``.
        var isShared = false
    }

    /// The name of the view's type.
    public let name: String
    /// The fields; a slot is an index here.
    public let entries: [Entry]

    let type: ObjectIdentifier
    private let slots: [String: Int]

    init(name: String, type: ObjectIdentifier, entries: [Entry]) {
        self.name = name
        self.type = type
        self.entries = entries
        slots = Dictionary(
            entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The slot of a field.
    func slot(of name: String) -> Int? { slots[name] }
}
