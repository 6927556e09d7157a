/// How far a survey is on a day: a row for every area or owner that it covers, those not yet asked included.
///
/// An entry counts from the first day that its date may mean, so that one dated `2026` counts all that year; without a
/// date it always counts. Of several for one row the newest counts, and of one date the later in the file.
public struct InventoryState: Sendable, Hashable {
    /// Every area, or every owner of the kinds that are surveyed, in the order of their registers; behind them others
    /// that were entered all the same. A survey that says neither areas nor owners has rows only for what was entered.
    public let rows: [Row]
    /// Rows with an answer.
    public let answered: Int
    /// Rows with an answer that is hoped for.
    public let good: Int

    /// A row of the survey.
    public struct Row: Sendable, Hashable {
        public var subject: EntityRef
        /// Index of the entry that counts; `nil` where not yet asked.
        public var entry: Int?
        /// Index of its answer among the inventory's.
        public var answer: Int?
    }

    /// Rows without an answer.
    public var unasked: Int { rows.count - answered }

    /// Works out how far a survey is.
    ///
    /// - Parameters:
    ///   - inventory: the survey, with its references resolved.
    ///   - programme: the programme that it belongs to; its day counts.
    public init(_ inventory: Inventory, in programme: Programme) {
        var entries: [EntityRef: Int] = [:]
        var entered: [EntityRef] = []
        for (i, entry) in inventory.entries.enumerated() {
            guard let subject = entry.subject?.target else { continue }
            if let date = entry.date, date.first > programme.day { continue }
            if let other = entries[subject] {
                guard InventoryState.age(entry) >= InventoryState.age(inventory.entries[other]) else { continue }
            } else {
                entered.append(subject)
            }
            entries[subject] = i
        }
        let covered = InventoryState.covered(by: inventory, in: programme)
        let known = Set(covered)
        let answers = Dictionary(
            inventory.answers.enumerated().map { (Identifier.folded($1.id), $0) },
            uniquingKeysWith: { first, _ in first })
        rows = (covered + entered.filter { !known.contains($0) }).map { subject in
            let entry = entries[subject]
            let answer = entry.flatMap { inventory.entries[$0].answer }.flatMap { answers[Identifier.folded($0.id)] }
            return Row(subject: subject, entry: entry, answer: answer)
        }
        answered = rows.count { $0.answer != nil }
        good = rows.count { $0.answer.map { inventory.answers[$0].good == true } ?? false }
    }

    /// How many rows have each answer, by its index.
    public func counts(_ inventory: Inventory) -> [Int] {
        var counts = [Int](repeating: 0, count: inventory.answers.count)
        for row in rows { if let answer = row.answer { counts[answer] += 1 } }
        return counts
    }

    /// What the newest of several entries is told by.
    private static func age(_ entry: Inventory.Entry) -> Day { entry.date?.last ?? Day(number: .min) }

    private static func covered(by inventory: Inventory, in programme: Programme) -> [EntityRef] {
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

extension Programme {
    /// How far an inventory is on the programme's day.
    public func state(ofInventory index: Int) -> InventoryState {
        InventoryState(inventories[index], in: self)
    }
}

extension WrittenDate {
    /// The first day that it may mean.
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
