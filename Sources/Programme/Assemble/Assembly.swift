public import Diagnostics

/// Puts a programme together: keeps what the audience may see, looks everything up that is named, and works out how
/// things stand on the day.
///
/// - Parameters:
///   - documents: all that was read.
///   - audience: who the build is for.
///   - day: the day to tell everything for.
///   - jobs: threads to go over the texts with.
/// - Returns: the programme, and what is wrong with it beyond what reading found.
public func assemble(
    _ documents: consuming Documents, for audience: Audience, on day: Day, jobs: Int = 1
) -> (programme: Programme, diagnostics: [Diagnostic]) {
    var documents = documents
    documents.nameNotes()
    var diagnostics = documents.duplicateIDs()
    let doubled = Set(diagnostics.compactMap(\.doubledID))
    let hidden = documents.restrict(to: audience)
    var programme = Programme(day: day, audience: audience, files: documents.files)
    programme.take(&documents)
    programme.indexHeaders()
    let resolver = Resolver(hidden: hidden, unreadable: documents.unreadable, otherFiles: documents.otherFiles)
    resolver.resolve(&programme, jobs: jobs)
    // Which of two things an id stands for is not known: that one of them does not belong here is no news.
    diagnostics += resolver.diagnostics.filter { !doubled.contains($0.misplacedID ?? "") }
    programme.completeMembership()
    programme.deriveStates(jobs: jobs)
    programme.deriveDuties()
    diagnostics += programme.compareEditions().map(\.diagnostic)
    diagnostics += programme.circles()
    return (programme, diagnostics)
}

extension Diagnostic {
    /// The id that stands for two things, where that is what it tells.
    fileprivate var doubledID: String? {
        guard case .duplicateID(let id)? = message as? AssemblyMessage else { return nil }
        return Identifier.folded(id)
    }

    /// The id of the wrong kind, where that is what it tells.
    fileprivate var misplacedID: String? {
        guard case .wrongKind(let id, _, _)? = message as? AssemblyMessage else { return nil }
        return Identifier.folded(id)
    }
}

extension Documents {
    /// Gives notes and questions without an id of their own one from the theme's slug and the file's name.
    fileprivate mutating func nameNotes() {
        let slugs = Dictionary(themes.map { ($0.folder, $0.slug) }, uniquingKeysWith: { first, _ in first })
        for i in notes.indices where notes[i].value.id.isEmpty {
            notes[i].value.header.id = "\(slugs[notes[i].folder] ?? notes[i].folder)-\(notes[i].value.name)"
        }
        for i in questions.indices {
            if questions[i].value.id.isEmpty {
                let name = ContentFile.split(questions[i].value.path.split(separator: "/").last.map(String.init) ?? "")
                    .stem
                questions[i].value.header.id = "\(slugs[questions[i].folder] ?? questions[i].folder)-\(name)"
            }
            let question = questions[i].value
            for k in conclusions[i].indices where !conclusions[i][k].header.hasOwnID {
                conclusions[i][k].header.id = "\(question.id)-C\(conclusions[i][k].number)"
            }
        }
    }

    /// Reports ids that stand for two things, whoever may see them.
    fileprivate func duplicateIDs() -> [Diagnostic] {
        var first: [String: Place] = [:]
        var found: [Diagnostic] = []
        func add(_ id: String, at place: Place) {
            guard !id.isEmpty else { return }
            let key = Identifier.folded(id)
            guard let earlier = first[key] else {
                first[key] = place
                return
            }
            let note = Diagnostic.Note(AssemblyMessage.firstID, at: earlier)
            found.append(
                Diagnostic("duplicate-id", .error, AssemblyMessage.duplicateID(id), at: place, notes: [note]))
        }
        func add(_ id: String, _ place: Place, _ aliases: [Reference]) {
            add(id, at: place)
            for alias in aliases where Identifier.folded(alias.id) != Identifier.folded(id) {
                add(alias.id, at: alias.place)
            }
        }
        func add(_ header: Header) { add(header.id, header.place, header.aliases) }
        // By index, since copying a whole entity to look at its id costs more than the look.
        for i in themes.indices { add(themes[i].header) }
        for i in questions.indices {
            add(questions[i].value.header)
            for k in conclusions[i].indices { add(conclusions[i][k].header) }
        }
        for i in actions.indices {
            for k in actions[i].value.indices {
                let id = actions[i].value[k].header.id
                add(id, actions[i].value[k].header.place, actions[i].value[k].header.aliases)
            }
        }
        for i in owners.indices { add(owners[i].header) }
        for i in areas.indices { add(areas[i].header) }
        for i in cases.indices { add(cases[i].header) }
        for i in indicators.indices { for k in indicators[i].value.indices { add(indicators[i].value[k].header) } }
        for i in inventories.indices { add(inventories[i].header) }
        for i in offerings.indices { add(offerings[i].header) }
        for i in sources.indices { add(sources[i].header) }
        for i in notes.indices { add(notes[i].value.header) }
        for i in pages.indices { add(pages[i].header) }
        return found
    }
}

