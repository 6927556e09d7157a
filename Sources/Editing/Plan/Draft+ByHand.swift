internal import Diagnostics
internal import YAML

/// What cannot be edited line by line, and the lines that an author has to paste instead.
extension Draft {
    /// An entity that an author has to write anew.
    struct ByHand {
        var file: Int
        var node: YAMLTree.Index
        var entry: Entry
    }

    /// Refuses to change one key of an entity, with the lines to paste over it.
    mutating func refuse(
        _ pair: (key: YAMLTree.Index, value: YAMLTree.Index), in file: YAMLFile, with value: Written
    ) {
        guard let paste = file.paste(pair, with: value) else {
            return error(.writtenWithBrackets(nil), at: file.firstLine(pair.value))
        }
        error(.writtenWithBrackets(paste.lines), at: file.firstLine(pair.value))
        toPaste.append(paste)
    }

    /// Refuses to change an entity of a register, with the lines to paste over it. Several changes of one are put
    /// together.
    ///
    /// - Parameter change: makes the change in the entity as it would be written.
    mutating func refuse(_ node: YAMLTree.Index, in file: YAMLFile, change: (inout Entry) -> Void) {
        let index = file.tree.file
        if let known = byHand.firstIndex(where: { $0.file == index && $0.node == node }) {
            change(&byHand[known].entry)
            return
        }
        var entry = file.entry(node)
        change(&entry)
        byHand.append(ByHand(file: index, node: node, entry: entry))
    }

    /// Makes the lines to paste of the entities that have to be written anew.
    mutating func pasteEntities() {
        var lists: Set<Int> = []
        for item in byHand {
            let open = opening(item.file)
            let file = open.file
            guard let list = open.list else { continue }
            var paste = file.paste(item.node, of: list, with: item.entry)
            if paste == nil {
                // The whole register stands between brackets: it is written anew once, with all that changes.
                guard lists.insert(item.file).inserted else { continue }
                let all = file.tree.items(list).map { node in
                    byHand.first { $0.file == item.file && $0.node == node }.map {
                        .entry($0.entry)
                    }
                        ?? file.written(node)
                }
                let pair = file.tree.root.flatMap { root in
                    file.pairs(of: root).first { $0.value == list }
                }
                paste = pair.flatMap { file.paste($0, with: .list(all)) }
            }
            error(.writtenWithBrackets(paste?.lines), at: file.firstLine(item.node))
            if let paste { toPaste.append(paste) }
        }
        byHand = []
    }
}
