internal import Programme
internal import YAML

extension Draft {
    /// Makes the changes of an action: keys in place, the rest as an entry of its history.
    mutating func make(_ changes: ActionChanges) {
        let action = changes.action
        if !changes.fields.isEmpty {
            guard let (file, _, node) = mapping(of: action.header) else {
                return error(.cannotFind(action.id), at: action.header.place)
            }
            for (key, change) in changes.fields {
                do throws(NotByLine) {
                    add(try edits(key, change, in: node, of: file))
                } catch {
                    refuse(node, in: file) { Draft.set(key, change, in: &$0) }
                }
                self.changes.append(told(key, change, of: action))
            }
        }
        if !changes.update.isEmpty { add([changes.update], to: action) }
    }

    private func edits(
        _ key: String, _ change: ActionChanges.Field, in node: YAMLTree.Index, of file: YAMLFile
    ) throws(NotByLine) -> [Edit] {
        guard let pair = file.pair(key, in: node) else {
            guard let value = Draft.written(change) else { return [] }
            return [try file.inserted(key, value, in: node, after: Draft.order(before: key))]
        }
        switch change {
        case .removed: return [try file.removed(pair, from: node)]
        case .line(let text): return try file.replaced(pair, with: text, in: node, as: .line)
        case .word(let word): return try file.replaced(pair, with: word, in: node, as: .word)
        case .prose(let text): return try file.replaced(pair, with: text, in: node, as: .prose)
        case .list(let removed, let added):
            return try file.changedList(pair, removing: removed, adding: added, in: node)
        }
    }

    /// The keys that a new one goes below: those that come before it in the format. Short facts stay with each other,
    /// above the texts.
    private static func order(before key: String) -> [String] {
        let texts = ["what", "who", "how"]
        return Action.keys.all.map(\.name).prefix { $0 != key }.filter {
            texts.contains(key) || !texts.contains($0)
        }
    }

    /// The value of a key that was not there.
    private static func written(_ change: ActionChanges.Field) -> Written? {
        switch change {
        case .line(let text): .text(text)
        case .word(let word): .word(word)
        case .prose(let text): .block(text)
        case .list(_, let added): NewValues.list(added)
        case .removed: nil
        }
    }

    /// The same change in an action that an author has to write anew.
    private static func set(_ key: String, _ change: ActionChanges.Field, in entry: inout Entry) {
        guard case .list(let removed, let added) = change else {
            return entry.set(key, written(change))
        }
        var kept: [Written] = []
        switch entry.fields.first(where: { $0.key == key })?.value {
        case .list(let values): kept = values
        case .nothing, nil: break
        case let single?: kept = [single]
        }
        kept.removeAll { value in
            switch value {
            case .word(let id), .text(let id): return removed.contains(Identifier.folded(id))
            case .entry(let role):
                guard case .word(let id) = role.fields.first(where: { $0.key == "id" })?.value
                else { return false }
                return removed.contains(Identifier.folded(id))
            default: return false
            }
        }
        entry.set(key, .list(kept + added.map { .word($0) }))
    }

    private func told(_ key: String, _ change: ActionChanges.Field, of action: Action)
        -> EditMessage
    {
        switch change {
        case .line(let text): .lineChanged(action.id, key, from: action.title, to: text)
        case .word(let word): .lineChanged(action.id, key, from: nil, to: word)
        case .prose: .textChanged(action.id, key)
        case .list(let removed, let added):
            .listChanged(action.id, key, removed: removed.sorted(), added: added)
        case .removed: .cleared(action.id, key)
        }
    }
}

extension YAMLFile {
    /// A list of ids without some and with others; what stays is written as it was.
    func changedList(
        _ pair: (key: YAMLTree.Index, value: YAMLTree.Index), removing removed: Set<String>,
        adding added: [String],
        in mapping: YAMLTree.Index
    ) throws(NotByLine) -> [Edit] {
        let value = pair.value
        guard !isFlow(mapping), !isAlias(mapping) else { throw NotByLine(node: mapping) }
        guard !isAlias(value), tree.kind(value) != .mapping else { throw NotByLine(node: value) }
        let items =
            tree.kind(value) == .sequence
            ? Array(tree.items(value)) : tree.isOmitted(value) ? [] : [value]
        let kept = items.filter { !removed.contains(Identifier.folded(id(of: $0))) }
        if kept.isEmpty, added.isEmpty { return [try self.removed(pair, from: mapping)] }
        let range = whole(value)
        guard tree.kind(value) == .sequence, !isFlow(value) else {
            // What spans lines may hold comments, which would be lost.
            guard !bytes[range].contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
                throw NotByLine(node: value)
            }
            let texts =
                kept.map { String(decoding: bytes[whole($0)], as: UTF8.self) }
                + added.map(Scalar.word)
            let isSingle = texts.count == 1 && tree.kind(value) == .scalar
            let space = range.lowerBound == afterColon(pair.key) ? " " : ""
            return [
                edit(
                    range, space + (isSingle ? texts[0] : "[" + texts.joined(separator: ", ") + "]")
                )
            ]
        }
        guard let dash = dashColumn(value), let last = items.last else {
            throw NotByLine(node: value)
        }
        var edits: [Edit] = []
        for item in items where removed.contains(Identifier.folded(id(of: item))) {
            let start = bytes.lineStart(whole(item).lowerBound)
            guard bytes.indentation(start) == dash else { throw NotByLine(node: value) }
            edits.append(edit(start..<below(item), ""))
        }
        guard !added.isEmpty else { return edits }
        let gap = max(1, column(whole(last).lowerBound) - dash - 1)
        let head = String(repeating: " ", count: dash) + "-" + String(repeating: " ", count: gap)
        return edits + [inserted(added.map { head + Scalar.word($0) }, at: below(value))]
    }

    /// The id of an item of a list of ids, which may have a role.
    private func id(of item: YAMLTree.Index) -> String {
        if tree.kind(item) == .mapping {
            return tree.value("id", in: item).map { tree.string($0) } ?? ""
        }
        return tree.string(item)
    }
}
