internal import Programme
internal import Site

/// One row of a table: the cells by what they hold.
struct RowValues {
    let row: Table.Row
    private let map: ColumnMap

    init(_ row: Table.Row, _ map: ColumnMap) {
        self.row = row
        self.map = map
    }

    /// The cell of a column without what protects a spreadsheet from it; `nil` where the table has no such column.
    func text(_ column: Column) -> String? {
        raw(column).map { CSVCell.original($0) }
    }

    /// The cell as it is.
    func raw(_ column: Column) -> String? {
        guard let index = map.columns.firstIndex(of: column) else { return nil }
        return index < row.cells.count ? row.cells[index].text : ""
    }

    /// Where the cell stands; the row, where it has none.
    func range(_ column: Column) -> Range<Int> {
        guard let index = map.columns.firstIndex(of: column), index < row.cells.count else {
            return row.range
        }
        return row.cells[index].range
    }

    /// Characters that Excel keeps in a cell; it cuts off what is longer, without a word.
    static let excelLimit = 32_767

    /// Whether a cell is the beginning of a text that Excel cut off.
    func isCutOff(_ column: Column, of text: String) -> Bool {
        guard let raw = raw(column), raw.utf16.count == RowValues.excelLimit else { return false }
        return TextForm.plain(text).hasPrefix(TextForm.plain(CSVCell.original(raw)))
    }
}
