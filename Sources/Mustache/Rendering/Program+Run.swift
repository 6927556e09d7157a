extension Program {
    /// Runs the program on a view.
    ///
    /// Never fails: what is not there writes nothing.
    ///
    /// - Returns: whether it came to its end; false where lists inside lists make the page larger than any should be.
    func run(_ root: any View, into out: inout Output) -> Bool {
        literals.withUnsafeBufferPointer { literals in
            ops.withUnsafeBufferPointer { ops in
                run(ops, literals, on: root, into: &out)
            }
        }
    }

    private func run(
        _ ops: UnsafeBufferPointer<Op>, _ literals: UnsafeBufferPointer<UInt8>, on root: any View,
        into out: inout Output
    ) -> Bool {
        var stack = ViewStack(root)
        var next = 0
        // Only what is repeated can take long, so it is enough to count there.
        var steps = Limits.rendering
        let size = out.bytes.count + Limits.pageSize
        while next < ops.count {
            let op = ops[next]
            next += 1
            switch op {
            case .literal(let start, let end):
                let range = Int(start)..<Int(end)
                out.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: literals[range]))
            case .write(let source):
                out.write(read(source, root, stack, out.root))
            case .writeRaw(let source):
                out.writeRaw(read(source, root, stack, out.root))
            case .when(let source, let otherwise):
                if !read(source, root, stack, out.root).isTrue() { next = Int(otherwise) }
            case .unless(let source, let otherwise):
                if read(source, root, stack, out.root).isTrue() { next = Int(otherwise) }
            case .open(let source, let otherwise):
                if stack.open(read(source, root, stack, out.root)) == 0 { next = Int(otherwise) }
            case .next(let body):
                if stack.advance() {
                    steps -= next - Int(body)
                    guard steps > 0, out.bytes.count <= size else { return false }
                    next = Int(body)
                }
            case .enter(let exit):
                stack.returns.append(Int(exit))
            case .call(let entry):
                steps -= ops.count + 1_000
                if steps > 0, stack.mayCall() {
                    stack.returns.append(next)
                    next = Int(entry)
                }
            case .leave:
                next = stack.returns.popLast() ?? next
            }
        }
        return true
    }

    @inline(__always)
    private func read(
        _ source: Source, _ root: any View, _ stack: borrowing ViewStack, _ prefix: @autoclosure () -> String
    ) -> Value {
        switch source {
        case .slot(let frame, let slot):
            if frame == 0 { return root.value(at: Int(slot)) }
            if frame == stack.depth { return stack.top.value(at: Int(slot)) }
            return stack[Int(frame)].value(at: Int(slot))
        case .path(let frame, let start, let count):
            var value = read(.slot(frame: frame, slot: paths[Int(start)]), root, stack, "")
            // A view on the way that is not there gives nothing.
            for index in Int(start) + 1..<Int(start + count) {
                guard case .view(let view) = value else { return .none }
                value = view.value(at: Int(paths[index]))
            }
            return value
        case .root:
            return .text(prefix())
        case .name(let index):
            return Dynamic.look(up: names[Int(index)], in: stack)
        }
    }
}
