public import Diagnostics
internal import Programme

/// Reads a table of actions row by row against the programme as it stands.
struct Importer {
    var draft: Draft
    let programme: Programme
    private let table: Table
    private let map: ColumnMap
    private let file: Int
    let reading: UpdateReading
    let theme: Int?
    private let date: WrittenDate
    private let adds: Bool
    private let shown: ShownActions
    /// Rows about actions that those do not see whom the table is said to be for.
    private var unseen: [Int] = []
    private var owners: OwnerImport
    private var ids: FreeIDs
    /// Actions by theme and folded title.
    var byTitle: [String: [Int]] = [:]
    /// Rows by the action that they are about, or by theme and title.
    private var rows: [String: Int] = [:]
    private var added: [(theme: Int, entry: Entry)] = []
    private var derived: [Column: [Int]] = [:]
    private var unchanged = 0
    private var changed = 0

    init(_ content: Content, _ source: SourceFile, _ request: ImportRequest) throws(EditError) {
        programme = content.programme
        reading = UpdateReading(content.programme)
        draft = Draft(content)
        table = Table(source.bytes)
        file = draft.addInput(SourceFile(path: source.path, name: source.name, bytes: table.bytes))
        owners = OwnerImport(reading, adds: request.addsOwners)
        ids = FreeIDs(content.programme)
        adds = request.addsOwners
        shown = try ShownActions(content, for: request.audience)
        var values = NewValues(content.programme)
        theme = values.value("theme", request.theme, reading.meaning.theme)
        date =
            values.value("date", request.date, reading.meaning.date)
            ?? WrittenDate(content.programme.day)
        try values.check()
        guard table.problem == nil, let header = table.header else {
            map = try ColumnMap(Table.Row(number: 1, cells: [], range: 0..<0), map: nil) { _, _ in }
            let problem = table.problem ?? (.emptyTable, 0..<0)
            draft.error(problem.message, at: table.place(problem.range, file: file))
            return
        }
        var found: [(EditMessage, Range<Int>)] = []
        map = try ColumnMap(table.rows[header], map: request.map) { found.append(($0, $1)) }
        for (message, range) in found { draft.error(message, at: table.place(range, file: file)) }
        if !map.ignored.isEmpty {
            draft.notes.append(.ignoredColumns(map.ignored, suggestion: map.suggestion))
        }
        if table.encoding == .windows1252 { draft.notes.append(.windows1252) }
        for (i, action) in programme.actions.enumerated() {
            byTitle[Importer.key(action.theme, action.title), default: []].append(i)
        }
    }

    /// Works through the rows and makes the plan.
    consuming func run() throws(EditError) -> EditPlan {
        if !draft.hasErrors {
            let rows = table.rows[(table.header.map { $0 + 1 } ?? 0)...].filter { !$0.isBlank }.map {
                RowValues($0, map)
            }
            for row in rows {
                for column in [Column.owner, .partners] { owners.note(row.text(column) ?? "") }
            }
            for row in rows { read(row) }
            finish()
        }
        draft.offers = owners.offered
        return try draft.finish()
    }

    private mutating func read(_ values: RowValues) {
        guard let target = target(of: values) else { return }
        if let first = rows.updateValue(values.row.number, forKey: target.key) {
            return error(.sameRow(first), .id, values)
        }
        checkCharacters(values)
        switch target {
        case .action(let index): compare(values, with: index)
        case .new(let theme, _): add(values, to: theme)
        }
    }

    // MARK: Rows

