/// Where a table and its cells stand in the text, found line by line before libcmark parses anything.
///
/// libcmark knows no tables. To have each cell parsed as what it is, a line of text on its own that no
/// emphasis or code leaves, each becomes a heading in what libcmark parses; the tree then gets a table in
/// place of these headings.
struct TableOutline: Sendable {
    enum Alignment: UInt8, Sendable {
        case none, left, center, right
    }

    struct Row: Sendable {
        /// Where its line and its first cell start, and where its line ends.
        var lineStart: Int
        var textStart: Int
        var end: Int
        /// What is put before each of its cells.
        var prefixStart: Int
        var prefixEnd: Int
        /// Its cells, as indexes into ``TableOutline/cells``.
        var cells: Range<Int>
    }

    /// The alignment of each column.
    var alignments: [Alignment]
    /// The head first. What is left of a row that is longer than the head is not in it.
    var rows: [Row]
    /// Trimmed cells of all rows.
    var cells: [Range<Int>]
    /// Where a row is longer than the head: the cells too many.
    var extra: [Range<Int>]

    var start: Int { rows[0].textStart }
    var end: Int { rows[rows.count - 1].end }
    /// Number of empty cells that have to be put at the ends of short rows.
    var missing: Int { rows.count * alignments.count - cells.count }
}

extension TableOutline.Alignment {
    /// Reads the row below the head: `|`, `-`, `:` and spaces. `nil` if it is not such a row.
    static func row(_ bytes: Bytes, _ start: Int, _ end: Int) -> [Self]? {
        var index = start
        if index < end, bytes[index] == .pipe { index += 1 }
        var found: [Self] = []
        while true {
            index = bytes.pastSpaces(index, end)
            if index == end { break }
            let left = bytes[index] == .colon
            if left { index += 1 }
            let dashes = index
            while index < end, bytes[index] == .hyphen { index += 1 }
            guard index > dashes else { return nil }
            let right = index < end && bytes[index] == .colon
            if right { index += 1 }
            found.append(left ? (right ? .center : .left) : (right ? .right : .none))
            index = bytes.pastSpaces(index, end)
            if index == end { break }
            guard bytes[index] == .pipe else { return nil }
            index += 1
        }
        return found.isEmpty ? nil : found
    }
}

/// Takes a row apart at its pipes. Escaped pipes and those within `[[ID|text]]` are text.
struct CellScan {
    let bytes: Bytes
    let standIns: [StandIn]

    /// Calls back with the trimmed range of each cell of the line between two offsets.
    func cells(_ start: Int, _ end: Int, _ body: (Range<Int>) -> Void) {
        var next = firstStandIn(from: start)
        let end = bytes.beforeSpaces(start, end)
        var index = bytes.pastSpaces(start, end)
        if index < end, bytes[index] == .pipe { index += 1 }
        var cellStart = index
        while index < end {
            while next < standIns.count, standIns[next].start < index { next += 1 }
            if next < standIns.count, standIns[next].start == index {
                index = min(end, Int(standIns[next].end))
                continue
            }
            if bytes[index] == .pipe, index == start || bytes[index - 1] != .backslash {
                body(trimmed(cellStart, index))
                cellStart = index + 1
            }
            index += 1
        }
        if bytes.pastSpaces(cellStart, end) < end { body(trimmed(cellStart, end)) }
    }

    private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
        let first = bytes.pastSpaces(start, end)
        return first..<bytes.beforeSpaces(first, end)
    }

    private func firstStandIn(from offset: Int) -> Int {
        var low = 0
        var high = standIns.count
        while low < high {
            let middle = (low + high) / 2
            if standIns[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
