/// A version of the tool: `MAJOR.MINOR` or `MAJOR.MINOR.PATCH`.
public struct Version: Sendable, Comparable, CustomStringConvertible {
    /// The version of this tool.
    public static let tool = Version(parts: [1, 0, 0])

    private let parts: [Int]

    private init(parts: [Int]) { self.parts = parts }

    public init?(_ text: String) {
        let numbers = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).map { Version.digits($0) }
        guard (2...3).contains(numbers.count) else { return nil }
        let known = numbers.compactMap { $0 }
        guard known.count == numbers.count, known.allSatisfy({ $0 < 100_000 }) else { return nil }
        parts = known + (known.count == 2 ? [0] : [])
    }

    /// The number that a text of digits alone stands for; `nil` for any other, and for more than eighteen digits.
    private static func digits(_ text: some Collection<UInt8>) -> Int? {
        guard text.count <= 18 else { return nil }
        var value = 0
        for byte in text {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return text.isEmpty ? nil : value
    }

    public static func < (a: Version, b: Version) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }

    public var description: String { parts.map(String.init).joined(separator: ".") }
}
