internal import Programme

extension Site {
    /// The texts that link to what stands on an entity's page, each sentence once: to a learning question also those
    /// that link to one of its conclusions.
    ///
    /// - Parameter limit: how many to look for.
    func mentions(onPageOf ref: EntityRef, atMost limit: Int = .max) -> [Mention] {
        let conclusions = ref.kind == .question ? programme.questions[Int(ref.index)].conclusions : []
        var seen: Set<Mention> = []
        var found: [Mention] = []
        for target in [ref] + conclusions.map({ EntityRef(.conclusion, $0) }) {
            for mention in programme.mentions(of: target) where mention.source != ref {
                guard found.count < limit else { return found }
                if seen.insert(mention).inserted { found.append(mention) }
            }
        }
        return found
    }
}
