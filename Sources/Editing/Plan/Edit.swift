/// A stretch of one content file and what takes its place.
public struct Edit: Sendable, Hashable {
    /// Path inside the content folder, with `/` between parts.
    public var path: String
    /// Bytes of the file as it was read; `0..<0` in a file that is new.
    public var range: Range<Int>
    public var replacement: [UInt8]

    public init(path: String, range: Range<Int>, replacement: [UInt8]) {
        self.path = path
        self.range = range
        self.replacement = replacement
    }
}

extension Array where Element == Edit {
    /// A file with these edits of it made. Of several at one place, those given first come first.
    ///
    /// - Parameter bytes: the file as it was read.
    /// - Returns: `nil` where two edits overlap or one lies outside the file.
    func applied(to bytes: [UInt8]) -> [UInt8]? {
        let ordered = enumerated().sorted {
            ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
                < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + reduce(0) { $0 + $1.replacement.count })
        var position = 0
        for (_, edit) in ordered {
            guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else {
                return nil
            }
            result += bytes[position..<edit.range.lowerBound]
            result += edit.replacement
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }
}
