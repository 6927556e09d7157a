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

    func draw(_ svg: inout SVGWriter) -> Int {
        svg.patterns([.diagonal])
        let key = ChartKey(entries: [(.fill(.diagonal), openedLabel), (.fill(.solid), closedLabel)])
        let top = key.draw(&svg, y: 0) + 130
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

/// Columns side by side over the width of a chart.
struct Columns {
    let count: Int

    func centre(_ index: Int) -> Int { (2 * index + 1) * 10_000 / (2 * max(1, count)) }

    /// Where the bar of a column starts, and its width: no wider than an em and a half of a phone's.
    func bar(_ index: Int) -> (x: Int, width: Int) {
        let width = max(1, min(10_000 * 7 / (10 * max(1, count)), 900))
        return (centre(index) - width / 2, width)
    }

    /// The class of numbers that fit on a narrow screen too.
    static let always = "chart-number"

    /// Whether texts fit, one on each column: always, on wide screens only, or never.
    ///
    /// - Returns: the class to give them; `nil` where they never fit.
    func visibility(of texts: [String]) -> String? {
        let width = ((texts.map(TextWidth.of).max() ?? 0) + 20) * count
        if width <= TextWidth.narrow { return Columns.always }
        return width <= TextWidth.wide ? "chart-number chart-wide" : nil
    }

    /// Writes texts below columns, as many as fit: more on a wide screen than on a narrow one.
    ///
    /// - Returns: the height below them.
    func labels(_ texts: [String], y: Int, _ svg: inout SVGWriter) -> Int {
        let widest = (texts.map(TextWidth.of).max() ?? 0) + 60
        let onNarrow = max(1, (widest * count + TextWidth.narrow - 1) / TextWidth.narrow)
        let onWide = max(1, (widest * count + TextWidth.wide - 1) / TextWidth.wide)
        // Those of a narrow screen are among those of a wide one.
        let narrowStep = (onNarrow + onWide - 1) / onWide * onWide
        var ends = (narrow: Int.min, wide: Int.min)
        for i in stride(from: 0, to: texts.count, by: onWide) {
            var isOnNarrow = i.isMultiple(of: narrowStep)
            let width = TextWidth.of(texts[i])
            let anchor = anchor(i, width: width, on: isOnNarrow ? TextWidth.narrow : TextWidth.wide)
            let wide = left(i, width: width, anchor, on: TextWidth.wide)
            let narrow = left(i, width: width, anchor, on: TextWidth.narrow)
            // A text moved in from an edge may come too near to its neighbour.
            guard wide > ends.wide else { continue }
            if narrow <= ends.narrow { isOnNarrow = false }
            ends.wide = wide + width + 30
            if isOnNarrow { ends.narrow = narrow + width + 30 }
            let x = anchor == .start ? 0 : anchor == .end ? 10_000 : centre(i)
            svg.text(
                texts[i], x: x, y: y, anchor: anchor, class: isOnNarrow ? "chart-tick" : "chart-tick chart-wide")
        }
        return y
    }

    /// The middle of a column, or an edge of the chart where a text would stick out there.
    private func anchor(_ index: Int, width: Int, on chart: Int) -> SVGWriter.Anchor {
        let half = width * 10_000 / chart / 2
        return centre(index) < half ? .start : centre(index) > 10_000 - half ? .end : .middle
    }

    /// Where a text begins, in hundredths of an em, on a chart of a width.
    private func left(_ index: Int, width: Int, _ anchor: SVGWriter.Anchor, on chart: Int) -> Int {
        switch anchor {
        case .start: 0
        case .middle: centre(index) * chart / 10_000 - width / 2
        case .end: chart - width
        }
    }
}
