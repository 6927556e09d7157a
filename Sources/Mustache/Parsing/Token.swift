/// One piece of a template: a stretch of text or a tag.
struct Token: Sendable {
    enum Kind: Sendable {
        /// Where a line begins that is not only a tag; ``Token/indent`` is the white space it begins with.
        case lineStart
        /// Text, never more than one line, with its line end.
        case text
        /// `{{name}}`
        case variable
        /// `{{{name}}}` or `{{&name}}`
        case raw
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{>name}}`
        case partial
        /// `{{<name}}`
        case parent
        /// `{{$name}}`
        case block
        /// `{{/name}}`
        case close
        /// A comment or a change of delimiters: nothing is left of it.
        case empty

        /// Whether it is closed by a `{{/name}}`.
        var isOpening: Bool {
            switch self {
            case .section, .inverted, .parent, .block: true
            default: false
            }
        }

        /// Whether it writes something, or would where it stands in a block.
        func isShown(_ bytes: ArraySlice<UInt8>) -> Bool {
            switch self {
            case .lineStart, .empty, .close: false
            case .text: !bytes.allSatisfy(\.isBlank)
            default: true
            }
        }

        /// Whether a line that holds nothing else is left out with its white space.
        var canStandAlone: Bool {
            switch self {
            case .variable, .raw, .text, .lineStart: false
            default: true
            }
        }
    }

    var kind: Kind
    /// Its bytes in the file; for a tag with its delimiters.
    var range: Range<Int>
    /// The bytes of the name; empty for text.
    var name: Range<Int>
    /// For what opens or closes: the index of the other end.
    var match = 0
    /// For a close: what it closes.
    var closes = Kind.empty
    /// The white space that its line begins with; for a block, that of what stands in it.
    var indent = 0..<0
    /// Whether it has its line to itself, so that the line is left out.
    var isAlone = false
    /// Whether nothing is written before it on its line.
    var isFirst = false
}
