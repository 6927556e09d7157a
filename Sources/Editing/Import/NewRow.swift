internal import Programme

/// A row of a table that is a new action.
struct NewRow {
    let theme: Int
    private let date: WrittenDate
    private let reading: UpdateReading

    init(theme: Int, on date: WrittenDate, _ reading: UpdateReading) {
        self.theme = theme
        self.date = date
        self.reading = reading
    }

    /// The action as it is written, without its id.
    mutating func entry(
        _ values: RowValues, owners: inout OwnerImport, report: (EditMessage, Column) -> Void
    ) -> Entry {
        let meaning = reading.meaning
        let theme = theme
        var entry = Entry()
        func word(_ column: Column, _ read: (String) throws(EditMessage) -> String) {
            guard let cell = values.text(column)?.trimmed, !cell.isEmpty else { return }
            do throws(EditMessage) { entry.set(column.rawValue, .word(try read(cell))) } catch {
                report(error, column)
            }
        }
        func prose(_ column: Column) {
            guard let cell = values.text(column).map(TextForm.clean), !cell.isEmpty else { return }
            entry.set(column.rawValue, .block(cell))
        }
        entry.set("title", .text(TextForm.line(values.text(.title) ?? "")))
        word(.horizon) { text throws(EditMessage) in try meaning.horizon(text) }
        word(.group) { text throws(EditMessage) in try meaning.group(text, theme: theme) }
        word(.status) { text throws(EditMessage) in try meaning.status(text).rawValue }
        for column in [Column.owner, .partners] {
            let ids = owners.ids(values.text(column) ?? "", row: values.row.number) {
                report($0, column)
            }
            entry.set(column.rawValue, NewValues.list(ids))
        }
        var questions: [String] = []
        for part in (values.text(.questions) ?? "").split(whereSeparator: {
            $0 == "," || $0 == ";" || $0.isWhitespace
        }) {
            do throws(EditMessage) {
                questions.append(
                    reading.programme.id(of: try meaning.entity(String(part), .question)))
            } catch { report(error, .questions) }
        }
        entry.set("questions", NewValues.list(questions))
        word(.start) { text throws(EditMessage) in try meaning.date(text).iso }
        word(.due) { text throws(EditMessage) in try meaning.date(text).iso }
        prose(.what)
        prose(.who)
        prose(.how)
        var first = Entry.born(on: date.iso, reading.programme.language)
        if let note = values.text(.note).map(TextForm.clean), !note.isEmpty {
            var update = NewUpdate(on: date)
            update.note = note
            first = update.entry(UpdateHabits())
        }
        entry.set("updates", .list([.entry(first)]))
        return entry
    }
}
