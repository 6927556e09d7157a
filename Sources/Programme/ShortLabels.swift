extension Programme {
    /// What `[[ID]]` shows without a text of its own: the id of what is known by it, else a name.
    public func shortLabel(of ref: EntityRef) -> String {
        switch ref.kind {
        case .action, .question, .conclusion, .indicator: id(of: ref)
        case .owner: owners[Int(ref.index)].short ?? owners[Int(ref.index)].name
        case .source: citation(sources[Int(ref.index)])
        default: label(of: ref)
        }
    }

    /// How a source is cited in running text: author and year, as far as known.
    public func citation(_ source: Source) -> String {
        let others = language == .nl ? "e.a." : "et al."
        let author = source.authors.first.map { source.authors.count > 1 ? "\($0) \(others)" : $0 }
        let name = author ?? source.publisher ?? source.title
        return source.year.map { "\(name) \($0)" } ?? name
    }
}
