internal import Diagnostics
internal import Programme

/// A new entry of an action's history, its values understood.
struct NewUpdate {
    var date: WrittenDate
    var status: Status?
    var due: WrittenDate?
    /// Empty where the owner is taken away; `nil` where it stays.
    var owners: [OwnerPart]?
    var by: String?
    var note: String?
    var audience: Audience?

    /// An owner and the part it takes.
    struct OwnerPart: Hashable {
        var id: String
        var role: String?
    }

    init(on date: WrittenDate) {
        self.date = date
    }

    /// Whether it says anything.
    var isEmpty: Bool { status == nil && due == nil && owners == nil && (note ?? "").isEmpty }

    /// Whether an action's history holds the very same entry.
    func stands(in action: Action) -> Bool {
        action.updates.contains { update in
            update.date == date && update.status == status && update.due == due
                && update.owner.map { $0.map { Identifier.folded($0.reference.id) } }
                    == owners.map { $0.map { Identifier.folded($0.id) } }
                && update.by.map { Identifier.folded($0.id) } == by.map(Identifier.folded)
                && TextForm.same(update.note?.markdown ?? "", note ?? "")
                && (audience ?? .public) == update.audience
        }
    }

    /// It as it is written.
    ///
    /// - Parameters:
    ///   - isBlock: whether the file writes its notes as blocks.
    ///   - byFirst: whether the file names who it comes from right after the date.
    func entry(isBlock: Bool, byFirst: Bool) -> Entry {
        var entry = Entry()
        entry.set("date", .word(date.iso))
        if byFirst { entry.set("by", by.map { .word($0) }) }
        entry.set("status", status.map { .word($0.rawValue) })
        entry.set("due", due.map { .word($0.iso) })
        entry.set("owner", owners.map(NewUpdate.written))
        entry.set("by", by.map { .word($0) })
        if let note, !note.isEmpty { entry.set("note", isBlock ? .block(note) : .text(note)) }
        entry.set("audience", audience.map { .word($0.rawValue) })
        return entry
    }

    private static func written(_ owners: [OwnerPart]) -> Written {
        let parts = owners.map { owner -> Written in
            guard let role = owner.role else { return .word(owner.id) }
            return .entry(Entry([("id", .word(owner.id)), ("role", .text(role))]))
        }
        if parts.count == 1, case .word = parts[0] { return parts[0] }
        return .list(parts)
    }
}

/// Comparing texts as people see them.
enum TextForm {
    /// Line ends as LF, no white space at the ends of the text or its lines.
    static func plain(_ text: String) -> String {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            var line = line
            while let last = line.last, last == " " || last == "\t" { line.removeLast() }
            return line
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }

    static func same(_ one: String, _ other: String) -> Bool { plain(one) == plain(other) }

    /// A text with line ends as LF and no blank lines at its ends; otherwise as it is.
    static func clean(_ text: String) -> String {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }

    /// A text on one line.
    static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
