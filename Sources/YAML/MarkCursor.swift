import CYAML

/// Turns libyaml's marks, which count characters, into byte offsets of the file.
///
/// Marks come in nearly ascending order, so the cursor walks on from the last one: linear over a file.
struct MarkCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    let range: Range<Int>
    private let isASCII: Bool
    private var index = 0
    private var position: Int

    init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        isASCII = bytes[range].allSatisfy { $0 < 0x80 }
        position = range.lowerBound
    }

    mutating func offset(_ mark: yaml_mark_t) -> Int {
        let target = Int(mark.index)
        if isASCII { return min(range.lowerBound + target, range.upperBound) }
        while index < target, position < range.upperBound {
            position += 1
            while position < range.upperBound, bytes[position] & 0xC0 == 0x80 { position += 1 }
            index += 1
        }
        while index > target, position > range.lowerBound {
            position -= 1
            while position > range.lowerBound, bytes[position] & 0xC0 == 0x80 { position -= 1 }
            index -= 1
        }
        return position
    }

    /// Whether the file holds these very bytes at an offset.
    func equal(_ value: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset + value.count <= bytes.count else { return false }
        return bytes[offset..<offset + value.count].elementsEqual(value)
    }

    /// Where the line of an offset ends.
    func endOfLine(_ offset: Int) -> Int {
        var end = offset
        while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        return end
    }

    /// A byte of the file.
    subscript(offset: Int) -> UInt8 { bytes[offset] }
}
