/// One of the equal parts that a site is built in, on as many machines.
public struct Share: Sendable, Hashable {
    /// Which one, from 1.
    public let index: Int
    /// How many there are.
    public let count: Int

    /// Names one.
    ///
    /// - Returns: `nil` unless `index` is from 1 to `count`.
    public init?(_ index: Int, of count: Int) {
        guard index >= 1, index <= count, count <= 100_000 else { return nil }
        self.index = index
        self.count = count
    }
}
