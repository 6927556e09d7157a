public import Diagnostics
internal import Programme
internal import YAML

extension Content {
    /// Adds an entry to an action's history.
    ///
    /// The entry goes below the last one, written as the file writes its others; the key `updates` is made at the end of
    /// the action where it is missing. Nothing else in the file changes.
    ///
    /// - Throws: ``EditError/request(_:)`` where a value means nothing, with a message for each.
    public func update(_ request: UpdateRequest) throws(EditError) -> EditPlan {
        let reading = UpdateReading(programme)
        var messages: [EditMessage] = []
        var action: Int?
        do { action = try reading.action(request.action) } catch { messages.append(error) }
        let update = reading.update(request) { messages.append(.option($0, $1)) }
        if messages.isEmpty, update.isEmpty { messages.append(.nothingToAdd) }
        guard messages.isEmpty, let action else { throw .request(messages) }
        var draft = Draft(self)
        draft.add([update], to: programme.actions[action])
        return try draft.finish()
    }

    /// Adds the entries of a whole list, such as the notes of a meeting: all of them or none.
    ///
    /// The list is YAML or a table; see `docs/editing.md`.
    ///
    /// - Parameter file: the list as it was read; its `name` says by its ending which of the two it is.
    public func update(from file: SourceFile) throws(EditError) -> EditPlan {
        var draft = Draft(self)
        let list = UpdateList(file, in: &draft)
        var byAction: [(action: Int, updates: [NewUpdate])] = []
        for (action, update) in list.updates {
            if let known = byAction.firstIndex(where: { $0.action == action }) {
                byAction[known].updates.append(update)
            } else {
                byAction.append((action, [update]))
            }
        }
        if byAction.isEmpty, !draft.hasErrors {
            draft.error(.emptyList, at: .start(ofFile: list.index))
        }
        for (action, updates) in byAction { draft.add(updates, to: programme.actions[action]) }
        return try draft.finish()
    }
}

extension Draft {
    /// Adds entries to an action's history.
    mutating func add(_ updates: [NewUpdate], to action: Action) {
        let new = updates.filter { update in
            guard update.stands(in: action) else { return true }
            notes.append(.alreadyThere(action.id, update.date))
            return false
        }
        guard !new.isEmpty else { return }
        guard let (file, list, node) = mapping(of: action.header), let list else {
            return error(.cannotFind(action.id), at: action.header.place)
        }
        let habits = UpdateHabits(of: node, in: file).filled(from: updateHabits(in: file, list))
        let entries = new.map { $0.entry(habits) }
        do throws(NotByLine) {
            let style = listStyle("updates", in: file.tree.file)
            add(try file.appended(entries, under: "updates", in: node, style: style))
        } catch {
            refuse(entries, to: node, in: file)
        }
        for update in new { changes.append(.updated(action.id, Told(update, of: action))) }
    }

    /// Gives the lines to paste for entries that cannot be put in.
    private mutating func refuse(_ entries: [Entry], to node: YAMLTree.Index, in file: YAMLFile) {
        let add: (inout Entry) -> Void = { action in
            for entry in entries { action.append(.entry(entry), to: "updates") }
        }
        if file.isFlow(node) || file.isAlias(node) {
            return refuse(node, in: file, change: add)
        }
        guard let pair = file.pair("updates", in: node) else { return }
        var entry = file.entry(node)
        add(&entry)
        if let value = entry.fields.first(where: { $0.key == "updates" })?.value {
            refuse(pair, in: file, with: value)
        }
    }
}

/// What a new entry changes, for the summary.
struct Told: Sendable {
    var date: WrittenDate
    var status: (from: Status, to: Status)?
    var due: (from: WrittenDate?, to: WrittenDate)?
    var owners: (from: [String], to: [String])?
    var note: String?

    init(_ update: NewUpdate, of action: Action) {
        date = update.date
        status = update.status.map { (action.state.status, $0) }
        due = update.due.map { (action.state.due, $0) }
        owners = update.owners.map { (action.state.owners.map(\.reference.id), $0.map(\.id)) }
        note = update.note
    }
}
