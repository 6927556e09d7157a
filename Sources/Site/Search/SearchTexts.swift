internal import Programme

/// What can be searched of an entity: its title, what it goes by, and its texts.
///
/// Told piece by piece rather than as a list, because at ten thousand actions the lists would cost more than the rest.
protocol SearchReceiver {
    /// A piece of the present field, as it is to be read.
    mutating func text(_ text: String)
    /// The same in Markdown.
    mutating func markdown(_ text: String)
    /// The present field ends: the first is the title, the second what the entity goes by, the rest are texts.
    mutating func next()
}

extension SearchReceiver {
    fileprivate mutating func text(_ text: String?) {
        if let text { self.text(text) }
    }

    fileprivate mutating func prose(_ prose: Prose?) {
        guard let prose else { return }
        next()
        markdown(prose.markdown)
    }

    /// Adds to the present field.
    fileprivate mutating func more(_ prose: Prose?) {
        if let prose { markdown(prose.markdown) }
    }
}

extension Site {
    /// The kinds that can be searched, in the order in which they stand in the index.
    static let searchedKinds: [EntityKind] = [
        .theme, .question, .conclusion, .action, .owner, .area, .case, .indicator, .inventory, .offering, .source,
        .note, .page,
    ]

    /// Tells what can be searched of an entity.
    func tellSearch<Receiver: SearchReceiver>(_ ref: EntityRef, to receiver: inout Receiver) {
        let i = Int(ref.index)
        switch ref.kind {
        case .theme: tell(Listed(programme.themes, i), &receiver)
        case .question: tell(Listed(programme.questions, i), &receiver)
        case .conclusion: receiver.text(programme.conclusions[i].text)
        case .action: tell(Listed(programme.actions, i), &receiver)
        case .owner: tell(Listed(programme.owners, i), &receiver)
        case .area: tell(Listed(programme.areas, i), &receiver)
        case .case: tell(Listed(programme.cases, i), &receiver)
        case .indicator: tell(Listed(programme.indicators, i), &receiver)
        case .inventory: tell(Listed(programme.inventories, i), &receiver)
        case .offering: tell(Listed(programme.offerings, i), &receiver)
        case .source: tell(Listed(programme.sources, i), &receiver)
        case .note: tell(Listed(programme.notes, i), &receiver)
        case .page:
            receiver.text(programme.pages[i].title)
            receiver.next()
            texts(programme.pages[i].header.tags, &receiver)
            receiver.prose(programme.pages[i].body)
        }
    }

    private func texts(_ texts: [String], _ out: inout some SearchReceiver) {
        for text in texts { out.text(text) }
    }

    private func names(_ references: [Reference], _ out: inout some SearchReceiver) {
        for reference in references { name(reference, &out) }
    }

    private func names(_ roles: [RoleReference], _ out: inout some SearchReceiver) {
        for i in roles.indices { name(roles[i].reference, &out) }
    }

    private func name(_ reference: Reference?, _ out: inout some SearchReceiver) {
        guard let target = reference?.target else { return }
        out.text(names.label(of: target))
        if target.kind == .owner { out.text(programme.owners[Int(target.index)].short) }
    }

    private func tell(_ theme: Listed<Theme>, _ out: inout some SearchReceiver) {
        out.text(theme.title)
        out.next()
        out.text(theme.subtitle)
        name(theme.host, &out)
        texts(theme.header.tags, &out)
        out.prose(theme.summary)
        out.prose(theme.body)
        for group in theme.groups {
            out.next()
            out.text(group.title)
            out.more(group.text)
        }
        for quote in theme.quotes {
            out.next()
            out.text(quote.text)
        }
        for meeting in theme.meetings where meeting.place != nil || meeting.note != nil {
            out.next()
            out.text(meeting.place)
            out.more(meeting.note)
        }
        out.prose(theme.colophon)
    }