extension Programme {
    /// Takes the entities over, each with the index of its theme, in the order in which they are shown.
    fileprivate mutating func take(_ documents: inout Documents) {
        settings = documents.settings ?? Settings()
        owners = documents.owners
        areas = documents.areas
        sources = documents.sources
        inventories = documents.inventories
        offerings = documents.offerings
        cases = documents.cases
        editions = documents.editions
        media = documents.media
        pages = documents.pages.sorted { ($0.order ?? .max, $0.name) < ($1.order ?? .max, $1.name) }
        themes = documents.themes.sorted { ($0.number ?? .max, $0.folder) < ($1.number ?? .max, $1.folder) }
        let themeOf = Dictionary(
            themes.indices.map { (themes[$0].folder, $0) }, uniquingKeysWith: { first, _ in first })
        func order<E>(_ list: [Documents.InTheme<E>]) -> [(theme: Int, index: Int)] {
            list.indices.compactMap { i in themeOf[list[i].folder].map { (theme: $0, index: i) } }
                .sorted { ($0.theme, $0.index) < ($1.theme, $1.index) }
        }
        func placed<E>(_ list: [Documents.InTheme<E>]) -> [(theme: Int, value: E)] {
            order(list).map { ($0.theme, list[$0.index].value) }
        }
        let withConclusions = zip(documents.questions, documents.conclusions).map {
            Documents.InTheme(value: (question: $0.0.value, conclusions: $0.1), folder: $0.0.folder)
        }
        let ordered = placed(withConclusions).sorted {
            ($0.theme, $0.value.question.number ?? .max, $0.value.question.path)
                < ($1.theme, $1.value.question.number ?? .max, $1.value.question.path)
        }
        for (theme, (question, itsConclusions)) in ordered {
            var question = question
            question.theme = theme
            for conclusion in itsConclusions {
                var conclusion = conclusion
                conclusion.question = questions.count
                question.conclusions.append(conclusions.count)
                conclusions.append(conclusion)
            }
            themes[theme].questions.append(questions.count)
            questions.append(question)
        }
        actions.reserveCapacity(documents.actions.reduce(0) { $0 + $1.value.count })
        for (theme, register) in order(documents.actions) {
            for i in documents.actions[register].value.indices {
                // Moved out, since a copy counts some forty references.
                var action = Action()
                swap(&action, &documents.actions[register].value[i])
                action.theme = theme
                themes[theme].actions.append(actions.count)
                actions.append(consume action)
            }
        }
        for (theme, register) in placed(documents.indicators) {
            let new = indicators.count..<indicators.count + register.count
            themes[theme].indicators += new
            indicators += register
            for i in new { indicators[i].theme = theme }
        }
        let orderedNotes = placed(documents.notes).sorted {
            ($0.theme, $0.value.order ?? .max, $0.value.date?.last ?? Day(number: .max), $0.value.path)
                < ($1.theme, $1.value.order ?? .max, $1.value.date?.last ?? Day(number: .max), $1.value.path)
        }
        for (theme, note) in orderedNotes {
            themes[theme].notes.append(notes.count)
            notes.append(note)
            notes[notes.count - 1].theme = theme
        }
    }

    /// Looks at every header once: for ids and aliases, of which the first of each counts, and for tags.
    fileprivate mutating func indexHeaders() {
        index.reserveCapacity(EntityKind.allCases.reduce(0) { $0 + count($1) })
        func add(_ id: String, _ ref: EntityRef) {
            // Looked up once: what stands there already stays.
            { (_: inout EntityRef) in }(&index[Identifier.folded(id), default: ref])
        }
        for ref in refs {
            let id = id(of: ref)
            if !id.isEmpty { add(id, ref) }
            for alias in aliases(of: ref) { add(alias.id, ref) }
            if !tags(of: ref).isEmpty { tagged.append(ref) }
        }
    }

    /// Makes `part-of` and `members` say the same.
    fileprivate mutating func completeMembership() {
        func add(_ ref: EntityRef, _ place: Place, to list: WritableKeyPath<Owner, [Reference]>, of owner: Int) {
            guard !owners[owner][keyPath: list].contains(where: { $0.target == ref }) else { return }
            var reference = Reference(id(of: ref), at: place)
            reference.target = ref
            owners[owner][keyPath: list].append(reference)
        }
        for i in owners.indices {
            for parent in owners[i].partOf {
                if let target = parent.target {
                    add(EntityRef(.owner, i), parent.place, to: \.members, of: Int(target.index))
                }
            }
        }
        for i in owners.indices {
            for member in owners[i].members {
                if let target = member.target {
                    add(EntityRef(.owner, i), member.place, to: \.partOf, of: Int(target.index))
                }
            }
        }
    }

    fileprivate mutating func deriveDuties() {
        duties = [Duties](repeating: Duties(), count: owners.count)
        followUps = [[Int]](repeating: [], count: conclusions.count)
        answers = [[Int]](repeating: [], count: questions.count)
        for i in actions.indices {
            // By index, since copying what is listed costs more than the look at its target.
            for k in actions[i].state.owners.indices {
                guard let target = actions[i].state.owners[k].reference.target.map({ Int($0.index) }) else { continue }
                if duties[target].leads.last != i { duties[target].leads.append(i) }
            }
            for k in actions[i].partners.indices { addHelp(actions[i].partners[k].reference.target, with: i) }
            for step in actions[i].steps.indices {
                for k in actions[i].steps[step].owner.indices {
                    addHelp(actions[i].steps[step].owner[k].target, with: i)
                }
            }
            for k in actions[i].followsFrom.indices {
                guard let target = actions[i].followsFrom[k].target.map({ Int($0.index) }) else { continue }
                if followUps[target].last != i { followUps[target].append(i) }
            }
            for k in actions[i].questions.indices {
                guard let target = actions[i].questions[k].target.map({ Int($0.index) }) else { continue }
                if answers[target].last != i { answers[target].append(i) }
            }
        }
    }

    private mutating func addHelp(_ helper: EntityRef?, with action: Int) {
        guard let target = helper.map({ Int($0.index) }) else { return }
        if duties[target].leads.last != action, duties[target].helps.last != action {
            duties[target].helps.append(action)
        }
    }
}
