/// The distinct words of a text, numbered in the order in which they first occur, with how often each does.
struct WordTable {
    /// The bytes of all words, one after the other.
    private(set) var arena: [UInt8] = []
    /// Where each word starts in it, and the end of the last.
    private var starts: [UInt32] = [0]
    private(set) var counts: [UInt32] = []
    private var hashes: [UInt32] = []
    /// Number of a word plus one, at its hash or the nearest free place behind.
    private var slots: [UInt32]

    init(capacity: Int = 1 << 14) {
        slots = [UInt32](repeating: 0, count: capacity)
        arena.reserveCapacity(1 << 17)
    }

    var count: Int { counts.count }

    /// The bytes of a word.
    func bytes(of word: Int) -> ArraySlice<UInt8> {
        arena[Int(starts[word])..<Int(starts[word + 1])]
    }

    /// Counts a word.
    ///
    /// - Parameters:
    ///   - word: its bytes.
    ///   - hash: what ``WordHash`` makes of them.
    /// - Returns: its number.
    mutating func add(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> UInt32 {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let known = Int(slots[slot]) - 1
            if hashes[known] == hash, isEqual(known, word) {
                counts[known] &+= 1
                return UInt32(truncatingIfNeeded: known)
            }
            slot = (slot + 1) & mask
        }
        let number = UInt32(truncatingIfNeeded: counts.count)
        slots[slot] = number + 1
        arena.append(contentsOf: word)
        starts.append(UInt32(truncatingIfNeeded: arena.count))
        counts.append(1)
        hashes.append(hash)
        if counts.count * 2 > slots.count { grow() }
        return number
    }

    private func isEqual(_ known: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[known])
        guard Int(starts[known + 1]) - start == word.count else { return false }
        for i in 0..<word.count where arena[start + i] != word[i] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (word, hash) in hashes.enumerated() {
            var slot = Int(hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: word) + 1
        }
    }

    /// The numbers of the words by how often they occur, the most frequent first; of equals, the first to occur.
    func byFrequency() -> [Int] {
        // Counted out by size, so that it takes linear time; beyond some hundreds the order no longer matters.
        let limit = 1023
        var places = [Int](repeating: 0, count: limit + 2)
        for count in counts { places[limit - min(Int(count), limit) + 1] += 1 }
        for i in 1..<places.count { places[i] += places[i - 1] }
        var order = [Int](repeating: 0, count: counts.count)
        for (word, count) in counts.enumerated() {
            let size = limit - min(Int(count), limit)
            order[places[size]] = word
            places[size] += 1
        }
        return order
    }
}

/// A hash of a word, made byte by byte: FNV-1a, with a last stir because only its lowest bits are used.
struct WordHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    var value: UInt32 { UInt32(truncatingIfNeeded: state ^ (state &>> 32)) }
}
