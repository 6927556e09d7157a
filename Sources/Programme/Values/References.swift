public import Diagnostics

/// An id that names another entity, and the entity once it is resolved.
public struct Reference: Sendable, Hashable {
    public var id: String
    public var place: Place
    public var target: EntityRef?

    public init(_ id: String, at place: Place) {
        self.id = id
        self.place = place
    }
}

/// An owner with the part it takes.
public struct RoleReference: Sendable, Hashable {
    public var reference: Reference
    public var role: String?
}

/// What a link or a loose value leads to.
public enum LinkTarget: Sendable, Hashable {
    /// Not looked up yet.
    case unresolved
    /// A page or an anchor of the site; the anchor is that of a heading in the target's text.
    case entity(EntityRef, anchor: String?)
    /// A file below the content folder, by index in the programme's media, to be copied.
    case media(Int)
    /// An address elsewhere.
    case external(String)
    /// A heading of the same text.
    case anchor(String)
    /// Something that the audience may not see.
    case hidden
    /// Leads nowhere; reported.
    case broken
    /// Only a text.
    case text
}

/// A value that may be an id, an address, a file or just words, such as the source of a measurement.
public struct LooseReference: Sendable, Hashable {
    public var text: Text
    public var target: LinkTarget = .unresolved

    public init(_ text: Text) {
        self.text = text
    }
}

/// A link in a text, in the order of the text, with what it leads to.
public struct ProseLink: Sendable, Hashable {
    public var target: LinkTarget
}

/// A Markdown text with its links.
public struct Prose: Sendable, Hashable {
    public var text: Text
    public var links: [ProseLink] = []

    public init(_ text: Text) {
        self.text = text
    }

    /// The Markdown as written.
    public var markdown: String { text.string }
}

/// A number or a stretch of them, such as `25000-35000`.
public struct NumberRange: Sendable, Hashable {
    public var low: Double
    public var high: Double

    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }
}
