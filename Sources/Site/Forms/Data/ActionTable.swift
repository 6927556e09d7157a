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
        let actions = programme.actions
        out.makeRoom(for: actions.count << 10)
        for i in actions.indices {
            tellCells(of: Listed(actions, i)) { csv.cell($0) }
            csv.endRow()
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
    public func actionCells(_ index: Int) -> [String] {
        var cells: [String] = []
        tellCells(of: Listed(programme.actions, index)) { cells.append(String($0)) }
        return cells
    }

    /// Tells the cells of an action's row one by one, each as a piece of a text, so that long texts are not copied.
    ///
    /// Texts are without the line ends behind them, which blocks in YAML have and nobody means.
    private func tellCells(of action: Listed<Action>, to cell: (Substring) -> Void) {
        func tell(_ text: String?) { cell((text ?? "")[...]) }
        func tell(_ prose: Prose?) { cell(prose.map { Site.withoutLineEnds($0.markdown) } ?? "") }
        func tell(_ references: [Reference]) { tell(joined(references)) }
        tell(action.header.id)
        tell(action.theme.map { names.id(of: EntityRef(.theme, $0)) })
        tell(action.title)
        tell(action.horizon?.id)
        tell(action.state.status.rawValue)
        tell(action.state.owners.map(\.reference))
        tell(action.partners.map(\.reference))
        tell(action.questions)
        tell(action.start?.iso)
        tell(action.state.due?.iso)
        tell((action.state.moved?.first ?? action.state.due)?.iso)
        tell(String(action.state.moved?.times ?? 0))
        tell(action.state.isLate ? "true" : "false")
        tell(action.state.isAtRisk ? "true" : "false")
        tell(action.state.freshness?.rawValue)
        tell(action.state.updates.last?.date?.iso)
        tell(action.state.updates.last?.note)
        tell(action.what)
        tell(action.who)
        tell(action.how)
    }

    private func joined(_ references: [Reference]) -> String {
        references.count == 1
            ? names.id(of: references[0]) : references.map { names.id(of: $0) }.joined(separator: ", ")
    }

    private static func withoutLineEnds(_ text: String) -> Substring {
        var rest = text[...].utf8
        while rest.last == 0x0A {
            let shorter = rest.dropLast()
            // Those of another system stay, here as elsewhere.
            if shorter.last == 0x0D { break }
            rest = shorter
        }
        return Substring(rest)
    }
}
