internal import Diagnostics

/// Cuts a template into text and tags. Goes over each byte a fixed number of times, whatever is in it.
struct Tokenizer {
    let bytes: [UInt8]
    let file: Int
    private(set) var tokens: [Token] = []
    private(set) var problems = Problems()
    /// Whether the end of the file was reached with all tags complete, so that what is open is really unclosed.
    private(set) var isComplete = true

    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private var position = 0

    init(_ bytes: [UInt8], file: Int) {
        self.bytes = bytes
        self.file = file
    }

    mutating func run() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        var text = position
        while position < bytes.count {
            if isAt(opening) {
                add(.text, text..<position)
                tag()
                text = position
            } else {
                position += 1
                if bytes[position - 1] == UInt8(ascii: "\n") {
                    add(.text, text..<position)
                    text = position
                }
            }
            if problems.isFull {
                isComplete = false
                return
            }
        }
        add(.text, min(text, bytes.count)..<bytes.count)
    }

    /// Reads the tag at the position and goes past it; past its opening delimiter only, where it is not one.
    private mutating func tag() {
        let start = position
        position += opening.count
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        let sigil = position < bytes.count ? bytes[position] : 0
        switch sigil {
        case UInt8(ascii: "!"):
            guard find(closing) != nil else {
                unclosed(start)
                position = bytes.count
                isComplete = false
                return
            }
            position += closing.count
            add(.empty, start..<position)
        case UInt8(ascii: "="):
            position += 1
            delimiters(from: start)
        case UInt8(ascii: "{"):
            position += 1
            name(.raw, from: start, until: [UInt8(ascii: "}")] + closing)
        default:
            let kind = Self.kinds[sigil]
            if kind != nil { position += 1 }
            name(kind ?? .variable, from: start, until: closing)
        }
    }

    private static let kinds: [UInt8: Token.Kind] = [
        UInt8(ascii: "&"): .raw, UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted,
        UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
        UInt8(ascii: "/"): .close,
    ]

    private mutating func name(_ kind: Token.Kind, from start: Int, until end: [UInt8]) {
        let from = position
        guard let close = find(end, stoppingAt: opening) else { return unclosed(start) }
        let name = bytes.trimmed(from..<close)
        position = close + end.count
        if name.isEmpty {
            problems.add(.emptyTag, at: place(start..<position))
        } else if bytes[name].contains(where: \.isBlank) {
            problems.add(.nameWithSpace(TemplateMessage.short(text(name))), at: place(name))
        } else if name.count > Limits.name {
            problems.add(.nameTooLong(limit: Limits.name), at: place(name))
        } else {
            tokens.append(Token(kind: kind, range: start..<position, name: name))
            return
        }
        // A section that could not be read would make its close a second error.
        if kind.isOpening || kind == .close { isComplete = false }
    }

    private mutating func delimiters(from start: Int) {
        let from = position
        let end = [UInt8(ascii: "=")] + closing
        guard let close = find(end, stoppingAt: [0x0A]) else { return unclosed(start) }
        position = close + end.count
        let parts = bytes[from..<close].split(whereSeparator: \.isBlank)
        guard parts.count == 2,
            parts.allSatisfy({
                $0.count <= Limits.delimiter && !$0.contains(UInt8(ascii: "="))
            })
        else {
            return problems.add(.badDelimiters, at: place(start..<position))
        }
        opening = Array(parts[0])
        closing = Array(parts[1])
        add(.empty, start..<position)
    }

    /// Goes to the next occurrence and gives its offset; stays where something else comes before it.
    private mutating func find(_ wanted: [UInt8], stoppingAt other: [UInt8]? = nil) -> Int? {
        while position < bytes.count {
            if isAt(wanted) { return position }
            if let other, isAt(other) { return nil }
            position += 1
        }
        return nil
    }

    private mutating func unclosed(_ start: Int) {
        let tag = place(start..<min(start + opening.count, bytes.count))
        problems.add(.unclosedTag(closing: String(decoding: closing, as: UTF8.self)), at: tag)
        isComplete = false
    }

    private func isAt(_ wanted: [UInt8]) -> Bool {
        guard bytes[position] == wanted[0], position + wanted.count <= bytes.count else {
            return false
        }
        for index in 1..<wanted.count where bytes[position + index] != wanted[index] {
            return false
        }
        return true
    }

    private mutating func add(_ kind: Token.Kind, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        tokens.append(Token(kind: kind, range: range, name: range.lowerBound..<range.lowerBound))
    }

    private func place(_ range: Range<Int>) -> Place {
        Place(file: file, start: range.lowerBound, end: range.upperBound)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
