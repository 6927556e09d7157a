/// The range of values that a chart shows, with round values to mark.
struct Scale {
    let low: Double
    let high: Double
    /// Round values from ``low`` to ``high``, upwards.
    let ticks: [Double]

    /// Makes a scale in which all values fit.
    ///
    /// - Parameter values: what is shown; not finite ones are left out.
    init(_ values: [Double]) {
        let known = values.filter(\.isFinite).map { min(max($0, -1e200), 1e200) }
        var low = known.min() ?? 0
        var high = known.max() ?? 1
        if low == high {
            // All the same: room above and below, and the zero line where it is near.
            let room = max(low.magnitude / 2, low == 0 ? 1 : 0)
            (low, high) = (low - room, high + room)
        }
        let (mantissa, exponent) = Scale.step(for: (high - low) / 4)
        func value(_ count: Double) -> Double {
            exponent >= 0
                ? count * mantissa * Scale.power(exponent)
                : count * mantissa / Scale.power(-exponent)
        }
        let first = (low / value(1)).rounded(.down)
        let last = (high / value(1)).rounded(.up)
        let steps = min(12, max(1, Int(last - first)))
        ticks = (0...steps).map { value(first + Double($0)) }
        self.low = ticks.first ?? low
        self.high = ticks.last ?? high
    }

    /// Where a value stands from the bottom to the top, in ten-thousandths.
    func position(_ value: Double) -> Int {
        guard high > low, value.isFinite else { return 5_000 }
        return Int(((min(max(value, low), high) - low) / (high - low) * 10_000).rounded())
    }

    /// The smallest step of 1, 2 or 5 times a power of ten that is not below a size.
    private static func step(for size: Double) -> (mantissa: Double, exponent: Int) {
        var exponent = 0
        var rest = size.isFinite && size > 0 ? size : 1
        while rest >= 10, exponent < 300 { (rest, exponent) = (rest / 10, exponent + 1) }
        while rest < 1, exponent > -300 { (rest, exponent) = (rest * 10, exponent - 1) }
        for mantissa in [1.0, 2, 5] where rest <= mantissa * 1.000_001 {
            return (mantissa, exponent)
        }
        return (1, exponent + 1)
    }

    private static func power(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
