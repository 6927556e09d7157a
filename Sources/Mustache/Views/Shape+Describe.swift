extension Shape {
    /// One name that a template can use, written as it would be from the outermost view.
    public struct Description: Sendable {
        /// The dotted path, e.g. `owner.name`; a list's fields follow its name in the same way.
        public let path: String
        public let kind: Kind
        public let doc: String
    }

    /// Everything that can be reached, each field followed by what lies behind it.
    ///
    /// A view inside a view of its own kind is listed, but not gone into again.
    public func describe() -> [Description] {
        var found: [Description] = []
        describe(under: "", above: [type], into: &found)
        return found
    }

    private func describe(
        under prefix: String, above: [ObjectIdentifier], into found: inout [Description]
    ) {
        for entry in entries {
            let path = prefix + entry.name
            found.append(Description(path: path, kind: entry.kind, doc: entry.doc))
            if let nested = entry.kind.nested, !above.contains(nested.type) {
                nested.describe(under: path + ".", above: above + [nested.type], into: &found)
            }
        }
    }

    /// This shape and all that can be reached from it, each once, nearest first.
    public func reachable() -> [Shape] {
        var found = [self]
        var seen: Set<ObjectIdentifier> = [type]
        var next = 0
        while next < found.count {
            for nested in found[next].entries.compactMap(\.kind.nested)
            where seen.insert(nested.type).inserted {
                found.append(nested)
            }
            next += 1
        }
        return found
    }
}