    private mutating func compare(_ values: RowValues, with index: Int) {
        let action = programme.actions[index]
        let seen = shown[action]
        if seen == nil { unseen.append(values.row.number) }
        let shownAction = seen ?? ShownAction(action, in: programme)
        for column in Column.allCases where column.isDerived {
            if let cell = values.text(column), !DerivedCheck.isUnchanged(column, cell, shownAction.action),
                !DerivedCheck.isUnchanged(column, cell, action)
            {
                derived[column, default: []].append(values.row.number)
            }
        }
        var changes = ActionChanges(action, shown: shownAction, on: date, reading)
        var found: [(EditMessage, Column)] = []
        var warnings: [(EditMessage, Column)] = []
        changes.read(
            values, owners: &owners, report: { found.append(($0, $1)) },
            warn: { warnings.append(($0, $1)) })
        for (message, column) in found { error(message, column, values) }
        for (message, column) in warnings {
            draft.warn(
                cell(message, column, values), at: table.place(values.range(column), file: file))
        }
        guard found.isEmpty else { return }
        if changes.isEmpty { unchanged += 1 } else { changed += 1 }
        draft.make(changes)
    }

    private mutating func add(_ values: RowValues, to theme: Int) {
        var new = NewRow(theme: theme, on: date, reading)
        var found: [(EditMessage, Column)] = []
        let entry = new.entry(values, owners: &owners) { found.append(($0, $1)) }
        for (message, column) in found { error(message, column, values) }
        if found.isEmpty { added.append((theme, entry)) }
    }

    /// Adds the new owners and actions at the ends of their registers.
    private mutating func finish() {
        guard !draft.hasErrors else { return }
        if adds, !owners.offered.isEmpty {
            draft.appendOwners(
                owners.offered.map { Entry([("id", .word($0.id)), ("name", .text($0.name))]) })
            if !owners.joined.isEmpty { draft.notes.append(.readAsOne(owners.joined)) }
            for owner in owners.offered {
                draft.changes.append(
                    .added(.owner, owner.id, owner.name, file: draft.ownerRegister.name))
                draft.newIDs.append(owner.id)
                ids.take(owner.id)
            }
        }
        for theme in programme.themes.indices {
            let style = ids.actionStyle(theme)
            var entries: [Entry] = []
            let register = draft.actionRegister(theme, prefix: style.prefix)
            let file = register.index.map { draft.files.files[$0].name } ?? register.name
            for (owner, entry) in added where owner == theme {
                let id = ids.next(style).id
                var entry = entry
                entry.lead("id", .word(id))
                entries.append(entry)
                draft.newIDs.append(id)
                if case .text(let title) = entry.fields[1].value {
                    draft.changes.append(.added(.action, id, title, file: file))
                }
            }
            if !entries.isEmpty {
                draft.append(entries, register: "actions", to: register.index, orNew: register.name)
            }
        }
        for column in Column.allCases {
            if let rows = derived[column] {
                draft.notes.append(.derivedIgnored(map.name(of: column), rows))
            }
        }
        if !unseen.isEmpty { draft.notes.append(.unseen(shown.audience, unseen)) }
        draft.changes.append(.imported(new: added.count, changed: changed, unchanged: unchanged))
    }

    // MARK: Messages

    private mutating func checkCharacters(_ values: RowValues) {
        for (i, item) in values.row.cells.enumerated() where i < map.columns.count {
            guard let column = map.columns[i],
                let code = UpdateReading.controlCharacter(in: item.text)
            else { continue }
            error(.controlCharacter(code), column, values)
        }
    }

    mutating func error(_ message: EditMessage, _ column: Column, _ values: RowValues) {
        draft.error(
            cell(message, column, values), at: table.place(values.range(column), file: file))
    }

    private func cell(_ message: EditMessage, _ column: Column, _ values: RowValues) -> EditMessage {
        .cell(row: values.row.number, column: map.name(of: column), message)
    }
}

extension Content {
    /// Takes over a table of actions, such as `export` writes or people keep themselves: new actions, and what has
    /// changed of others.
    ///
    /// Statuses, due dates and owners that differ become entries of the history; texts and lists are changed in place.
    /// What the table says of columns that are worked out is left alone. Nothing is written before the plan is applied.
    ///
    /// - Throws: ``EditError/request(_:)`` where an option means nothing.
    public func importActions(from table: SourceFile, _ request: ImportRequest = ImportRequest())
        throws(EditError) -> EditPlan
    {
        try Importer(self, table, request).run()
    }
}
