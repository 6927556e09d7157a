internal import Programme

/// What a row of a table says of an action that the action does not say.
struct ActionChanges {
    let action: Action
    /// Changes of keys, in the order of the format; `nil` takes the key out.
    private(set) var fields: [(key: String, change: Field)] = []
    private(set) var update: NewUpdate

    enum Field {
        case line(String)
        case word(String)
        case prose(String)
        /// A list of ids: those that go and those that come.
        case list(removed: Set<String>, added: [String])
        case removed
    }

    /// The action as the table has it, but for what was edited there.
    private let shown: ShownAction
    private let reading: UpdateReading

    init(_ action: Action, shown: ShownAction, on date: WrittenDate, _ reading: UpdateReading) {
        self.action = action
        self.shown = shown
        self.reading = reading
        update = NewUpdate(on: date)
    }

    var isEmpty: Bool { fields.isEmpty && update.isEmpty }

    /// Compares a row with the action.
    ///
    /// - Parameters:
    ///   - report: gets what is wrong with a cell.
    ///   - warn: gets what is left as it is.
    mutating func read(
        _ values: RowValues, owners: inout OwnerImport, report: (EditMessage, Column) -> Void,
        warn: (EditMessage, Column) -> Void
    ) {
        readFacts(values, owners: &owners, report: report, warn: warn)
        readTexts(values, report: report, warn: warn)
        readHistory(values, owners: &owners, report: report, warn: warn)
    }

    private mutating func readFacts(
        _ values: RowValues, owners: inout OwnerImport, report: (EditMessage, Column) -> Void,
        warn: (EditMessage, Column) -> Void
    ) {
        let meaning = reading.meaning
        let present = TextForm.line(action.title)
        if let title = values.text(.title).map(TextForm.line), title != present,
            TextForm.line(values.raw(.title) ?? "") != present
        {
            if title.isEmpty {
                report(.missingKey("title"), .title)
            } else {
                fields.append(("title", .line(title)))
            }
        }
        word(.horizon, values, present: action.horizon?.id, report) { text throws(EditMessage) in
            try meaning.horizon(text)
        }
        if let theme = action.theme {
            word(.group, values, present: action.group?.id, report) { text throws(EditMessage) in
                try meaning.group(text, theme: theme)
            }
        }
        if let cell = values.text(.partners) {
            let wanted = owners.ids(cell, row: values.row.number) { report($0, .partners) }
            let all = action.partners.map { reading.programme.id(of: $0.reference) }
            list("partners", wanted, present: shown.partners, all: all)
        }
        if let cell = values.text(.questions) {
            let wanted = ids(cell, .question) { report($0, .questions) }
            let all = action.questions.map { reading.programme.id(of: $0) }
            list("questions", wanted, present: shown.questions, all: all)
        }
        word(.start, values, present: action.start?.iso, report) { text throws(EditMessage) in
            try meaning.date(text).iso
        }
    }

    /// A value that is one word: an id or a date.
    private mutating func word(
        _ column: Column, _ values: RowValues, present: String?,
        _ report: (EditMessage, Column) -> Void,
        _ read: (String) throws(EditMessage) -> String
    ) {
        guard let cell = values.text(column)?.trimmed else { return }
        guard !cell.isEmpty else {
            if present != nil { fields.append((column.rawValue, .removed)) }
            return
        }
        do throws(EditMessage) {
            let wanted = try read(cell)
            if present.map(Identifier.folded) != Identifier.folded(wanted) {
                fields.append((column.rawValue, .word(wanted)))
            }
        } catch {
            report(error, column)
        }
    }

    /// A list of ids.
    ///
    /// - Parameters:
    ///   - present: what the table had.
    ///   - all: what the action has.
    private mutating func list(_ key: String, _ wanted: [String], present: [String], all: [String]) {
        let old = Set(all.map(Identifier.folded))
        let new = Set(wanted.map(Identifier.folded))
        let removed = Set(present.map(Identifier.folded)).subtracting(new)
        let added = wanted.filter { !old.contains(Identifier.folded($0)) }
        guard !removed.isEmpty || !added.isEmpty else { return }
        if added.isEmpty, removed == old { return fields.append((key, .removed)) }
        fields.append((key, .list(removed: removed, added: added)))
    }

