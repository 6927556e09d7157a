/// One field that a view offers to templates: a name, a kind, a line of documentation and how to read it.
public struct Field<Root: View>: Sendable {
    @usableFromInline
    struct Part: Sendable {
        var entry: Shape.Entry
        var read: @Sendable (Root) -> Value
        /// Whether it was taken over from another view, so that an own field of the same name hides it.
        var isIncluded: Bool

        @usableFromInline
        init(
            entry: Shape.Entry, read: @escaping @Sendable (Root) -> Value, isIncluded: Bool
        ) {
            self.entry = entry
            self.read = read
            self.isIncluded = isIncluded
        }
    }

    let parts: [Part]

    @usableFromInline
    init(_ parts: [Part]) {
        self.parts = parts
    }

    @usableFromInline
    init(
        _ name: String, _ kind: Shape.Kind, _ doc: String,
        _ read: @escaping @Sendable (Root) -> Value
    ) {
        let entry = Shape.Entry(name: name, kind: kind, doc: doc)
        parts = [Part(entry: entry, read: read, isIncluded: false)]
    }

    /// Text, escaped when written; as a section it is true when there is any.
    @inlinable
    public static func text(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> String?
    ) -> Field {
        Field(name, .text, doc) { root in
            if let text = read(root) { .text(text) } else { .none }
        }
    }

    /// An address inside the site, given from its root and written as seen from the page, escaped.
    @inlinable
    public static func link(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> String?
    ) -> Field {
        Field(name, .link, doc) { root in
            if let address = read(root) { .link(address) } else { .none }
        }
    }

    /// An address elsewhere: `http`, `https`, `mailto` or `tel`; any other is not written.
    @inlinable
    public static func url(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> String?
    ) -> Field {
        Field(name, .url, doc) { root in
            if let address = read(root) { .url(address) } else { .none }
        }
    }

    /// A whole number; as a section it is true unless it is zero.
    @inlinable
    public static func number(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> Int?
    ) -> Field {
        Field(name, .number, doc) { root in
            if let number = read(root) { .number(number) } else { .none }
        }
    }

    /// A yes or no, for sections only.
    @inlinable
    public static func flag(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> Bool
    ) -> Field {
        Field(name, .flag, doc) { .flag(read($0)) }
    }

    /// Markup that writes itself; the only kind that goes out unescaped.
    @inlinable
    public static func markup(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> (any Markup)?
    ) -> Field {
        Field(name, .markup, doc) { root in
            if let markup = read(root) { .markup(markup) } else { .none }
        }
    }

    /// A list of texts, for `{{#name}}{{.}}{{/name}}`.
    @inlinable
    public static func strings(
        _ name: String, _ doc: String, _ read: @escaping @Sendable (Root) -> [String]
    ) -> Field {
        Field(name, .strings, doc) { root in
            let texts = read(root)
            return .list(Views(count: texts.count) { Item(texts[$0]) })
        }
    }

    /// Another view, or nothing.
    @inlinable
    public static func view<Other: View>(
        _ name: String, _ type: Other.Type, _ doc: String,
        _ read: @escaping @Sendable (Root) -> Other?
    ) -> Field {
        Field(name, .view { Other.fields.shape }, doc) { root in
            if let view = read(root) { .view(view) } else { .none }
        }
    }

    /// Views to go through one by one. A lazy collection makes each only when its turn comes.
    @inlinable
    public static func list<Other: View, Rows: RandomAccessCollection & SendableMetatype>(
        _ name: String, _ type: Other.Type, _ doc: String,
        _ read: @escaping @Sendable (Root) -> Rows
    ) -> Field where Rows.Element == Other {
        Field(name, .list { Other.fields.shape }, doc) { .list(Views(read($0))) }
    }

    /// Takes over all fields of another view, such as what every page has. Own fields of the same name go first.
    @inlinable
    public static func include<Other: View>(
        _ type: Other.Type, _ read: @escaping @Sendable (Root) -> Other
    ) -> Field {
        let fields = Other.fields
        return Field(
            fields.shape.entries.indices.map { slot in
                Part(
                    entry: fields.shape.entries[slot],
                    read: { fields.read(slot, of: read($0)) },
                    isIncluded: true)
            })
    }
}
