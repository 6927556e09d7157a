/// One field that a view offers to templates: a name, a kind, a line of documentation and how to read it.
public struct Field<Root: View>: Sendable {
    @usableFromInline
    struct Part: Sendable {
        var entry: Shape.Entry
        var reader: Reader<Root>
        /// Whether it was taken over from another view, so that an own field of the same name hides it.
        var isIncluded: Bool

        @usableFromInline
        init(_ entry: Shape.Entry, _ reader: Reader<Root>, isIncluded: Bool, isShared: Bool = false) {
            self.entry = entry
            self.reader = reader
            self.isIncluded = isIncluded
            if isShared { self.entry.isShared = true }
        }
    }

    @usableFromInline let parts: [Part]

    @usableFromInline
    init(_ name: String, _ kind: Shape.Kind, _ doc: String, _ reader: Reader<Root>) {
        let entry = Shape.Entry(name: name, kind: kind, doc: doc)
        parts = [Part(entry, reader, isIncluded: false)]
    }

    private init(parts: [Part]) { self.parts = parts }

    /// Several fields as one, for views that have some in common and read them alike. Own fields of the same name go
    /// first. Unlike ``include(_:_:)`` it makes no other view for each field that is read.
    public static func group(@FieldsBuilder<Root> _ fields: () -> [Field]) -> Field {
        let parts = fields().flatMap(\.parts)
        assert(parts.count == Set(parts.map(\.entry.name)).count, "a group of fields has one twice")
        return Field(
            parts: parts.map { part in
                var part = part
                part.isIncluded = true
                return part
            })
    }

    /// All fields of another view.
    @inlinable
    init<Other: View>(
        including fields: Fields<Other>, isShared: Bool, _ read: @escaping @Sendable (Root) -> Other
    ) {
        parts = fields.readers.indices.map { slot in
            Part(fields.shape.entries[slot], fields.readers[slot].after(read), isIncluded: true, isShared: isShared)
        }
    }

    /// Text, escaped when written; as a section it is true when there is any.
    @inlinable
    public static func text(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> String?
    ) -> Field {
        Field(name, .text, doc, .text(read))
    }

    /// An address inside the site, given from its root and written as seen from the page, escaped.
    @inlinable
    public static func link(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> String?
    ) -> Field {
        Field(name, .link, doc, .link(read))
    }

    /// The same as ``text(_:_:_:)``, of a table that the page holds.
    @inlinable
    public static func lentText(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> LentText?
    ) -> Field {
        Field(name, .text, doc, .lentText(read))
    }

    /// The same as ``link(_:_:_:)``, of a table that the page holds.
    @inlinable
    public static func lentLink(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> LentText?
    ) -> Field {
        Field(name, .link, doc, .lentLink(read))
    }

    /// An address elsewhere: `http`, `https`, `mailto` or `tel`; any other is not written.
    @inlinable
    public static func url(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> String?
    ) -> Field {
        Field(name, .url, doc, .url(read))
    }

    /// A whole number; as a section it is true unless it is zero.
    @inlinable
    public static func number(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> Int?
    ) -> Field {
        Field(name, .number, doc, .number(read))
    }

    /// A yes or no, for sections only.
    @inlinable
    public static func flag(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> Bool
    ) -> Field {
        Field(name, .flag, doc, .flag(read))
    }

    /// Markup that writes itself; the only kind that goes out unescaped.
    @inlinable
    public static func markup(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> (any Markup)?
    ) -> Field {
        Field(name, .markup, doc, .markup(read))
    }

    /// A list of texts, for `{{#name}}{{.}}{{/name}}`.
    @inlinable
    public static func strings(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> [String]
    ) -> Field {
        Field(
            name, .strings, doc,
            .value { root in
                let texts = read(root)
                return .list(Views(count: texts.count) { Item(texts[$0]) })
            })
    }

    /// Another view, or nothing.
    @inlinable
    public static func view<Other: View>(
        _ name: String, _ type: Other.Type, _ doc: String,
        _ read: @escaping @Sendable (Root) -> Other?
    ) -> Field {
        Field(
            name, .view { Other.fields.shape }, doc,
            .value { root in
                if let view = read(root) { .view(view) } else { .none }
            })
    }

    /// Views to go through one by one. A lazy collection makes each only when its turn comes.
    @inlinable
    public static func list<Other: View, Rows: RandomAccessCollection & SendableMetatype>(
        _ name: String, _ type: Other.Type, _ doc: String,
        _ read: @escaping @Sendable (Root) -> Rows
    ) -> Field where Rows.Element == Other {
        Field(name, .list { Other.fields.shape }, doc, .value { .list(Views(read($0))) })
    }

    /// Takes over all fields of another view, such as what every page has. Own fields of the same name go first.
    @inlinable
    public static func include<Other: View>(
        _ type: Other.Type, _ read: @escaping @Sendable (Root) -> Other
    ) -> Field {
        Field(including: Other.fields, isShared: false, read)
    }

    /// Takes over all fields of another view that is the same on many pages, so that ``SettledTemplates`` may read them
    /// once for all of these. Their markup may depend on the way to the root as well.
    @inlinable
    public static func shared<Other: View>(
        _ type: Other.Type, _ read: @escaping @Sendable (Root) -> Other
    ) -> Field {
        Field(including: Other.fields, isShared: true, read)
    }
}
