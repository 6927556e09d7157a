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
        case .theme: tell(programme.themes[i], &receiver)
        case .question: tell(programme.questions[i], &receiver)
        case .conclusion: receiver.text(programme.conclusions[i].text)
        case .action: tell(programme.actions[i], &receiver)
        case .owner: tell(programme.owners[i], &receiver)
        case .area: tell(programme.areas[i], &receiver)
        case .case: tell(programme.cases[i], &receiver)
        case .indicator: tell(programme.indicators[i], &receiver)
        case .inventory: tell(programme.inventories[i], &receiver)
        case .offering: tell(programme.offerings[i], &receiver)
        case .source: tell(programme.sources[i], &receiver)
        case .note: tell(programme.notes[i], &receiver)
        case .page:
            receiver.text(programme.pages[i].title)
            receiver.next()
            tags(programme.pages[i].header, &receiver)
            receiver.prose(programme.pages[i].body)
        }
    }

    private func tags(_ header: Header, _ out: inout some SearchReceiver) {
        for tag in header.tags { out.text(tag) }
    }

    private func names(_ references: [Reference], _ out: inout some SearchReceiver) {
        for reference in references { name(reference, &out) }
    }

    private func name(_ reference: Reference?, _ out: inout some SearchReceiver) {
        guard let target = reference?.target else { return }
        out.text(programme.label(of: target))
        if target.kind == .owner { out.text(programme.owners[Int(target.index)].short) }
    }

    private func tell(_ theme: Theme, _ out: inout some SearchReceiver) {
        out.text(theme.title)
        out.next()
        out.text(theme.subtitle)
        name(theme.host, &out)
        tags(theme.header, &out)
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

    private func tell(_ question: Question, _ out: inout some SearchReceiver) {
        out.text(question.question)
        out.next()
        names(question.hosts, &out)
        names(question.contributors, &out)
        names(question.areas, &out)
        tags(question.header, &out)
        for sub in question.subQuestions {
            out.next()
            out.text(sub)
        }
        out.prose(question.body)
    }

    private func tell(_ action: Action, _ out: inout some SearchReceiver) {
        out.text(action.title)
        out.next()
        for owner in action.state.owners { name(owner.reference, &out) }
        for partner in action.partners { name(partner.reference, &out) }
        names(action.areas, &out)
        tags(action.header, &out)
        out.prose(action.what)
        out.prose(action.who)
        out.prose(action.how)
        for step in action.steps {
            out.next()
            out.text(step.title)
        }
        if action.state.isEscalated {
            out.next()
            name(action.escalated?.to, &out)
            out.more(action.escalated?.note)
        }
        out.prose(action.helpWanted)
        for update in action.state.updates { out.prose(update.note) }
    }

    private func tell(_ owner: Owner, _ out: inout some SearchReceiver) {
        out.text(owner.name)
        out.next()
        out.text(owner.short)
        if let kind = owner.kind { out.text(word("owner-" + kind.rawValue)) }
        out.text(owner.role)
        name(owner.organisation, &out)
        names(owner.partOf, &out)
        out.text(owner.phase)
        tags(owner.header, &out)
        for topic in owner.expertise {
            out.next()
            out.text(topic)
        }
        out.prose(owner.about)
        out.prose(owner.tasks)
    }

    private func tell(_ area: Area, _ out: inout some SearchReceiver) {
        out.text(area.name)
        out.next()
        names(area.municipality, &out)
        out.text(area.province)
        tags(area.header, &out)
        out.prose(area.about)
    }

    private func tell(_ example: Case, _ out: inout some SearchReceiver) {
        out.text(example.title)
        out.next()
        names(example.area, &out)
        out.text(example.place)
        names(example.parties, &out)
        tags(example.header, &out)
        for text in [example.period, example.budget, example.status].compactMap(\.self) {
            out.next()
            out.text(text)
        }
        out.prose(example.summary)
        out.prose(example.body)
    }

    private func tell(_ indicator: Indicator, _ out: inout some SearchReceiver) {
        out.text(indicator.title)
        out.next()
        out.text(indicator.unit)
        names(indicator.beneficiaries, &out)
        name(indicator.area, &out)
        tags(indicator.header, &out)
        out.prose(indicator.about)
        out.prose(indicator.worth?.note)
    }

    private func tell(_ inventory: Inventory, _ out: inout some SearchReceiver) {
        out.text(inventory.title)
        out.next()
        tags(inventory.header, &out)
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

    private func tell(_ offering: Offering, _ out: inout some SearchReceiver) {
        out.text(offering.title)
        out.next()
        if let kind = offering.kind { out.text(word("offering-" + kind.rawValue)) }
        names(offering.provider, &out)
        tags(offering.header, &out)
        for topic in offering.topics {
            out.next()
            out.text(topic)
        }
        out.prose(offering.about)
    }

    private func tell(_ source: Source, _ out: inout some SearchReceiver) {
        out.text(source.title)
        out.next()
        for author in source.authors { out.text(author) }
        out.text(source.publisher)
        if let year = source.year { out.text(String(year)) }
        out.text(source.kind)
        tags(source.header, &out)
        out.prose(source.note)
    }

    private func tell(_ note: Note, _ out: inout some SearchReceiver) {
        out.text(note.title)
        out.next()
        names(note.owners, &out)
        names(note.areas, &out)
        tags(note.header, &out)
        out.prose(note.body)
    }
}
