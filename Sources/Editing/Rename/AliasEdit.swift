internal import Programme
internal import YAML

/// Gives an entity another id and keeps the old one as an alias.
enum AliasEdit {
    /// The edits in an entity's mapping.
    static func edits(
        id: String, alias: String, in mapping: YAMLTree.Index, of file: YAMLFile
    ) throws(NotByLine) -> [Edit] {
        guard !file.isAlias(mapping) else { throw NotByLine(node: mapping) }
        let needsAlias = Identifier.folded(id) != Identifier.folded(alias)
        var edits: [Edit] = []
        let isFlow = file.isFlow(mapping)
        let idPair = file.pair("id", in: mapping)
        if let idPair, !file.tree.isOmitted(idPair.value) {
            guard !file.isAlias(idPair.value) else { throw NotByLine(node: idPair.value) }
            let text = file.tree.text(idPair.value)
            let range =
                text.form == .verbatim
                ? Int(text.place.start)..<Int(text.place.end) : file.whole(idPair.value)
            edits.append(file.edit(range, id))
        } else if isFlow {
            let start = file.start(mapping)
            edits.append(file.edit(start + 1..<start + 1, "id: \(Scalar.word(id)), "))
        } else if let first = file.pairs(of: mapping).first, idPair == nil {
            // The id was made from the file's name: now it is written, above everything else.
            let line = file.bytes.lineStart(file.whole(first.key).lowerBound)
            let lines =
                ["id: \(Scalar.word(id))"]
                + (needsAlias && file.pair("aliases", in: mapping) == nil
                    ? ["aliases: [\(Scalar.word(alias))]"] : [])
            edits.append(file.inserted(lines, at: max(line, file.yaml.lowerBound)))
            if file.pair("aliases", in: mapping) == nil { return edits }
        } else {
            throw NotByLine(node: mapping)
        }
        guard needsAlias else { return edits }
        guard let pair = file.pair("aliases", in: mapping) else {
            let word = Scalar.word(alias)
            if isFlow {
                let end = idPair.map { file.whole($0.value).upperBound } ?? file.start(mapping) + 1
                edits.append(
                    file.edit(
                        end..<end, idPair == nil ? "aliases: [\(word)], " : ", aliases: [\(word)]"))
            } else {
                edits.append(
                    try file.inserted("aliases", .list([.word(alias)]), in: mapping, after: ["id"]))
            }
            return edits
        }
        return edits + (try add(alias, insteadOf: id, to: pair, in: mapping, of: file))
    }

    /// The edits in the list of aliases. Where the new id was an alias before, the old one takes its place.
    private static func add(
        _ alias: String, insteadOf id: String,
        to pair: (key: YAMLTree.Index, value: YAMLTree.Index),
        in mapping: YAMLTree.Index, of file: YAMLFile
    ) throws(NotByLine) -> [Edit] {
        let value = pair.value
        let word = Scalar.word(alias)
        guard !file.isAlias(value), file.tree.kind(value) != .mapping else {
            throw NotByLine(node: value)
        }
        if file.tree.isOmitted(value) {
            let colon = file.afterColon(pair.key)
            return [file.edit(colon..<max(colon, file.whole(value).upperBound), " [\(word)]")]
        }
        let items = file.tree.kind(value) == .sequence ? Array(file.tree.items(value)) : [value]
        if let same = items.first(where: {
            Identifier.folded(file.tree.string($0)) == Identifier.folded(id)
        }) {
            return [file.edit(file.whole(same), word)]
        }
        guard file.tree.kind(value) == .sequence else {
            let range = file.whole(value)
            let present = String(decoding: file.bytes[range], as: UTF8.self)
            return [file.edit(range, "[\(present), \(word)]")]
        }
        if file.isFlow(value) {
            guard let last = items.last else {
                let end = file.whole(value).upperBound - 1
                return [file.edit(end..<end, word)]
            }
            let end = file.whole(last).upperBound
            return [file.edit(end..<end, ", " + word)]
        }
        guard let dash = file.dashColumn(value), let last = items.last else {
            throw NotByLine(node: value)
        }
        let gap = max(1, file.column(file.whole(last).lowerBound) - dash - 1)
        let line =
            String(repeating: " ", count: dash) + "-" + String(repeating: " ", count: gap) + word
        return [file.inserted([line], at: file.below(value))]
    }

    /// Front matter for a file that has none, or only an empty one.
    static func frontMatter(id: String, alias: String, in file: YAMLFile) -> Edit {
        var lines = ["id: \(Scalar.word(id))"]
        if Identifier.folded(id) != Identifier.folded(alias) {
            lines.append("aliases: [\(Scalar.word(alias))]")
        }
        let front = FrontMatterLines(file.bytes)
        if front.exists { return file.inserted(lines, at: front.yaml.lowerBound) }
        let start = file.bytes.markLength
        return file.edit(
            start..<start, (["---"] + lines + ["---", "", ""]).joined(separator: file.lineEnding))
    }
}
