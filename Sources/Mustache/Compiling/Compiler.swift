internal import Diagnostics

/// Puts one page's template together from its file and all that it takes in.
struct Compiler<Lookup: Names> {
    private let set: TemplateSet
    /// Whether indentation is of no interest.
    private let trims: Bool
    private(set) var names: Lookup
    private(set) var emitter: Emitter
    private(set) var problems = Problems()
    /// The templates that were taken in.
    private(set) var used: Set<String> = []

    private var blockNames = BlockNames()
    private var depth = 0
    private var steps = 0
    private var isStopped = false

    init(_ set: TemplateSet, names: Lookup, trims: Bool) {
        self.set = set
        self.names = names
        self.trims = trims
        emitter = Emitter(trims: trims)
    }

    /// Compiles the template of a page.
    mutating func compile(_ template: ParsedTemplate) {
        used.insert(template.name)
        let blocks = Scope.Blocks()
        let use = Scope.Use(indent: [], blocks: blocks, entry: emitter.program.ops.count)
        let link = Scope.Link(name: template.name, tag: nil, outer: nil, use: use)
        expand(Scope(template: template, link: link, blocks: blocks))
    }

    mutating func finish(paths: [Int32] = [], names: [[String]] = []) -> Program {
        emitter.finish(paths: paths, names: names)
    }

    // MARK: Going through a template

    /// A whole file.
    private mutating func expand(_ scope: Scope) {
        let recursion = Lookup.allowsRecursion ? emitter.branch(.enter(exit: 0)) : nil
        expand(scope.template.tokens.indices, in: scope)
        emitter.flush()
        if let recursion {
            _ = emitter.branch(.leave)
            emitter.land(recursion)
        }
    }

    private mutating func expand(_ range: Range<Int>, in scope: Scope) {
        depth += 1
        defer { depth -= 1 }
        var index = range.lowerBound
        while index < range.upperBound, goesOn(scope, index) {
            let token = scope.template.tokens[index]
            index += 1
            switch token.kind {
            case .lineStart: emitter.startLine(scope.indent(token.indent))
            case .text: emitter.literal(scope.template.bytes[token.range])
            case .variable, .raw: variable(token, scope)
            case .partial: partial(token, scope)
            case .section, .inverted:
                section(index..<token.match, token, scope)
                index = token.match
            case .parent:
                parent(index..<token.match, token, scope)
                index = token.match
            case .block:
                block(index - 1, token, scope)
                index = token.match
            case .close, .empty: break
            }
        }
    }

    /// Whether there is room for more: keeps a template that multiplies itself from holding up the build.
    private mutating func goesOn(_ scope: Scope, _ index: Int) -> Bool {
        steps += 1
        // Nothing more would be said of it, and it will not be shown.
        if problems.isFull { isStopped = true }
        if !isStopped,
            depth > Limits.depth || steps > Limits.steps
                || emitter.program.literals.count > Limits.literals
        {
            isStopped = true
            add(.expandsTooFar, scope.template.tokens[index].range, scope)
        }
        return !isStopped
    }

    private mutating func variable(_ token: Token, _ scope: Scope) {
        let name = Name(template: scope.template, range: token.name)
        switch names.variable(name, isRaw: token.kind == .raw) {
        case .failure(let problem): add(problem, scope)
        case .success(.constant(let text)):
            emitter.constant(text)
        case .success(.read(let source, let isRaw, let kind)):
            emitter.flush()
            let position = emitter.html.position
            if !kind.isSafe(at: position) {
                let name = TemplateMessage.short(name.text)
                add(
                    position == .address ? .textAsAddress(name) : .unsafePlace(name), token.name,
                    scope)
            }
            emitter.write(isRaw ? .writeRaw(source) : .write(source))
        }
    }

    private mutating func section(_ body: Range<Int>, _ token: Token, _ scope: Scope) {
        let name = Name(template: scope.template, range: token.name)
        switch names.enter(name, isInverted: token.kind == .inverted) {
        case .failure(let problem): add(problem, scope)
        case .success(let opened):
            let op: Op =
                switch opened {
                case .test(let source):
                    token.kind == .inverted
                        ? .unless(source, otherwise: 0) : .when(source, otherwise: 0)
                case .views(let source): .open(source, otherwise: 0)
                }
            let start = emitter.branch(op)
            let state = emitter.enterSection(endsLine: scope.template.endsLine(body))
            expand(body, in: scope)
            emitter.flush()
            if case .views = opened { _ = emitter.branch(.next(body: Int32(start + 1))) }
            emitter.land(start)
            emitter.leaveSection(state)
            names.leave()
        }
    }

