/// What the simple reader asks of many bytes at once: eight are looked at together, for a tenth of the time.
///
/// Source of the sums: Warren, Hacker's Delight, 6-1. The lowest byte that they mark is the first that is meant; those
/// above it may be marked wrongly.
enum SimpleText {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// Whether each character from `start` on may stand in YAML and is no white space but the space and the newline.
    static func isSimple(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var index = start
        while true {
            index = next(in: bytes, from: index) { word in
                let controls = (word &- 0x20 &* ones) & ~word
                return word | controls | (word &+ ones)
            }
            guard index < bytes.count else { return true }
            if bytes[index] < 0x80 {
                // In the last bytes any may be found.
                guard bytes[index] == .newline || (0x20..<0x7F).contains(bytes[index]) else { return false }
                index += 1
            } else {
                guard let length = lengthOfCharacter(in: bytes, at: index) else { return false }
                index += length
            }
        }
    }

    /// Where the line ends: at its newline, or the end of all.
    static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while true {
            index = next(in: bytes, from: index) { word in
                let zeroed = word ^ (UInt64(UInt8.newline) &* ones)
                return (zeroed &- ones) & ~zeroed
            }
            if index >= bytes.count || bytes[index] == .newline { return index }
            index += 1
        }
    }

    /// The first byte that is marked in its word, or that is one of the last few, which make no word.
    @inline(__always)
    private static func next(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ mark: (UInt64) -> UInt64
    ) -> Int {
        var index = start
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= raw.count {
            let found = mark(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))) & tops
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        return index
    }

    /// Bytes of a character beyond ASCII; `nil` where it is no UTF-8, and for those few that YAML treats otherwise.
    private static func lengthOfCharacter(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let left = bytes.count - index
        guard left >= 2 else { return nil }
        let (first, second) = (bytes[index], bytes[index + 1])
        switch first {
        case 0xC2:
            // Control characters, among them the next-line character.
            return (0xA0...0xBF).contains(second) ? 2 : nil
        case 0xC3...0xDF: return isTrail(second) ? 2 : nil
        case 0xE1...0xEC, 0xEF:
            guard left >= 3, isTrail(second), isTrail(bytes[index + 2]) else { return nil }
            // Line and paragraph separators; the byte-order mark and what is no character.
            if first == 0xE2, second == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return nil }
            if first == 0xEF, second == 0xBB || second == 0xBF { return nil }
            return 3
        case 0xF0:
            guard left >= 4, (0x90...0xBF).contains(second), isTrail(bytes[index + 2]), isTrail(bytes[index + 3]) else {
                return nil
            }
            return 4
        default: return nil
        }
    }

    private static func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

extension UInt8 {
    static var newline: UInt8 { 0x0A }
    static var space: UInt8 { 0x20 }
    static var colon: UInt8 { 0x3A }
    static var dash: UInt8 { 0x2D }
    static var hash: UInt8 { 0x23 }
    static var comma: UInt8 { 0x2C }
    static var quotation: UInt8 { 0x22 }
    static var apostrophe: UInt8 { 0x27 }
    static var backslash: UInt8 { 0x5C }

    /// Whether it is a space or the end of a line: all white space that simple YAML has.
    var isWhite: Bool { self == .space || self == .newline }
}
