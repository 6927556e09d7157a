internal import Programme

extension Site {
    /// The texts that link to what stands on an entity's page, each sentence once: to a learning question also those
    /// that link to one of its conclusions.
    func mentions(onPageOf ref: EntityRef) -> [Mention] {
        var all = programme.mentions(of: ref)
        if ref.kind == .question {
            let conclusions = programme.questions[Int(ref.index)].conclusions
            all += conclusions.flatMap { programme.mentions(of: EntityRef(.conclusion, $0)) }
            all.removeAll { $0.source == ref }
        }
        var seen: Set<Mention> = []
        return all.filter { seen.insert($0).inserted }
    }
}
