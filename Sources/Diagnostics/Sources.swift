/// A line and column as people count them: from 1, columns in Unicode scalars, a byte-order mark not counted.
public struct Position: Hashable, Sendable, Comparable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (a: Position, b: Position) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// One file as it was read.
public struct SourceFile: Sendable {
    /// The path as it is shown in messages, as reached from the current folder.
    public let path: String
    /// The path inside the content folder (or templates folder), with `/` between parts.
    public let name: String
    /// The whole file.
    public let bytes: [UInt8]

    public init(path: String, name: String, bytes: [UInt8]) {
        self.path = path
        self.name = name
        self.bytes = bytes
    }

    /// Length of a byte-order mark at the start, which no column counts.
    var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// Where a byte offset is, for people. Lines end at LF, CRLF or a lone CR.
    ///
    /// - Parameter offset: a byte offset; one past the end is taken as the end.
    public func position(of offset: Int) -> Position {
        let offset = min(offset, bytes.count)
        var line = 1
        var start = markLength
        if offset > start, bytes[start..<offset].contains(0x0D) {
            var i = start
            while i < offset {
                let byte = bytes[i]
                i += 1
                if byte == 0x0A || (byte == 0x0D && !(i < bytes.count && bytes[i] == 0x0A)) {
                    line += 1
                    start = i
                }
            }
        } else if offset > start {
            // Files without carriage returns, which are nearly all, are counted many bytes at a time.
            (line, start) = bytes.withUnsafeBufferPointer { bytes in
                let before = UnsafeBufferPointer(rebasing: bytes[start..<offset])
                let lines = before.reduce(0) { $0 &+ ($1 == 0x0A ? 1 : 0) }
                return (lines + 1, before.lastIndex(of: 0x0A).map { start + $0 + 1 } ?? start)
            }
        }
        guard offset > start else { return Position(line: line, column: 1) }
        let scalars = bytes[start..<offset].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return Position(line: line, column: scalars + 1)
    }

    /// The byte range of the line that holds an offset, without its line end.
    public func line(around offset: Int) -> Range<Int> {
        let offset = min(max(offset, markLength), bytes.count)
        var start = offset
        while start > markLength, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
        var end = offset
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        return start..<end
    }
}

/// The files of one run. A ``Place`` names its file by the index here.
public struct Sources: Sendable {
    public private(set) var files: [SourceFile]

    public init(_ files: [SourceFile] = []) {
        self.files = files
    }

    /// Adds a file and gives its index.
    public mutating func add(_ file: SourceFile) -> Int {
        files.append(file)
        return files.count - 1
    }

    /// The file that a place lies in.
    public subscript(place: Place) -> SourceFile { files[Int(place.file)] }
}
