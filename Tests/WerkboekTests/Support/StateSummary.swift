import Programme

extension Fixture {
    /// The programme as it stood on a day, without its site: all that a test of the history needs, and much faster.
    func programme(day: String, audience: Audience = .public) throws -> Programme {
        let inputs = inputs(day: day, audience: audience)
        let documents = try readContent(try ContentFolder(inputs.content), jobs: 1)
        return assemble(documents, for: audience, on: inputs.day).programme
    }
}

extension Programme {
    /// How an action stands, in one line as a test names it, e.g. `planned due 2032-02-15 by kade; moved 1; fresh 4`.
    func standing(_ id: String) -> String {
        guard let ref = find(id), ref.kind == .action else { return "no action \(id)" }
        let state = actions[Int(ref.index)].state
        var line = state.status.rawValue
        if let due = state.due { line += " due \(due.iso)" }
        if !state.owners.isEmpty {
            line += " by " + state.owners.map { self.id(of: $0.reference) }.joined(separator: "+")
        }
        return ([line] + marks(id)).joined(separator: "; ")
    }

    /// What is derived of an action and does not name a date: how often it moved, whether it is late, and so on.
    func marks(_ id: String) -> [String] {
        guard let ref = find(id), ref.kind == .action else { return ["no action \(id)"] }
        let state = actions[Int(ref.index)].state
        var marks: [String] = []
        if let moved = state.moved { marks.append("moved \(moved.times)") }
        if !state.isOpen { marks.append("closed") }
        if state.isLate { marks.append("late") }
        if state.isAtRisk { marks.append("at risk") }
        if state.isEscalated { marks.append("escalated") }
        if !state.waitsFor.isEmpty {
            marks.append(
                "waits for " + state.waitsFor.map { self.id(of: $0) }.joined(separator: "+"))
        }
        if let freshness = state.freshness {
            marks.append(state.age.map { "\(freshness.rawValue) \($0)" } ?? "no word")
        }
        return marks
    }
}
