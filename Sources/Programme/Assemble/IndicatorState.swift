/// How an indicator stands on a day: everything about it that is derived and never written.
///
/// With `s` = 1 where higher is better and −1 where lower is:
/// - `improvement` = s × (newest value − baseline), below zero where it got worse;
/// - `progress` = 100 × (newest value − baseline) / (target − baseline), below 0 or above 100 as it comes;
/// - `money` = `improvement` × `amount` / `per`, where `capped` takes no more improvement than to the target.
///
/// Progress and money are rounded half away from zero. Each is `nil` where it cannot be known: without a measurement or
/// a baseline, and progress without a target or with one equal to the baseline.
public struct IndicatorState: Sendable {
    /// The measurements up to the day, oldest first. Of one day's, the later in the file is newer; one without a date
    /// is older than all others.
    public let measurements: [Indicator.Measurement]
    /// Progress from baseline to target, in whole per cent.
    public let progress: Int?
    /// How much better the newest value is than the baseline, in the indicator's unit.
    public let improvement: Double?
    /// What the improvement is worth, in whole units of the worth's currency.
    public let money: Int?

    /// The newest measurement.
    public var latest: Indicator.Measurement? { measurements.last }

    /// Progress as far as a bar can show it: 0 to 100.
    public var bar: Int? { progress.map { min(100, max(0, $0)) } }

    /// Works out how an indicator stands.
    ///
    /// - Parameters:
    ///   - indicator: the indicator.
    ///   - day: the day; measurements dated later do not count.
    public init(_ indicator: Indicator, on day: Day) {
        measurements = IndicatorState.measurements(of: indicator, on: day)
        let baseline = ExactDecimal(indicator.baseline)
        let target = ExactDecimal(indicator.target)
        guard let baseline, let latest = ExactDecimal(measurements.last),
            let change = latest - baseline
        else {
            (progress, improvement, money) = (nil, nil, nil)
            return
        }
        let way = target.flatMap { $0 - baseline }
        progress = way.flatMap { way in (change * .hundred)?.divided(by: way) }
        let isLower = indicator.better == .lower
        let better = isLower ? change * .minusOne : change
        improvement = better?.value
        money = better.flatMap { better in
            let toTarget = isLower ? way.flatMap { $0 * .minusOne } : way
            return IndicatorState.money(better, upTo: toTarget, indicator.worth)
        }
    }

    private static func measurements(of indicator: Indicator, on day: Day) -> [Indicator
        .Measurement]
    {
        let first = Day(number: .min)
        return indicator.measurements.enumerated()
            .filter { ($0.element.date?.last ?? first) <= day }
            .sorted {
                ($0.element.date?.last ?? first, $0.offset) < (
                    $1.element.date?.last ?? first, $1.offset
                )
            }
            .map(\.element)
    }

    private static func money(
        _ improvement: ExactDecimal, upTo limit: ExactDecimal?, _ worth: Indicator.Worth?
    ) -> Int? {
        guard let worth, let amount = worth.amount.flatMap(ExactDecimal.init),
            let per = ExactDecimal(worth.per ?? 1)
        else { return nil }
        var improvement = improvement
        if worth.capped == true, let limit, let over = improvement - limit, over.digits > 0 {
            improvement = limit
        }
        return (improvement * amount)?.divided(by: per)
    }
}

extension ExactDecimal {
    fileprivate static let hundred = ExactDecimal(whole: 100)
    fileprivate static let minusOne = ExactDecimal(whole: -1)

    fileprivate init?(_ measurement: Indicator.Measurement?) {
        guard let value = measurement?.value else { return nil }
        self.init(value)
    }
}

extension Programme {
    /// How an indicator stands on the programme's day.
    public func state(ofIndicator index: Int) -> IndicatorState {
        IndicatorState(indicators[index], on: day)
    }
}