    // MARK: Taking in other templates

    private mutating func partial(_ token: Token, _ scope: Scope) {
        take(token, scope, blocks: scope.blocks)
    }

    private mutating func parent(_ body: Range<Int>, _ token: Token, _ scope: Scope) {
        let layout = scope.template.text(token.name)
        var fillings: [String: Scope.Filling] = [:]
        var index = body.lowerBound
        while index < body.upperBound, goesOn(scope, index) {
            let inner = scope.template.tokens[index]
            if inner.kind == .block {
                let name = scope.template.text(inner.name)
                if set[layout] != nil { check(name, inner, of: layout, scope) }
                fillings[name] = Scope.Filling(
                    template: scope.template, range: index + 1..<inner.match,
                    indent: inner.indent, link: scope.link, blocks: scope.blocks)
            } else if inner.kind.isShown(scope.template.bytes[inner.range]) {
                let range = scope.template.trimmed(inner.range)
                add(.outsideBlock(layout: layout), range, scope)
            }
            index = inner.kind.isOpening ? inner.match + 1 : index + 1
        }
        // What is filled further out goes first.
        let merged = fillings.merging(scope.blocks.fillings) { $1 }
        take(token, scope, blocks: fillings.isEmpty ? scope.blocks : Scope.Blocks(merged))
    }

    private mutating func check(_ name: String, _ token: Token, of layout: String, _ scope: Scope) {
        let blocks = blockNames.names(in: layout, of: set)
        guard !blocks.contains(name) else { return }
        let near = nearest(to: name, among: blocks.sorted())
        add(.unknownBlock(name, layout: layout, nearest: near), token.name, scope)
    }

    private mutating func take(_ token: Token, _ scope: Scope, blocks: Scope.Blocks) {
        let name = scope.template.text(token.name)
        guard let template = set[name] else {
            if problems.isNew(.missingPartial, at: scope.template.place(token.name)) {
                let near = nearest(to: name, among: set.names)
                add(
                    .missingPartial(TemplateMessage.short(name), nearest: near), token.name, scope)
            }
            return
        }
        used.insert(name)
        let indent = token.isAlone && !trims ? scope.indent(token.indent) : []
        if !token.isAlone { emitter.flush() }
        if let open = scope.open(name) {
            guard Lookup.allowsRecursion else {
                let from = scope.trail.drop { $0 != name }
                return add(.circularPartial(from + [name]), token.name, scope)
            }
            if open.use.indent == indent, open.use.blocks === blocks {
                _ = emitter.branch(.call(entry: Int32(open.use.entry + 1)))
                return
            }
        }
        emitter.flush()
        let use = Scope.Use(indent: indent, blocks: blocks, entry: emitter.program.ops.count)
        let link = Scope.Link(
            name: name, tag: scope.template.place(token.range), outer: scope.link, use: use)
        expand(Scope(template: template, link: link, blocks: blocks, indent: indent))
    }

    private mutating func block(_ index: Int, _ token: Token, _ scope: Scope) {
        guard let filling = scope.blocks.fillings[scope.template.text(token.name)] else {
            return expand(index + 1..<token.match, in: scope)
        }
        let indent = trims ? [] : scope.indent(token.indent)
        let beginsLine = token.isAlone || token.isFirst
        if beginsLine { emitter.startLine(indent) }
        var range = filling.range
        if !beginsLine, range.first.map({ filling.template.tokens[$0].kind }) == .lineStart {
            range.removeFirst()
        }
        var inner = Scope(template: filling.template, link: filling.link, blocks: filling.blocks)
        inner.indent = indent
        if !trims { inner.outdent = Array(filling.template.bytes[filling.indent]) }
        expand(range, in: inner)
    }

    // MARK: Reporting

    private mutating func add(_ problem: NameProblem, _ scope: Scope) {
        problems.add(problem.message, at: problem.place, notes: scope.notes)
    }

    private mutating func add(_ message: TemplateMessage, _ range: Range<Int>, _ scope: Scope) {
        problems.add(message, at: scope.template.place(range), notes: scope.notes)
    }
}
