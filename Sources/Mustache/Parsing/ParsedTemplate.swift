internal import Diagnostics

/// One template file as tokens, and what is wrong with it by itself.
final class ParsedTemplate: Sendable {
    let name: String
    /// Index of the file in its `Sources`.
    let file: Int
    let bytes: [UInt8]
    let tokens: [Token]
    let diagnostics: [Diagnostic]

    init(name: String, file: Int, bytes: [UInt8]) {
        self.name = name
        self.file = file
        self.bytes = bytes
        var problems = Problems()
        var tokens: [Token] = []
        if let bad = Limits.firstInvalidByte(in: bytes) {
            problems.add(.notUTF8, at: Place(file: file, start: bad, end: bad + 1))
        } else if bytes.count > Limits.fileSize {
            problems.add(.fileTooLarge(limit: Limits.fileSize), at: Place.start(ofFile: file))
        } else {
            var tokenizer = Tokenizer(bytes, file: file)
            tokenizer.run()
            var nesting = Nesting(tokenizer)
            nesting.run()
            tokens = Lines.split(nesting.tokens, of: bytes)
            problems = nesting.problems
        }
        self.tokens = tokens
        diagnostics = problems.found
    }

    /// The text at a range of its bytes.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// A range without the white space around it.
    func trimmed(_ range: Range<Int>) -> Range<Int> { bytes.trimmed(range) }

    func place(_ range: Range<Int>) -> Place {
        Place(file: file, start: range.lowerBound, end: range.upperBound)
    }

    /// Whether what is written for a range of tokens certainly ends with a line end, where it writes anything.
    func endsLine(_ range: Range<Int>) -> Bool {
        var range = range
        while let last = range.last {
            let token = tokens[last]
            switch token.kind {
            case .text: return bytes[token.range.upperBound - 1] == 0x0A
            case .close where token.closes == .section || token.closes == .inverted:
                // Certain only if it holds both with the section and without it.
                guard endsLine(token.match + 1..<last) else { return false }
                range = range.lowerBound..<token.match
            case .lineStart: range.removeLast()
            default: return false
            }
        }
        return true
    }
}

extension [UInt8] {
    /// A range without the white space around it.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        guard let first = self[range].firstIndex(where: { !$0.isBlank }),
            let last = self[range].lastIndex(where: { !$0.isBlank })
        else { return range.upperBound..<range.upperBound }
        return first..<last + 1
    }
}

extension UInt8 {
    /// A space, tab or line end.
    var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
