internal import Diagnostics
internal import Programme

extension Content {
    /// Adds an action to the register of its theme.
    ///
    /// - Throws: ``EditError/request(_:)`` with a message for each value that means nothing.
    public func add(_ new: NewAction) throws(EditError) -> EditPlan {
        var values = NewValues(programme)
        let meaning = values.meaning
        let theme = values.value("theme", new.theme, meaning.theme)
        if new.theme.trimmed.isEmpty { values.report(.missingKey("theme")) }
        var entry = Entry()
        entry.set("title", .text(values.line("title", new.title)))
        entry.set(
            "horizon", values.value("horizon", new.horizon, meaning.horizon).map { .word($0) })
        if let theme {
            let group = values.value("group", new.group) { text throws(EditMessage) in
                try meaning.group(text, theme: theme)
            }
            entry.set("group", group.map { .word($0) })
        }
        entry.set(
            "status", values.value("status", new.status, meaning.status).map { .word($0.rawValue) })
        entry.set("owner", values.owners("owner", new.owner))
        entry.set("partners", values.owners("partners", new.partners))
        entry.set("questions", values.ids("questions", new.questions, .question))
        entry.set("follows-from", values.ids("follows-from", new.followsFrom, .conclusion))
        entry.set("start", values.date("start", new.start))
        entry.set("due", values.date("due", new.due))
        entry.set("what", values.prose("what", new.what))
        entry.set("who", values.prose("who", new.who))
        entry.set("how", values.prose("how", new.how))
        let wanted = values.wanted(new.id)
        try values.check()
        guard let theme else { throw .request(.missingKey("theme")) }

        let style = values.ids.actionStyle(theme)
        let id = wanted ?? values.ids.next(style).id
        entry.lead("id", .word(id))
        entry.set("updates", .list([.entry(Entry.born(on: programme.day.iso, programme.language))]))
        entry.closing = Action.hints(["owner", "due", "what"], without: entry, programme.language)
        var draft = Draft(self)
        let register = draft.actionRegister(theme, prefix: style.prefix)
        draft.append([entry], register: "actions", to: register.index, orNew: register.name)
        let file = register.index.map { files.files[$0].name } ?? register.name
        draft.changes.append(.added(.action, id, TextForm.line(new.title), file: file))
        draft.newIDs = [id]
        return try draft.finish()
    }

    /// Adds an organisation, body or person to the owners.
    ///
    /// - Throws: ``EditError/request(_:)`` with a message for each value that means nothing, or where it is there already.
    public func add(_ new: NewOwner) throws(EditError) -> EditPlan {
        var values = NewValues(programme)
        let meaning = values.meaning
        let name = values.line("name", new.name)
        if !name.isEmpty, let ref = try? meaning.owner(name) {
            values.report(.ownerExists(name, programme.id(of: ref)))
        }
        var entry = Entry()
        entry.set("name", .text(name))
        entry.set("short", values.oneLine("short", new.short))
        let kind = values.value("kind", new.kind) { text throws(EditMessage) in
            try meaning.choice(text, OwnerKind.self)
        }
        entry.set("kind", kind.map { .word($0.rawValue) })
        entry.set("url", values.oneLine("url", new.url))
        entry.set("part-of", values.owners("part-of", new.partOf))
        let wanted = values.wanted(new.id)
        let slug =
            wanted ?? values.slug(new.short?.trimmed.isEmpty == false ? new.short ?? name : name)
        try values.check()
        guard let slug else { throw .request(.noSlug(name)) }
        let id = wanted ?? values.ids.next(slug: slug)
        entry.lead("id", .word(id))
        entry.closing = Owner.hints(["short", "kind", "about"], without: entry, programme.language)
        var draft = Draft(self)
        draft.appendOwners([entry])
        draft.changes.append(.added(.owner, id, name, file: draft.ownerRegister.name))
        draft.newIDs = [id]
        return try draft.finish()
    }
}

extension Entry {
    /// The first word in the history of an action: nobody has had the time yet to leave it lie.
    static func born(on date: String, _ language: Language) -> Entry {
        Entry([("date", .word(date)), ("note", .text(EditMessage.heading(.born).text(in: language)))])
    }
}

extension Draft {
    /// Where new owners go: to `owners.yaml` where there is one, else to the file with the last of them.
    var ownerRegister: (index: Int?, name: String) {
        let main = ["owners.yaml", "owners.yml"].compactMap { content.file(named: $0) }.first
        let index = main ?? register("owners", entries: programme.owners.map(\.header.place))
        return (index, index.map { files.files[$0].name } ?? "owners.yaml")
    }

    mutating func appendOwners(_ entries: [Entry]) {
        let register = ownerRegister
        append(entries, register: "owners", to: register.index, orNew: register.name)
    }
}
