/// What a build's audience may not see: known by id, so that links to it can be told from links to nothing.
struct Hidden: Sendable {
    /// Ids and aliases in lower case.
    var ids: Set<String> = []
    /// Paths of their files inside the content folder.
    var paths: Set<String> = []

    mutating func add(_ entity: some Entity, path: String? = nil) {
        if !entity.id.isEmpty { ids.insert(Identifier.folded(entity.id)) }
        for alias in entity.header.aliases { ids.insert(Identifier.folded(alias.id)) }
        if let path { paths.insert(path) }
    }
}

extension Documents {
    /// Takes out everything that an audience may not see. The one place where this is decided: what comes after never
    /// meets it.
    ///
    /// What lies inside something takes at least its audience: a theme's folder, a question's conclusions, an
    /// action's updates.
    mutating func restrict(to audience: Audience) -> Hidden {
        var hidden = Hidden()
        limitToContainers()
        func keep<E: Entity>(_ list: inout [E], path: (E) -> String? = { _ in nil }) {
            guard list.indices.contains(where: { !list[$0].header.audience.isVisible(to: audience) }) else { return }
            list.removeAll { entity in
                guard !entity.header.audience.isVisible(to: audience) else { return false }
                hidden.add(entity, path: path(entity))
                return true
            }
        }
        func keep<E: Entity>(_ list: inout [InTheme<E>], path: (E) -> String? = { _ in nil }) {
            guard list.indices.contains(where: { !list[$0].value.header.audience.isVisible(to: audience) }) else {
                return
            }
            list.removeAll { item in
                guard !item.value.header.audience.isVisible(to: audience) else { return false }
                hidden.add(item.value, path: path(item.value))
                return true
            }
        }
        func keep<E: Entity>(_ list: inout [InTheme<[E]>]) {
            for i in list.indices { keep(&list[i].value) }
        }
        let isShown = questions.indices.map { questions[$0].value.header.audience.isVisible(to: audience) }
        for i in questions.indices where !isShown[i] {
            for conclusion in conclusions[i] { hidden.add(conclusion) }
        }
        conclusions = zip(isShown, conclusions).filter(\.0).map(\.1)
        keep(&questions) { $0.path }
        keep(&themes) { "themes/\($0.folder)/theme.md" }
        keep(&actions)
        keep(&indicators)
        keep(&notes) { $0.path }
        keep(&pages) { $0.path }
        keep(&cases) { $0.path }
        keep(&owners)
        keep(&areas)
        keep(&sources)
        keep(&inventories)
        keep(&offerings)
        for i in actions.indices {
            for k in actions[i].value.indices
            where actions[i].value[k].updates.indices.contains(where: {
                !actions[i].value[k].updates[$0].audience.isVisible(to: audience)
            }) {
                actions[i].value[k].updates.removeAll { !$0.audience.isVisible(to: audience) }
            }
        }
        if audience == .public {
            for i in owners.indices {
                owners[i].email = nil
                owners[i].phone = nil
            }
        }
        return hidden
    }

    /// Gives everything in a folder at most the audience of its theme, and so on inwards.
    private mutating func limitToContainers() {
        let ofTheme = Dictionary(
            themes.map { ($0.folder, $0.header.audience) }, uniquingKeysWith: { first, _ in first })
        func limit<E: Entity>(_ list: inout [InTheme<E>]) {
            for i in list.indices { limit(&list[i].value.header, to: ofTheme[list[i].folder] ?? .public) }
        }
        func limit<E: Entity>(_ list: inout [InTheme<[E]>]) {
            for i in list.indices {
                guard let container = ofTheme[list[i].folder], container != .public else { continue }
                for k in list[i].value.indices { limit(&list[i].value[k].header, to: container) }
            }
        }
        func limit(_ header: inout Header, to container: Audience) {
            if container < header.audience { header.audience = container }
        }
        limit(&questions)
        limit(&actions)
        limit(&indicators)
        limit(&notes)
        for i in questions.indices {
            for k in conclusions[i].indices {
                conclusions[i][k].header.audience = questions[i].value.header.audience
            }
        }
        for i in actions.indices {
            for k in actions[i].value.indices { actions[i].value[k].limitUpdates() }
        }
    }
}

extension Action {
    /// Gives its updates at most its own audience.
    fileprivate mutating func limitUpdates() {
        guard header.audience != .public else { return }
        for i in updates.indices { updates[i].audience = min(updates[i].audience, header.audience) }
    }
}
