import Programme
import Testing

/// A small history in which everything happens, told on several days. All expectations were worked out by hand.
@Suite struct HistoryTests {
    /// What the steps, owners and dates of one action come to; a day of a leap year among them.
    @Test(arguments: [
        // Before anything: neither the start nor the workbook is there yet.
        ("2031-11-30", "planned due 2032-01-31 by kade; no word"),
        ("2031-12-01", "planned due 2032-01-31 by kade; fresh 0"),
        ("2031-12-19", "planned due 2032-01-31 by kade; fresh 18"),
        ("2031-12-20", "in-progress due 2032-01-31 by kade; fresh 0"),
        ("2032-01-04", "in-progress due 2032-01-31 by kade; fresh 15"),
        // The workbook that came out on 5 January is a word too.
        ("2032-01-06", "in-progress due 2032-01-31 by kade; fresh 1"),
        // A date that moved, told six days before.
        ("2032-01-25", "in-progress due 2032-02-15 by kade; moved 1; fresh 0"),
        ("2032-02-09", "in-progress due 2032-02-15 by kade; moved 1; fresh 15"),
        // A new date and a new owner.
        ("2032-02-10", "in-progress due 2032-02-29 by haven; moved 2; fresh 0"),
        // The same date said again is no move.
        ("2032-02-26", "in-progress due 2032-02-29 by haven; moved 2; fresh 1"),
        // Due on the last day of February: late only the day after.
        ("2032-02-29", "in-progress due 2032-02-29 by haven; moved 2; fresh 4"),
        ("2032-03-01", "in-progress due 2032-02-29 by haven; moved 2; late; fresh 5"),
        // Done: no longer late, and what it moved stays to be seen.
        ("2032-03-05", "done due 2032-02-29 by haven; moved 2; closed"),
    ])
    func status(_ day: String, _ expected: String) throws {
        #expect(try programme(on: day).standing("A1") == expected)
    }

