internal import Programme

extension Site {
    /// The trend of an indicator up to the day. `nil` where it was never measured.
    ///
    /// - Parameter id: put before the ids in the chart; unique on its page.
    func trendChart(_ indicator: Indicator, id: String = "trend-chart") -> ChartView? {
        let measured = indicator.measurements.enumerated().compactMap {
            i, measurement -> (Int, WrittenDate, Double)? in
            guard let date = measurement.date, let value = measurement.value,
                date.last <= programme.day
            else { return nil }
            return (i, date, value)
        }.sorted { ($0.1.last, $0.0) < ($1.1.last, $1.0) }
        guard let newest = measured.last else { return nil }
        func told(_ value: Double) -> String {
            formats.number(value) + (indicator.unit.map { " " + $0 } ?? "")
        }
        func level(_ name: String, _ value: Double?, _ date: WrittenDate?) -> TrendChart.Level? {
            value.map { value in
                let when = date.map { " (\(formats.date($0)))" } ?? ""
                return TrendChart.Level(
                    label: "\(name): \(formats.number(value))\(when)", value: value, day: date?.last
                )
            }
        }
        let (start, aim, other) = (indicator.baseline, indicator.target, indicator.benchmark)
        let levels = (
            baseline: level(word("chart-baseline"), start?.value, start?.date),
            target: level(word("chart-target"), aim?.value, aim?.date),
            benchmark: level(other?.label ?? word("chart-benchmark"), other?.value, other?.date)
        )
        let parts =
            ["\(word("chart-latest")): \(told(newest.2)) (\(formats.date(newest.1)))"]
            + [levels.baseline, levels.target, levels.benchmark].compactMap { $0?.label }
        let chart = TrendChart(
            id: id, title: "\(word("chart-trend")): \(indicator.title)",
            summary: parts.joined(separator: "; ") + ".",
            points: measured.map { TrendChart.Point(day: $0.1.last, value: $0.2) },
            valueLabel: indicator.unit ?? word("chart-value"), baseline: levels.baseline,
            target: levels.target,
            benchmark: levels.benchmark, formats: formats)
        let rows = measured.map {
            ChartView.Row(label: formats.date($0.1), cells: [formats.number($0.2)])
        }
        return ChartView(
            chart: chart, headings: [word("chart-date"), indicator.unit ?? word("chart-value")],
            rows: rows)
    }
}
