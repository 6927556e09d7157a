internal import Hashing

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

    /// Reads `I/N`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let index = parts[0], let count = parts[1] else { return nil }
        self.init(index, of: count)
    }

    /// Whether a page is in it. Depends on nothing but its address, so that pages stay where they are when others come.
    public func has(_ path: String) -> Bool { Digest(path).low % UInt64(count) == UInt64(index - 1) }
}
