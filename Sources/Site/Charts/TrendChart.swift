internal import Mustache
internal import Programme

/// The values of an indicator over time, with its baseline, its target and what it is compared with.
struct TrendChart: Chart {
    struct Point: Sendable {
        var day: Day
        var value: Double
    }

    /// A value to compare with: a line across the chart, and a ring on its day where that is known.
    struct Level: Sendable {
        /// With the value in it, e.g. `Streefwaarde: 20 (2030)`.
        var label: String
        var value: Double
        var day: Day?
    }

    let id: String
    let title: String
    let summary: String
    /// The measurements, oldest first.
    let points: [Point]
    /// Names the line through the points.
    let valueLabel: String
    let baseline: Level?
    let target: Level?
    let benchmark: Level?
    let formats: Formats

    private static let height = 1_000

    private var levels: [(level: Level, name: String, dash: String)] {
        [
            (baseline, "chart-baseline", "1 4"), (target, "chart-target", "9 4"),
            (benchmark, "chart-benchmark", "4 4"),
        ]
        .compactMap { level, name, dash in level.map { (level: $0, name: name, dash: dash) } }
    }

    var key: ChartKey {
        let line: [(ChartKey.Sample, String)] = points.isEmpty ? [] : [(.trend, valueLabel)]
        return ChartKey(entries: line + levels.map { (.line(class: $0.name, dash: $0.dash), $0.level.label) })
    }

    func draw(_ svg: inout SVGWriter) -> Int {
        let top = 100
        let scale = Scale(points.map(\.value) + levels.map(\.level.value))
        let ticks = scale.ticks.map { formats.compact($0) }
        let left = min(
            4_000, ((ticks.map(TextWidth.of).max() ?? 0) + 50) * 10_000 / TextWidth.narrow)
        let days = (points.map(\.day) + levels.compactMap(\.level.day)).sorted()
        let (first, last) = (days.first ?? Day(number: 0), days.last ?? Day(number: 0))
        func y(_ value: Double) -> Int {
            top + TrendChart.height - scale.position(value) * TrendChart.height / 10_000
        }
        func x(_ day: Day) -> Int {
            guard last > first else { return (left + 9_800) / 2 }
            return left + 200 + (9_600 - left) * (day - first) / (last - first)
        }
        for (tick, text) in zip(scale.ticks, ticks) {
            svg.line(
                x1: left, y1: y(tick), x2: 10_000, y2: y(tick),
                class: tick == 0 ? "chart-axis" : "chart-grid")
            svg.text(text, x: left, y: y(tick) + 35, dx: -40, anchor: .end, class: "chart-tick")
        }
        for (level, name, dash) in levels {
            svg.line(
                x1: left, y1: y(level.value), x2: 10_000, y2: y(level.value), class: name,
                dash: dash)
            if let day = level.day { svg.mark(.ring, x: x(day), y: y(level.value)) }
        }
        let shown = TrendChart.thinned(points)
        for (from, to) in zip(shown, shown.dropFirst()) {
            svg.line(
                x1: x(from.day), y1: y(from.value), x2: x(to.day), y2: y(to.value),
                class: "chart-line")
        }
        if shown.count <= 60 {
            for point in shown { svg.mark(.dot, x: x(point.day), y: y(point.value)) }
        }
        return dates(
            first, last, isSpan: !days.isEmpty, x: x, y: top + TrendChart.height + 140, &svg)
    }

    /// Writes the first and the last day below the chart.
    private func dates(
        _ first: Day, _ last: Day, isSpan: Bool, x: (Day) -> Int, y: Int, _ svg: inout SVGWriter
    ) -> Int {
        guard isSpan else { return y - 80 }
        if last > first {
            svg.text(formats.shortDay(first), x: x(first), y: y, dx: -20, class: "chart-tick")
            svg.text(formats.shortDay(last), x: 10_000, y: y, anchor: .end, class: "chart-tick")
        } else {
            svg.text(
                formats.shortDay(first), x: x(first), y: y, anchor: .middle, class: "chart-tick")
        }
        return y + 50
    }

    /// Points for a line that looks the same: of each stretch of many, the first, the lowest, the highest and the last.
    static func thinned(_ points: [Point], stretches: Int = 100) -> [Point] {
        guard points.count > 4 * stretches else { return points }
        var kept: [Point] = []
        for stretch in 0..<stretches {
            let range =
                stretch * points.count / stretches..<(stretch + 1) * points.count / stretches
            guard let lowest = range.min(by: { points[$0].value < points[$1].value }),
                let highest = range.max(by: { points[$0].value < points[$1].value })
            else { continue }
            let indexes: Set = [range.lowerBound, lowest, highest, range.upperBound - 1]
            kept += indexes.sorted().map { points[$0] }
        }
        return kept
    }
}
