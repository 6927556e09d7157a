internal import Diagnostics
internal import Programme
internal import YAML

/// Goes over the values of a file's records as their descriptions say what they are.
struct KeyWalk {
    let file: YAMLFile

    enum Value {
        /// An id of one of these kinds, or, where it may be a text as well, perhaps one.
        case id(YAMLTree.Index, kinds: [EntityKind])
        case markdown(YAMLTree.Index)
    }

    /// Calls `body` with every id and Markdown text of a record. Records are nested no deeper than the format has it.
    func visit(_ mapping: YAMLTree.Index, _ keys: [KeyDescription], _ body: (Value) -> Void) {
        for (key, value) in file.pairs(of: mapping) {
            let name = file.tree.string(key)
            guard let key = keys.first(where: { $0.name == name }) else { continue }
            visit(value, key.type, body)
        }
    }

    private func visit(_ node: YAMLTree.Index, _ type: ValueType, _ body: (Value) -> Void) {
        switch type {
        case .reference(let kinds), .references(let kinds), .loose(let kinds),
            .looseList(let kinds):
            for item in items(node) where file.tree.kind(item) == .scalar {
                body(.id(item, kinds: kinds))
            }
        case .roles:
            for item in items(node) {
                let id = file.tree.kind(item) == .mapping ? file.tree.value("id", in: item) : item
                if let id, file.tree.kind(id) == .scalar { body(.id(id, kinds: [.owner])) }
            }
        case .markdown:
            if file.tree.kind(node) == .scalar { body(.markdown(node)) }
        case .record(let description), .records(let description):
            for item in items(node) where file.tree.kind(item) == .mapping {
                visit(item, description.keys(), body)
            }
        case .map(_, let value):
            for pair in file.pairs(of: node) { visit(pair.value, value, body) }
        default: break
        }
    }

    /// The items of a list; a single value counts as a list of one.
    private func items(_ node: YAMLTree.Index) -> [YAMLTree.Index] {
        file.tree.kind(node) == .sequence ? Array(file.tree.items(node)) : [node]
    }
}
