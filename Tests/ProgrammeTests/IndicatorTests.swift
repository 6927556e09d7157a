import Diagnostics
import Programme
import Testing

/// All expected numbers were worked out by hand.
@Suite struct IndicatorTests {
    static let day = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)

    @Test func `half way down, where lower is better`() {
        // From 10 to 0, now at 5: 5 of 10.
        let state = indicator(.lower, from: 10, to: 0, ("2026-03-01", 5)).state
        #expect(state.progress == 50)
        #expect(state.improvement == 5)
        #expect(state.latest?.value == 5)
    }

    @Test func `the way up, where higher is better`() {
        // From 8 to 16, now at 10: 2 of 8.
        let state = indicator(.higher, from: 8, to: 16, ("2026-03-01", 10)).state
        #expect(state.progress == 25)
        #expect(state.improvement == 2)
    }

    @Test func `higher is better where nothing is said`() {
        let state = indicator(nil, from: 8, to: 16, ("2026-03-01", 6)).state
        #expect(state.improvement == -2)
    }

    @Test func `without measurements nothing is known`() {
        let state = indicator(.higher, from: 8, to: 16, worth: (100, per: 1)).state
        #expect(state.latest == nil)
        #expect(state.progress == nil)
        #expect(state.improvement == nil)
        #expect(state.money == nil)
        #expect(state.bar == nil)
    }

    @Test func `past the target`() {
        // 30 of 20: 150 %; 30 × 1,000.
        let state = indicator(.higher, from: 0, to: 20, worth: (1000, per: 1), ("2026-03-01", 30))
            .state
        #expect(state.progress == 150)
        #expect(state.bar == 100)
        #expect(state.money == 30_000)
    }

    @Test func `past the target, the worth capped at it`() {
        // Only 20 of the 30 count.
        let state = indicator(
            .higher, from: 0, to: 20, worth: (1000, per: 1), capped: true, ("2026-03-01", 30)
        ).state
        #expect(state.progress == 150)
        #expect(state.improvement == 30)
        #expect(state.money == 20_000)
    }

    @Test func `capped where lower is better`() {
        // From 10 to 0, now at −2: 12 better, of which 10 count; 10 / 10 × 35.7 million.
        let state = indicator(
            .lower, from: 10, to: 0, worth: (35_700_000, per: 10), capped: true, ("2026-03-01", -2)
        ).state
        #expect(state.progress == 120)
        #expect(state.improvement == 12)
        #expect(state.money == 35_700_000)
    }

    @Test func `capped has nothing to stop at without a target`() {
        let state = indicator(
            .higher, from: 0, to: nil, worth: (10, per: 1), capped: true, ("2026-03-01", 7)
        ).state
        #expect(state.progress == nil)
        #expect(state.money == 70)
    }

    @Test func `worse than the baseline`() {
        // From 10 to 0, now at 12: −2 of 10; −2 / 10 × 35.7 million.
        let state = indicator(
            .lower, from: 10, to: 0, worth: (35_700_000, per: 10), capped: true, ("2026-03-01", 12)
        ).state
        #expect(state.progress == -20)
        #expect(state.bar == 0)
        #expect(state.improvement == -2)
        #expect(state.money == -7_140_000)
    }

    @Test func `baseline equal to target has no percentage`() {
        let state = indicator(.higher, from: 5, to: 5, worth: (10, per: 1), ("2026-03-01", 8)).state
        #expect(state.progress == nil)
        #expect(state.improvement == 3)
        #expect(state.money == 30)
    }

    @Test func `baseline equal to target, capped`() {
        let state = indicator(
            .higher, from: 5, to: 5, worth: (10, per: 1), capped: true, ("2026-03-01", 8)
        ).state
        #expect(state.money == 0)
    }

    @Test func `without a baseline there is a value but no improvement`() {
        let state = indicator(.higher, from: nil, to: 5, worth: (10, per: 1), ("2026-03-01", 3))
            .state
        #expect(state.latest?.value == 3)
        #expect(state.progress == nil)
        #expect(state.improvement == nil)
        #expect(state.money == nil)
    }

    @Test func `without an amount there is no money`() {
        var indicator = indicator(.higher, from: 0, to: 5, ("2026-03-01", 3))
        indicator.worth = Indicator.Worth()
        #expect(indicator.state.money == nil)
    }

    @Test func `measurements dated later than the day do not count`() {
        let indicator = indicator(
            .higher, from: 0, to: 10, ("2026-12-31", 9), ("2026-11-21", 4), ("2026-01-01", 2),
            ("2026", 7))
        // 2026 means 31 December 2026.
        #expect(indicator.state.measurements.map(\.value) == [2, 4])
        #expect(indicator.state.progress == 40)
        #expect(IndicatorState(indicator, on: IndicatorTests.day + -1).progress == 20)
        #expect(IndicatorState(indicator, on: Day(number: 0)).progress == nil)
    }

    @Test func `of one day's measurements the later in the file is newer`() {
        let state = indicator(.higher, from: 0, to: 10, ("2026-03-01", 3), ("2026-03-01", 5)).state
        #expect(state.latest?.value == 5)
    }

    @Test func `a measurement without a date is older than all others`() {
        let state = indicator(.higher, from: 0, to: 10, ("2026-03-01", 3), (nil, 5)).state
        #expect(state.measurements.map(\.value) == [5, 3])
    }

    @Test(arguments: [
        // 1 of 200 is 0.5 %, and −1 of 200 is −0.5 %.
        (0.0, 200.0, 1.0, 1), (0, 200, -1, -1),
        // 0.005 of 1 is 0.5 %, though 1.105 − 1.1 is a little less in binary.
        (1.1, 2.1, 1.105, 1),
        // 0.0049 of 1.
        (1.1, 2.1, 1.1049, 0),
        // 1 of 3, 2 of 3.
        (0, 3, 1, 33), (0, 3, 2, 67),
        // Down: 0.05 of 10 is 0.5 %.
        (10, 0, 9.95, 1),
        // 1/8 is 12.5 %.
        (0, 0.8, 0.1, 13),
    ])
    func `progress is rounded half away from zero`(
        from: Double, to: Double, now: Double, expected: Int
    ) {
        #expect(
            indicator(.higher, from: from, to: to, ("2026-03-01", now)).state.progress == expected)
    }

    @Test(arguments: [
        // 1 / 2 of 5 is 2.5.
        (5.0, 2.0, 1.0, 3), (5, 2, -1, -3),
        // 0.1 × 3 / 0.2 is 1.5.
        (3, 0.2, 0.1, 2),
        // 7,500 of 7,500 for 1.2 billion; and one of them.
        (1_200_000_000, 7500, 7500, 1_200_000_000), (1_200_000_000, 7500, 1, 160_000),
    ])
    func `money is rounded half away from zero`(
        amount: Double, per: Double, better: Double, expected: Int
    ) {
        let state = indicator(
            .higher, from: 0, to: 10_000, worth: (amount, per: per), ("2026-03-01", better)
        ).state
        #expect(state.money == expected)
    }

    @Test func `an improvement has no more digits than what it was made from`() {
        #expect(indicator(.lower, from: 10, to: 0, ("2026-03-01", 9.95)).state.improvement == 0.05)
        #expect(indicator(.higher, from: 0.1, to: 1, ("2026-03-01", 0.3)).state.improvement == 0.2)
    }

    @Test func `numbers too far apart or too large give no result rather than a wrong one`() {
        let state = indicator(
            .higher, from: 1e-300, to: 1e300, worth: (1e300, per: 1e-300), ("2026-03-01", 1e200)
        ).state
        #expect(state.progress == nil)
        #expect(state.improvement == nil)
        #expect(state.money == nil)
    }

    private func indicator(
        _ better: Direction?, from baseline: Double?, to target: Double?,
        worth: (amount: Double, per: Double)? = nil,
        capped: Bool? = nil, _ measured: (date: String?, value: Double)...
    ) -> Indicator {
        var indicator = Indicator()
        indicator.better = better
        indicator.baseline = baseline.map { Indicator.Measurement(nil, $0) }
        indicator.target = target.map { Indicator.Measurement(nil, $0) }
        indicator.measurements = measured.map { Indicator.Measurement($0.date, $0.value) }
        if let worth {
            var its = Indicator.Worth()
            its.amount = worth.amount
            its.per = worth.per
            its.capped = capped
            indicator.worth = its
        }
        return indicator
    }
}

extension Indicator {
    /// How it stands on 21 November 2026.
    fileprivate var state: IndicatorState { IndicatorState(self, on: IndicatorTests.day) }
}

extension Indicator.Measurement {
    fileprivate init(_ date: String?, _ value: Double) {
        self.init()
        self.date = date.flatMap { WrittenDate($0) }
        self.value = value
    }
}
