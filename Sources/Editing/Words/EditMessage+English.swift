internal import Diagnostics
internal import Programme

extension EditMessage {
    var english: String {
        switch self {
        case .cannotRead(let problem):
            "`\(problem.path)` cannot be read: \(problem.reason(in: .en))."
        case .cannotWrite(let problem):
            "`\(problem.path)` cannot be written: \(problem.reason(in: .en)). Nothing has changed."
        case .notPutBack(let paths):
            "Not everything could be put back. The former text is in \(EditMessage.listed(paths)); put it back yourself."
        case .changedMeanwhile(let path):
            "`\(path)` has changed in the meantime, so nothing was written. Try again."
        case .refused: "The edit has errors and is not written."
        case .overlap: "Two edits touch the same lines. Make them one after the other."
        case .brokenFile(let name):
            "`\(name)` has errors, so nothing can be added to it. Mend them first; `werkboek check` shows them."
        case .cannotFind(let id):
            "`\(id)` cannot be found in its file. First mend the errors that `werkboek check` shows."
        case .writtenWithBrackets(let lines):
            "This is written with brackets or a reference and cannot be changed line by line."
                + (lines.map { " Put the lines below in the place of \(englishLines($0))." }
                    ?? " Write it on lines of its own.")

        case .option(let key, let message): "`\(key)`: \(message.english)"
        case .badDate(let text):
            "`\(text)` is not a date. Write YYYY-MM-DD or day-month-year, or YYYY-MM, YYYY-Q1 or YYYY where the day is not known, or leave it empty."
        case .dateWithoutYear(let text): "`\(text)` lacks the year. Write it behind the date."
        case .unknownStatus(let text, let nearest):
            "`\(text)` is not a status."
                + hint(nearest, "Choose from: \(EditMessage.statuses(in: .en)).")
        case .unknownChoice(let text, let nearest, let known):
            "`\(text)` cannot stand here."
                + hint(nearest, "Choose from: \(EditMessage.listed(known)).")
        case .unknownID(let id, let kind, let nearest):
            "There is no \(kind.words.en) `\(id)`." + hint(nearest, "Mend the id.")
        case .unknownAnything(let id, let nearest):
            "Nothing has the id `\(id)`." + hint(nearest, "Mend the id.")
        case .wrongKind(let id, let kind, let due):
            "`\(id)` is \(article(kind)) \(kind.words.en), but \(article(due)) \(due.words.en) is due here."
        case .unknownLocal(let text, let nearest, let known, let list):
            "`\(text)` is not in `\(list)`."
                + hint(
                    nearest,
                    known.isEmpty ? "Add it there." : "Choose from: \(EditMessage.listed(known)).")
        case .unknownOwner(let name, let nearest):
            "`\(name)` is no known organisation or person."
                + hint(nearest, "Mend the name, or add it first.")
        case .ambiguousOwner(let name, let ids):
            "`\(name)` may be more than one: \(EditMessage.listed(ids)). Write the id."
        case .controlCharacter(let code):
            "The text holds a control character (\(EditMessage.hex(code))). Remove it."
        case .missingKey(let key): "`\(key)` is missing. Fill it in."
        case .whichOne(let text): text.isEmpty ? "Choose one:" : "`\(text)` may mean more than one thing:"

        case .nothingToAdd:
            "There is nothing to tell. Give a status, a due date, an owner or a note."
        case .emptyList: "The list holds no updates."
        case .updatesDue:
            "A list of updates is due here, each with `action:` and, say, `status:` or `note:`."
        case .unknownKey(let key, let nearest):
            "There is no key `\(key)` here."
                + hint(nearest, "Possible: action, date, status, due, owner, by, note, audience.")
        case .textDue: "A text is due here, not a list or a block of keys."
        case .alreadyThere(let id, let date): "\(id): this update of \(date.iso) is there already."
        case .updated(let id, let told): "\(id): update of \(told.date.iso)" + englishChanges(told)

        case .badID(let id):
            "`\(id)` cannot be an id. Use letters, digits, `.`, `_` and `-`, starting with a letter or digit, 120 characters at most."
        case .idTaken(let id, let kind, let label):
            "The id `\(id)` already belongs to \(article(kind)) \(kind.words.en): \(EditMessage.short(label)). Choose another."
        case .noSlug(let name): "No id can be made from `\(name)`. Give one yourself."
        case .slugTaken(let slug):
            "There is a theme in the folder `\(slug)` already. Choose another name."
        case .ownerExists(let name, let id): "`\(name)` is there already, as `\(id)`."
        case .added(let kind, let id, let title, let file):
            "New: \(kind.words.en) \(id), \(EditMessage.short(title)) (\(file))"
        case .heading(let heading): english(heading)

        case .sameID(let id): "`\(id)` has this id already."
        case .isAlias(let alias, let id): "`\(alias)` is a former id of `\(id)`. Rename `\(id)`."
        case .renamed(let old, let new, let uses):
            "\(old) is now called \(new); \(uses) "
                + (uses == 1 ? "reference was" : "references were") + " changed."
        case .conclusionsRenamed(let old, let new):
            "Conclusions without an id of their own go along: \(old)-C1 becomes \(new)-C1, and so on. Their old ids are gone."
        case .conclusionHasNoAlias(let old):
            "A conclusion has no former ids: `\(old)` is gone, also as an address."
        case .cannotMark(let old):
            "There is no place for an id of its own at `\(old)`. Put `{#ID}` behind the conclusion yourself."
        case .stillWritten(let old, let places):
            "\(old) is still written as plain text, code or a comment in \(EditMessage.first(places) { "and \($0) more" })."

        case .tableTooLarge(let size): "The file is larger than \(size) MB. Split it."
        case .tooManyRows(let count): "The table has more than \(count) rows. Split it."
        case .tooManyColumns(let count):
            "This row has more than \(count) columns. Check the separator."
        case .notText:
            "This is not text in UTF-8, UTF-16 or Windows-1252. Save the table as CSV (UTF-8)."
        case .unclosedQuote(let row):
            "Row \(row): a quote is not closed. Close it, or remove the first one."
        case .emptyTable: "The table is empty. Its first row must hold the names of the columns."

        case .cell(let row, let column, let message):
            "Row \(row), column `\(column)`: \(message.english)"
        case .badMap(let pair):
            "`\(pair)` maps nothing. Write `name=column`, such as `Who=owner,What=title`."
        case .unknownColumn(let name, let nearest, let known):
            "`\(name)` is no column that can be imported."
                + hint(nearest, "Choose from: \(EditMessage.listed(known)).")
        case .noSuchHeader(let name, let nearest, let known):
            "The table has no column `\(name)`."
                + hint(nearest, "It has: \(EditMessage.listed(known)).")
        case .columnTwice(let column, let one, let other):
            "`\(one)` and `\(other)` are both the column `\(column)`. Choose one."
        case .noColumns(let names, let suggestion):
            "None of the columns is called `id` or `title`: \(EditMessage.listed(names)). Say what they hold with `--map`, such as `--map \"\(suggestion ?? "Who=owner,What=title")\"`."
        case .ignoredColumns(let names, let suggestion):
            "Columns that were not read: \(EditMessage.listed(names))."
                + (suggestion.map { " Perhaps meant: `--map \"\($0)\"`." } ?? "")
        case .windows1252:
            "The table was read as Windows-1252. Where letters with accents are wrong, save it as CSV UTF-8."
        case .themeDue:
            "Which theme does this new action belong to? Say so with `--theme`, or in a column `theme`."
        case .cannotMove(let id): "`\(id)` belongs to another theme. A table cannot move it."
        case .sameRow(let row): "This action is also in row \(row). Keep one of them."
        case .ambiguousTitle(let ids):
            "More than one action has this title: \(EditMessage.listed(ids)). Fill in the id."
        case .knownByTitle(let row, let id): "Row \(row) was recognised as \(id) by its title."
        case .offeredOwner(let name, let id):
            "`\(name)` is not known yet. Mend the name, or have it added as `\(id)` with `--add-owners`."
        case .readAsOne(let names):
            "Read as one organisation: \(EditMessage.listed(names)). Where there are more, put commas between them."
        case .emptyLeaves(let key, let value):
            "An empty cell changes nothing: `\(key)` stays `\(value)`."
        case .cutOff: "Excel has cut this text off; it stays as it is."
        case .hiddenInText:
            "This text holds something that is not for everyone; the table would take it away. Change the text in the file, or begin anew with `export --audience team` and then `import --audience team`."
        case .unseen(let audience, let rows):
            "Whoever has the table as `\(audience.rawValue)` does not see the action of row \(EditMessage.first(rows.map(String.init)) { "and \($0) more" }). If the table was made for others, say so with `--audience`."
        case .laterUpdate(let day):
            "There is a later update about this, of \(day.iso). Give a later date."
        case .derivedIgnored(let column, let rows):
            "Column `\(column)` is worked out and not read (changed in row \(EditMessage.first(rows.map(String.init)) { "and \($0) more" }))."
        case .lineChanged(let id, let key, let from, let to):
            "\(id): `\(key)` " + (from.map { "from “\(EditMessage.short($0))” to " } ?? "becomes ")
                + "“\(EditMessage.short(to))”"
        case .textChanged(let id, let key): "\(id): the text of `\(key)` changes"
        case .listChanged(let id, let key, let removed, let added):
            "\(id): `\(key)`" + (added.isEmpty ? "" : " with \(added.joined(separator: ", "))")
                + (removed.isEmpty
                    ? ""
                    : (added.isEmpty ? "" : ",") + " without \(removed.joined(separator: ", "))")
        case .cleared(let id, let key): "\(id): `\(key)` is emptied"
        case .imported(let new, let changed, let unchanged):
            "\(new) new, \(changed) changed, \(unchanged) unchanged."
        }
    }

