extension Program {
    /// How much of its surroundings a value depends on.
    private enum Reach {
        /// Nothing: it is the same on many pages.
        static let none = Int32.max
        /// The page itself. A view that a section has opened is told by its number, from 1.
        static let page: Int32 = 0
    }

    /// Whether a value is the same on many pages, wherever it is read.
    ///
    /// - Parameter isShared: whether a slot of the page is.
    func isShared(_ source: Source, _ isShared: (Int32) -> Bool) -> Bool {
        reach(of: source, isShared) == Reach.none
    }

    private func reach(of source: Source, _ isShared: (Int32) -> Bool) -> Int32 {
        switch source {
        case .root: Reach.none
        case .name: Reach.page
        case .slot(0, let slot): isShared(slot) ? Reach.none : Reach.page
        case .path(0, let start, _): isShared(paths[Int(start)]) ? Reach.none : Reach.page
        case .slot(let frame, _), .path(let frame, _, _): frame
        }
    }

    /// For each op, whether it opens a section that writes the same on many pages: it is about something shared, and
    /// all in it is shared too or read from views that it opened itself.
    func sharedSections(_ isShared: (Int32) -> Bool) -> [Bool] {
        var shared = Array(repeating: false, count: ops.count)
        // The sections open at an op, and the outermost view that each has read so far.
        var open: [(index: Int, reach: Int32)] = []
        func note(_ reach: Int32) {
            guard let last = open.indices.last else { return }
            open[last].reach = min(open[last].reach, reach)
        }
        for (index, op) in ops.enumerated() {
            switch op {
            case .write(let source), .writeRaw(let source), .when(let source, _), .unless(let source, _):
                note(reach(of: source, isShared))
            case .open(let source, _):
                open.append((index, reach(of: source, isShared)))
            case .next:
                let own = Int32(open.count)
                guard let section = open.popLast() else { break }
                shared[section.index] = section.reach >= own
                note(section.reach)
            case .literal, .enter, .call, .leave: break
            }
        }
        return shared
    }
}
