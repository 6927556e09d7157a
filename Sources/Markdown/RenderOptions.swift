/// How a text is put on a page.
public struct RenderOptions: Sendable {
    /// The words that the page needs around a text, in its language.
    public struct Words: Sendable {
        /// Names the list of footnotes.
        public var footnotes: String
        /// Names the link from a footnote back to its mark.
        public var backToText: String
        /// Begins the name of a table that has no caption; its number follows.
        public var table: String
        /// Names the box of a task that is done.
        public var done: String
        /// Names the box of a task that is not.
        public var notDone: String

        /// Makes a set of words.
        public init(
            footnotes: String, backToText: String, table: String, done: String, notDone: String
        ) {
            self.footnotes = footnotes
            self.backToText = backToText
            self.table = table
            self.done = done
            self.notDone = notDone
        }
    }

    /// The words around the text, put together only where a text needs any.
    public var words: Words { makeWords() }
    private let makeWords: @Sendable () -> Words
    /// The level on the page of the part's highest heading; the others keep their distance to it, down
    /// to level 6. `nil`: as written.
    public var headingLevel: Int?
    /// Put before every id that the text makes, so that several texts on one page do not clash.
    public var idPrefix: String
    /// Whether `{#ID}` is left out even where the caller gives no id for it.
    public var hidesExplicitIDs: Bool
    /// Whether the footnotes of the part are written below it. If not, write ``Part/footnotes`` once,
    /// below all parts.
    public var showsFootnotes: Bool
    /// Whether a table is put in a region that scrolls on its own on a narrow screen.
    public var wrapsTables: Bool
    /// HTML just as libcmark and cmark-gfm write it, raw HTML and all: for comparing with them, never for
    /// a page.
    package var isConformance = false

    /// Makes options.
    ///
    /// - Parameters:
    ///   - words: the words around the text.
    ///   - headingLevel: the level of the part's highest heading, 1 to 6; `nil` for as written.
    ///   - idPrefix: put before every id that the text makes.
    ///   - hidesExplicitIDs: leaves `{#ID}` out everywhere.
    ///   - showsFootnotes: writes the footnotes of the part below it.
    ///   - wrapsTables: puts a table in a region that scrolls on its own.
    public init(
        words: @autoclosure @escaping @Sendable () -> Words, headingLevel: Int? = nil, idPrefix: String = "",
        hidesExplicitIDs: Bool = false, showsFootnotes: Bool = true, wrapsTables: Bool = true
    ) {
        makeWords = words
        self.headingLevel = headingLevel
        self.idPrefix = idPrefix
        self.hidesExplicitIDs = hidesExplicitIDs
        self.showsFootnotes = showsFootnotes
        self.wrapsTables = wrapsTables
    }

    /// Options for HTML just as libcmark and cmark-gfm write it.
    package static var conformance: RenderOptions {
        var options = RenderOptions(
            words: Words(footnotes: "", backToText: "", table: "", done: "", notDone: ""),
            wrapsTables: false)
        options.isConformance = true
        return options
    }
}

/// Which part of a text is rendered.
public enum Part: Sendable, Hashable {
    /// All of it.
    case whole
    /// Some of ``MarkdownDocument/blocks``, such as the body of a ``Section``.
    case blocks(Range<Int>)
    /// What is in a list item, a heading or a footnote, without the element itself.
    case content(NodeID)
    /// All footnotes that something points to.
    case footnotes
}

/// A list item or heading for which the caller may give the id on the page.
public struct Target: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case item
        case heading(level: Int)
    }

    public let id: NodeID
    public let kind: Kind
    /// `{#ID}` at its end.
    public let explicitID: ExplicitID?
}
