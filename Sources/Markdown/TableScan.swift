/// Finds the tables of a text, and which lines are in fenced code.
struct TableScan {
    private(set) var tables: [TableOutline] = []
    private(set) var problems: [Problem] = []

    private let bytes: Bytes
    private let scan: CellScan
    private let refused: Set<Int32>
    /// Bytes that the stand-ins for tables may still add to what libcmark parses.
    private var allowance: Int
    /// Cells that may still be added to short rows.
    private var fillAllowance: Int
    private var fence: (character: UInt8, length: Int)?

    /// Finds the tables.
    ///
    /// - Parameters:
    ///   - bytes: the text.
    ///   - standIns: what is not to be taken apart.
    ///   - refused: starts of rows that have turned out to be none.
    init(_ bytes: Bytes, standIns: [StandIn], refused: Set<Int32>) {
        self.bytes = bytes
        scan = CellScan(bytes: bytes, standIns: standIns)
        self.refused = refused
        allowance = 8 * bytes.count + 65_536
        fillAllowance = bytes.count + 10_000
        run()
    }

    private mutating func run() {
        var start = 0
        var previous: Range<Int>?
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            var next = bytes.pastLineEnd(end)
            let text = textStart(start, end)
            if text == end {
                previous = nil
            } else if isFence(text, end) || fence != nil {
                previous = nil
            } else if let head = previous, let table = table(head: head, start..<end, text) {
                next = bytes.pastLineEnd(table.end)
                if accept(table) { tables.append(table) }
                previous = nil
            } else {
                previous = start..<end
            }
            start = next
        }
    }

    /// The offset past indentation and quote marks.
    private func textStart(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index].isSpaceOrTab || bytes[index] == .greater { index += 1 }
        return index
    }

    /// Opens or closes fenced code if the line does.
    private mutating func isFence(_ start: Int, _ end: Int) -> Bool {
        let character = bytes[start]
        guard character == .backtick || character == .tilde else { return false }
        var index = start
        while index < end, bytes[index] == character { index += 1 }
        let length = index - start
        guard length >= 3 else { return false }
        if let open = fence {
            guard open.character == character, length >= open.length,
                bytes.pastSpaces(index, end) == end
            else { return false }
            fence = nil
            return true
        }
        while index < end {
            if character == .backtick, bytes[index] == .backtick { return false }
            index += 1
        }
        fence = (character, length)
        return true
    }

    /// The table with this line as its head and that one below it, if they are.
    private func table(head: Range<Int>, _ line: Range<Int>, _ text: Int) -> TableOutline? {
        switch bytes[text] {
        case .pipe, .colon, .hyphen: break
        default: return nil
        }
        let end = bytes.beforeSpaces(text, line.upperBound)
        guard let alignments = TableOutline.Alignment.row(bytes, text, end) else { return nil }
        let headPrefix = LinePrefix(bytes, head.lowerBound, head.upperBound)
        let linePrefix = LinePrefix(bytes, line.lowerBound, text)
        guard headPrefix.quotes == linePrefix.quotes, headPrefix.end < head.upperBound,
            !refused.contains(Int32(headPrefix.end)),
            !LineStart.startsBlock(bytes, headPrefix.end, head.upperBound)
        else { return nil }
        guard
            alignments.count > 1 || bytes[text..<end].contains(.pipe)
                || bytes[headPrefix.end..<head.upperBound].contains(.pipe)
        else { return nil }

        var cells: [Range<Int>] = []
        scan.cells(headPrefix.end, head.upperBound) { cells.append($0) }
        guard cells.count == alignments.count else { return nil }
        var prefix = line.lowerBound..<text
        if !headPrefix.startsList {
            let own = head.lowerBound..<headPrefix.end
            if width(own) < width(prefix) { prefix = own }
        }
        let first = TableOutline.Row(
            lineStart: head.lowerBound, textStart: headPrefix.end, end: head.upperBound,
            prefixStart: prefix.lowerBound, prefixEnd: prefix.upperBound, cells: 0..<cells.count)
        var table = TableOutline(alignments: alignments, rows: [first], cells: cells, extra: [])
        addRows(to: &table, prefix, linePrefix.quotes, from: bytes.pastLineEnd(line.upperBound))
        if table.rows.count == 1 { table.rows[0].end = line.upperBound }
        return table
    }

    private func addRows(
        to table: inout TableOutline, _ prefix: Range<Int>, _ quotes: Int, from offset: Int
    ) {
        let prefixWidth = width(prefix)
        var start = offset
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            let own = LinePrefix(bytes, start, end)
            guard own.end < end, own.quotes == quotes, !own.startsList,
                !refused.contains(Int32(own.end)), !LineStart.startsBlock(bytes, own.end, end),
                !LineStart.isCaption(bytes, own.end, end)
            else { return }
            let used = width(start..<own.end) < prefixWidth ? start..<own.end : prefix
            let first = table.cells.count
            var extra: Range<Int>?
            scan.cells(own.end, end) { cell in
                if table.cells.count - first < table.alignments.count {
                    table.cells.append(cell)
                } else {
                    extra = (extra?.lowerBound ?? cell.lowerBound)..<cell.upperBound
                }
            }
            if let extra { table.extra.append(extra) }
            table.rows.append(
                TableOutline.Row(
                    lineStart: start, textStart: own.end, end: end, prefixStart: used.lowerBound,
                    prefixEnd: used.upperBound, cells: first..<table.cells.count))
            start = bytes.pastLineEnd(end)
        }
    }

    /// Whether the table keeps within the limits.
    private mutating func accept(_ table: TableOutline) -> Bool {
        var added = 0
        for row in table.rows { added += row.cells.count * (row.prefixEnd - row.prefixStart + 5) }
        guard table.alignments.count <= Limits.columns, table.missing <= fillAllowance,
            added <= allowance
        else {
            problems.append(
                Problem(.tableTooWide(limit: Limits.columns), table.start..<table.rows[0].end))
            return false
        }
        allowance -= added
        fillAllowance -= table.missing
        return true
    }

    /// Columns of a prefix.
    private func width(_ range: Range<Int>) -> Int {
        var columns = 0
        for byte in bytes[range] { columns += byte == .tab ? 4 - columns % 4 : 1 }
        return columns
    }
}
