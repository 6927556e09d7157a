/// A list of views, made one by one as a template goes through it.
public struct Views {
    /// How many there are.
    public let count: Int
    @usableFromInline let make: (Int) -> any View

    /// Wraps a collection, which may be a lazy one.
    @inlinable
    public init<Rows: RandomAccessCollection>(_ rows: Rows) where Rows.Element: View {
        count = rows.count
        make = { rows[rows.index(rows.startIndex, offsetBy: $0)] }
    }

    /// Makes a list from a function.
    ///
    /// - Parameters:
    ///   - count: how many views there are.
    ///   - make: gives the view at an index from 0 up to `count`.
    @inlinable
    public init(count: Int, make: @escaping (Int) -> any View) {
        self.count = count
        self.make = make
    }
}
