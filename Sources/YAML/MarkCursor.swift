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

    /// What is most likely wrong where libyaml stopped.
    func explain(_ problem: String, context: String, at: Int, contextAt: Int) -> YAMLProblem.Kind {
        if problem.contains("mapping values are not allowed") { return .needsQuotes(": ") }
        if problem.contains("found character that cannot start any token") {
            if at < range.upperBound, bytes[at] == 0x09 { return .tab }
            if at < range.upperBound {
                return .needsQuotes(String(decoding: [bytes[at]], as: UTF8.self))
            }
        }
        if problem.contains("tab character") { return .tab }
        if problem.contains("could not find expected ':'") { return .missingColon }
        if context.contains("quoted scalar") { return .unclosedQuote }
        if context.contains("flow sequence") || context.contains("flow mapping") {
            return .unclosedBracket
        }
        // `title: [[T1-A1]] and more` is a list followed by text.
        if lineBefore(at).contains("[[") || lineBefore(contextAt).contains("[[") {
            return .needsQuotes("[[")
        }
        if problem.contains("did not find expected") { return .indentation }
        return .malformed(problem)
    }

    private func lineBefore(_ offset: Int) -> String {
        var start = min(offset, range.upperBound)
        while start > range.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
        return String(decoding: bytes[start..<endOfLine(start)], as: UTF8.self)
    }
}
