/// A version of the tool: `MAJOR.MINOR` or `MAJOR.MINOR.PATCH`.
public struct Version: Sendable, Comparable, CustomStringConvertible {
    /// The version of this tool.
    public static let tool = Version(parts: [1, 0, 0])

    private let parts: [Int]

    private init(parts: [Int]) { self.parts = parts }

    public init?(_ text: String) {
        let numbers = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).map { Day.digits($0) }
        guard (2...3).contains(numbers.count) else { return nil }
        let known = numbers.compactMap { $0 }
        guard known.count == numbers.count, known.allSatisfy({ $0 < 100_000 }) else { return nil }
        parts = known + (known.count == 2 ? [0] : [])
    }

    public static func < (a: Version, b: Version) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }

    public var description: String { parts.map(String.init).joined(separator: ".") }
}
