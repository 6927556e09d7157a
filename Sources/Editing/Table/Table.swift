internal import Diagnostics

/// A table as spreadsheets save it: RFC 4180, in whatever encoding and with whatever separator.
struct Table {
    struct Cell {
        /// Line ends as LF.
        var text: String
        /// Where it stands in ``Table/bytes``, quotes included.
        var range: Range<Int>
    }

    struct Row {
        /// As a spreadsheet counts, from 1; a cell of several lines is in one row.
        var number: Int
        var cells: [Cell]
        var range: Range<Int>

        var isBlank: Bool { filled == 0 }

        /// How many cells have something in them.
        var filled: Int { cells.count { !$0.text.trimmed.isEmpty } }
    }

    /// The row with the names of the columns: the first that is not blank, nor a title above a table of several columns.
    var header: Int? {
        let isWide = rows.contains { $0.filled > 1 }
        return rows.firstIndex { $0.filled > (isWide ? 1 : 0) }
    }

    /// The file as UTF-8; places lie in this.
    let bytes: [UInt8]
    let encoding: TextEncoding
    /// All rows, the first one with the names of the columns included.
    private(set) var rows: [Row] = []
    /// What keeps it from being read.
    private(set) var problem: (message: EditMessage, range: Range<Int>)?

    static let mostBytes = 64 << 20
    static let mostRows = 100_000
    static let mostColumns = 1_000

    init(_ file: [UInt8]) {
        guard file.count <= Table.mostBytes else {
            (bytes, encoding) = ([], .utf8)
            problem = (.tableTooLarge(Table.mostBytes >> 20), 0..<0)
            return
        }
        let decoded = TextEncoding.decode(file)
        (bytes, encoding) = (decoded.bytes, decoded.encoding)
        if let offset = decoded.badByte {
            problem = (.notText, offset..<offset)
            return
        }
        var start = bytes.markLength
        var separator: UInt8?
        // Excel's own way to name the separator: a first line `sep=;`.
        if bytes[start...].starts(with: "sep=".utf8), start + 4 < bytes.count,
            bytes.lineEnd(start) == start + 5
        {
            separator = bytes[start + 4]
            start = bytes.nextLine(start)
        }
        read(from: start, separator: separator ?? Table.separator(bytes, from: start))
    }

    func place(_ range: Range<Int>, file: Int) -> Place {
        let end = min(range.upperBound, bytes.lineEnd(range.lowerBound))
        return Place(file: file, start: range.lowerBound, end: max(range.lowerBound, end))
    }

    // MARK: Reading

    private mutating func read(from start: Int, separator: UInt8) {
        var position = start
        while position < bytes.count {
            guard rows.count < Table.mostRows else {
                problem = (.tooManyRows(Table.mostRows), position..<position)
                return
            }
            let first = position
            var cells: [Cell] = []
            var isAtEnd = false
            while !isAtEnd {
                guard let cell = cell(at: position, separator) else {
                    problem = (
                        .unclosedQuote(row: rows.count + 1), position..<bytes.lineEnd(position)
                    )
                    return
                }
                cells.append(cell)
                position = cell.range.upperBound
                isAtEnd = position >= bytes.count || bytes[position] != separator
                if !isAtEnd { position += 1 }
            }
            guard cells.count <= Table.mostColumns else {
                problem = (.tooManyColumns(Table.mostColumns), first..<bytes.lineEnd(first))
                return
            }
            rows.append(Row(number: rows.count + 1, cells: cells, range: first..<position))
            position = bytes.nextLine(position)
        }
    }

    /// The cell that begins at an offset; `nil` where its quote is not closed.
    private func cell(at start: Int, _ separator: UInt8) -> Cell? {
        var text: [UInt8] = []
        var i = start
        if i < bytes.count, bytes[i] == 0x22 {
            i += 1
            while true {
                guard i < bytes.count else { return nil }
                if bytes[i] == 0x22 {
                    guard i + 1 < bytes.count, bytes[i + 1] == 0x22 else { break }
                    i += 1
                } else if bytes[i] == 0x0D {
                    // A line break in a cell is one LF, however it was saved.
                    text.append(0x0A)
                    i += i + 1 < bytes.count && bytes[i + 1] == 0x0A ? 2 : 1
                    continue
                }
                text.append(bytes[i])
                i += 1
            }
            i += 1
        }
        // What follows a closing quote belongs to the cell all the same.
        while i < bytes.count, bytes[i] != separator, !bytes.isBreak(i) {
            text.append(bytes[i])
            i += 1
        }
        return Cell(text: String(decoding: text, as: UTF8.self), range: start..<i)
    }

    /// The separator that splits the first lines into the same number of cells, more than one; of several the one that
    /// makes the most.
    private static func separator(_ bytes: [UInt8], from start: Int) -> UInt8 {
        var best: (byte: UInt8, score: Int) = (0x3B, 0)
        for byte in [UInt8(0x3B), 0x2C, 0x09] {
            var counts: [Int] = []
            var (count, isQuoted, i) = (1, false, start)
            while i < bytes.count, counts.count < 20 {
                if bytes[i] == 0x22 { isQuoted.toggle() }
                if !isQuoted {
                    if bytes[i] == byte { count += 1 }
                    if bytes[i] == 0x0A
                        || (bytes[i] == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A))
                    {
                        counts.append(count)
                        count = 1
                    }
                }
                i += 1
            }
            if count > 1 || counts.isEmpty { counts.append(count) }
            guard let first = counts.first, first > 1 else { continue }
            let same = counts.count { $0 == first }
            // Agreement of the lines counts for more than the number of cells.
            let score = same * 1000 / counts.count * 10 + min(first, 9)
            if score > best.score { best = (byte, score) }
        }
        return best.byte
    }
}
