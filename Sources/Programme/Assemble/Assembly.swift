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
    let hidden = documents.restrict(to: audience)
    var programme = Programme(day: day, audience: audience, files: documents.files)
    programme.take(documents)
    programme.indexIDs()
    let resolver = Resolver(programme, hidden: hidden, unreadable: documents.unreadable)
    resolver.otherFiles = documents.otherFiles
    resolver.resolve(&programme, jobs: jobs)
    diagnostics += resolver.diagnostics
    diagnostics += programme.completeMembership()
    programme.deriveStates()
    programme.deriveDuties()
    diagnostics += programme.circles()
    return (programme, diagnostics)
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
                let name = ContentFile.split(questions[i].value.path.split(separator: "/").last.map(String.init) ?? "").stem
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
        func add(_ entity: some Entity) {
            add(entity.id, at: entity.header.place)
            for alias in entity.header.aliases where Identifier.folded(alias.id) != Identifier.folded(entity.id) {
                add(alias.id, at: alias.place)
            }
        }
        themes.forEach(add)
        for (question, conclusions) in zip(questions, conclusions) {
            add(question.value)
            conclusions.forEach(add)
        }
        actions.forEach { add($0.value) }
        owners.forEach(add)
        areas.forEach(add)
        cases.forEach(add)
        indicators.forEach { add($0.value) }
        inventories.forEach(add)
        offerings.forEach(add)
        sources.forEach(add)
        notes.forEach { add($0.value) }
        pages.forEach(add)
        return found
    }
}

extension Programme {
    /// Takes the entities over, each with the index of its theme, in the order in which they are shown.
    fileprivate mutating func take(_ documents: Documents) {
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
        let themeOf = Dictionary(themes.indices.map { (themes[$0].folder, $0) }, uniquingKeysWith: { first, _ in first })
        func placed<E>(_ list: [Documents.InTheme<E>]) -> [(theme: Int, value: E)] {
            list.compactMap { item in themeOf[item.folder].map { ($0, item.value) } }
                .enumerated().sorted { ($0.element.theme, $0.offset) < ($1.element.theme, $1.offset) }
                .map(\.element)
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
        for (theme, action) in placed(documents.actions) {
            themes[theme].actions.append(actions.count)
            actions.append(action)
            actions[actions.count - 1].theme = theme
        }
        for (theme, indicator) in placed(documents.indicators) {
            themes[theme].indicators.append(indicators.count)
            indicators.append(indicator)
            indicators[indicators.count - 1].theme = theme
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

    fileprivate mutating func indexIDs() {
        for kind in EntityKind.allCases {
            for i in 0..<count(kind) {
                let ref = EntityRef(kind, i)
                let header = entity(ref).header
                for id in [header.id] + header.aliases.map(\.id) where !id.isEmpty {
                    let key = Identifier.folded(id)
                    if index[key] == nil { index[key] = ref }
                }
            }
        }
    }

    /// Makes `part-of` and `members` say the same.
    fileprivate mutating func completeMembership() -> [Diagnostic] {
        func add(_ ref: EntityRef, _ place: Place, to list: WritableKeyPath<Owner, [Reference]>, of owner: Int) {
            guard !owners[owner][keyPath: list].contains(where: { $0.target == ref }) else { return }
            var reference = Reference(id(of: ref), at: place)
            reference.target = ref
            owners[owner][keyPath: list].append(reference)
        }
        for i in owners.indices {
            for parent in owners[i].partOf {
                if let target = parent.target { add(EntityRef(.owner, i), parent.place, to: \.members, of: Int(target.index)) }
            }
        }
        for i in owners.indices {
            for member in owners[i].members {
                if let target = member.target { add(EntityRef(.owner, i), member.place, to: \.partOf, of: Int(target.index)) }
            }
        }
        return []
    }

    fileprivate mutating func deriveDuties() {
        duties = [Duties](repeating: Duties(), count: owners.count)
        followUps = [[Int]](repeating: [], count: conclusions.count)
        answers = [[Int]](repeating: [], count: questions.count)
        for (i, action) in actions.enumerated() {
            for owner in action.state.owners {
                guard let target = owner.reference.target.map({ Int($0.index) }) else { continue }
                if duties[target].leads.last != i { duties[target].leads.append(i) }
            }
            let helpers = action.partners.map(\.reference) + action.steps.flatMap(\.owner)
            for helper in helpers {
                guard let target = helper.target.map({ Int($0.index) }) else { continue }
                if duties[target].leads.last != i, duties[target].helps.last != i { duties[target].helps.append(i) }
            }
            for conclusion in action.followsFrom {
                guard let target = conclusion.target.map({ Int($0.index) }) else { continue }
                if followUps[target].last != i { followUps[target].append(i) }
            }
            for question in action.questions {
                guard let target = question.target.map({ Int($0.index) }) else { continue }
                if answers[target].last != i { answers[target].append(i) }
            }
        }
    }
}