    /// An update for the team alone changes nothing for others.
    @Test func audience() throws {
        let day = "2032-03-01"
        #expect(
            try programme(on: day, for: .participants).standing("A1")
                == "in-progress due 2032-02-29 by haven; moved 2; late; fresh 5")
        #expect(
            try programme(on: day, for: .team).standing("A1")
                == "in-progress due 2032-03-31 by haven; moved 3; fresh 3")
        #expect(try programme(on: "2032-02-27", for: .public).action("A1").state.updates.count == 4)
        #expect(try programme(on: "2032-02-27", for: .team).action("A1").state.updates.count == 5)
    }

    /// Updates count from their day on, oldest first whatever their order in the file.
    @Test func updates() throws {
        let days = try ["2031-12-19", "2031-12-20", "2032-02-10", "2032-03-04", "2032-03-05"].map {
            day in
            try programme(on: day).action("A1").state.updates.compactMap { $0.date?.iso }
        }
        let all = ["2031-12-20", "2032-01-25", "2032-02-10", "2032-02-25", "2032-03-05"]
        #expect(
            days == [[], Array(all.prefix(1)), Array(all.prefix(3)), Array(all.prefix(4)), all])
    }

    /// With `stale-after: 40`: ageing from 20 days, stale beyond 40.
    @Test(arguments: [
        ("2032-01-29", "fresh 19"), ("2032-01-30", "ageing 20"), ("2032-02-19", "ageing 40"),
        ("2032-02-20", "stale 41"),
    ])
    func freshness(_ day: String, _ expected: String) throws {
        #expect(try programme(on: day).marks("A2") == [expected])
    }

    /// Of several updates on one day the later in the file is newer; an empty owner takes the owner away.
    @Test(arguments: [
        ("2032-01-31", "planned by kade; fresh 16"),
        ("2032-02-01", "blocked by kade; fresh 0"),
        ("2032-02-05", "blocked; fresh 0"),
        ("2032-02-11", "blocked; fresh 6"),
        ("2032-02-12", "in-progress by sluis+kade; fresh 0"),
    ])
    func oneDay(_ day: String, _ expected: String) throws {
        #expect(try programme(on: day).standing("A3") == expected)
    }

    /// An escalation counts from its first day to its last, and only while the action is open.
    @Test(arguments: [
        ("2032-02-09", [false, false, true]), ("2032-02-10", [true, true, true]),
        ("2032-02-17", [true, true, true]),
        ("2032-02-18", [false, true, true]), ("2032-02-20", [false, true, true]),
        ("2032-02-21", [false, false, true]),
    ])
    func escalation(_ day: String, _ expected: [Bool]) throws {
        let programme = try programme(on: day)
        #expect(
            try ["A4", "A5", "A6"].map { try programme.action($0).state.isEscalated } == expected)
    }

    /// A step past its date puts an action at risk until it is done; being late takes its place.
    @Test(
        arguments: [
            ("2032-02-12", []), ("2032-02-13", ["at risk"]), ("2032-02-14", []), ("2032-02-20", []),
            ("2032-02-21", ["at risk"]), ("2032-02-25", ["at risk"]), ("2032-02-26", ["late"]),
        ] as [(String, [String])])
    func steps(_ day: String, _ expected: [String]) throws {
        #expect(
            try programme(on: day).marks("A5").filter { ["at risk", "late"].contains($0) }
                == expected)
    }

    /// Waiting for an action that is late puts one at risk; one that is finished or superseded is not waited for.
    @Test(
        arguments: [
            ("2032-02-29", ["waits for A1"]), ("2032-03-01", ["at risk", "waits for A1"]),
            ("2032-03-05", []),
        ] as [(String, [String])])
    func waiting(_ day: String, _ expected: [String]) throws {
        let programme = try programme(on: day)
        #expect(
            programme.marks("A7").filter { $0 == "at risk" || $0.hasPrefix("waits") } == expected)
        #expect(!programme.marks("A9").contains { $0 == "at risk" || $0.hasPrefix("waits") })
    }

    /// A superseded action is closed whatever its status; a dropped one can be taken up again.
    @Test(arguments: [
        ("2032-02-01", "planned due 2032-01-20 by kade; closed", "planned by sluis; ageing 22"),
        ("2032-02-02", "planned due 2032-01-20 by kade; closed", "dropped by sluis; closed"),
        ("2032-02-19", "planned due 2032-01-20 by kade; closed", "dropped by sluis; closed"),
        ("2032-02-20", "planned due 2032-01-20 by kade; closed", "planned by sluis; fresh 0"),
    ])
    func closing(_ day: String, _ superseded: String, _ dropped: String) throws {
        let programme = try programme(on: day)
        #expect(programme.standing("A8") == superseded)
        #expect(programme.standing("A10") == dropped)
    }

    /// Of a month, a quarter and a year the last day counts.
    @Test(arguments: [
        ("2032-02-29", [false, false, false]), ("2032-03-01", [true, false, false]),
        ("2032-03-31", [true, false, false]),
        ("2032-04-01", [true, true, false]), ("2032-12-31", [true, true, false]),
        ("2033-01-01", [true, true, true]),
    ])
    func precision(_ day: String, _ expected: [Bool]) throws {
        let programme = try programme(on: day)
        #expect(
            try ["A11", "A12", "A13"].map { try programme.action($0).state.isLate } == expected)
    }

    /// The newest measurement up to the day; money rounded half away from zero: 7 × 3 / 2 = 10.5.
    @Test(
        arguments: [
            ("2032-01-14", nil, nil, nil), ("2032-01-15", 12, 20, 3), ("2032-02-09", 12, 20, 3),
            ("2032-02-10", 17, 70, 11),
            ("2032-03-01", 9, -10, -2),
        ] as [(String, Double?, Int?, Int?)])
    func indicator(_ day: String, _ latest: Double?, _ progress: Int?, _ money: Int?) throws {
        let state = try programme(on: day).state(ofIndicator: 0)
        #expect(state.latest?.value == latest)
        #expect(state.progress == progress)
        #expect(state.money == money)
    }

    /// What only the passing of time brings is told on the day that it comes, and never fails a strict build.
    @Test func told() throws {
        // Before the workbook all but the first, which has started, and the superseded one.
        #expect(try timely("2031-12-10") == Array(repeating: "no-word", count: 11))
        #expect(try timely("2032-01-05") == [])
        // A1, A5 and A11 are late; of A5 something was told the day after.
        #expect(
            try timely("2032-03-01").filter { $0.hasPrefix("late") }
                == ["late", "late-without-word", "late-without-word"])
        #expect(try Fixture(History.content).found(day: "2032-03-01") == [])
        #expect(try Fixture(History.content).found(day: "2032-02-05").map(\.rule) == ["no-owner"])
    }

    private func timely(_ day: String) throws -> [String] {
        try Fixture(History.content).prepared(day: day).diagnostics.filter(\.timely).map(\.rule)
            .sorted()
    }

    private func programme(on day: String, for audience: Audience = .public) throws -> Programme {
        try Fixture(History.content).programme(day: day, audience: audience)
    }
}

extension Programme {
    /// The action with an id.
    fileprivate func action(_ id: String) throws -> Action {
        let index = try #require(actions.firstIndex { $0.id == id })
        return actions[index]
    }
}
