/// How far a survey is: its rows, and what was answered in them up to a day.
public struct InventoryCount: Sendable, Hashable {
    /// Who or what is asked, each with the index of the entry that counts; `nil` where not yet asked.
    public var rows: [Row] = []
    /// How many have answered.
    public var answered = 0
    /// How many gave an answer that is hoped for.
    public var good = 0

    /// A row of the survey.
    public struct Row: Sendable, Hashable {
        public var subject: EntityRef
        public var entry: Int?
    }

    /// - Parameters:
    ///   - inventory: the survey. One that says neither areas nor owners has rows only for what was entered.
    ///   - programme: the programme that it belongs to. Entries whose date begins after its day do not count yet; of
    ///     several for one row the newest does, and of one date the later in the file.
    public init(_ inventory: Inventory, in programme: Programme) {
        var entries: [EntityRef: Int] = [:]
        var others: [EntityRef] = []
        for (i, entry) in inventory.entries.enumerated() {
            guard let subject = entry.subject?.target else { continue }
            if let date = entry.date, date.first > programme.day { continue }
            if let other = entries[subject] {
                let (before, now) = (inventory.entries[other].date?.last, entry.date?.last)
                guard now ?? Day(number: .min) >= before ?? Day(number: .min) else { continue }
            } else {
                others.append(subject)
            }
            entries[subject] = i
        }
        var asked = InventoryCount.asked(inventory, in: programme)
        let known = Set(asked)
        asked += others.filter { !known.contains($0) }
        rows = asked.map { Row(subject: $0, entry: entries[$0]) }
        let hopedFor = Set(inventory.answers.filter { $0.good == true }.map { Identifier.folded($0.id) })
        for row in rows {
            guard let answer = row.entry.flatMap({ inventory.entries[$0].answer }) else { continue }
            answered += 1
            if hopedFor.contains(Identifier.folded(answer.id)) { good += 1 }
        }
    }

    /// Every area, or every owner of the kinds that count.
    private static func asked(_ inventory: Inventory, in programme: Programme) -> [EntityRef] {
        switch inventory.of {
        case .areas: programme.areas.indices.map { EntityRef(.area, $0) }
        case .owners:
            programme.owners.indices.filter { i in
                inventory.kinds.isEmpty || programme.owners[i].kind.map(inventory.kinds.contains) ?? false
            }.map { EntityRef(.owner, $0) }
        case nil: []
        }
    }
}

extension WrittenDate {
    /// The first day it may mean: a survey answered "in 2026" counts from the start of the year.
    fileprivate var first: Day {
        let (year, month, _) = last.components
        let start =
            switch precision {
            case .day: last
            case .month: Day(year: year, month: month, day: 1)
            case .quarter: Day(year: year, month: month - 2, day: 1)
            case .year: Day(year: year, month: 1, day: 1)
            }
        return start ?? last
    }
}
