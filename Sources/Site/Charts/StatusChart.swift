internal import Mustache

/// How many actions have each status, as stacked bars: one for each theme, say.
struct StatusChart: Chart {
    struct Row: Sendable {
        var label: String
        /// How many, by index of the parts.
        var counts: [Int]

        var total: Int { counts.reduce(0, +) }
    }

    /// A status, with how its part of a bar is filled.
    struct Part: Sendable {
        var label: String
        var fill: ChartFill
    }

    let id: String
    let title: String
    let summary: String
    let parts: [Part]
    /// Of more than ``rowLimit`` rows, those with the most are drawn.
    let rows: [Row]
    /// What is said below the bars of the rows that are left out, given how many.
    let others: @Sendable (Int) -> String
    let formats: Formats

    static let rowLimit = 24

    private var shown: [Row] {
        guard rows.count > StatusChart.rowLimit else { return rows }
        let largest = rows.indices.sorted { (-rows[$0].total, $0) < (-rows[$1].total, $1) }
        return largest.prefix(StatusChart.rowLimit).sorted().map { rows[$0] }
    }

    private var used: [Part] {
        let rows = shown
        return parts.indices.filter { part in rows.contains { $0.counts[part] > 0 } }.map { parts[$0] }
    }

    var key: ChartKey { ChartKey(entries: used.map { (.fill($0.fill), $0.label) }) }

    func draw(_ svg: inout SVGWriter) -> Int {
        let rows = shown
        svg.patterns(used.map(\.fill))
        var y = 40
        let largest = max(1, rows.map(\.total).max() ?? 1)
        // What stays free on the right is for the total behind the longest bar.
        let room = 10_000 - (TextWidth.of(formats.whole(largest)) + 60) * 10_000 / TextWidth.narrow
        for row in rows {
            for line in TextWidth.lines(row.label, limit: TextWidth.narrow, lines: 2) {
                svg.text(line, x: 0, y: y + 100, class: "chart-label")
                y += 130
            }
            let end = bar(row, y: y + 15, room: room, largest: largest, &svg)
            svg.text(formats.whole(row.total), x: end, y: y + 122, dx: 40, class: "chart-number")
            y += 210
        }
        if self.rows.count > rows.count {
            svg.text(others(self.rows.count - rows.count), x: 0, y: y + 100, class: "chart-tick")
            y += 150
        }
        return y
    }

    /// Draws the parts of a bar, each at least wide enough to be seen.
    ///
    /// - Returns: where it ends.
    private func bar(_ row: Row, y: Int, room: Int, largest: Int, _ svg: inout SVGWriter) -> Int {
        let least = 60
        let present = row.counts.indices.filter { row.counts[$0] > 0 }
        let full = max(room * row.total / largest, present.count * least)
        let spare = full - present.count * least
        var start = 0
        var counted = 0
        for (i, part) in present.enumerated() {
            counted += row.counts[part]
            let end = (i + 1) * least + spare * counted / max(1, row.total)
            svg.rect(x: start, y: y, width: end - start, height: 150, fill: parts[part].fill)
            let number = formats.whole(row.counts[part])
            let needed = (TextWidth.of(number) + 50) * 10_000
            if (end - start) * TextWidth.wide > needed {
                let fits = (end - start) * TextWidth.narrow > needed
                let look = parts[part].fill == .solid ? "chart-number chart-on" : "chart-number chart-halo"
                svg.text(
                    number, x: (start + end) / 2, y: y + 107, anchor: .middle, class: fits ? look : look + " chart-wide"
                )
            }
            start = end
        }
        return start
    }
}
