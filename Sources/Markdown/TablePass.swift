extension Tree {
    /// Puts tables in the place of the headings that stood in for their cells.
    ///
    /// - Returns: the starts of rows that are none after all, since their cells are not where they should be:
    ///   within code, for one, or outside the list with the head.
    mutating func foldTables(_ outlines: [TableOutline]) -> [Int32] {
        var parents: [Int32] = []
        var outline = 0
        for index in nodes.indices where nodes[index].kind == .heading {
            let start = Int(nodes[index].start)
            while outline < outlines.count, outlines[outline].end <= start { outline += 1 }
            guard outline < outlines.count else { break }
            if outlines[outline].start <= start, parents.last != nodes[index].parent {
                parents.append(nodes[index].parent)
            }
        }
        // The row from which on each table is not as it should be: the first, until it is found.
        var wrong = outlines.map { Int32($0.start) as Int32? }
        var done: Set<Int32> = []
        for parent in parents where done.insert(parent).inserted {
            foldTables(outlines, in: parent, &wrong)
        }
        return wrong.compactMap { $0 }
    }

    private mutating func foldTables(
        _ outlines: [TableOutline], in parent: Int32, _ wrong: inout [Int32?]
    ) {
        var kept: [Int32] = []
        var cells: [Int32] = []
        var current: Int?
        for child in children(of: parent) {
            let start = Int(nodes[Int(child)].start)
            if let open = current, outlines[open].end <= start || nodes[Int(child)].kind != .heading {
                close(outlines[open], open + 1, &cells, &kept, &wrong[open])
                current = nil
            }
            if current == nil, nodes[Int(child)].kind == .heading {
                current = Self.outline(at: start, outlines)
            }
            if current == nil { kept.append(child) } else { cells.append(child) }
        }
        if let open = current { close(outlines[open], open + 1, &cells, &kept, &wrong[open]) }
        setChildren(of: parent, to: kept)
    }

    private static func outline(at start: Int, _ outlines: [TableOutline]) -> Int? {
        var low = 0
        var high = outlines.count
        while low < high {
            let middle = (low + high) / 2
            if outlines[middle].end <= start { low = middle + 1 } else { high = middle }
        }
        return low < outlines.count && outlines[low].start <= start ? low : nil
    }

    /// Makes a table of headings, if these are all its cells.
    private mutating func close(
        _ outline: TableOutline, _ number: Int, _ cells: inout [Int32], _ kept: inout [Int32],
        _ wrong: inout Int32?
    ) {
        defer { cells.removeAll(keepingCapacity: true) }
        guard cells.count == outline.cells.count else {
            kept += cells
            let right = zip(cells, outline.cells).prefix {
                nodes[Int($0)].start == Int32($1.lowerBound)
            }.count
            // If not even the first is here, this is some other part of the table.
            guard right > 0 else { return }
            wrong = outline.rows.first { $0.cells.contains(right) }.map { Int32($0.textStart) }
            return
        }
        wrong = nil
        var table = Node(kind: .table, parent: -1)
        table.start = Int32(outline.start)
        table.end = Int32(outline.end)
        table.number = Int32(number)
        let tableIndex = add(table)
        var rows: [Int32] = []
        for (line, outlineRow) in outline.rows.enumerated() {
            var row = Node(kind: .row, flags: line == 0 ? .head : [], parent: tableIndex)
            row.start = Int32(outlineRow.textStart)
            row.end = Int32(outlineRow.end)
            rows.append(add(row))
            var rowCells = Array(cells[outlineRow.cells])
            while rowCells.count < outline.alignments.count {
                var empty = Node(kind: .cell, parent: -1)
                empty.start = row.end
                empty.end = row.end
                rowCells.append(add(empty))
            }
            for (column, cell) in rowCells.enumerated() {
                nodes[Int(cell)].kind = .cell
                nodes[Int(cell)].level = outline.alignments[column].rawValue
                nodes[Int(cell)].flags = line == 0 ? .head : []
            }
            setChildren(of: rows[line], to: rowCells)
        }
        setChildren(of: tableIndex, to: rows)
        kept.append(tableIndex)
    }
}