    private func hint(_ nearest: String?, _ otherwise: String) -> String {
        nearest.map { " Did you mean `\($0)`?" } ?? " " + otherwise
    }

    private func article(_ kind: EntityKind) -> String {
        "aeiou".contains(kind.words.en.first ?? "x") ? "an" : "a"
    }

    private func englishLines(_ lines: ClosedRange<Int>) -> String {
        lines.count == 1
            ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound) to \(lines.upperBound)"
    }

    private func englishChanges(_ told: Told) -> String {
        var parts: [String] = []
        if let status = told.status {
            parts.append(
                status.from == status.to
                    ? "status stays \(status.to.rawValue)"
                    : "status \(status.from.rawValue) → \(status.to.rawValue)")
        }
        if let due = told.due {
            parts.append("due " + (due.from.map { $0.iso + " → " } ?? "") + due.to.iso)
        }
        if let owners = told.owners {
            let names = { (ids: [String]) in ids.isEmpty ? "none" : ids.joined(separator: ", ") }
            parts.append("owner \(names(owners.from)) → \(names(owners.to))")
        }
        if let note = told.note { parts.append("“\(EditMessage.short(note))”") }
        return parts.isEmpty ? "" : ": " + parts.joined(separator: "; ")
    }

    private func english(_ heading: Heading) -> String {
        switch heading {
        case .dream: "Dream"
        case .obstacles: "What holds us back"
        case .chances: "Chances"
        case .conclusions: "Conclusions"
        case .background: "Background"
        case .approach: "Approach"
        case .funding: "Funding"
        case .results: "Results"
        case .lessons: "Lessons"
        case .born: "New in the agenda."
        }
    }
}
