internal import Programme

extension Site {
    /// The due dates of open actions on a time line. `nil` where none has one.
    ///
    /// - Parameters:
    ///   - actions: the actions to show; all by default.
    ///   - id: put before the ids in the chart; unique on its page.
    func dueTimeline(_ actions: [Int]? = nil, id: String = "due-chart") -> ChartView? {
        let shown = (actions ?? Array(programme.actions.indices)).filter { index in
            programme.actions[index].state.isOpen && programme.actions[index].state.due != nil
        }
        let dated = shown.compactMap { index in
            programme.actions[index].state.due.map { (day: $0.last, index: index) }
        }
        .sorted { ($0.day, $0.index) < ($1.day, $1.index) }
        guard let last = dated.last?.day else { return nil }
        let today = programme.day
        let late = dated.filter { $0.day < today }.map(\.index)
        let periods = Periods(
            from: today, through: max(today, last), limit: DueTimeline.periodLimit)
        var members = [[Int]](repeating: [], count: periods.count)
        for (day, index) in dated where day >= today {
            members[periods.position(of: day)].append(index)
        }
        var columns: [DueTimeline.Period] = []
        var rows: [ChartView.Row] = []
        func add(_ label: String, _ short: String, _ indexes: [Int], isPast: Bool) {
            let atRisk = indexes.count { programme.actions[$0].state.isAtRisk }
            columns.append(
                DueTimeline.Period(
                    label: label, short: short, count: indexes.count, atRisk: atRisk, isPast: isPast
                ))
            guard !indexes.isEmpty else { return }
            let links = indexes.prefix(8).map { EntityLink(self, EntityRef(.action, $0)) }
            let more = indexes.count - links.count
            rows.append(
                ChartView.Row(
                    label: label, cells: [formats.whole(indexes.count), formats.whole(atRisk)],
                    links: Array(links),
                    more: more > 0
                        ? "\(word("and-more-before")) \(formats.whole(more)) \(word("and-more-after"))"
                        : nil))
        }
        if !late.isEmpty { add(word("late"), word("late"), late, isPast: true) }
        for i in 0..<periods.count {
            let label = periods.label(i, formats)
            add(label.long, label.short, members[i], isPast: false)
        }
        let coming = dated.count - late.count
        let chart = DueTimeline(
            id: id, title: word("chart-due"),
            summary:
                "\(counted(coming, "action")) \(word("chart-due-to-come")); \(counted(late.count, "action")) \(word("late")).",
            periods: columns, lateLabel: word("late"), atRiskLabel: word("at-risk"),
            otherLabel: word("chart-on-time"),
            todayLabel: "\(word("chart-today")), \(formats.shortDay(today))", formats: formats)
        return ChartView(
            chart: chart, headings: [word("chart-period"), word("chart-number"), word("at-risk")],
            rows: rows,
            linkHeading: word("actions"))
    }
}

extension DueTimeline {
    /// Columns for what is to come.
    static let periodLimit = 12
}
