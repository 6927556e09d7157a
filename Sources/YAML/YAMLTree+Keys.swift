extension YAMLTree {
    /// Up to this many keys each is compared with each; more are looked up.
    private static let fewKeys = 12

    /// Whether no mapping holds a key twice.
    var keysDiffer: Bool {
        nodes.indices.allSatisfy { nodes[$0].kind != .mapping || doubleKeys(of: Index($0)).isEmpty }
    }

    /// The keys of a mapping that stand there before, in order, each with the first that is equal.
    func doubleKeys(of mapping: Index) -> [(first: Index, later: Index)] {
        let start = nodes[Int(mapping)].child
        var found: [(first: Index, later: Index)] = []
        var count = 0
        var later = start
        while later >= 0 {
            if count == Self.fewKeys { return lookedUpDoubleKeys(of: mapping) }
            var first = start
            while first != later {
                if sameText(first, later) {
                    found.append((first, later))
                    break
                }
                first = keyAfter(first)
            }
            later = keyAfter(later)
            count += 1
        }
        return found
    }

    private func lookedUpDoubleKeys(of mapping: Index) -> [(first: Index, later: Index)] {
        var found: [(first: Index, later: Index)] = []
        var seen: [String: Index] = [:]
        for (key, _) in pairs(mapping) {
            let name = string(key)
            if let first = seen[name] { found.append((first, key)) } else { seen[name] = key }
        }
        return found
    }

    private func keyAfter(_ key: Index) -> Index { nodes[Int(nodes[Int(key)].next)].next }

    private func sameText(_ a: Index, _ b: Index) -> Bool {
        let (a, b) = (nodes[Int(a)], nodes[Int(b)])
        guard a.textEnd - a.textStart == b.textEnd - b.textStart else { return false }
        return scalars[Int(a.textStart)..<Int(a.textEnd)].elementsEqual(scalars[Int(b.textStart)..<Int(b.textEnd)])
    }
}
