/// One node of the tree: twelve small numbers, no pointers, no strings.
///
/// Nodes stand in one array in the order of the text (those that passes put around others come last), so
/// that going back and forth in the array from a node within a paragraph, up to the next block, is going
/// back and forth in its text.
struct Node: Sendable {
    /// The first twenty are libcmark's, with its numbers; the rest is ours.
    enum Kind: UInt8, Sendable {
        case document = 1, quote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
        case thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link,
            image
        case entityLink, citation, footnoteMark, explicitID, tilde, strikethrough
        case footnote, table, caption, row, cell, figure

        /// Whether it stands on its own rather than within a line.
        var isBlock: Bool {
            rawValue <= Kind.thematicBreak.rawValue || rawValue >= Kind.footnote.rawValue
        }
    }

    /// What is true or false of a node.
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        /// A list: its paragraphs are written without `<p>`.
        static let tight = Flags(rawValue: 1)
        /// A list: numbered.
        static let ordered = Flags(rawValue: 2)
        /// An item: a task.
        static let task = Flags(rawValue: 4)
        /// An item: a task that is done.
        static let done = Flags(rawValue: 8)
        /// A link: `<…>`.
        static let autolink = Flags(rawValue: 16)
        /// A row or cell: of the head of its table.
        static let head = Flags(rawValue: 32)
        /// A link within a link.
        static let inner = Flags(rawValue: 64)
    }

    var kind: Kind
    var flags: Flags = []
    /// A heading's level, a cell's alignment, the number of tildes.
    var level: UInt8 = 0
    /// A list's first number, the index of a link or footnote, the number of a table, the bytes of a code
    /// block's language.
    var number: Int32 = 0
    var parent: Int32
    var firstChild: Int32 = -1
    var next: Int32 = -1
    /// Its text in the arena: what is shown, or the address of a link.
    var textStart: Int32 = 0
    var textEnd: Int32 = 0
    /// Its bytes in the text handed in.
    var start: Int32 = 0
    var end: Int32 = 0
}

/// What a link has besides its address.
struct LinkDetails: Sendable {
    /// The title, or the shown text of `[[ID|shown text]]`, in the arena; empty for none.
    var titleStart: Int32 = 0
    var titleEnd: Int32 = 0
    /// The target's bytes in the text handed in.
    var targetStart: Int32 = 0
    var targetEnd: Int32 = 0
    var node: Int32
    /// The node behind all that is in it.
    var end: Int32

    init(node: Int32) {
        self.node = node
        end = node + 1
    }
}
