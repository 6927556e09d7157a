/// What a page, or a part of it, offers to templates.
///
/// A view is a small value that holds what its fields read from; views of 24 bytes and less are the fastest.
/// ```swift
/// struct OwnerView: View {
///     let owner: Owner
///
///     static let fields = Fields<Self> {
///         Field.text("name", "the full name") { $0.owner.name }
///         Field.list("actions", ActionView.self, "what it leads") { $0.owner.actions.map(ActionView.init) }
///     }
/// }
/// ```
public protocol View: Sendable {
    /// The fields, described once: a `static let`, so that the description is made once too.
    static var fields: Fields<Self> { get }

    /// Reads the field at a slot. The default does what ``fields`` says; do not write another.
    func value(at slot: Int) -> Value
}

extension View {
    @inlinable
    public func value(at slot: Int) -> Value {
        Self.fields.read(slot, of: self)
    }
}

/// One text of a list of texts, which a template writes as `{{.}}`.
public struct Item: View {
    @usableFromInline let text: String

    @inlinable
    public init(_ text: String) {
        self.text = text
    }

    public static let fields = Fields<Self> {
        Field.text(".", "the text itself") { $0.text }
    }
}
