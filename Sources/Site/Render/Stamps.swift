internal import Diagnostics
public import Hashing
public import Programme

/// Which actions a file may show more of than their ids, aliases, titles and tags.
public enum ActionScope: Sendable, Hashable {
    case none
    case all
    /// Those that an entity has to do with; see `Programme.actionsAround()`.
    case around(EntityRef)
    /// Those of these indices, each as a row or with all that is written of it, but not what those around it say.
    case rows([Int])
}

/// Tells of each file whether it may differ from the one that an earlier build made, without making it.
///
/// Updates of actions are what changes week by week, so actions are told apart. Anything else, a note, a setting, the
/// day or the title of an action, counts for all files alike: they are made again, and those that came out the same are
/// left alone. A scope that is too small would leave a page out of date, so ``ActionScope/all`` is the default, and a
/// test compares all pages before and after many small changes.
public struct Stamps: Sendable {
    /// Stands for all that is no action, and for what any page may show of one.
    private let ground: Digest
    /// Stand for the actions around each entity, by its kind and index.
    private let around: [[Digest]]
    /// Stand for each action alone, by index.
    private let own: [Digest]
    private let all: Digest

    /// - Parameters:
    ///   - site: the programme, ready to be shown.
    ///   - program: stands for the program that makes the files.
    public init(_ site: Site, program: String) {
        let programme = site.programme
        let files = programme.files.files.map { Digest($0.name) }
        let own = programme.actions.indices.map { Digest(of: Listed(programme.actions, $0), in: files) }
        let neighbours = programme.actionsAround()
        self.own = own
        ground = Digest(of: [
            Digest(program), Digest(optionsOf: site), Digest(filesOf: programme, files), Digest(namesOf: site),
        ])
        let actions = own.indices.map { index in
            Digest(of: [own[index]] + neighbours[Int(EntityKind.action.rawValue)][index].map { own[Int($0)] })
        }
        around = EntityKind.allCases.map { kind in
            kind == .action
                ? actions
                : neighbours[Int(kind.rawValue)].map { near in Digest(of: near.map { actions[Int($0)] }) }
        }
        all = Digest(of: actions)
    }

    /// Stands for all that a file may show.
    public func stamp(of file: PlannedFile) -> Digest {
        // The facts of the file that it is a copy of say it all.
        if file.source != nil { return file.maker }
        let actions: Digest =
            switch file.scope {
            case .none: .none
            case .all: all
            case .around(let ref): around[Int(ref.kind.rawValue)][Int(ref.index)]
            case .rows(let rows): Digest(of: rows.map { own[$0] })
            }
        return Digest(of: [ground, file.maker, actions])
    }
}

extension Digest {
    /// Stands for all that a row tells of an action. What it waits for decides no more of that than whether it is at risk.
    ///
    /// - Parameter files: stand for the names of all files.
    fileprivate init(of action: Listed<Action>, in files: [Digest]) {
        let state = Digest(high: 0, low: action.state.isAtRisk ? 1 : 0)
        self.init(of: [action.header.written, files[Int(action.header.place.file)], state])
    }

    fileprivate init(optionsOf site: Site) {
        let programme = site.programme
        let options = [
            programme.day.iso, programme.audience.rawValue, site.options.url ?? "", site.options.version,
            String(site.options.rowsPerPage),
        ]
        self.init(of: options.map { Digest($0) })
    }

    /// Stands for all files but those that actions stand in, which are told of by action.
    fileprivate init(filesOf programme: Programme, _ names: [Digest]) {
        let registers = Set(programme.actions.indices.map { Int(programme.actions[$0].header.place.file) })
        // A theme's page links to a PDF of its workbook as soon as any text links to that file.
        var digests = programme.media.map { Digest($0) } + [.none]
        digests += programme.usedMedia.sorted().map { Digest(programme.media[$0]) } + [.none]
        for (index, file) in programme.files.files.enumerated() {
            digests.append(names[index])
            if !registers.contains(index) { digests.append(Digest(file.bytes)) }
        }
        self.init(of: digests)
    }

    /// Stands for what any page may show of an action: what a link to it says and leads to, and the menu.
    fileprivate init(namesOf site: Site) {
        var digests: [Digest] = []
        for index in site.programme.actions.indices {
            digests.append(Digest(site.programme.actions[index].header.id))
            digests.append(Digest(site.programme.actions[index].title))
            for tag in site.programme.actions[index].header.tags { digests.append(Digest(tag)) }
            digests.append(.none)
            for alias in site.programme.actions[index].header.aliases { digests.append(Digest(alias.id)) }
            digests.append(.none)
        }
        for entry in site.navigation.main + site.navigation.more {
            digests += [Digest(entry.title), Digest(entry.address)]
        }
        self.init(of: digests)
    }
}
