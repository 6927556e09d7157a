internal import Diagnostics

/// Pairs what opens with what closes. Whatever the template, the tokens it leaves are well nested.
struct Nesting {
    private(set) var tokens: [Token] = []
    private(set) var problems: Problems

    private let source: Tokenizer
    /// Indices in `tokens` of what is open, outermost first.
    private var open: [Int] = []

    init(_ source: Tokenizer) {
        self.source = source
        problems = source.problems
    }

    mutating func run() {
        tokens.reserveCapacity(source.tokens.count)
        for token in source.tokens {
            if token.kind == .close {
                close(token)
            } else {
                if token.kind.isOpening {
                    guard open.count < Limits.nesting else {
                        report(.nestedTooDeep(limit: Limits.nesting), at: token)
                        break
                    }
                    open.append(tokens.count)
                }
                tokens.append(token)
            }
        }
        let end = source.bytes.count..<source.bytes.count
        while let index = open.last {
            if !problems.found.contains(where: { $0.rule == TemplateRule.tooLarge.rawValue }) {
                report(.unclosed(text(tokens[index].name)), at: tokens[index])
            }
            pair(Token(kind: .close, range: end, name: end), with: index)
        }
    }

    private mutating func close(_ token: Token) {
        let name = source.bytes[token.name]
        guard let innermost = open.last else {
            return report(.closesNothing(text(token.name)), at: token)
        }
        guard let index = open.last(where: { source.bytes[tokens[$0].name] == name }) else {
            report(
                .wrongClose(text(token.name), expected: text(tokens[innermost].name)), at: token,
                other: tokens[innermost])
            return pair(token, with: innermost)
        }
        while let inner = open.last, inner != index {
            report(
                .unclosedBefore(text(tokens[inner].name), close: text(token.name)),
                at: tokens[inner],
                other: token)
            let end = token.range.lowerBound..<token.range.lowerBound
            pair(Token(kind: .close, range: end, name: end), with: inner)
        }
        pair(token, with: index)
    }

    private mutating func pair(_ close: Token, with index: Int) {
        var close = close
        close.closes = tokens[index].kind
        tokens.append(close)
        open.removeLast()
    }

    /// Reports something, unless a tag that could not be read may be the cause of it.
    private mutating func report(
        _ message: TemplateMessage, at token: Token, other: Token? = nil
    ) {
        guard source.isComplete else { return }
        var notes: [Diagnostic.Note] = []
        if let other {
            let message: TemplateMessage =
                other.kind == .close ? .closedHere(text(other.name)) : .openedHere(text(other.name))
            notes.append(Diagnostic.Note(message, at: place(other)))
        }
        problems.add(message, at: place(token), notes: notes)
    }

    private func place(_ token: Token) -> Place {
        Place(file: source.file, start: token.range.lowerBound, end: token.range.upperBound)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: source.bytes[range], as: UTF8.self)
    }
}
