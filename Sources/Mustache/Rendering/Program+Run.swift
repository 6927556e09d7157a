extension Program {
    /// Runs the program on a view.
    ///
    /// Never fails: what is not there writes nothing.
    ///
    /// - Returns: whether it came to its end; false where lists inside lists make the page larger than any should be.
    func run(_ root: any View, into out: inout Output) -> Bool {
        // Only what is repeated can take long, so it is enough to count there.
        var steps = Limits.rendering
        return run(ops.indices, on: root, steps: &steps, size: out.bytes.count + Limits.pageSize, into: &out)
    }

    /// Runs a part of the program.
    ///
    /// - Parameters:
    ///   - range: the part: whole sections.
    ///   - depth: how many views are open around it. It must not read any of them.
    ///   - steps: how many ops may still be run.
    ///   - size: how long the output may become.
    /// - Returns: whether it came to its end within these bounds.
    func run(
        _ range: Range<Int>, on root: any View, depth: Int = 0, steps: inout Int, size: Int, into out: inout Output
    ) -> Bool {
        literals.withUnsafeBufferPointer { literals in
            ops.withUnsafeBufferPointer { ops in
                run(ops, range, literals, on: root, ViewStack(root, depth: depth), &steps, size, into: &out)
            }
        }
    }

    private func run(
        _ ops: UnsafeBufferPointer<Op>, _ range: Range<Int>, _ literals: UnsafeBufferPointer<UInt8>, on root: any View,
        _ stack: consuming ViewStack, _ steps: inout Int, _ size: Int, into out: inout Output
    ) -> Bool {
        var next = range.lowerBound
        while next < range.upperBound {
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

    /// Reads what an op is about.
    ///
    /// - Parameters:
    ///   - root: the page.
    ///   - stack: the views that sections have opened.
    ///   - prefix: the way from the page to the root of the site.
    @inline(__always)
    func read(
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
