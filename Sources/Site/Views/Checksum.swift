internal import Mustache

/// A short stand-in for many bytes in fingerprints, so that a text in a hundred parts is not gone over a hundred times.
///
/// Two lanes of FNV-1a (Fowler, Noll, Vo) with different starts, folded at the end: 128 bits against chance, not against
/// malice.
struct Checksum: Sendable, Hashable {
    private var low: UInt64 = 0xCBF2_9CE4_8422_2325
    private var high: UInt64 = 0x6C62_272E_07BB_0142

    init(_ bytes: some Collection<UInt8>) {
        let prime: UInt64 = 0x100_0000_01B3
        for byte in bytes {
            low = (low ^ UInt64(byte)) &* prime
            high = (high ^ (low >> 29) ^ UInt64(byte)) &* prime
        }
    }

    func mark(_ out: inout Output) {
        out.mark(Int(truncatingIfNeeded: low))
        out.mark(Int(truncatingIfNeeded: high))
    }
}
