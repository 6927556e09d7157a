internal import Diagnostics
internal import Programme
internal import Site
internal import YAML

/// The updates of a whole meeting, from one file: YAML, or a table with a row for each.
struct UpdateList {
    /// The updates in the order of the file, with the index of the action that each belongs to.
    private(set) var updates: [(action: Int, update: NewUpdate)] = []
    /// The index of the file among the draft's.
    let index: Int

    private let reading: UpdateReading
    private static let keys = [
        "action", "date", "status", "due", "owner", "by", "note", "audience",
    ]

    init(_ file: SourceFile, in draft: inout Draft) {
        reading = UpdateReading(draft.programme)
        let isTable = ["csv", "tsv", "txt"].contains { file.name.lowercased().hasSuffix("." + $0) }
        guard !isTable else {
            let table = Table(file.bytes)
            index = draft.addInput(SourceFile(path: file.path, name: file.name, bytes: table.bytes))
            readTable(table, in: &draft)
            return
        }
        index = draft.addInput(file)
        let (tree, problems) = parseYAML(file.bytes, file: index)
        for problem in problems { draft.take(problem.diagnostic) }
        if problems.isEmpty, let root = tree.root { readYAML(tree, root, in: &draft) }
    }

    // MARK: YAML

    /// A list of entries, or a mapping with the list under `updates` and with a `date` and `by` for all of them.
    private mutating func readYAML(_ tree: YAMLTree, _ root: YAMLTree.Index, in draft: inout Draft) {
        var common = UpdateRequest(action: "")
        var commonPlaces: [String: Place] = [:]
        var list = root
        if tree.kind(root) == .mapping {
            guard let under = tree.value("updates", in: root) else {
                return draft.error(.updatesDue, at: .start(ofFile: index))
            }
            list = under
            for (key, value) in tree.pairs(root) {
                switch tree.string(key) {
                case "updates": break
                case "date", "by", "audience":
                    commonPlaces[tree.string(key)] = tree.place(value)
                    common.set(tree.string(key), to: text(value, tree, in: &draft))
                case let other:
                    draft.error(
                        .unknownKey(other, nearest(to: other, among: Self.keys)),
                        at: tree.place(key))
                }
            }
        }
        guard tree.kind(list) == .sequence else {
            return draft.error(.updatesDue, at: tree.place(list))
        }
        for item in tree.items(list) {
            guard tree.kind(item) == .mapping else {
                draft.error(.updatesDue, at: tree.place(item))
                continue
            }
            var request = common
            var places = commonPlaces
            places["action"] = Place(
                file: index, start: Int(tree.place(item).start), end: Int(tree.place(item).start))
            var roles: [NewUpdate.OwnerPart]?
            for (key, value) in tree.pairs(item) {
                let name = tree.string(key)
                guard Self.keys.contains(name) else {
                    draft.error(
                        .unknownKey(name, nearest(to: name, among: Self.keys)), at: tree.place(key))
                    continue
                }
                places[name] = tree.place(value)
                if name == "owner", tree.kind(value) != .scalar {
                    roles = owners(value, tree, in: &draft)
                } else {
                    request.set(name, to: text(value, tree, in: &draft))
                }
            }
            let fallback = tree.place(item)
            add(
                request, owners: roles, at: { places[$0] ?? places["action"] ?? fallback },
                in: &draft)
        }
    }

    /// Owners as a list of ids or of `{id, role}`.
    private func owners(_ node: YAMLTree.Index, _ tree: YAMLTree, in draft: inout Draft)
        -> [NewUpdate.OwnerPart]
    {
        let items = tree.kind(node) == .sequence ? Array(tree.items(node)) : [node]
        var parts: [NewUpdate.OwnerPart] = []
        for item in items {
            var (id, role): (YAMLTree.Index, String?) = (item, nil)
            if tree.kind(item) == .mapping {
                guard let node = tree.value("id", in: item) else {
                    draft.error(.missingKey("id"), at: tree.place(item))
                    continue
                }
                id = node
                role = tree.value("role", in: item).map { TextForm.line(tree.string($0)) }
            }
            do throws(EditMessage) {
                let ref = try reading.meaning.owner(tree.string(id))
                parts.append(NewUpdate.OwnerPart(id: reading.programme.id(of: ref), role: role))
            } catch {
                draft.error(error, at: tree.place(id))
            }
        }
        return parts
    }

