internal import Diagnostics

extension Programme {
    /// Reports actions that wait for themselves and owners that are part of themselves.
    func circles() -> [Diagnostic] {
        let waiting = circle(
            actions.indices.map { actions[$0].blockedBy.compactMap(\.target).map { Int($0.index) } })
        let replaced = circle(
            actions.indices.map { actions[$0].supersededBy?.target.map { [Int($0.index)] } ?? [] })
        let parts = circle(owners.map { $0.partOf.compactMap(\.target).map { Int($0.index) } })
        return waiting.map { report($0.map { EntityRef(.action, $0) }, at: actions[$0[0]].place(of: "blocked-by")) }
            + replaced.map { report($0.map { EntityRef(.action, $0) }, at: actions[$0[0]].place(of: "superseded-by")) }
            + parts.map { circle in
                let owner = owners[circle[0]]
                let place = owner.has("part-of") ? owner.place(of: "part-of") : owner.place(of: "members")
                return report(circle.map { EntityRef(.owner, $0) }, at: place)
            }
    }

    private func report(_ circle: [EntityRef], at place: Place) -> Diagnostic {
        let ids = circle.map { id(of: $0) }
        return Diagnostic("circle", .error, AssemblyMessage.circle(ids + [ids[0]]), at: place)
    }

    /// One circle per group of nodes that reach each other, found by a depth-first walk with its own stack.
    private func circle(_ next: [[Int]]) -> [[Int]] {
        var state = [UInt8](repeating: 0, count: next.count)
        var found: [[Int]] = []
        for start in next.indices where state[start] == 0 {
            var stack: [(node: Int, edge: Int)] = [(start, 0)]
            state[start] = 1
            while let top = stack.last {
                guard top.edge < next[top.node].count else {
                    state[top.node] = 2
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].edge += 1
                let target = next[top.node][top.edge]
                if state[target] == 0 {
                    state[target] = 1
                    stack.append((target, 0))
                } else if state[target] == 1, let from = stack.firstIndex(where: { $0.node == target }) {
                    found.append(stack[from...].map(\.node))
                }
            }
        }
        return found
    }
}