    private func ids(_ cell: String, _ kind: EntityKind, report: (EditMessage) -> Void) -> [String] {
        cell.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }).compactMap {
            part in
            do throws(EditMessage) {
                return reading.programme.id(of: try reading.meaning.entity(String(part), kind))
            } catch {
                report(error)
                return nil
            }
        }
    }

    private mutating func readTexts(
        _ values: RowValues, report: (EditMessage, Column) -> Void, warn: (EditMessage, Column) -> Void
    ) {
        for (column, key) in [(Column.what, \Action.what), (.who, \Action.who), (.how, \Action.how)] {
            guard let cell = values.text(column) else { continue }
            let present = shown.action[keyPath: key]?.markdown ?? ""
            let whole = action[keyPath: key]?.markdown ?? ""
            let cells = [cell, values.raw(column) ?? ""]
            if [present, whole].contains(where: { text in cells.contains { TextForm.same($0, text) } }) { continue }
            if present != whole {
                report(.hiddenInText, column)
                continue
            }
            if values.isCutOff(column, of: present) {
                warn(.cutOff, column)
                continue
            }
            let text = TextForm.clean(cell)
            fields.append((column.rawValue, text.isEmpty ? .removed : .prose(text)))
        }
    }

    private mutating func readHistory(
        _ values: RowValues, owners: inout OwnerImport, report: (EditMessage, Column) -> Void,
        warn: (EditMessage, Column) -> Void
    ) {
        let state = shown.action.state
        if let cell = values.text(.status)?.trimmed {
            if cell.isEmpty {
                warn(.emptyLeaves("status", state.status.rawValue), .status)
            } else {
                do throws(EditMessage) {
                    let status = try reading.meaning.status(cell)
                    if status != state.status, status != action.state.status { update.status = status }
                } catch { report(error, .status) }
            }
        }
        if let cell = values.text(.due)?.trimmed {
            if cell.isEmpty, let due = state.due {
                warn(.emptyLeaves("due", due.iso), .due)
            } else if !cell.isEmpty {
                do throws(EditMessage) {
                    let due = try reading.meaning.date(cell)
                    if due != state.due, due != action.state.due { update.due = due }
                } catch { report(error, .due) }
            }
        }
        if let cell = values.text(.owner) {
            let wanted = owners.ids(cell, row: values.row.number) { report($0, .owner) }
            readOwners(wanted)
        }
        if let note = values.text(.note).map(TextForm.clean), !note.isEmpty {
            let isKnown = action.updates.contains {
                $0.note.map { TextForm.same($0.markdown, note) } ?? false
            }
            if !isKnown { update.note = note }
        }
        checkOrder(report)
    }

    private mutating func readOwners(_ wanted: [String]) {
        let all = action.state.owners.map {
            NewUpdate.OwnerPart(id: reading.programme.id(of: $0.reference), role: $0.role)
        }
        func ids(_ owners: [NewUpdate.OwnerPart]) -> Set<String> { Set(owners.map { Identifier.folded($0.id) }) }
        let new = Set(wanted.map(Identifier.folded))
        guard new != ids(shown.owners), new != ids(all) else { return }
        let hidden = all.filter {
            let id = Identifier.folded($0.id)
            return !new.contains(id) && !ids(shown.owners).contains(id)
        }
        let named = wanted.map { id in
            let known = all.first { Identifier.folded($0.id) == Identifier.folded(id) }
            return NewUpdate.OwnerPart(id: id, role: known?.role)
        }
        update.owners = named + hidden
    }

    /// An entry that is older than one which names the same would change nothing.
    private func checkOrder(_ report: (EditMessage, Column) -> Void) {
        let later = action.updates.filter { $0.day > update.date.last }
        if update.status != nil, let other = later.first(where: { $0.status != nil }) {
            report(.laterUpdate(other.day), .status)
        }
        if update.due != nil, let other = later.first(where: { $0.due != nil }) {
            report(.laterUpdate(other.day), .due)
        }
        if update.owners != nil, let other = later.first(where: { $0.owner != nil }) {
            report(.laterUpdate(other.day), .owner)
        }
    }
}
