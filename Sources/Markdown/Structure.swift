/// Names a node of one ``MarkdownDocument``. Meaningless in any other.
public struct NodeID: Hashable, Sendable {
    let index: Int32

    init(_ index: Int32) { self.index = index }
}

/// A block at the top of a text.
public struct Block: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case heading(level: Int)
        case paragraph
        case list(ordered: Bool)
        case table
        case figure
        case quote
        case code
        case rule
        /// Raw HTML, shown as text.
        case html
    }

    public let id: NodeID
    public let kind: Kind
    /// Bytes in the text handed in.
    public let range: Range<Int>
}

/// An id written in the text as `{#ID}`.
public struct ExplicitID: Sendable, Hashable {
    /// The id, without braces.
    public let id: String
    /// Bytes of the id, without braces.
    public let range: Range<Int>
    /// Bytes of all of `{#ID}`.
    public let wholeRange: Range<Int>
}

/// A heading anywhere in a text.
public struct Heading: Sendable, Hashable {
    public let id: NodeID
    /// 1 to 6, as written.
    public let level: Int
    /// Its text without markup and without `{#ID}`; for `[[ID]]` the id. What a reader may see of it,
    /// ``MarkdownDocument/plainText(of:titled:)`` gives.
    public let text: String
    /// Made from its text, without ids of links that have no text of their own; unique within the document.
    /// The page's id is this with the prefix of the render options in front.
    public let anchor: String
    /// `{#ID}` at its end.
    public let explicitID: ExplicitID?
    /// Bytes in the text handed in.
    public let range: Range<Int>
}

/// A heading at the top of a text with the blocks below it.
public struct Section: Sendable, Hashable {
    public let heading: Heading
    /// Indexes into ``MarkdownDocument/blocks``: the blocks under the heading, without the heading.
    public let body: Range<Int>
}

/// An item of a list.
public struct Item: Sendable, Hashable {
    public let id: NodeID
    /// `{#ID}` at its end.
    public let explicitID: ExplicitID?
    /// Bytes in the text handed in, from the list marker on.
    public let range: Range<Int>
}

/// A footnote: its text and the marks that point to it.
public struct Footnote: Sendable, Hashable {
    /// The label as written with the text, without `[^` and `]`.
    public let label: String
    /// Its number on the page, in order of the first marks; `nil` where nothing points to it.
    public let number: Int?
    /// Bytes of `[^label]:` before the text.
    public let range: Range<Int>
    /// Bytes of each `[^label]` that points to it.
    public let marks: [Range<Int>]
    /// The node that holds its text.
    public let id: NodeID
}
