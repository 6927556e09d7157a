/// What a field of a view gives when a template reads it.
public enum Value {
    /// Nothing: writes nothing, and is false as a section.
    case none
    /// Text, escaped when written. False as a section when empty.
    case text(String)
    /// An address inside the site, from its root; written with the page's own prefix in front, escaped.
    case link(String)
    /// Both of these as a ``TextTable`` lends them, which the page holds.
    case lentText(LentText)
    case lentLink(LentText)
    /// An address elsewhere, escaped; one that is not http, https, mailto or tel is not written.
    case url(String)
    /// A whole number. False as a section when zero.
    case number(Int)
    /// A yes or no, for sections only.
    case flag(Bool)
    /// Markup that writes itself, unescaped.
    case markup(any Markup)
    /// Another view, for a section or a dotted name.
    case view(any View)
    /// Views to go through one by one. False as a section when there are none.
    case list(Views)

    /// Whether a section on it is shown.
    consuming func isTrue() -> Bool {
        switch consume self {
        case .none: false
        case .text(let text), .link(let text), .url(let text): !text.isEmpty
        case .lentText(let text), .lentLink(let text): !text.bytes.isEmpty
        case .number(let number): number != 0
        case .flag(let flag): flag
        case .markup, .view: true
        case .list(let views): views.count > 0
        }
    }
}
