/// Bytes being written.
public struct Output: Sendable {
    /// What was written so far.
    public internal(set) var bytes: [UInt8]
    /// The way from the page to the root of the site: empty, or `../` once or more.
    public var root: String

    /// Makes an empty output.
    ///
    /// - Parameters:
    ///   - root: the way from the page to the root of the site, e.g. `../`.
    ///   - capacity: how many bytes to make room for.
    public init(root: String = "", capacity: Int = 0) {
        self.root = root
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Empties it for the next page, keeping its room.
    public mutating func reset(root: String) {
        bytes.removeAll(keepingCapacity: true)
        self.root = root
    }

    /// Makes room for a large file before it is written, so that it is not moved about while it grows.
    ///
    /// - Parameter count: bytes; too many cost nothing, since room is taken from the system only when it is written to.
    public mutating func makeRoom(for count: Int) {
        bytes.reserveCapacity(bytes.count + count)
    }

    /// Writes text as it is.
    @inlinable
    public mutating func write(_ text: String) {
        append(text)
    }

    /// Writes bytes as they are.
    public mutating func write(_ bytes: some Collection<UInt8>) {
        self.bytes.append(contentsOf: bytes)
    }

    /// Lets something else write behind what is there.
    public mutating func withBytes<Result>(_ write: (inout [UInt8]) -> Result) -> Result {
        write(&bytes)
    }

    /// Writes a number in decimal digits.
    public mutating func write(_ number: Int) {
        if 0..<10 ~= number {
            bytes.append(0x30 &+ UInt8(truncatingIfNeeded: number))
        } else {
            append(String(number))
        }
    }

    /// Writes an address inside the site as seen from this page, escaped.
    public mutating func writeLink(_ address: String) {
        writeEscaped(root)
        writeEscaped(address)
    }

    /// The same for an address that is lent.
    mutating func writeLink(_ address: LentText) {
        writeEscaped(root)
        writeEscaped(address)
    }

    /// Writes an address elsewhere, escaped, if it begins with a scheme that runs no script; else nothing.
    public mutating func writeURL(_ address: String) {
        let scheme = address.prefix { $0 != ":" }.lowercased()
        if ["http", "https", "mailto", "tel"].contains(scheme),
            scheme.utf8.count < address.utf8.count
        {
            writeEscaped(address)
        }
    }

    @usableFromInline
    mutating func append(_ text: String) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable {
            bytes.append(contentsOf: $0)
        }
        if done == nil { bytes.append(contentsOf: text.utf8) }
    }
}
