/// Makes a program for pages that have much in common from the one for all pages: what reads nothing but shared fields is
/// run once and becomes constant bytes.
///
/// This is partial evaluation: the program stays the same but for what is known beforehand.
struct Settling {
    private let program: Program
    private let page: any View
    private let isShared: (Int32) -> Bool
    private let sharedSections: [Bool]

    private var settled = Program()
    /// The constant bytes so far.
    private var out: Output
    /// Where each op of the program went.
    private var moved: [Int32]
    /// Whether an op is jumped to by one that stayed, so that constants cannot be merged across it.
    private var isTarget: [Bool]
    private var barrier = 0
    /// How many sections are open that stayed.
    private var depth = 0
    private var steps = Limits.settling

    /// - Parameters:
    ///   - program: a program whose names were found when it was compiled.
    ///   - page: any of the pages.
    ///   - root: the way from them to the root of the site.
    ///   - isShared: whether a slot of the page gives the same on all of them.
    init(_ program: Program, _ page: any View, root: String, isShared: @escaping (Int32) -> Bool) {
        self.program = program
        self.page = page
        self.isShared = isShared
        sharedSections = program.sharedSections(isShared)
        out = Output(root: root, capacity: program.literals.count * 2)
        moved = Array(repeating: 0, count: program.ops.count + 1)
        isTarget = Array(repeating: false, count: program.ops.count + 1)
    }

    /// Gives the program for these pages.
    consuming func run() -> Program {
        var index = 0
        while index < program.ops.count {
            arrive(at: index)
            index = settle(program.ops[index], at: index)
        }
        arrive(at: index)
        settled.ops = settled.ops.map { $0.retargeted(moved) }
        settled.literals = out.bytes
        settled.paths = program.paths
        return settled
    }

    private mutating func arrive(at index: Int) {
        moved[index] = Int32(settled.ops.count)
        if isTarget[index] { barrier = settled.ops.count }
    }

    /// Takes over an op, or what it gives, and says where to go on.
    private mutating func settle(_ op: Op, at index: Int) -> Int {
        let written = out.bytes.count
        switch op {
        case .literal(let start, let end):
            out.write(program.literals[Int(start)..<Int(end)])
            join(from: written)
        case .write(let source) where isKnown(source):
            out.write(read(source))
            join(from: written)
        case .when(let source, let otherwise) where isKnown(source):
            return read(source).isTrue() ? index + 1 : Int(otherwise)
        case .unless(let source, let otherwise) where isKnown(source):
            return read(source).isTrue() ? Int(otherwise) : index + 1
        case .open(_, let otherwise):
            if sharedSections[index], runs(index..<Int(otherwise)) { return Int(otherwise) }
            keep(op)
            depth += 1
        case .next:
            keep(op)
            depth -= 1
        default:
            keep(op)
        }
        return index + 1
    }

    private mutating func keep(_ op: Op) {
        if let target = op.otherwise { isTarget[Int(target)] = true }
        settled.ops.append(op)
    }

    /// Whether a value is known beforehand, and there is room for it.
    private func isKnown(_ source: Source) -> Bool {
        out.bytes.count < Limits.literals && program.isShared(source, isShared)
    }

    private func read(_ source: Source) -> Value {
        program.read(source, page, ViewStack(page), out.root)
    }

    /// Writes what a section gives; false, and nothing is written, if that is too much.
    private mutating func runs(_ section: Range<Int>) -> Bool {
        let start = out.bytes.count
        let isDone = program.run(section, on: page, depth: depth, steps: &steps, size: Limits.literals, into: &out)
        guard isDone else {
            out.bytes.removeSubrange(start...)
            return false
        }
        join(from: start)
        return true
    }

    /// Makes what was written constant bytes of the program, together with those right before it.
    private mutating func join(from start: Int) {
        let end = out.bytes.count
        guard end > start else { return }
        if settled.ops.count > barrier, case .literal(let first, _) = settled.ops.last {
            settled.ops[settled.ops.count - 1] = .literal(start: first, end: Int32(end))
        } else {
            settled.ops.append(.literal(start: Int32(start), end: Int32(end)))
        }
    }
}

extension Op {
    /// Where it may jump to, further on.
    fileprivate var otherwise: Int32? {
        switch self {
        case .when(_, let otherwise), .unless(_, let otherwise), .open(_, let otherwise): otherwise
        case .literal, .write, .writeRaw, .next, .enter, .call, .leave: nil
        }
    }

    /// The same with its target moved.
    fileprivate func retargeted(_ moved: [Int32]) -> Op {
        switch self {
        case .when(let source, let otherwise): .when(source, otherwise: moved[Int(otherwise)])
        case .unless(let source, let otherwise): .unless(source, otherwise: moved[Int(otherwise)])
        case .open(let source, let otherwise): .open(source, otherwise: moved[Int(otherwise)])
        case .next(let body): .next(body: moved[Int(body)])
        case .literal, .write, .writeRaw, .enter, .call, .leave: self
        }
    }
}
