internal import Programme

extension Site {
    /// Statuses in the order of their parts in a bar, from done to dropped.
    private static let statusParts: [(status: Status, fill: ChartFill)] = [
        (.done, .solid), (.inProgress, .diagonal), (.planned, .dots), (.blocked, .cross),
        (.proposed, .outline),
        (.dropped, .level),
    ]

    /// How many actions have each status, per theme. `nil` where there are no actions.
    ///
    /// - Parameter id: put before the ids in the chart; unique on its page.
    func statusChart(id: String = "status-chart") -> ChartView? {
        let themes = programme.themes.indices.filter { !programme.themes[$0].actions.isEmpty }
        let rows = themes.map { theme in
            let actions = programme.themes[theme].actions
            return (label: programme.themes[theme].title, counts: statusCounts(actions))
        }
        return statusChart(rows, title: word("chart-status"), heading: word("theme"), id: id)
    }

    /// How many of some actions have each status, in groups of any kind.
    func statusChart(
        _ rows: [(label: String, counts: [Int])], title: String, heading: String, id: String
    ) -> ChartView? {
        let total = rows.reduce(0) { $0 + $1.counts.reduce(0, +) }
        guard total > 0 else { return nil }
        let sums = Site.statusParts.indices.map { part in rows.reduce(0) { $0 + $1.counts[part] } }
        let used = sums.indices.filter { sums[$0] > 0 }
        let parts = Site.statusParts.map { part in
            let isBoth = part.status == .dropped && chartsReplaced
            return StatusChart.Part(
                label: statusWord(part.status) + (isBoth ? " " + word("or-superseded") : ""),
                fill: part.fill)
        }
        let told = used.map { "\(formats.whole(sums[$0])) \(parts[$0].label)" }.joined(
            separator: ", ")
        let rest = word("chart-others")
        let numbers = formats
        let chart = StatusChart(
            id: id, title: title, summary: "\(counted(total, "action")): \(told).", parts: parts,
            rows: rows.map { StatusChart.Row(label: $0.label, counts: $0.counts) },
            others: { "\(rest): \(numbers.whole($0))" }, formats: formats)
        let table = rows.map { row in
            let all = row.counts.reduce(0, +)
            return ChartView.Row(
                label: row.label,
                cells: used.map { formats.whole(row.counts[$0]) } + [formats.whole(all)])
        }
        return ChartView(
            chart: chart,
            headings: [heading] + used.map { parts[$0].label } + [word("chart-total")], rows: table)
    }

    /// How many of some actions have each status, in the order of the parts of a status chart.
    func statusCounts(_ actions: [Int]) -> [Int] {
        var counts = Site.statusParts.map { _ in 0 }
        for index in actions {
            let status = standings[index].charted
            if let part = Site.statusParts.firstIndex(where: { $0.status == status }) {
                counts[part] += 1
            }
        }
        return counts
    }

    /// How many actions were opened and closed over time. `nil` where no action has a date.
    func openedClosedChart(id: String = "flow-chart") -> ChartView? {
        let flow = ActionFlow(programme)
        guard let first = flow.opened.min() else { return nil }
        let periods = Periods(from: first, through: programme.day, limit: 16)
        var (opened, closed) = (
            [Int](repeating: 0, count: periods.count), [Int](repeating: 0, count: periods.count)
        )
        for day in flow.opened { opened[periods.position(of: day)] += 1 }
        for day in flow.closed { closed[periods.position(of: day)] += 1 }
        var open = 0
        var columns: [OpenedClosedChart.Period] = []
        var rows: [ChartView.Row] = []
        for i in 0..<periods.count {
            let (long, short) = periods.label(i, formats)
            open += opened[i] - closed[i]
            columns.append(
                OpenedClosedChart.Period(
                    label: long, short: short, opened: opened[i], closed: closed[i]))
            rows.append(
                ChartView.Row(label: long, cells: [opened[i], closed[i], open].map(formats.whole)))
        }
        let summary =
            "\(word("chart-since")) \(formats.date(WrittenDate(first))): \(formats.whole(flow.opened.count)) \(word("chart-opened")), "
            + "\(formats.whole(flow.closed.count)) \(word("chart-closed")); \(formats.whole(open)) \(word("chart-open-now"))."
        let chart = OpenedClosedChart(
            id: id, title: word("chart-flow"), summary: summary, periods: columns,
            openedLabel: word("chart-opened"), closedLabel: word("chart-closed"), formats: formats)
        return ChartView(
            chart: chart,
            headings: [
                word("chart-period"), word("chart-opened"), word("chart-closed"),
                word("chart-open-at-end"),
            ],
            rows: rows,
            note: flow.undated > 0
                ? "\(word("chart-undated")): \(formats.whole(flow.undated))." : nil)
    }

    /// The shares of an inventory: the answers hoped for, other answers, and who was not asked yet.
    ///
    /// - Parameters:
    ///   - judges: whether some answers are hoped for; if not, answers are not told apart.
    ///   - id: put before the ids in the chart; unique on its page.
    func shareChart(
        good: Int, other: Int, unasked: Int, judges: Bool = true, title: String, id: String = "share-chart"
    ) -> ChartView? {
        let total = good + other + unasked
        guard total > 0 else { return nil }
        let answered =
            judges
            ? [
                ShareChart.Part(label: word("inventory-good"), count: good, fill: .solid),
                ShareChart.Part(label: word("inventory-other"), count: other, fill: .diagonal),
            ] : [ShareChart.Part(label: word("inventory-answered"), count: good + other, fill: .diagonal)]
        let parts =
            answered + [ShareChart.Part(label: word("inventory-unasked"), count: unasked, fill: .outline)]
        let told = parts.map { "\($0.label): \(formats.whole($0.count))" }.joined(separator: "; ")
        let chart = ShareChart(
            id: id, title: title, summary: told + ".", parts: parts, formats: formats)
        let rows = parts.map { part in
            ChartView.Row(
                label: part.label,
                cells: [formats.whole(part.count), formats.share(part.count, of: total)])
        }
        return ChartView(
            chart: chart,
            headings: [word("inventory-answer"), word("chart-number"), word("chart-share")],
            rows: rows)
    }
}
