/// A link as it was written: to an entity, to a source, to a page or file, or an image.
public struct Link: Sendable, Hashable {
    /// How a link was written.
    public enum Kind: UInt8, Sendable, Hashable {
        /// `[[ID]]` or `[[ID|shown text]]`.
        case entity
        /// `[[@SOURCE-ID]]`.
        case citation
        /// `[text](target)`, also by reference.
        case link
        /// `![alternative text](target)`, also by reference.
        case image
        /// `<https://…>` or `<name@host>`.
        case autolink
    }

    /// What the target looks like, so that a caller need not take it apart again.
    public enum Form: UInt8, Sendable, Hashable {
        /// The id of an entity or source, between double brackets.
        case id
        /// `http:` or `https:`.
        case web
        /// `mailto:` or `tel:`.
        case contact
        /// Starts with `#`: a place in the same text.
        case anchor
        /// Starts with `/` or `\`: an absolute path, or another host without a scheme.
        case absolutePath
        /// Anything else without a scheme: an id, or a path from the folder of the file.
        case relative
        /// No target at all, as in `[text]()`.
        case empty
        /// Any other scheme, or one hidden by control characters. Never written as a link.
        case forbidden
    }

    /// Its place in ``MarkdownDocument/links``.
    public let index: Int
    /// How it was written.
    public let kind: Kind
    /// What its target looks like.
    public let form: Form
    /// The target: an id without brackets and `@`, or an address with Markdown's escapes and entities
    /// undone. Percent signs are left as they are.
    public let target: String
    /// The shown text without markup, an image's alternative text; `nil` for `[[ID]]` on its own.
    public let text: String?
    /// The title in quotes behind an address, if any.
    public let title: String?
    /// Bytes of the whole link in the text handed in.
    public let range: Range<Int>
    /// Bytes of the target; of the whole link where the address stands elsewhere (a link by reference).
    public let targetRange: Range<Int>

    /// The node of the tree.
    let node: Int32
}

/// What becomes of a link on the page, decided by the caller for each.
public enum LinkOutcome: Sendable, Hashable {
    /// A link. Without a label, the link's own text is shown (its id, where it has none).
    case link(href: String, label: String? = nil, attributes: LinkAttributes = LinkAttributes())
    /// An image; for anything but an image the same as ``text(_:)``.
    case image(src: String, width: Int? = nil, height: Int? = nil)
    /// No link but this text, or the link's own where none is given.
    case text(String? = nil)
}

/// Attributes of a link besides its address. What is `nil` is not written.
public struct LinkAttributes: Sendable, Hashable {
    public var `class`: String?
    public var rel: String?
    public var title: String?
    public var lang: String?

    /// Makes a set of attributes; none by default.
    public init(
        class: String? = nil, rel: String? = nil, title: String? = nil, lang: String? = nil
    ) {
        self.class = `class`
        self.rel = rel
        self.title = title
        self.lang = lang
    }
}
