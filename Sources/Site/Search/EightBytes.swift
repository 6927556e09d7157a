/// Eight bytes of a text, looked at together: the first is the lowest.
struct EightBytes {
    let bits: UInt64

    static let spaces: UInt64 = 0x2020_2020_2020_2020
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// How many bytes there are before the first that is white space or a control character.
    ///
    /// "Determine if a word has a byte less than n", Sean Eron Anderson, Bit Twiddling Hacks: the lowest bit found is
    /// exact, and no other is asked for.
    @inline(__always)
    var wordLength: Int {
        ((bits &- EightBytes.ones &* 0x21) & ~bits & EightBytes.tops).trailingZeroBitCount &>> 3
    }

    /// The first few bytes, the others zero.
    @inline(__always)
    func first(_ count: Int) -> UInt64 {
        count >= 8 ? bits : bits & ((1 &<< UInt64(count &* 8)) &- 1)
    }

    /// Whether the first few bytes are all letters of ASCII.
    @inline(__always)
    func isLetters(_ count: Int) -> Bool {
        // Small letters, with `a` in place of what does not count.
        let filler = count >= 8 ? 0 : (EightBytes.ones &* 0x61) &<< UInt64(count &* 8)
        let small =
            (first(count) | (EightBytes.ones &* 0x20)) & ~(count >= 8 ? 0 : UInt64.max &<< UInt64(count &* 8)) | filler
        let atLeastA = small &+ EightBytes.ones &* (0x80 - 0x61)
        let beyondZ = small &+ EightBytes.ones &* (0x7F - 0x7A)
        return (small | beyondZ) & EightBytes.tops == 0 && atLeastA & EightBytes.tops == EightBytes.tops
    }
}
