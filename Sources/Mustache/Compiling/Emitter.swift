/// Puts a program together: constant bytes merged where they follow each other, indentation of lines in between.
struct Emitter {
    private(set) var program = Program()
    /// Where in the page's HTML the program is.
    private(set) var html = HTMLScanner()

    /// Whether to leave out the white space that lines begin with, and empty lines, where HTML gives it no meaning.
    private let trims: Bool
    /// White space of a line of which nothing was written yet.
    private var pending: [UInt8]?
    /// Ops before this one are jumped to, or over, so that constants cannot be merged across it.
    private var barrier = 0
    /// Whether a line end is certainly the last thing written.
    private(set) var isAtLineStart = true

    init(trims: Bool) {
        self.trims = trims
    }

    /// Begins a line; the white space is written once something follows it.
    mutating func startLine(_ indent: [UInt8]) {
        pending = indent
    }

    /// Writes constant bytes of a template.
    mutating func literal(_ bytes: ArraySlice<UInt8>) {
        if trims, pending != nil, isAtLineStart, html.ignoresWhiteSpace,
            bytes.allSatisfy(\.isBlank)
        {
            pending = nil
            return
        }
        flush()
        append(bytes)
    }

    /// Writes a constant text, escaped.
    mutating func constant(_ text: String) {
        flush()
        var out = Output()
        out.writeEscaped(text)
        append(out.bytes[...])
    }

    /// Writes the indentation that is still to come.
    mutating func flush() {
        guard let indent = pending else { return }
        pending = nil
        if trims, html.ignoresWhiteSpace {
            append(isAtLineStart ? [] : indent.prefix(1))
        } else {
            append(indent[...])
        }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        guard let last = bytes.last else { return }
        html.scan(bytes)
        isAtLineStart = last == 0x0A
        let start = program.literals.count
        program.literals.append(contentsOf: bytes)
        let end = Int32(program.literals.count)
        if program.ops.count > barrier, case .literal(let first, _) = program.ops.last {
            program.ops[program.ops.count - 1] = .literal(start: first, end: end)
        } else {
            program.ops.append(.literal(start: Int32(start), end: end))
        }
    }

    /// Adds an op that writes a value.
    mutating func write(_ op: Op) {
        flush()
        program.ops.append(op)
        html.scanValue()
        isAtLineStart = false
    }

    /// Adds an op that may jump, or be jumped to, and gives its index.
    mutating func branch(_ op: Op) -> Int {
        flush()
        program.ops.append(op)
        barrier = program.ops.count
        return program.ops.count - 1
    }

    /// Sets where the op at an index jumps to: here.
    mutating func land(_ index: Int) {
        let here = Int32(program.ops.count)
        barrier = program.ops.count
        switch program.ops[index] {
        case .when(let source, _): program.ops[index] = .when(source, otherwise: here)
        case .unless(let source, _): program.ops[index] = .unless(source, otherwise: here)
        case .open(let source, _): program.ops[index] = .open(source, otherwise: here)
        case .enter: program.ops[index] = .enter(exit: here)
        case .literal, .write, .writeRaw, .next, .call, .leave: break
        }
    }

    /// What has to be known again where the ways around a section and through it come together.
    struct State {
        fileprivate var html: HTMLScanner
        fileprivate var isAtLineStart: Bool
    }

    /// Begins a section that may be gone through more than once, or not at all.
    ///
    /// - Parameter endsLine: whether its body certainly ends with a line end.
    mutating func enterSection(endsLine: Bool) -> State {
        let state = State(html: html, isAtLineStart: isAtLineStart)
        isAtLineStart = isAtLineStart && endsLine
        return state
    }

    /// Ends it: only what holds both with and without the section still holds.
    mutating func leaveSection(_ state: State) {
        isAtLineStart = isAtLineStart && state.isAtLineStart
        html.meet(state.html)
    }

    /// Finishes the program.
    mutating func finish(paths: [Int32] = [], names: [[String]] = []) -> Program {
        flush()
        program.paths = paths
        program.names = names
        return program
    }
}
