/// An entry of a list, each property read where it lies in the list.
///
/// To hand a large entity to a function is to copy it and count all that it refers to, unless the compiler sees through the
/// call, even where the function only borrows it; that was 2 % of a build (`docs/performance.md`). This is handed over
/// instead.
@dynamicMemberLookup
public struct Listed<Entry> {
    @usableFromInline let list: [Entry]
    @usableFromInline let index: Int

    /// The entry at an index of a list.
    @inlinable
    public init(_ list: [Entry], _ index: Int) {
        self.list = list
        self.index = index
    }

    @inlinable
    public subscript<Value>(dynamicMember path: KeyPath<Entry, Value>) -> Value { list[index][keyPath: path] }
}
