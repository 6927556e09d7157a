import Diagnostics

@testable import YAML

/// What the simple reader made of a text, beside what libyaml makes of it.
struct ReaderComparison {
    /// Whether the simple reader read it itself.
    var isRead: Bool
    /// Where the two do not agree.
    var difference: String?

    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ bytes: [UInt8], range: Range<Int>? = nil, limits: YAMLLimits = YAMLLimits()) {
        guard let simple = parseSimpleYAML(bytes, range: range, file: 3, limits: limits) else {
            isRead = false
            return
        }
        isRead = true
        let (tree, problems) = parseYAMLEvents(bytes, range: range, file: 3, limits: limits)
        difference = problems.first.map { "libyaml finds \($0.kind)" } ?? Self.difference(simple, tree)
        if difference == nil, simple != tree { difference = "the trees are not equal" }
    }

    private static func difference(_ a: YAMLTree, _ b: YAMLTree) -> String? {
        if a.root != b.root { return "root \(a.root ?? -1), due \(b.root ?? -1)" }
        for (index, (node, due)) in zip(a.nodes, b.nodes).enumerated() where node != due {
            return "node \(index): \(node), due \(due)"
        }
        if a.nodes.count != b.nodes.count { return "\(a.nodes.count) nodes, due \(b.nodes.count)" }
        return a.scalars == b.scalars ? nil : "other texts"
    }
}
