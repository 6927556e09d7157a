internal import Mustache
internal import Programme

extension Site {
    /// The columns of `data/actions.csv`, in their order.
    public static let actionColumns = ActionColumn.allCases.filter(\.isPublished).map(\.rawValue)

    /// The actions as `data/actions.csv`: a row for each as it stands on the day, lists joined by a comma and a space.
    public func actionsCSV() -> [UInt8] {
        var out = Output()
        writeActionsCSV(into: &out)
        return out.bytes
    }

    func writeActionsCSV(into out: inout Output) {
        var csv = CSVWriter(separator: csvSeparator)
        csv.row(Site.actionColumns)
        for i in programme.actions.indices {
            csv.row(actionCells(i))
            csv.flush(into: &out)
        }
        csv.flush(into: &out, isLast: true)
    }

    /// What stands between two cells: the programme's choice, else that of its language.
    public var csvSeparator: Character {
        switch programme.settings.csvSeparator {
        case .semicolon: ";"
        case .comma: ","
        case nil: programme.language == .nl ? ";" : ","
        }
    }

    /// The cells of an action's row, by ``actionColumns``, before ``CSVCell/neutralised(_:)``.
    ///
    /// Texts are without the line ends behind them, which blocks in YAML have and nobody means.
    public func actionCells(_ index: Int) -> [String] {
        let state = programme.actions[index].state
        return [
            programme.actions[index].header.id,
            programme.actions[index].theme.map { programme.themes[$0].header.id } ?? "",
            programme.actions[index].title,
            programme.actions[index].horizon?.id ?? "",
            state.status.rawValue,
            joined(state.owners.map(\.reference)),
            joined(programme.actions[index].partners.map(\.reference)),
            joined(programme.actions[index].questions),
            programme.actions[index].start?.iso ?? "",
            state.due?.iso ?? "",
            (state.moved?.first ?? state.due)?.iso ?? "",
            String(state.moved?.times ?? 0),
            String(state.isLate),
            String(state.isAtRisk),
            state.freshness?.rawValue ?? "",
            state.lastUpdate?.date?.iso ?? "",
            text(state.lastUpdate?.note),
            text(programme.actions[index].what),
            text(programme.actions[index].who),
            text(programme.actions[index].how),
        ]
    }

    private func joined(_ references: [Reference]) -> String {
        references.count == 1
            ? programme.id(of: references[0]) : references.map { programme.id(of: $0) }.joined(separator: ", ")
    }

    private func text(_ prose: Prose?) -> String {
        guard let text = prose?.markdown else { return "" }
        guard text.utf8.last == 0x0A else { return text }
        return String(text[...(text.lastIndex { $0 != "\n" } ?? text.startIndex)])
    }
}
