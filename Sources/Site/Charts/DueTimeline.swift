internal import Mustache

/// The due dates to come, in columns along a time line: what is late before today's line, the rest behind it.
struct DueTimeline: Chart {
    struct Period: Sendable {
        /// E.g. `januari 2027`, for the table.
        var label: String
        /// The same for below a column, e.g. `jan`.
        var short: String
        var count: Int
        /// How many of them are at risk.
        var atRisk: Int
        /// Whether it lies before today.
        var isPast: Bool
    }

    let id: String
    let title: String
    let summary: String
    let periods: [Period]
    let lateLabel: String
    let atRiskLabel: String
    let otherLabel: String
    let todayLabel: String
    let formats: Formats

    var key: ChartKey {
        var entries: [(ChartKey.Sample, String)] = []
        if periods.contains(where: { $0.isPast && $0.count > 0 }) {
            entries.append((.fill(.solid), lateLabel))
        }
        if periods.contains(where: { !$0.isPast && $0.atRisk > 0 }) {
            entries.append((.fill(.cross), atRiskLabel))
        }
        if periods.contains(where: { !$0.isPast && $0.count > $0.atRisk }) {
            entries.append((.fill(.diagonal), otherLabel))
        }
        return ChartKey(entries: entries)
    }

    func draw(_ svg: inout SVGWriter) -> Int {
        svg.patterns([.cross, .diagonal])
        let top = 150
        let largest = max(1, periods.map(\.count).max() ?? 1)
        let height = min(800, largest * 120)
        let bottom = top + height
        let columns = Columns(count: periods.count)
        let visibility = columns.visibility(of: periods.map { formats.whole($0.count) })
        if visibility != Columns.always {
            svg.line(x1: 0, y1: top, x2: 10_000, y2: top, class: "chart-grid")
            let past = periods.first?.isPast == true
            // On the right, where the line of today is not.
            svg.text(
                formats.whole(largest), x: past ? 10_000 : 0, y: top - 25, anchor: past ? .end : .start,
                class: visibility == nil ? "chart-tick" : "chart-tick chart-narrow")
        }
        for (i, period) in periods.enumerated() where period.count > 0 {
            let (x, width) = columns.bar(i)
            let full = max(20, height * period.count / largest)
            let part = period.isPast ? 0 : full * min(period.atRisk, period.count) / period.count
            if part > 0 {
                svg.rect(x: x, y: bottom - part, width: width, height: part, fill: .cross)
            }
            if full > part {
                svg.rect(
                    x: x, y: bottom - full, width: width, height: full - part,
                    fill: period.isPast ? .solid : .diagonal)
            }
            if let visibility {
                svg.text(
                    formats.whole(period.count), x: columns.centre(i), y: bottom - full - 30,
                    anchor: .middle,
                    class: visibility)
            }
        }
        svg.line(x1: 0, y1: bottom, x2: 10_000, y2: bottom, class: "chart-axis")
        let past = periods.count { $0.isPast }
        let today = past * 10_000 / max(1, periods.count)
        svg.line(
            x1: today, y1: top - 130, x2: today, y2: bottom + 30, class: "chart-today", dash: "3 3")
        let end = columns.labels(periods.map(\.short), y: bottom + 120, &svg)
        let isLeft = today < 5_000
        svg.text(
            todayLabel, x: today, y: end + 150, anchor: isLeft ? .start : .end, class: "chart-tick")
        svg.line(
            x1: today, y1: bottom + 140, x2: today, y2: end + 60, class: "chart-today", dash: "3 3")
        return end + 190
    }
}
