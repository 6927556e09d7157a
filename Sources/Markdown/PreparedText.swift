/// The text as libcmark gets it: stand-ins for what it must not take apart, list items for the texts of
/// footnotes, headings for the cells of tables. And the way back from its offsets to those of the text.
struct PreparedText {
    private(set) var bytes: [UInt8] = []
    let standIns: [StandIn]
    private(set) var tables: [TableOutline] = []
    private(set) var problems: [Problem] = []
    private var segments: [Segment] = []
    private var nextStandIn = 0

    /// From here on, offsets in one text stand for offsets in the other.
    private struct Segment {
        var prepared: Int32
        var original: Int32
        /// Where the original ends, if all of the segment stands for one stretch of it; else -1.
        var end: Int32
    }

    /// Prepares a text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - finds: what is in it.
    ///   - refused: starts of rows and footnotes that have turned out to be none.
    init(_ text: Bytes, finds: Survey.Finds, refused: Set<Int32>) {
        standIns =
            finds.isDisjoint(with: .standIns)
            ? []
            : StandInScan.scan(text, hasFootnotes: finds.contains(.footnote), refused: refused)
        if finds.contains(.pipe) {
            let scan = TableScan(text, standIns: standIns, refused: refused)
            tables = scan.tables
            problems = scan.problems
        }
        guard !standIns.isEmpty || !tables.isEmpty else { return }
        bytes.reserveCapacity(text.count + text.count / 4 + standIns.count * StandIn.length)
        let bullet = freeBullet(text)
        var position = 0
        for index in tables.indices {
            emit(text, position, tables[index].start, bullet)
            emit(text, tables[index], bullet)
            position = tables[index].end
        }
        emit(text, position, text.count, bullet)
    }

    /// Whether the text has to be parsed as it is here rather than as it was.
    var isNeeded: Bool { !bytes.isEmpty }

    /// The offset in the original text of a byte of the prepared one.
    func original(_ offset: Int) -> Int {
        guard let segment = segment(at: offset) else { return offset }
        return Int(segment.original)
            + (segment.end < 0 ? offset - Int(segment.prepared) : 0)
    }

    /// The offset in the original text just past what ends just before an offset of the prepared one.
    func originalEnd(_ offset: Int) -> Int {
        guard offset > 0, let segment = segment(at: offset - 1) else { return offset }
        return segment.end < 0
            ? Int(segment.original) + offset - Int(segment.prepared) : Int(segment.end)
    }

    private func segment(at offset: Int) -> Segment? {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if Int(segments[middle].prepared) <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? segments[low - 1] : nil
    }

    /// Copies a stretch of the text, with stand-ins where they belong.
    private mutating func emit(_ text: Bytes, _ start: Int, _ end: Int, _ bullet: UInt8) {
        while nextStandIn < standIns.count, Int(standIns[nextStandIn].start) < start {
            nextStandIn += 1
        }
        var position = start
        while nextStandIn < standIns.count, Int(standIns[nextStandIn].start) < end {
            let standIn = standIns[nextStandIn]
            copy(text, position, Int(standIn.start))
            position = Int(standIn.end)
            switch standIn.kind {
            case .footnoteText:
                position = text.pastSpaces(position, text.count)
                replace(Int(standIn.start), position)
                // An item's text starts four columns in, just as that of a footnote. Where there is none
                // on the line, an empty heading keeps the four columns, and is taken out again.
                bytes.append(bullet)
                for _ in 0..<3 { bytes.append(.space) }
                if position == text.count || text[position].isLineEnd { bytes.append(.hash) }
            case .null:
                replace(Int(standIn.start), position)
                bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            default:
                replace(Int(standIn.start), position)
                StandIn.write(nextStandIn, into: &bytes)
            }
            nextStandIn += 1
        }
        copy(text, position, end)
    }

    /// Writes each cell of a table as a heading of its own.
    private mutating func emit(_ text: Bytes, _ table: TableOutline, _ bullet: UInt8) {
        for (number, row) in table.rows.enumerated() {
            for cell in row.cells {
                if number > 0 || cell > row.cells.lowerBound {
                    bytes.append(.newline)
                    copy(text, row.prefixStart, row.prefixEnd)
                }
                let range = table.cells[cell]
                replace(range.lowerBound, range.upperBound)
                bytes.append(.hash)
                bytes.append(.space)
                var position = range.lowerBound
                for escape in escapedPipes(text, range) {
                    emit(text, position, escape, bullet)
                    position = escape + 1
                }
                emit(text, position, range.upperBound, bullet)
                replace(range.upperBound, range.upperBound)
                bytes.append(.space)
                bytes.append(.hash)
            }
        }
    }

    /// The offsets of backslashes that stand before a pipe in a cell, outside of stand-ins.
    private func escapedPipes(_ text: Bytes, _ range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var standIn = nextStandIn
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            while standIn < standIns.count, Int(standIns[standIn].start) < index { standIn += 1 }
            if standIn < standIns.count, Int(standIns[standIn].start) == index {
                index = Int(standIns[standIn].end)
                continue
            }
            if text[index] == .backslash, text[index + 1] == .pipe { found.append(index) }
            index += 1
        }
        return found
    }

    /// Notes that what is written next stands for a stretch of the text.
    private mutating func replace(_ start: Int, _ end: Int) {
        segments.append(
            Segment(prepared: Int32(bytes.count), original: Int32(start), end: Int32(end)))
    }

    private mutating func copy(_ text: Bytes, _ start: Int, _ end: Int) {
        guard start < end else { return }
        segments.append(Segment(prepared: Int32(bytes.count), original: Int32(start), end: -1))
        bytes.append(contentsOf: text[start..<end])
    }

    /// A bullet that no list of the text uses, so that the texts of footnotes join none of them.
    private func freeBullet(_ text: Bytes) -> UInt8 {
        guard standIns.contains(where: { $0.kind == .footnoteText }) else { return .plus }
        var used: Set<UInt8> = []
        var start = 0
        while start < text.count {
            let end = text.lineEnd(from: start)
            var index = start
            while index < end, text[index].isSpaceOrTab || text[index] == .greater { index += 1 }
            if index + 1 < end, text[index + 1].isSpaceOrTab { used.insert(text[index]) }
            start = text.pastLineEnd(end)
        }
        return [.plus, .asterisk, .hyphen].first { !used.contains($0) } ?? .plus
    }
}
