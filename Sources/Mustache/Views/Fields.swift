/// The fields of a view: read by slot when a page is rendered, found by name when a template is compiled.
public struct Fields<Root: View>: Sendable {
    /// For other views that take the fields over.
    @usableFromInline let readers: [Reader<Root>]
    @usableFromInline let table: ReaderTable<Root>
    /// The same fields without the type they belong to.
    public let shape: Shape

    /// Describes a view.
    ///
    /// - Parameter fields: the fields, in the order of the documentation; no two of one name.
    public init(@FieldsBuilder<Root> _ fields: () -> [Field<Root>]) {
        let parts = fields().flatMap(\.parts)
        let own = parts.filter { !$0.isIncluded }
        var names = Set<String>()
        let distinct = (own + parts.filter(\.isIncluded))
            .filter { names.insert($0.entry.name).inserted }
        assert(own.count == Set(own.map(\.entry.name)).count, "\(Root.self) has a field twice")
        readers = distinct.map(\.reader)
        table = ReaderTable(readers)
        shape = Shape(
            name: _typeName(Root.self, qualified: false), type: ObjectIdentifier(Root.self),
            entries: distinct.map(\.entry))
    }

    /// Reads the field at a slot; a slot that does not exist gives nothing.
    @inlinable
    public func read(_ slot: Int, of root: Root) -> Value {
        table.read(slot, of: root)
    }
}

/// Lets the fields of a view be written one below the other.
@resultBuilder
public enum FieldsBuilder<Root: View> {
    public static func buildExpression(_ field: Field<Root>) -> Field<Root> { field }
    public static func buildBlock(_ fields: Field<Root>...) -> [Field<Root>] { fields }
}
