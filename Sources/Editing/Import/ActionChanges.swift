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

    private let reading: UpdateReading

    init(_ action: Action, on date: WrittenDate, _ reading: UpdateReading) {
        self.action = action
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
        readTexts(values, warn: warn)
        readHistory(values, owners: &owners, report: report, warn: warn)
    }

    private mutating func readFacts(
        _ values: RowValues, owners: inout OwnerImport, report: (EditMessage, Column) -> Void,
        warn: (EditMessage, Column) -> Void
    ) {
        let meaning = reading.meaning
        if let title = values.text(.title).map(TextForm.line), title != action.title,
            TextForm.line(values.raw(.title) ?? "") != action.title
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
            list(
                "partners", wanted,
                present: action.partners.map { reading.programme.id(of: $0.reference) })
        }
        if let cell = values.text(.questions) {
            let wanted = ids(cell, .question) { report($0, .questions) }
            list(
                "questions", wanted, present: action.questions.map { reading.programme.id(of: $0) })
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

    private mutating func list(_ key: String, _ wanted: [String], present: [String]) {
        let old = Set(present.map(Identifier.folded))
        let new = Set(wanted.map(Identifier.folded))
        guard old != new else { return }
        if new.isEmpty { return fields.append((key, .removed)) }
        let added = wanted.filter { !old.contains(Identifier.folded($0)) }
        fields.append((key, .list(removed: old.subtracting(new), added: added)))
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

    private mutating func readTexts(_ values: RowValues, warn: (EditMessage, Column) -> Void) {
        for (column, prose) in [(Column.what, action.what), (.who, action.who), (.how, action.how)] {
            guard let cell = values.text(column) else { continue }
            let present = prose?.markdown ?? ""
            if TextForm.same(cell, present) || TextForm.same(values.raw(column) ?? "", present) {
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
        let state = action.state
        if let cell = values.text(.status)?.trimmed {
            if cell.isEmpty {
                warn(.emptyLeaves("status", state.status.rawValue), .status)
            } else {
                do throws(EditMessage) {
                    let status = try reading.meaning.status(cell)
                    if status != state.status { update.status = status }
                } catch { report(error, .status) }
            }
        }
        if let cell = values.text(.due)?.trimmed {
            if cell.isEmpty, let due = state.due {
                warn(.emptyLeaves("due", due.iso), .due)
            } else if !cell.isEmpty {
                do throws(EditMessage) {
                    let due = try reading.meaning.date(cell)
                    if due != state.due { update.due = due }
                } catch { report(error, .due) }
            }
        }
        if let cell = values.text(.owner) {
            let wanted = owners.ids(cell, row: values.row.number) { report($0, .owner) }
            let present = state.owners.map { (reading.programme.id(of: $0.reference), $0.role) }
            if Set(wanted.map(Identifier.folded)) != Set(present.map { Identifier.folded($0.0) }) {
                update.owners = wanted.map { id in
                    let known = present.first { Identifier.folded($0.0) == Identifier.folded(id) }
                    return NewUpdate.OwnerPart(id: id, role: known?.1)
                }
            }
        }
        if let note = values.text(.note).map(TextForm.clean), !note.isEmpty {
            let isKnown = action.updates.contains {
                $0.note.map { TextForm.same($0.markdown, note) } ?? false
            }
            if !isKnown { update.note = note }
        }
        checkOrder(report)
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
