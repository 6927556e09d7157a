/// Something in a text that its author should know of. Data only: the caller has the words.
public struct Problem: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// Raw HTML, a comment included. It is shown as text.
        case rawHTML
        /// `[^label]` without a text for it. It is shown as written.
        case footnoteWithoutText(label: String)
        /// The text of a footnote that nothing points to. It is not shown.
        case footnoteWithoutMark(label: String)
        /// A second text for the same label, and where the first is. It is not shown.
        case footnoteTwice(label: String, first: Range<Int>)
        /// An address that may not be linked to: not `http`, `https`, `mailto` or `tel`, or with
        /// control characters in it. Only its text is shown.
        case forbiddenAddress(String)
        /// A `[[…]]` inside the text of another link. Only its text is shown.
        case linkInLink
        /// A row of a table has more cells than the table has columns. They are not shown.
        case extraCells
        /// A table with more columns than the limit, or so many short rows that filling them up
        /// would take more than its share. It is shown as text.
        case tableTooWide(limit: Int)
        /// A control character written as a numeric reference such as `&#1;`. It is not shown.
        case controlCharacter
        /// A character that changes the direction of text, written as a numeric reference such as `&#x202E;`.
        case bidirectionalControl
        /// Quotes and lists nested deeper than the limit. The whole text is shown as written.
        case tooDeep(limit: Int)
        /// More links, marks and the like than the limit, or more images within one another. The whole text is shown as written.
        case tooMany(limit: Int)
        /// More bytes than the limit. The whole text is shown as written.
        case tooLong(limit: Int)
    }

    public let kind: Kind
    /// Bytes in the text handed in.
    public let range: Range<Int>

    init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

/// How much a text may hold. Generous for people, and small enough that no text takes more than linear time.
public enum Limits {
    /// Quotes and lists within one another.
    public static let depth = 100
    /// Columns of a table.
    public static let columns = 250
    /// Links, footnote marks, tildes and the like in one text.
    public static let marks = 100_000
    /// Images within one another, or started and not ended.
    public static let openImages = 500
    /// Bytes of one text.
    public static let bytes = 128 << 20
}
