internal import Diagnostics
internal import Programme

/// What words that people write mean in a programme: dates, statuses, names of organisations and so on.
///
/// What means nothing is thrown as the message to give.
struct Meaning {
    private let programme: Programme
    private let statuses: [String: Status]
    private let owners: OwnerNames

    init(_ programme: Programme) {
        self.programme = programme
        var statuses: [String: Status] = [:]
        for status in Status.allCases {
            for word in status.vocabulary + [Folding.folded(status.rawValue)] { statuses[word] = status }
        }
        // The programme's own words win.
        for status in Status.allCases {
            if let title = programme.settings.statuses?[status]?.title {
                statuses[Folding.folded(title)] = status
            }
        }
        self.statuses = statuses
        owners = OwnerNames(programme)
    }

    func date(_ text: String) throws(EditMessage) -> WrittenDate {
        if let date = WrittenDate(text) ?? PeoplesDate.read(text) { return date }
        // With a year behind it, one that has every day, it would be a date.
        throw PeoplesDate.read(text + " 2000") == nil ? .badDate(text) : .dateWithoutYear(text)
    }

    func status(_ text: String) throws(EditMessage) -> Status {
        let word = Folding.folded(text)
        if let status = statuses[word] { return status }
        let near = nearest(to: word, among: statuses.keys.sorted()).flatMap { statuses[$0] }
        throw .unknownStatus(text, nearest: near?.rawValue)
    }

    func audience(_ text: String) throws(EditMessage) -> Audience {
        let known = Audience.allCases.map(\.rawValue)
        guard let audience = Audience(rawValue: text) else {
            throw .unknownChoice(text, nearest: nearest(to: text, among: known), known: known)
        }
        return audience
    }

    /// A word of a fixed list, such as a kind of owner.
    func choice<Choice: RawRepresentable & CaseIterable>(_ text: String, _ type: Choice.Type)
        throws(EditMessage) -> Choice
    where Choice.RawValue == String {
        let known = Choice.allCases.map(\.rawValue)
        guard let choice = Choice(rawValue: text) else {
            throw .unknownChoice(text, nearest: nearest(to: text, among: known), known: known)
        }
        return choice
    }

    /// An owner by its id, an alias, its name or its short name.
    func owner(_ text: String) throws(EditMessage) -> EntityRef { try owners.find(text) }

    /// Owners joined by commas, semicolons, line breaks or the word for "and".
    ///
    /// - Parameter named: names that are known besides, as ``OwnerNames/key(_:)`` has them.
    func ownerList(_ text: String, named: Set<String> = []) -> [OwnerNames.Found] { owners.list(text, named: named) }

    /// The index of a theme, by its id, an alias, slug, folder, number or title.
    func theme(_ text: String) throws(EditMessage) -> Int {
        if let ref = programme.find(text), ref.kind == .theme { return Int(ref.index) }
        let word = Folding.folded(text)
        let found = programme.themes.indices.filter { i in
            let theme = programme.themes[i]
            return [theme.slug, theme.folder, theme.title].contains { Folding.folded($0) == word }
                || theme.number.map(String.init) == word
        }
        if found.count == 1 { return found[0] }
        let ids = programme.themes.flatMap { [$0.id, $0.slug] }
        throw .unknownID(text, kind: .theme, nearest: nearest(to: text, among: ids))
    }

    /// An entity of a kind, by id or alias.
    func entity(_ id: String, _ kind: EntityKind) throws(EditMessage) -> EntityRef {
        guard let ref = programme.find(id) else {
            throw .unknownID(id, kind: kind, nearest: nearestID(to: id, kind))
        }
        guard ref.kind == kind else { throw .wrongKind(id, is: ref.kind, due: kind) }
        return ref
    }

    /// The id of a horizon, by id or title.
    func horizon(_ text: String) throws(EditMessage) -> String {
        try local(text, in: programme.settings.horizons.map { ($0.id, $0.title) }, list: "horizons")
    }

    /// The id of a group of a theme, by id or title.
    func group(_ text: String, theme: Int) throws(EditMessage) -> String {
        try local(
            text, in: programme.themes[theme].groups.map { ($0.id, $0.title) }, list: "groups")
    }

    private func local(_ text: String, in list: [(id: String, title: String)], list name: String)
        throws(EditMessage) -> String
    {
        let word = Folding.folded(text)
        let exact = list.first { Identifier.folded($0.id) == Identifier.folded(text) }
        if let found = exact ?? list.first(where: { Folding.folded($0.title) == word }) {
            return found.id
        }
        let near =
            nearest(to: text, among: list.map(\.id))
            ?? list.first {
                Folding.folded($0.title)
                    == nearest(to: word, among: list.map { Folding.folded($0.title) })
            }?.id
        throw .unknownLocal(text, nearest: near, known: list.map(\.id), list: name)
    }

    func nearestID(to id: String, _ kind: EntityKind) -> String? {
        nearest(
            to: id,
            among: (0..<programme.count(kind)).lazy.map { programme.id(of: EntityRef(kind, $0)) })
    }
}