    private func text(_ node: YAMLTree.Index, _ tree: YAMLTree, in draft: inout Draft) -> String? {
        guard tree.kind(node) == .scalar else {
            draft.error(.textDue, at: tree.place(node))
            return nil
        }
        return tree.isOmitted(node) ? nil : tree.string(node)
    }

    // MARK: Tables

    /// The key that the name of a column stands for.
    private static func key(_ name: String) -> String {
        switch Folding.folded(name) {
        case "actie", "id", "nr", "nummer", "actienummer": return "action"
        case "datum": return "date"
        case "van", "door": return "by"
        case "bericht", "message": return "note"
        case let word:
            let other = ActionColumn.suggested(for: name)?.rawValue ?? word
            return keys.contains(word) ? word : keys.contains(other) ? other : name.trimmed.lowercased()
        }
    }

    /// Rows under a row of names of keys; without such a row, the columns are action, status, note, due and owner.
    private mutating func readTable(_ table: Table, in draft: inout Draft) {
        if let problem = table.problem {
            return draft.error(problem.message, at: table.place(problem.range, file: index))
        }
        var rows = table.rows[...]
        var columns = ["action", "status", "note", "due", "owner"]
        let written = rows.first?.cells.map { $0.text.trimmed.lowercased() } ?? []
        let names = written.map(Self.key)
        // "Klaar" may be a status as well as the name of a column: where no key is named, only "actie" and the like tell.
        if let first = rows.first, written.contains(where: Self.keys.contains) || names.contains("action") {
            columns = names
            rows = rows.dropFirst()
            for (cell, column) in zip(first.cells, columns)
            where !Self.keys.contains(column) && !column.isEmpty {
                draft.error(
                    .unknownKey(cell.text, nearest(to: column, among: Self.keys)),
                    at: table.place(cell.range, file: index))
            }
            for (i, cell) in first.cells.enumerated() {
                guard let other = columns[..<i].firstIndex(of: columns[i]), !columns[i].isEmpty else { continue }
                draft.error(
                    .columnTwice(columns[i], first.cells[other].text.trimmed, cell.text.trimmed),
                    at: table.place(cell.range, file: index))
            }
            if draft.hasErrors { return }
        }
        for row in rows where !row.isBlank {
            var request = UpdateRequest(action: "")
            for (cell, column) in zip(row.cells, columns) { request.set(column, to: cell.text) }
            let place = { [columns, index] (key: String) in
                let cell = columns.firstIndex(of: key).flatMap {
                    $0 < row.cells.count ? row.cells[$0].range : nil
                }
                return table.place(cell ?? row.range, file: index)
            }
            add(request, owners: nil, at: place, in: &draft)
        }
    }

    // MARK: Both

    private mutating func add(
        _ request: UpdateRequest, owners: [NewUpdate.OwnerPart]?, at place: (String) -> Place,
        in draft: inout Draft
    ) {
        guard !request.action.trimmed.isEmpty else {
            return draft.error(.missingKey("action"), at: place("action"))
        }
        var found: [(key: String, message: EditMessage)] = []
        var action: Int?
        do { action = try reading.action(request.action) } catch { found.append(("action", error)) }
        var update = reading.update(request) { found.append(($0, $1)) }
        update.owners = owners ?? update.owners
        if found.isEmpty, update.isEmpty { found.append(("action", .nothingToAdd)) }
        for (key, message) in found { draft.error(message, at: place(key)) }
        if let action, found.isEmpty { updates.append((action, update)) }
    }
}

extension UpdateRequest {
    /// Sets the value of a key by its name in the format.
    fileprivate mutating func set(_ key: String, to value: String?) {
        switch key {
        case "action": action = value ?? ""
        case "date": date = value
        case "status": status = value
        case "due": due = value
        case "owner": owner = value
        case "by": by = value
        case "note": note = value
        case "audience": audience = value
        default: break
        }
    }
}
