public import Diagnostics

/// The names of what can be wrong with a template, as they stand in brackets after a message.
public enum TemplateRule: String, Sendable, Hashable, CaseIterable {
    /// A name that the page does not offer, or a label that does not exist.
    case unknownName = "template-unknown-name"
    /// A partial or layout that there is no file for.
    case missingPartial = "template-missing-partial"
    /// A template that takes in itself, directly or through others.
    case circularPartial = "template-circular-partial"
    /// A tag, section, block or layout that is not closed, or not in order.
    case unclosed = "template-unclosed"
    /// A tag that cannot be read.
    case badTag = "template-bad-tag"
    /// A field used as something that it is not, such as a list as text.
    case wrongKind = "template-wrong-kind"
    /// Text that would go out unescaped.
    case rawText = "template-raw-text"
    /// A value in a place where escaping does not protect the page.
    case unsafePlace = "template-unsafe-place"
    /// A block that the layout does not have.
    case unknownBlock = "template-unknown-block"
    /// Something between the tags of a layout that stands in no block and would be lost.
    case outsideBlock = "template-outside-block"
    /// A template that is too large, or goes too deep.
    case tooLarge = "template-too-large"
    /// A file that is not UTF-8.
    case encoding = "template-encoding"
    /// A page for which there is no template.
    case missing = "template-missing"
    /// A template that no page uses.
    case unused = "template-unused"

    /// How bad it is.
    public var severity: Severity { self == .unused ? .warning : .error }
}
