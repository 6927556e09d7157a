internal import Mustache

/// How many actions were opened and closed in each period: columns up and columns down.
struct OpenedClosedChart: Chart {
    struct Period: Sendable {
        /// E.g. `2e kwartaal 2025`, for the table.
        var label: String
        /// The same for below a column, e.g. `K2 ’25`.
        var short: String
        var opened: Int
        var closed: Int
    }

    let id: String
    let title: String
    let summary: String
    let periods: [Period]
    let openedLabel: String
    let closedLabel: String
    let formats: Formats

    var key: ChartKey { ChartKey(entries: [(.fill(.diagonal), openedLabel), (.fill(.solid), closedLabel)]) }

    func draw(_ svg: inout SVGWriter) -> Int {
        svg.patterns([.diagonal])
        let top = 130
        let opened = max(1, periods.map(\.opened).max() ?? 1)
        let closed = periods.map(\.closed).max() ?? 0
        // Both directions have one scale; eleven ems for the two together.
        let unit = { (count: Int) in count * 1_100 / (opened + closed) }
        let zero = top + unit(opened)
        let bottom = zero + unit(closed)
        let columns = Columns(count: periods.count)
        let numbers = periods.flatMap { [formats.whole($0.opened), formats.whole($0.closed)] }
        let visibility = columns.visibility(of: numbers)
        if visibility != Columns.always {
            for (y, count) in [(zero - unit(opened), opened), (bottom, closed)] where count > 0 {
                svg.line(x1: 0, y1: y, x2: 10_000, y2: y, class: "chart-grid")
                let below = y > zero
                svg.text(
                    formats.whole(count), x: 0, y: below ? y + 95 : y - 25,
                    class: visibility == nil ? "chart-tick" : "chart-tick chart-narrow")
            }
        }
        for (i, period) in periods.enumerated() {
            let (x, width) = columns.bar(i)
            let (up, down) = (unit(period.opened), unit(period.closed))
            if period.opened > 0 {
                svg.rect(x: x, y: zero - up, width: width, height: up, fill: .diagonal)
            }
            if period.closed > 0 {
                svg.rect(x: x, y: zero, width: width, height: down, fill: .solid)
            }
            guard let visibility else { continue }
            if period.opened > 0 {
                svg.text(
                    formats.whole(period.opened), x: columns.centre(i), y: zero - up - 30,
                    anchor: .middle,
                    class: visibility)
            }
            if period.closed > 0 {
                svg.text(
                    formats.whole(period.closed), x: columns.centre(i), y: zero + down + 100,
                    anchor: .middle,
                    class: visibility)
            }
        }
        svg.line(x1: 0, y1: zero, x2: 10_000, y2: zero, class: "chart-axis")
        return columns.labels(periods.map(\.short), y: bottom + (closed > 0 ? 250 : 130), &svg) + 40
    }
}
