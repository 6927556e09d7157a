internal import Hashing

/// Puts numbers one after another as bytes, little-endian.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    mutating func add(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ digest: Digest) {
        add(digest.high)
        add(digest.low)
    }

    mutating func add(_ other: some Collection<UInt8>) { bytes.append(contentsOf: other) }
}

/// Takes them apart again. Past the end everything is zero; see ``isAtEnd``.
struct ByteReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place >= bytes.count }

    mutating func skip(_ count: Int) { place += count }

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
        let size = MemoryLayout<Number>.size
        defer { place += size }
        guard place + size <= bytes.count else { return 0 }
        return Number(
            littleEndian: bytes.withUnsafeBytes {
                $0.loadUnaligned(fromByteOffset: place, as: Number.self)
            })
    }

    mutating func digest() -> Digest {
        let high = number(UInt64.self)
        let low = number(UInt64.self)
        return Digest(high: high, low: low)
    }

    /// The next bytes; fewer where it ends.
    mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        let start = min(place, bytes.count)
        let end = min(start + max(0, count), bytes.count)
        place = end
        return bytes[start..<end]
    }
}
