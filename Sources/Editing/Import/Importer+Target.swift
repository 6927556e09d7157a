internal import Programme

/// Which action a row of a table is about.
extension Importer {
    enum RowTarget {
        case action(Int)
        case new(theme: Int, title: String)

        var key: String {
            switch self {
            case .action(let index): "#\(index)"
            case .new(let theme, let title): Importer.key(theme, title)
            }
        }
    }

    mutating func target(of values: RowValues) -> RowTarget? {
        var theme = self.theme
        if let text = values.text(.theme)?.trimmed, !text.isEmpty {
            do throws(EditMessage) { theme = try reading.meaning.theme(text) } catch {
                self.error(error, .theme, values)
                return nil
            }
        }
        let id = values.text(.id)?.trimmed ?? ""
        guard id.isEmpty else {
            do throws(EditMessage) {
                let index = try reading.action(id)
                if values.text(.theme)?.trimmed.isEmpty == false,
                    theme != programme.actions[index].theme
                {
                    throw .cannotMove(programme.actions[index].id)
                }
                return .action(index)
            } catch {
                self.error(error, .id, values)
                return nil
            }
        }
        let title = TextForm.line(values.text(.title) ?? "")
        guard !title.isEmpty else {
            error(.missingKey("title"), .title, values)
            return nil
        }
        guard let theme else {
            error(.themeDue, .theme, values)
            return nil
        }
        let same = byTitle[Importer.key(theme, title)] ?? []
        if same.count > 1 {
            error(.ambiguousTitle(same.map { programme.actions[$0].id }), .title, values)
            return nil
        }
        guard let index = same.first else { return .new(theme: theme, title: title) }
        draft.notes.append(.knownByTitle(values.row.number, programme.actions[index].id))
        return .action(index)
    }

    static func key(_ theme: Int?, _ title: String) -> String {
        "\(theme ?? -1) " + Folding.folded(title)
    }
}
