/// The quotes and list items around a block, and how much of a line they take.
///
/// Follows libcmark's own steps (`check_open_blocks` in its `blocks.c`), since a line that goes on lazily,
/// without all the marks of its containers, keeps its indentation, and one with all of them does not.
struct Containers {
    private struct Container {
        var isQuote: Bool
        /// Its first line, counted from 0.
        var line: Int
        /// For an item: the columns by which its lines are indented, once known.
        var indent: Int?
    }

    private var open: [Container] = []

    /// Goes into a quote or item that starts on a line.
    mutating func enter(isQuote: Bool, line: Int) {
        open.append(Container(isQuote: isQuote, line: line))
    }

    /// Goes out of the innermost quote or item.
    mutating func leave() { open.removeLast() }

    /// Where the text of a line within all containers starts, as libcmark keeps it. Where a tab is partly
    /// taken, libcmark puts spaces in its place, so this may be before the tab.
    mutating func textStart(_ line: Int, _ lines: LineTable) -> Int {
        findIndents(lines)
        var cursor = LineCursor(lines.bytes, lines.start(line), lines.end(line))
        for container in open {
            guard cursor.take(container.isQuote, indent: container.indent ?? 0) else {
                return cursor.lazyStart
            }
        }
        return cursor.indent().offset
    }

    /// Finds the indents of items that are not known yet: from their first lines.
    private mutating func findIndents(_ lines: LineTable) {
        for index in open.indices where !open[index].isQuote && open[index].indent == nil {
            let line = open[index].line
            var cursor = LineCursor(lines.bytes, lines.start(line), lines.end(line))
            for outer in open[..<index] {
                if outer.line < line {
                    _ = cursor.take(outer.isQuote, indent: outer.indent ?? 0)
                } else if outer.isQuote {
                    _ = cursor.take(true, indent: 0)
                } else {
                    _ = cursor.takeMarker()
                }
            }
            open[index].indent = cursor.takeMarker()
        }
    }
}

/// A place on a line, in bytes and in columns.
private struct LineCursor {
    private let bytes: Bytes
    private let end: Int
    private var offset: Int
    private var column = 0
    /// Columns left of a tab that is partly taken.
    private var leftOfTab = 0

    init(_ bytes: Bytes, _ start: Int, _ end: Int) {
        self.bytes = bytes
        self.end = end
        offset = start
    }

    /// Where a line that goes on lazily starts.
    var lazyStart: Int { leftOfTab > 0 ? offset + 1 - leftOfTab : offset }

    /// Columns up to the next text, and where that is.
    func indent() -> (columns: Int, offset: Int) {
        var index = offset
        var here = column
        while index < end, bytes[index].isSpaceOrTab {
            here += bytes[index] == .tab ? 4 - here % 4 : 1
            index += 1
        }
        return (here - column, index)
    }

    /// Goes some columns on.
    private mutating func advance(_ columns: Int) {
        var left = columns
        while left > 0, offset < end {
            guard bytes[offset] == .tab else {
                leftOfTab = 0
                offset += 1
                column += 1
                left -= 1
                continue
            }
            let step = 4 - column % 4
            let taken = min(step, left)
            leftOfTab = step - taken
            column += taken
            if leftOfTab == 0 { offset += 1 }
            left -= taken
        }
    }

    /// Goes past what a quote or item takes of a line below its first.
    mutating func take(_ isQuote: Bool, indent width: Int) -> Bool {
        let (columns, next) = indent()
        if isQuote {
            guard columns <= 3, next < end, bytes[next] == .greater else { return false }
            advance(columns + 1)
            if offset < end, bytes[offset].isSpaceOrTab { advance(1) }
            return true
        }
        guard columns >= width else { return false }
        advance(width)
        return true
    }

    /// Goes past a list marker and the spaces that belong to it.
    ///
    /// - Returns: the columns by which the lines of the item are indented.
    mutating func takeMarker() -> Int {
        let (columns, next) = indent()
        advance(columns)
        var length = next < end ? 1 : 0
        while next + length < end, !bytes[next + length].isSpaceOrTab, bytes[next].isDigit {
            length += 1
        }
        advance(length)
        let spaces = indent()
        guard spaces.columns >= 1, spaces.columns < 5, spaces.offset < end else {
            if spaces.columns > 0 { advance(1) }
            return columns + length + 1
        }
        advance(spaces.columns)
        return columns + length + spaces.columns
    }
}
