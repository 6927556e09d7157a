internal import Diagnostics

/// Which column of a table holds what.
struct ColumnMap {
    /// For each column of the table what it holds; `nil` where it is left alone.
    private(set) var columns: [Column?] = []
    /// Names of the columns as the table has them.
    private(set) var names: [String] = []

    /// - Parameters:
    ///   - header: the table's first row.
    ///   - map: pairs `name=column`, joined by commas.
    ///   - report: gets what is wrong with the header, with the bytes of the cell.
    /// - Throws: what is wrong with the map.
    init(
        _ header: Table.Row, map: String?, report: (EditMessage, Range<Int>) -> Void
    ) throws(EditError) {
        names = header.cells.map { TextForm.line($0.text) }
        columns = names.map { name in
            Column.allCases.first { Folding.folded($0.rawValue) == Folding.folded(name) }
        }
        try apply(map ?? "")
        for (i, column) in columns.enumerated() {
            guard let column, let first = columns.firstIndex(of: column), first < i else {
                continue
            }
            report(.columnTwice(column.rawValue, names[first], names[i]), header.cells[i].range)
        }
        if !columns.contains(.id), !columns.contains(.title) {
            report(.noColumns(names.filter { !$0.isEmpty }, suggestion: suggestion), header.range)
        }
    }

    /// The names of columns that are left alone.
    var ignored: [String] { zip(names, columns).compactMap { $1 == nil && !$0.isEmpty ? $0 : nil } }

    /// A map that might be meant, in the words of the table; `nil` where none comes to mind.
    var suggestion: String? {
        var used = Set(columns.compactMap { $0 })
        var pairs: [String] = []
        for (name, column) in zip(names, columns) where column == nil {
            guard let column = Column.suggested(for: name), used.insert(column).inserted else {
                continue
            }
            pairs.append("\(name)=\(column.rawValue)")
        }
        return pairs.isEmpty ? nil : pairs.joined(separator: ",")
    }

    func name(of column: Column) -> String {
        columns.firstIndex(of: column).map { names[$0] } ?? column.rawValue
    }

    private mutating func apply(_ map: String) throws(EditError) {
        var messages: [EditMessage] = []
        var mapped: Set<Int> = []
        for pair in ColumnMap.pairs(map) {
            guard let equals = pair.lastIndex(of: "=") else {
                messages.append(.badMap(pair))
                continue
            }
            let name = pair[..<equals].trimmed
            let target = pair[pair.index(after: equals)...].trimmed
            let known = Column.allCases.filter { !$0.isDerived }.map(\.rawValue)
            guard let column = Column(rawValue: target.lowercased()), !column.isDerived else {
                messages.append(
                    .unknownColumn(target, nearest: nearest(to: target, among: known), known: known)
                )
                continue
            }
            guard
                let index = names.firstIndex(where: {
                    Folding.folded($0) == Folding.folded(name) && !$0.isEmpty
                })
            else {
                messages.append(
                    .noSuchHeader(
                        name, nearest: nearest(to: name, among: names),
                        known: names.filter { !$0.isEmpty }))
                continue
            }
            // What was asked for goes before a column that happens to have the name.
            for other in columns.indices where columns[other] == column && !mapped.contains(other) {
                columns[other] = nil
            }
            columns[index] = column
            mapped.insert(index)
        }
        if !messages.isEmpty { throw .request(messages) }
    }

    /// The pairs of a map; a name may hold commas.
    private static func pairs(_ map: String) -> [String] {
        var pairs: [String] = []
        var open = ""
        for part in map.split(separator: ",", omittingEmptySubsequences: false) {
            open += open.isEmpty ? String(part) : "," + part
            if part.contains("=") {
                pairs.append(open.trimmed)
                open = ""
            }
        }
        if !open.trimmed.isEmpty { pairs.append(open.trimmed) }
        return pairs
    }
}
