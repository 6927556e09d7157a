/// Where in the text the walk through the inline nodes of one paragraph or heading is.
///
/// libcmark gives inline nodes a column, but of the text with all indentation and quote marks taken off, and
/// it takes some line ends for none: those behind a backslash, and those within the address of a link. So
/// this goes through the breaks along with the walk, and keeps apart the line it is really on and the line
/// from whose start libcmark counts.
struct InlinePlace {
    /// Quotes around the block.
    var quotes = 0

    /// First and last line of the block, counted from 0.
    private var firstLine = 0
    private var lastLine = 0
    /// Where its text starts on the first line, and the column of that for libcmark.
    private var firstText = 0
    private var columnOffset = 0
    /// The line the walk is on, and that from which libcmark counts, from the first line on.
    private var line = 0
    private var countedFrom = 0
    /// Definitions at the start of the block.
    private var lost = 0
    /// Where the text starts on each line, once asked for, and how much text comes before it.
    private var starts: [Int] = []
    private var before: [Int] = []

    /// Whether the block has more than one line and starts like a definition.
    private(set) var mayHaveLostLines = false

    /// Starts with a block.
    mutating func start(
        firstLine: Int, lastLine: Int, firstText: Int, columnOffset: Int, startsWithBracket: Bool
    ) {
        self.firstLine = firstLine
        self.lastLine = max(firstLine, lastLine)
        self.firstText = firstText
        self.columnOffset = columnOffset
        line = 0
        countedFrom = 0
        lost = 0
        starts.removeAll(keepingCapacity: true)
        before.removeAll(keepingCapacity: true)
        mayHaveLostLines = startsWithBracket && lastLine > firstLine
    }

    /// Tells how many line ends are left in the block.
    mutating func lostLines(remaining: Int, isHeading: Bool) {
        // The last line of a heading of several lines is its underline.
        lost = max(0, lastLine - firstLine - (isHeading ? 1 : 0) - remaining)
        line = lost
        countedFrom = lost
    }

    /// Goes past a line break.
    mutating func passBreak(isHard: Bool, _ lines: LineTable) {
        guard isHard else {
            line += 1
            countedFrom = line
            return
        }
        let end = lines.end(firstLine + line)
        line += 1
        if end > 0, lines.bytes[end - 1] == .backslash { return }
        countedFrom = line
    }

    /// Goes past line ends within code or HTML.
    mutating func passLines(_ count: Int) {
        line += count
        countedFrom = line
    }

    /// Goes to where a link ends, which may be lines further on.
    mutating func pass(_ offset: Int, _ lines: LineTable) {
        line = max(line, lines.line(at: offset) - firstLine)
    }

    /// The offset in the parsed text of what libcmark says is at this column (counted from 1).
    mutating func offset(ofColumn column: Int, _ lines: LineTable) -> Int? {
        let position = column - 1 - columnOffset
        guard position >= 0 else { return nil }
        if lastLine == firstLine { return firstText + position }
        if starts.isEmpty { findStarts(lines) }
        guard countedFrom < starts.count else { return nil }
        // The position is counted in the text of all lines, so it may be on a later line.
        let total = before[countedFrom] + position
        var index = countedFrom
        while index + 1 < before.count, before[index + 1] <= total { index += 1 }
        return starts[index] + total - before[index]
    }

    private mutating func findStarts(_ lines: LineTable) {
        var length = 0
        for index in 0...(lastLine - firstLine) {
            var start = firstText
            if index > 0 {
                start = lines.textStart(firstLine + index, quotes: quotes)
            }
            starts.append(start)
            before.append(length)
            length += lines.end(firstLine + index) - start + 1
        }
    }
}
