internal import Diagnostics
internal import Programme

extension Content {
    /// Adds a learning question, in a file of its own.
    ///
    /// - Throws: ``EditError/request(_:)`` with a message for each value that means nothing.
    public func add(_ new: NewQuestion) throws(EditError) -> EditPlan {
        var values = NewValues(programme)
        let meaning = values.meaning
        let theme = values.value("theme", new.theme, meaning.theme)
        if new.theme.trimmed.isEmpty { values.report(.missingKey("theme")) }
        let question = values.line("question", new.question)
        let subQuestions = new.subQuestions.map { values.line("sub-questions", $0) }
        let hosts = values.owners("hosts", new.hosts)
        let contributors = values.owners("contributors", new.contributors)
        let wanted = values.wanted(new.id)
        try values.check()
        guard let theme else { throw .request(.missingKey("theme")) }

        let it = programme.themes[theme]
        let questions = it.questions.map { programme.questions[$0] }
        let next = wanted == nil ? values.ids.next(values.ids.questionStyle(theme)) : nil
        let id = wanted ?? next?.id ?? ""
        let number = max(questions.compactMap(\.number).max() ?? 0, questions.count) + 1
        var entry = Entry()
        entry.set("id", .word(id))
        entry.set("number", .word(String(number)))
        entry.set("question", .text(question))
        // Sub-questions are sentences: below each other, never in brackets.
        if !subQuestions.isEmpty { entry.set("sub-questions", .rows(subQuestions)) }
        entry.set("hosts", hosts)
        entry.set("contributors", contributors)
        entry.closing = Question.hints(
            ["sub-questions", "hosts", "contributors"], without: entry, programme.language)
        var draft = Draft(self)
        let stem = NoteName.next(after: questions.map(\.path), number: number, title: question)
        let folder = "themes/\(it.folder)/questions/"
        let name = draft.freeName(folder + stem)
        draft.createNote(name, entry, headings: EditMessage.Heading.question)
        draft.changes.append(.added(.question, id, question, file: name))
        draft.newIDs = [id]
        return try draft.finish()
    }

    /// Adds a theme, in a folder of its own.
    ///
    /// - Throws: ``EditError/request(_:)`` with a message for each value that means nothing.
    public func add(_ new: NewTheme) throws(EditError) -> EditPlan {
        var values = NewValues(programme)
        let meaning = values.meaning
        let title = values.line("title", new.title)
        let slug = new.slug?.trimmed.isEmpty == false ? new.slug?.trimmed : values.slug(title)
        if let slug {
            if !Identifier.isValid(slug) { values.report(.badID(slug)) }
            let folded = Identifier.folded(slug)
            if programme.themes.contains(where: {
                [$0.slug, $0.folder].map(Identifier.folded).contains(folded)
            }) {
                values.report(.slugTaken(slug))
            }
        }
        let wanted = values.wanted(new.id)
        var entry = Entry()
        let next = wanted == nil ? values.ids.next(values.ids.themeStyle()) : nil
        let number =
            max(programme.themes.compactMap(\.number).max() ?? 0, (next?.number ?? 1) - 1) + 1
        entry.set("id", .word(wanted ?? next?.id ?? ""))
        entry.set("number", .word(String(number)))
        entry.set("title", .text(title))
        entry.set(
            "host",
            values.value("host", new.host, meaning.owner).map { .word(programme.id(of: $0)) })
        entry.set("stage", .word(Stage.topic.rawValue))
        if let date = values.date("date", new.date) {
            var meeting = Entry([("date", date), ("kind", .word(MeetingKind.live.rawValue))])
            meeting.set("place", values.oneLine("place", new.place))
            entry.set("meetings", .list([.entry(meeting)]))
        }
        entry.closing = Theme.hints(
            ["summary", "host", "meetings", "groups"], without: entry, programme.language)
        try values.check()
        guard let slug else { throw .request(.noSlug(title)) }
        var draft = Draft(self)
        let name = "themes/\(slug)/theme.md"
        draft.createNote(name, entry, headings: [])
        let id = wanted ?? next?.id ?? ""
        draft.changes.append(.added(.theme, id, title, file: name))
        draft.newIDs = [id]
        return try draft.finish()
    }

    /// Adds a practice case, in a file of its own.
    ///
    /// - Throws: ``EditError/request(_:)`` with a message for each value that means nothing.
    public func add(_ new: NewCase) throws(EditError) -> EditPlan {
        var values = NewValues(programme)
        let title = values.line("title", new.title)
        let wanted = values.wanted(new.id)
        let slug = wanted ?? values.slug(title)
        var entry = Entry()
        entry.set("title", .text(title))
        entry.set("area", values.ids("area", new.area, .area))
        entry.set("place", values.oneLine("place", new.place))
        entry.set("parties", values.owners("parties", new.parties))
        entry.set("themes", values.ids("themes", new.themes, .theme))
        entry.set("actions", values.ids("actions", new.actions, .action))
        try values.check()
        guard let slug else { throw .request(.noSlug(title)) }
        let id = wanted ?? values.ids.next(slug: slug)
        entry.lead("id", .word(id))
        entry.closing = Case.hints(
            ["summary", "area", "parties", "actions"], without: entry, programme.language)
        var draft = Draft(self)
        let name = draft.freeName("cases/" + id)
        draft.createNote(name, entry, headings: EditMessage.Heading.case)
        draft.changes.append(.added(.case, id, title, file: name))
        draft.newIDs = [id]
        return try draft.finish()
    }
}

extension Draft {
    /// Makes a Markdown file with front matter and headings to write under.
    fileprivate mutating func createNote(
        _ name: String, _ entry: Entry, headings: [EditMessage.Heading]
    ) {
        var lines = ["---"] + entry.lines(column: 0) + ["---"]
        for heading in headings {
            lines += ["", "## " + EditMessage.heading(heading).text(in: language)]
        }
        create(name, lines)
    }

    /// A path that no file has yet.
    fileprivate func freeName(_ stem: String) -> String {
        var name = stem + ".md"
        var number = 2
        while exists(name) {
            name = "\(stem)-\(number).md"
            number += 1
        }
        return name
    }
}

/// How the files of a theme's questions are named.
enum NoteName {
    /// The name of the next file, without ending: a number, a number and words, or words, as the others are.
    static func next(after paths: [String], number: Int, title: String) -> String {
        let stems = paths.map { $0.split(separator: "/").last.map(String.init) ?? "" }.map {
            String($0.dropLast(3))
        }
        let slug = Folding.slug(title, longest: 40)
        let digits = stems.map { String($0.prefix { $0.isASCII && $0.isNumber }) }
        guard stems.isEmpty || digits.contains(where: { !$0.isEmpty }) else {
            return slug.isEmpty ? String(number) : slug
        }
        let style =
            IDStyle(digits.filter { !$0.isEmpty }) ?? IDStyle(prefix: "", width: 0, highest: 0)
        let next = style.numbered(max(style.highest + 1, stems.isEmpty ? number : 0))
        let hasWords = zip(stems, digits).contains { $0.0.count > $0.1.count }
        return hasWords && !slug.isEmpty ? next + "-" + slug : next
    }
}
