/// Widens what a page may load by just what the preview's script needs.
enum ContentPolicy {
    /// The policy with the server itself added to what scripts and connections may come from and go to.
    ///
    /// Source: Content Security Policy Level 3. A directive that is missing falls back on `default-src`, so that is
    /// what it begins from; where that is missing too, everything is allowed already.
    ///
    /// - Parameter policy: directives with a semicolon between them.
    static func widened(_ policy: String) -> String {
        var directives = policy.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
            .filter { !$0.isEmpty }
        let named = { (name: String) in directives.firstIndex { $0[0].lowercased() == name } }
        for name in ["script-src", "connect-src"] {
            guard let base = named(name) ?? named("default-src") else { continue }
            var sources = directives[base].dropFirst().filter { $0.lowercased() != "'none'" }
            if !sources.contains(where: { $0.lowercased() == "'self'" || $0 == "*" }) { sources.append("'self'") }
            let directive = [name] + sources
            if let own = named(name) { directives[own] = directive } else { directives.append(directive) }
        }
        return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
    }
}
