internal import Hashing

/// Finds the place of a digest in a list: open addressing, as digests are spread evenly already.
struct DigestIndex: Sendable {
    private var slots: [Int32]
    private var digests: [Digest]
    private let mask: Int

    /// - Parameter digests: each once; a second one of the same is not found.
    init(_ digests: [Digest]) {
        var size = 16
        while size < digests.count * 2 { size *= 2 }
        mask = size - 1
        slots = [Int32](repeating: -1, count: size)
        self.digests = digests
        for (index, digest) in digests.enumerated() {
            var slot = Int(truncatingIfNeeded: digest.low) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }

    /// The place of a digest, if it is there.
    subscript(digest: Digest) -> Int? {
        var slot = Int(truncatingIfNeeded: digest.low) & mask
        while true {
            let index = Int(slots[slot])
            if index < 0 { return nil }
            if digests[index] == digest { return index }
            slot = (slot + 1) & mask
        }
    }
}