    private func tell(_ question: Listed<Question>, _ out: inout some SearchReceiver) {
        out.text(question.question)
        out.next()
        names(question.hosts, &out)
        names(question.contributors, &out)
        names(question.areas, &out)
        texts(question.header.tags, &out)
        for sub in question.subQuestions {
            out.next()
            out.text(sub)
        }
        out.prose(question.body)
    }

    private func tell(_ action: Listed<Action>, _ out: inout some SearchReceiver) {
        out.text(action.title)
        out.next()
        names(action.state.owners, &out)
        names(action.partners, &out)
        names(action.areas, &out)
        texts(action.header.tags, &out)
        out.prose(action.what)
        out.prose(action.who)
        out.prose(action.how)
        let steps = action.steps
        for i in steps.indices {
            out.next()
            out.text(steps[i].title)
        }
        if action.state.isEscalated {
            out.next()
            name(action.escalated?.to, &out)
            out.more(action.escalated?.note)
        }
        out.prose(action.helpWanted)
        let updates = action.state.updates
        for i in updates.indices { out.prose(updates[i].note) }
    }

    private func tell(_ owner: Listed<Owner>, _ out: inout some SearchReceiver) {
        out.text(owner.name)
        out.next()
        out.text(owner.short)
        if let kind = owner.kind { out.text(word("owner-" + kind.rawValue)) }
        out.text(owner.role)
        name(owner.organisation, &out)
        names(owner.partOf, &out)
        out.text(owner.phase)
        texts(owner.header.tags, &out)
        for topic in owner.expertise {
            out.next()
            out.text(topic)
        }
        out.prose(owner.about)
        out.prose(owner.tasks)
    }

    private func tell(_ area: Listed<Area>, _ out: inout some SearchReceiver) {
        out.text(area.name)
        out.next()
        names(area.municipality, &out)
        out.text(area.province)
        texts(area.header.tags, &out)
        out.prose(area.about)
    }

    private func tell(_ example: Listed<Case>, _ out: inout some SearchReceiver) {
        out.text(example.title)
        out.next()
        names(example.area, &out)
        out.text(example.place)
        names(example.parties, &out)
        texts(example.header.tags, &out)
        for text in [example.period, example.budget, example.status].compactMap(\.self) {
            out.next()
            out.text(text)
        }
        out.prose(example.summary)
        out.prose(example.body)
    }

    private func tell(_ indicator: Listed<Indicator>, _ out: inout some SearchReceiver) {
        out.text(indicator.title)
        out.next()
        out.text(indicator.unit)
        names(indicator.beneficiaries, &out)
        name(indicator.area, &out)
        texts(indicator.header.tags, &out)
        out.prose(indicator.about)
        out.prose(indicator.worth?.note)
    }

    private func tell(_ inventory: Listed<Inventory>, _ out: inout some SearchReceiver) {
        out.text(inventory.title)
        out.next()
        texts(inventory.header.tags, &out)
        out.prose(inventory.about)
        for answer in inventory.answers {
            out.next()
            out.text(answer.title)
        }
        for entry in inventory.entries where entry.note != nil {
            out.next()
            name(entry.subject, &out)
            out.more(entry.note)
        }
    }

    private func tell(_ offering: Listed<Offering>, _ out: inout some SearchReceiver) {
        out.text(offering.title)
        out.next()
        if let kind = offering.kind { out.text(word("offering-" + kind.rawValue)) }
        names(offering.provider, &out)
        texts(offering.header.tags, &out)
        for topic in offering.topics {
            out.next()
            out.text(topic)
        }
        out.prose(offering.about)
    }

    private func tell(_ source: Listed<Source>, _ out: inout some SearchReceiver) {
        out.text(source.title)
        out.next()
        texts(source.authors, &out)
        out.text(source.publisher)
        if let year = source.year { out.text(String(year)) }
        out.text(source.kind)
        texts(source.header.tags, &out)
        out.prose(source.note)
    }

    private func tell(_ note: Listed<Note>, _ out: inout some SearchReceiver) {
        out.text(note.title)
        out.next()
        names(note.owners, &out)
        names(note.areas, &out)
        texts(note.header.tags, &out)
        out.prose(note.body)
    }
}
