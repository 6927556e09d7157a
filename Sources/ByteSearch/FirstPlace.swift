extension UnsafeBufferPointer<UInt8> {
    /// The first place, from one on, of a byte that is looked for; where there is none, the end.
    ///
    /// What is escaped in a text is rare, so that eight bytes are looked at together.
    ///
    /// - Parameters:
    ///   - eight: sets the top bit of each byte that may be looked for; see ``EightOfText``.
    ///   - one: whether a byte is looked for.
    @inlinable
    @inline(__always)
    public func firstPlace(from start: Int, among eight: (EightOfText) -> UInt64, of one: (UInt8) -> Bool) -> Int {
        var place = start
        let raw = UnsafeRawBufferPointer(self)
        while true {
            while place &+ 8 <= count {
                let bits = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                // Whatever is not ASCII is looked at closely.
                if (eight(EightOfText(bits: bits)) | bits) & 0x8080_8080_8080_8080 != 0 { break }
                place &+= 8
            }
            if place &+ 8 > count, count >= 8 {
                // The end, with some before it once more.
                let bits = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
                if (eight(EightOfText(bits: bits)) | bits) & 0x8080_8080_8080_8080 == 0 { return count }
            }
            let end = Swift.min(place &+ 8, count)
            while place < end {
                if one(self[place]) { return place }
                place &+= 1
            }
            if end == count { return count }
        }
    }
}

extension [UInt8] {
    /// Adds a text with some of its bytes replaced; what stands between them is copied whole.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - eight: sets the top bit of each byte that may be replaced; see ``EightOfText``.
    ///   - one: whether a byte may be replaced, or begins something that may be.
    ///   - replace: given such a place, adds what stands for the bytes there and tells how many these are: none where
    ///     they stay as they are.
    @inlinable
    @inline(__always)
    public mutating func append(
        _ text: UnsafeBufferPointer<UInt8>, among eight: (EightOfText) -> UInt64, of one: (UInt8) -> Bool,
        replacing replace: (_ place: Int, inout [UInt8]) -> Int
    ) {
        var start = 0
        var place = text.firstPlace(from: 0, among: eight, of: one)
        while place < text.count {
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
            let width = replace(place, &self)
            start = place &+ width
            place = text.firstPlace(from: place &+ Swift.max(width, 1), among: eight, of: one)
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Adds bytes as they stand in the program.
    @inlinable
    @inline(__always)
    public mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

/// Eight bytes of a text, asked together: the top bit of a byte in the answer tells of that byte.
///
/// Answers are right for the first byte that is asked for, and there is one for those behind it only as long as there is
/// none before; a byte that is not ASCII may be told of for nothing. See "Determine if a word has a zero byte", Sean Eron
/// Anderson, Bit Twiddling Hacks.
@frozen
public struct EightOfText {
    @usableFromInline
    let bits: UInt64

    @inlinable
    @inline(__always)
    init(bits: UInt64) {
        self.bits = bits
    }

    /// Which are below one of ASCII.
    @inlinable
    @inline(__always)
    public func isBelow(_ limit: UInt8) -> UInt64 {
        bits &- UInt64(limit) &* 0x0101_0101_0101_0101
    }

    /// Which are a byte of ASCII.
    @inlinable
    @inline(__always)
    public func isEqual(_ byte: UInt8) -> UInt64 {
        (bits ^ UInt64(byte) &* 0x0101_0101_0101_0101) &- 0x0101_0101_0101_0101
    }

    /// Which are one of two bytes of ASCII that differ in one bit, given the one that has it.
    @inlinable
    @inline(__always)
    public func isEqual(_ byte: UInt8, or bit: UInt8) -> UInt64 {
        ((bits | UInt64(bit) &* 0x0101_0101_0101_0101) ^ UInt64(byte) &* 0x0101_0101_0101_0101)
            &- 0x0101_0101_0101_0101
    }
}
