internal import Programme

/// What the register still lacks, by whom to ask.
final class Upkeep: Sendable {
    struct Line: Sendable {
        var entity: EntityRef?
        var text: String
        var rule: String?
    }

    struct Group: Sendable {
        var owner: Int
        var lines: [Line]
    }

    /// Lines for the team itself that are listed.
    static let limit = 1000
    /// Rules whose findings are told from the actions themselves, once each.
    private static let told: Set<String> = ["late", "late-without-word", "no-word", "stale"]

    let site: Site
    /// By owner, those with most lines first.
    let groups: [Group]
    let general: [Line]
    let moreGeneral: Int

    init(_ overview: Overview, _ items: [UpkeepItem]) {
        let site = overview.site
        let programme = site.programme
        self.site = site
        var byOwner = [[Line]](repeating: [], count: programme.owners.count)
        var general: [Line] = []
        func add(_ line: Line, to owners: [Int]) {
            if owners.isEmpty { general.append(line) }
            for owner in owners { byOwner[owner].append(line) }
        }
        func owners(_ action: Int) -> [Int] {
            programme.actions[action].state.owners.compactMap {
                $0.reference.target.map { Int($0.index) }
            }
        }
        for action in overview.ranked {
            guard let text = Upkeep.text(action, site) else { continue }
            add(Line(entity: EntityRef(.action, action), text: text, rule: nil), to: owners(action))
        }
        for item in items where !Upkeep.told.contains(item.rule) {
            let line = Line(entity: item.entity, text: item.message, rule: item.rule)
            switch item.entity?.kind {
            case .action: add(line, to: owners(Int(item.entity?.index ?? 0)))
            case .owner: add(line, to: [Int(item.entity?.index ?? 0)])
            default: general.append(line)
            }
        }
        groups = byOwner.indices.filter { !byOwner[$0].isEmpty }
            .map { (count: -byOwner[$0].count, key: sortKey(programme.owners[$0].name), owner: $0) }
            .sorted { $0 < $1 }.map { Group(owner: $0.owner, lines: byOwner[$0.owner]) }
        self.general = Array(general.prefix(Upkeep.limit))
        moreGeneral = general.count - self.general.count
    }

    /// What is to be asked about an action, from how it stands on the day; `nil` for nothing.
    private static func text(_ index: Int, _ site: Site) -> String? {
        guard site.standings[index].isOpen else { return nil }
        let state = site.programme.actions[index].state
        var parts: [String] = []
        if state.isLate, let due = state.due {
            parts.append("\(site.word("upkeep-late")) \(site.formats.date(due))")
        } else if state.isAtRisk {
            parts.append(site.word("at-risk"))
        }
        if state.freshness == .stale, let age = state.age {
            let words = [
                site.word("upkeep-stale-before"), site.formats.days(age),
                site.word("upkeep-stale-after"),
            ]
            parts.append(words.filter { !$0.isEmpty }.joined(separator: " "))
        } else if state.freshness == Freshness.none {
            parts.append(site.word("none"))
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// The subject of the message to an owner.
    var subject: String { "\(site.programme.settings.name): \(site.word("upkeep-subject"))" }

    /// A text to send to an owner: what is asked about which action.
    func letter(to group: Group) -> String {
        let programme = site.programme
        let owner = programme.owners[group.owner]
        let lines = group.lines.prefix(40).map { line in
            let about =
                line.entity.map { "\(programme.id(of: $0)) \(programme.label(of: $0)): " } ?? ""
            return "- \(about)\(line.text)"
        }
        let rest = group.lines.count - lines.count
        let more =
            rest > 0
            ? [
                "- \(site.word("and-more-before")) \(site.formats.whole(rest)) \(site.word("and-more-after"))"
            ] : []
        return [
            "\(site.word("upkeep-dear")) \(owner.name),",
            "\(site.word("upkeep-opening")) \(site.formats.day(programme.day)).",
            (lines + more).joined(separator: "\n"), site.word("upkeep-question"),
            "\(site.word("upkeep-closing"))\n\(programme.settings.name)",
        ].joined(separator: "\n\n")
    }

    /// Where an owner is written to: its office, a person's own address where the team may see it.
    func mailbox(of owner: Int) -> MailAddress? {
        let entity = site.programme.owners[owner]
        return (entity.contact ?? entity.email).flatMap { MailAddress($0) }
    }
}
