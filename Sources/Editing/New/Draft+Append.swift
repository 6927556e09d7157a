internal import Diagnostics
internal import Programme
internal import YAML

extension Draft {
    /// Adds entries at the end of a register, which is made where there is none.
    ///
    /// - Parameters:
    ///   - key: the register's top key.
    ///   - index: the file that it goes to; `nil`: a new one.
    ///   - name: the path of the new one.
    mutating func append(
        _ entries: [Entry], register key: String, to index: Int?, orNew name: String
    ) {
        guard let index else {
            let items = entries.enumerated().flatMap { i, entry in
                (i > 0 ? [""] : []) + entry.item(dash: 2, column: 4)
            }
            return create(name, [key + ":", ""] + items)
        }
        let file = open(index)
        guard !isBroken(index) else {
            return error(.brokenFile(file.name), at: .start(ofFile: index))
        }
        guard let root = file.tree.root, file.tree.kind(root) == .mapping else {
            // Nothing but comments so far.
            let items = entries.enumerated().flatMap { i, entry in
                (i > 0 ? [""] : []) + entry.item(dash: 2, column: 4)
            }
            return add(file.inserted([key + ":"] + items, at: file.bytes.count))
        }
        do throws(NotByLine) {
            add(
                try file.appended(entries, under: key, in: root, style: ListStyle(), isSpaced: true)
            )
        } catch {
            guard let pair = file.pair(key, in: root) else {
                return self.error(.writtenWithBrackets(nil), at: file.firstLine(root))
            }
            var all = Entry([(key, file.written(pair.value))])
            for entry in entries { all.append(.entry(entry), to: key) }
            refuse(pair, in: file, with: all.fields[0].value)
        }
    }

    /// Whether a file has errors in its YAML, so that nothing can be added to it.
    private func isBroken(_ index: Int) -> Bool {
        content.diagnostics.contains {
            Int($0.place.file) == index
                && ["yaml", "duplicate-key", "control-character", "invalid-utf8"].contains($0.rule)
                && $0.severity == .error
        }
    }

    /// The file of a register that new entries go to: where the newest ones are, else the first there is.
    ///
    /// - Parameters:
    ///   - stem: path without ending of the register, such as `owners` or `themes/x/actions`.
    ///   - places: where the entries are that it already has, in order.
    func register(_ stem: String, entries places: [Place]) -> Int? {
        if let last = places.last { return Int(last.file) }
        return files.files.indices.filter { index in
            let name = files.files[index].name
            guard index < content.files.files.count,
                name.hasSuffix(".yaml") || name.hasSuffix(".yml")
            else { return false }
            return name == stem + ".yaml" || name == stem + ".yml" || name.hasPrefix(stem + "/")
        }.min { (files.files[$0].name.utf8.count, $0) < (files.files[$1].name.utf8.count, $1) }
    }

    /// Where the new actions of a theme go: to the file of the one with the highest number.
    func actionRegister(_ theme: Int, prefix: String) -> (index: Int?, name: String) {
        let it = programme.themes[theme]
        let actions = it.actions.map { programme.actions[$0] }
        let newest = actions.enumerated().max { a, b in
            number(a.element.id, prefix, a.offset) < number(b.element.id, prefix, b.offset)
        }
        let stem = "themes/\(it.folder)/actions"
        return (
            register(stem, entries: newest.map { [$0.element.header.place] } ?? []), stem + ".yaml"
        )
    }

    private func number(_ id: String, _ prefix: String, _ offset: Int) -> (Int, Int) {
        guard Identifier.folded(id).hasPrefix(Identifier.folded(prefix)) else {
            return (-1, offset)
        }
        return (Int(id.dropFirst(prefix.count)) ?? -1, offset)
    }
}
