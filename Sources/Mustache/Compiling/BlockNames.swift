/// Which blocks each layout has, found when first asked for.
struct BlockNames {
    private var known: [String: Set<String>] = [:]

    /// The blocks of a template and of every template that it takes in.
    mutating func names(in layout: String, of set: TemplateSet) -> Set<String> {
        if let names = known[layout] { return names }
        var names: Set<String> = []
        var seen: Set<String> = [layout]
        var next = [layout]
        while let template = next.popLast().flatMap({ set[$0] }) {
            for token in template.tokens {
                switch token.kind {
                case .block: names.insert(template.text(token.name))
                case .partial, .parent:
                    let name = template.text(token.name)
                    if set[name] != nil, seen.insert(name).inserted { next.append(name) }
                default: break
                }
            }
        }
        known[layout] = names
        return names
    }
}
