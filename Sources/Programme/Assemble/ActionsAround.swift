extension Programme {
    /// The actions that each entity has to do with: those that name it, link to it, or are named or linked to by it; of
    /// a theme also its own and those around its questions, of a question those around its conclusions, of an
    /// organisation those around its people.
    ///
    /// A page of an entity shows nothing of any other action but its ids, title and tags.
    ///
    /// - Returns: by kind and index of the entity; indices of actions, ascending, each once.
    public func actionsAround() -> [[[Int32]]] {
        var around = EntityKind.allCases.map { [[Int32]](repeating: [], count: count($0)) }
        func add(_ action: Int32, to ref: EntityRef) {
            around[Int(ref.kind.rawValue)][Int(ref.index)].append(action)
        }
        func add(_ part: EntityRef, to whole: EntityRef) {
            for action in around[Int(part.kind.rawValue)][Int(part.index)] { add(action, to: whole) }
        }
        for kind in EntityKind.allCases {
            for index in 0..<count(kind) {
                let target = EntityRef(kind, index)
                links.forEachSource(of: target) { source in
                    if source.kind == .action { add(Int32(source.index), to: target) }
                    if kind == .action { add(Int32(index), to: source) }
                }
            }
        }
        for (index, question) in questions.enumerated() {
            for conclusion in question.conclusions {
                add(EntityRef(.conclusion, conclusion), to: EntityRef(.question, index))
            }
        }
        for (index, theme) in themes.enumerated() {
            for action in theme.actions { add(Int32(action), to: EntityRef(.theme, index)) }
            for question in theme.questions { add(EntityRef(.question, question), to: EntityRef(.theme, index)) }
            for indicator in theme.indicators { add(EntityRef(.indicator, indicator), to: EntityRef(.theme, index)) }
        }
        // People's own, taken before any of them is added to.
        let own = around[Int(EntityKind.owner.rawValue)]
        for (index, owner) in owners.enumerated() {
            guard let organisation = owner.organisation?.target else { continue }
            for action in own[index] { add(action, to: organisation) }
        }
        for kind in around.indices {
            for index in around[kind].indices where around[kind][index].count > 1 {
                around[kind][index] = around[kind][index].sortedOnce()
            }
        }
        return around
    }
}

extension [Int32] {
    /// Its elements in order, each once.
    fileprivate func sortedOnce() -> [Int32] {
        var kept: [Int32] = []
        kept.reserveCapacity(count)
        for element in sorted() where kept.last != element { kept.append(element) }
        return kept
    }
}
