/// The distinct words of a text, numbered in the order in which they first occur, with how often each does.
struct WordTable {
    /// What tells a word from the others: its first eight bytes, and a hash of the rest.
    struct Key: Hashable {
        private(set) var head: UInt64 = 0
        private(set) var tail: UInt64 = 0
        private(set) var length = 0

        /// Takes in the next bytes of the word.
        ///
        /// - Parameter count: how many of the eight belong to it; less than eight only for its last.
        @inline(__always)
        mutating func add(_ bytes: EightBytes, _ count: Int) {
            let bits = bytes.first(count)
            if length == 0 { head = bits } else { tail = (tail ^ bits) &* WordTable.drawn.0 }
            length &+= count
        }
    }

    private struct Entry {
        var key: Key
        /// Where its bytes start.
        var start: UInt32
        var count: UInt32
    }

    private var entries: [Entry] = []
    /// The bytes of all words, one after the other.
    private var arena: [UInt8] = []
    /// Number of a word plus one, at its key's slot or the nearest free one behind.
    private var slots: [UInt32]
    /// How many bits of a hash are too many for the slots.
    private var shift: UInt64
    private let factors = WordTable.drawn

    /// Drawn by lot, so that no text can be made in which all words want one slot. Nothing that comes out depends on
    /// them.
    private static let drawn = (UInt64.random(in: 0...UInt64.max) | 1, UInt64.random(in: 0...UInt64.max) | 1)

    init() {
        slots = [UInt32](repeating: 0, count: 1 << 14)
        shift = 64 - 14
        arena.reserveCapacity(1 << 17)
    }

    /// The slot that a word wants: "multiply-shift", Dietzfelbinger and others, 1997.
    @inline(__always)
    private func slot(_ key: Key) -> Int {
        let mixed = (key.head ^ UInt64(truncatingIfNeeded: key.length)) &* factors.0 &+ key.tail &* factors.1
        return Int(truncatingIfNeeded: mixed &>> shift)
    }

    /// The bytes of a word.
    func bytes(of word: Int) -> ArraySlice<UInt8> {
        let start = Int(entries[word].start)
        return arena[start..<start + entries[word].key.length]
    }

    /// Counts a word.
    ///
    /// - Parameters:
    ///   - word: its bytes.
    ///   - key: made of all of them.
    /// - Returns: its number.
    mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ key: Key) -> UInt32 {
        let mask = slots.count &- 1
        var place = slot(key)
        while true {
            let held = slots[place]
            guard held != 0 else { break }
            let known = Int(held) &- 1
            if entries[known].key == key, key.length <= 8 || isEqual(known, word) {
                entries[known].count &+= 1
                return held &- 1
            }
            place = (place &+ 1) & mask
        }
        let number = UInt32(truncatingIfNeeded: entries.count)
        slots[place] = number &+ 1
        entries.append(Entry(key: key, start: UInt32(truncatingIfNeeded: arena.count), count: 1))
        arena.append(contentsOf: word)
        if entries.count * 2 > slots.count { grow() }
        return number
    }

    /// Whether a long word has the same bytes beyond the first eight, which the key holds.
    private func isEqual(_ known: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(entries[known].start)
        for i in 8..<word.count where arena[start + i] != word[i] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        shift -= 1
        let mask = slots.count - 1
        for (word, entry) in entries.enumerated() {
            var place = slot(entry.key)
            while slots[place] != 0 { place = (place + 1) & mask }
            slots[place] = UInt32(truncatingIfNeeded: word) + 1
        }
    }

    /// The numbers of the words by how often they occur, the most frequent first; of equals, the first to occur.
    func byFrequency() -> [Int] {
        // Counted out by size, so that it takes linear time; beyond a thousand the order no longer matters.
        let limit = 1023
        func place(_ entry: Entry) -> Int { limit - min(Int(entry.count), limit) }
        var places = [Int](repeating: 0, count: limit + 2)
        for entry in entries { places[place(entry) + 1] += 1 }
        for i in 1..<places.count { places[i] += places[i - 1] }
        var order = [Int](repeating: 0, count: entries.count)
        for (word, entry) in entries.enumerated() {
            order[places[place(entry)]] = word
            places[place(entry)] += 1
        }
        return order
    }
}
