/// Leaves out the lines that hold only a tag, and notes where the others begin.
///
/// A tag stands alone when there is nothing but white space before and after it on its line. The tags of
/// inheritance may share such a line (`{{<parent}}{{$block}}`), but a block that is opened and closed on one line,
/// outside a parent, stands for what is written there and keeps its line end.
struct Lines {
    private let bytes: [UInt8]
    private var tokens: [Token] = []

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Goes over the tokens of a file line by line.
    static func split(_ source: [Token], of bytes: [UInt8]) -> [Token] {
        var lines = Lines(bytes)
        lines.tokens.reserveCapacity(source.count * 2)
        var start = 0
        for index in source.indices {
            let token = source[index]
            let endsLine = token.kind == .text && bytes[token.range.upperBound - 1] == 0x0A
            if endsLine || index == source.count - 1 {
                lines.add(source[start...index])
                start = index + 1
            }
        }
        lines.match()
        for index in lines.tokens.indices where lines.tokens[index].kind == .block {
            lines.tokens[index].indent = lines.indent(ofBlockAt: index)
        }
        return lines.tokens
    }

    private mutating func add(_ line: ArraySlice<Token>) {
        let indent = indent(of: line)
        let isAlone = standsAlone(line)
        var isFirst = true
        if !isAlone {
            tokens.append(
                Token(kind: .lineStart, range: indent, name: indent, indent: indent))
        }
        for var token in line {
            if token.kind == .text {
                if isAlone { continue }
                if token.range.lowerBound == indent.lowerBound {
                    token.range = indent.upperBound..<token.range.upperBound
                }
                if token.range.isEmpty { continue }
            } else if token.kind == .empty {
                continue
            }
            token.indent = indent
            token.isAlone = isAlone
            token.isFirst = isFirst
            isFirst = isFirst && (token.kind == .block || token.kind == .parent)
            tokens.append(token)
        }
    }

    /// The white space that a line begins with.
    private func indent(of line: ArraySlice<Token>) -> Range<Int> {
        guard let first = line.first else { return 0..<0 }
        guard first.kind == .text else { return first.range.lowerBound..<first.range.lowerBound }
        let end = bytes[first.range].firstIndex { $0 != 0x20 && $0 != 0x09 }
        return first.range.lowerBound..<(end ?? first.range.upperBound)
    }

    private func standsAlone(_ line: ArraySlice<Token>) -> Bool {
        let isBlank = line.allSatisfy { $0.kind != .text || bytes[$0.range].allSatisfy(\.isBlank) }
        guard isBlank else { return false }
        let tags = line.filter { $0.kind != .text }
        guard tags.count != 1 else { return tags[0].kind.canStandAlone }
        guard !tags.isEmpty, tags.allSatisfy(\.isInheritance) else { return false }
        let hasParent = tags.contains { $0.kind == .parent }
        return hasParent
            || !zip(tags, tags.dropFirst()).contains { $0.kind == .block && $1.kind == .close }
    }

    private mutating func match() {
        var open: [Int] = []
        for index in tokens.indices {
            if tokens[index].kind.isOpening {
                open.append(index)
            } else if tokens[index].kind == .close, let other = open.popLast() {
                tokens[index].match = other
                tokens[other].match = index
            }
        }
    }
}

extension Lines {
    /// The indentation of what stands in a block: of its first line where that is a line of its own,
    /// else of the line that the block begins on.
    private func indent(ofBlockAt index: Int) -> Range<Int> {
        let block = tokens[index]
        guard block.isAlone else { return block.indent }
        let first = (index + 1..<block.match).first {
            tokens[$0].isAlone || (tokens[$0].kind == .lineStart && !isBlankLine(at: $0))
        }
        return first.map { tokens[$0].indent } ?? block.indent
    }

    private func isBlankLine(at index: Int) -> Bool {
        let next = tokens[index + 1]
        return next.kind == .text && bytes[next.range].allSatisfy(\.isBlank)
    }
}

extension Token {
    /// Whether it belongs to a parent or a block.
    fileprivate var isInheritance: Bool {
        switch kind {
        case .parent, .block: true
        case .close: closes == .parent || closes == .block
        default: false
        }
    }
}
