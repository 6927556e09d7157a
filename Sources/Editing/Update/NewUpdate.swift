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

    /// Whether an action's history holds the very same entry, with none of that day after it that says otherwise.
    func stands(in action: Action) -> Bool {
        guard let index = action.updates.lastIndex(where: { isSame(as: $0, of: action) }) else {
            return false
        }
        return !action.updates[(index + 1)...].contains { later in
            later.date == date
                && ((status != nil && later.status != nil) || (due != nil && later.due != nil)
                    || (owners != nil && later.owner != nil))
        }
    }

    private func isSame(as update: Update, of action: Action) -> Bool {
        update.date == date && update.status == status && update.due == due
            && update.owner.map { $0.map { Identifier.folded($0.reference.id) } }
                == owners.map { $0.map { Identifier.folded($0.id) } }
            && update.by.map { Identifier.folded($0.id) } == by.map(Identifier.folded)
            && TextForm.same(update.note?.markdown ?? "", note ?? "")
            && min(audience ?? .public, action.header.audience) == update.audience
    }

    /// It as it is written in a file with these habits.
    func entry(_ habits: UpdateHabits) -> Entry {
        var entry = Entry()
        entry.set("date", .word(date.iso))
        if habits.byFirst == true { entry.set("by", by.map { .word($0) }) }
        entry.set("status", status.map { .word($0.rawValue) })
        entry.set("due", due.map { .word($0.iso) })
        entry.set("owner", owners.map(NewUpdate.written))
        entry.set("by", by.map { .word($0) })
        if let note, !note.isEmpty {
            entry.set("note", habits.isBlock == true ? .block(note) : .text(note))
        }
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
