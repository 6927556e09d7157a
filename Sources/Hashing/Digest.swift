internal import CSystem

/// A 128-bit hash of bytes (XXH3): tells equal from different; not a secret and no seal against forgery.
public struct Digest: Sendable, Hashable, Comparable {
    /// The first half.
    public var high: UInt64
    /// The second half.
    public var low: UInt64

    /// Puts two halves together.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Hashes bytes.
    public init(_ bytes: UnsafeRawBufferPointer) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        csystem_hash128(bytes.baseAddress, bytes.count, &low, &high)
        self.init(high: high, low: low)
    }

    /// Hashes bytes.
    public init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Digest($0) }
    }

    /// Hashes bytes.
    public init(_ bytes: ArraySlice<UInt8>) {
        self = bytes.withUnsafeBytes { Digest($0) }
    }

    /// Hashes a run of other digests: changes when any of them does, or their order.
    public init(of digests: [Digest]) {
        self = digests.withUnsafeBytes { Digest($0) }
    }

    /// Hashes the UTF-8 of a text.
    public init(_ text: String) {
        var text = text
        self = text.withUTF8 { Digest(UnsafeRawBufferPointer($0)) }
    }

    /// All zeros, where there is nothing to hash.
    public static var none: Digest { Digest(high: 0, low: 0) }

    public static func < (a: Digest, b: Digest) -> Bool {
        a.high != b.high ? a.high < b.high : a.low < b.low
    }

    public func hash(into hasher: inout Hasher) {
        // The bits are evenly spread already; half of them are enough.
        hasher.combine(low)
    }
}

/// Makes the ``Digest`` of bytes that come in pieces; the same as that of the whole.
public struct DigestStream: ~Copyable {
    private let state: UnsafeMutableRawPointer

    /// Begins, with no bytes yet.
    public init() {
        state = .allocate(byteCount: csystem_hasher_size(), alignment: csystem_hasher_alignment())
        csystem_hasher_begin(state)
    }

    deinit { state.deallocate() }

    /// Adds bytes.
    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
        csystem_hasher_add(state, bytes.baseAddress, bytes.count)
    }

    /// The digest of all that was added so far.
    public var digest: Digest {
        var low: UInt64 = 0
        var high: UInt64 = 0
        csystem_hasher_result(state, &low, &high)
        return Digest(high: high, low: low)
    }
}
