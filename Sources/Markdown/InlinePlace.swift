/// Where in the text the walk through the inline nodes of one paragraph or heading is.
///
/// libcmark gives inline nodes a column, but of the text with indentation and quote marks taken off, and it
/// takes some line ends for none: those behind a backslash, and those within the address of a link. So this
/// goes through the breaks along with the walk, and keeps apart the line it is really on and the line from
/// whose start libcmark counts.
struct InlinePlace {
    /// The lines of what libcmark got.
    let lines: LineTable
    /// What is around the block.
    var containers = Containers()

    /// First and last line of the block, counted from 0.
    private var firstLine = 0
    private var lastLine = 0
    /// Where its text starts on the first line, and the column of that for libcmark.
    private var firstText = 0
    private var columnOffset = 0
    /// The line the walk is on, and that from which libcmark counts, from the first line on.
    private var line = 0
    private var countedFrom = 0
    /// Where the text starts on each line, once asked for, and how much text comes before it.
    private var starts: [Int] = []
    private var before: [Int] = []

    init(_ lines: LineTable) { self.lines = lines }

    /// Starts with a block.
    ///
    /// - Parameters:
    ///   - firstLine: its first line, counted from 0.
    ///   - lastLine: its last line.
    ///   - firstText: where its text starts.
    ///   - columnOffset: what libcmark adds to its columns.
    mutating func start(
        firstLine: Int, lastLine: Int, firstText: Int, columnOffset: Int
    ) {
        self.firstLine = firstLine
        self.lastLine = max(firstLine, lastLine)
        self.firstText = firstText
        self.columnOffset = columnOffset
        line = 0
        countedFrom = 0
        guard self.lastLine > firstLine else { return }
        starts.removeAll(keepingCapacity: true)
        before.removeAll(keepingCapacity: true)
        if mayStartWithDefinition() { passDefinitions() }
    }

    /// Goes past a line break.
    mutating func passBreak(isHard: Bool) {
        line += 1
        if isHard {
            let end = lines.end(firstLine + line - 1)
            if end > 0, lines.bytes[end - 1] == .backslash { return }
        }
        countedFrom = line
    }

    /// Goes past line ends within code or HTML.
    mutating func passLines(_ count: Int) {
        line += count
        countedFrom = line
    }

    /// Goes to where a link ends, which may be lines further on.
    mutating func pass(_ offset: Int) {
        guard lastLine > firstLine else { return }
        line = max(line, lines.line(at: offset) - firstLine)
    }

    /// The offset in the parsed text of what libcmark says is at this column (counted from 1).
    mutating func offset(ofColumn column: Int) -> Int? {
        let position = column - 1 - columnOffset
        guard position >= 0 else { return nil }
        if lastLine == firstLine { return firstText + position }
        if starts.isEmpty { findStarts() }
        guard countedFrom < starts.count else { return nil }
        // The position is counted in the text of all lines, so it may be on a later line.
        let total = before[countedFrom] + position
        var index = max(countedFrom, line)
        while index > countedFrom, before[index] > total { index -= 1 }
        while index + 1 < before.count, before[index + 1] <= total { index += 1 }
        return starts[index] + total - before[index]
    }

    private mutating func findStarts() {
        var length = 0
        for index in 0...(lastLine - firstLine) {
            let start = index == 0 ? firstText : containers.textStart(firstLine + index, lines)
            starts.append(start)
            before.append(length)
            length += lines.end(firstLine + index) - start + 1
        }
    }

    /// Whether the first line starts like a definition, as far as it goes.
    private func mayStartWithDefinition() -> Bool {
        let bytes = lines.bytes
        let end = lines.end(firstLine)
        guard firstText < end, bytes[firstText] == .openBracket else { return false }
        var index = firstText + 1
        while index < end, bytes[index] != .closeBracket {
            index += bytes[index] == .backslash ? 2 : 1
        }
        return index + 1 >= end || bytes[index + 1] == .colon
    }

    private mutating func passDefinitions() {
        findStarts()
        var text: [UInt8] = []
        for index in starts.indices {
            let end = lines.end(firstLine + index)
            if starts[index] < end { text.append(contentsOf: lines.bytes[starts[index]..<end]) }
            text.append(.newline)
        }
        line = min(DefinitionScan.lines(in: text), lastLine - firstLine)
        countedFrom = line
    }
}
