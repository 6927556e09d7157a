/// A parsed text: CommonMark with tables, footnotes, task lists, strikethrough, figures and links to
/// entities. A plain value; all offsets are bytes of UTF-8 in the text handed in.
///
/// Parsing never fails: what is wrong in a text is among ``problems`` and shown as it is written.
public struct MarkdownDocument: Sendable {
    /// All links and images, in the order of the text.
    public private(set) var links: [Link] = []
    /// All headings, in the order of the text.
    public private(set) var headings: [Heading] = []
    /// All footnotes, in the order of their texts.
    public private(set) var footnotes: [Footnote] = []
    /// What the author should know of, in the order of the text.
    public private(set) var problems: [Problem] = []

    let tree: Tree
    /// Added to all offsets of the tree.
    let offset: Int

    /// Parses a text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - offset: added to all offsets, for a text that is only part of a file.
    public init(_ text: String, offset: Int = 0) {
        var text = text
        self = text.withUTF8 { bytes in
            // libcmark skips a byte-order mark, but does not count it.
            let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
            return MarkdownDocument(
                isMarked ? Bytes(rebasing: bytes[3...]) : bytes, offset: offset + (isMarked ? 3 : 0)
            )
        }
    }

    /// Whether a text has to be parsed to know its links, headings, footnotes and problems: `false` only
    /// when it has no links, no footnotes and no problems. (It may have headings.)
    public static func needsAnalysis(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            let survey = Survey(bytes)
            return !survey.finds.isDisjoint(with: [.bracket, .angle, .reference, .pipe])
                || survey.depth.greatest > Limits.depth || bytes.count > Limits.bytes
        }
    }

    private init(_ bytes: Bytes, offset: Int) {
        self.offset = offset
        if var simple = Tree(simple: bytes) {
            if !simple.links.isEmpty { links = simple.listLinks(bytes, offset: offset, &problems) }
            headings = simple.listHeadings(offset: offset)
            tree = simple
            return
        }
        let survey = Survey(bytes)
        if let problem = Self.excess(bytes, survey) {
            tree = Tree(plain: bytes)
            problems = [problem.moved(by: offset)]
            return
        }
        var problems: [Problem] = []
        var parsed: Tree
        if survey.finds.isDisjoint(with: .prepared) {
            parsed = CommonMarkTree.parse(bytes, prepared: nil)
        } else if let prepared = Self.parse(bytes, survey, &problems) {
            parsed = prepared
        } else {
            tree = Tree(plain: bytes)
            self.problems = [Problem(.tooMany(limit: Limits.marks), 0..<0).moved(by: offset)]
            return
        }
        if survey.finds.contains(.tilde) { parsed.foldStrikethrough(bytes) }
        if survey.finds.contains(.bracket) { parsed.foldTasks(bytes) }
        if survey.finds.contains(.footnote) { parsed.numberFootnotes(bytes, &problems) }
        if !parsed.links.isEmpty {
            parsed.foldFigures()
            links = parsed.listLinks(bytes, offset: offset, &problems)
        }
        if survey.finds.contains(.angle) { parsed.reportHTML(bytes, &problems) }
        if survey.finds.contains(.reference) { parsed.reportControls(bytes, &problems) }
        footnotes = parsed.listFootnotes(bytes, offset: offset)
        headings = parsed.listHeadings(offset: offset)
        tree = parsed
        if !problems.isEmpty {
            self.problems = problems.map { $0.moved(by: offset) }
                .sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
    }

    /// What there is too much of in a text to parse it in reasonable time.
    private static func excess(_ bytes: Bytes, _ survey: Survey) -> Problem? {
        if bytes.count > Limits.bytes {
            return Problem(.tooLong(limit: Limits.bytes), 0..<0)
        }
        if survey.images > Limits.openImages,
            let start = OpenImages.excess(in: bytes, limit: Limits.openImages)
        {
            return Problem(.tooMany(limit: Limits.openImages), start..<(start + 2))
        }
        if survey.depth.greatest > Limits.depth {
            let line = survey.depth.deepestLine
            return Problem(.tooDeep(limit: Limits.depth), line..<bytes.lineEnd(from: line))
        }
        return nil
    }

    /// Parses a text with tables, footnotes and the like.
    ///
    /// What looks like a table or the text of a footnote but is within code, say, is only found out by
    /// parsing; then it is parsed again without. In the end there are none, so it ends.
    ///
    /// - Returns: the tree; `nil` if there are too many marks in the text.
    private static func parse(_ bytes: Bytes, _ survey: Survey, _ problems: inout [Problem])
        -> Tree?
    {
        var refused: Set<Int32> = []
        var attempt = 0
        while true {
            attempt += 1
            let finds = attempt < 4 ? survey.finds : survey.finds.subtracting([.pipe, .footnote])
            let prepared = PreparedText(bytes, finds: finds, refused: refused)
            guard prepared.standIns.count <= Limits.marks else { return nil }
            var tree = CommonMarkTree.parse(bytes, prepared: prepared.isNeeded ? prepared : nil)
            let wrong = tree.foldTables(prepared.tables) + tree.foldFootnotes(prepared.standIns)
            guard wrong.isEmpty || attempt == 4 else {
                refused.formUnion(wrong)
                continue
            }
            problems = prepared.problems
            for table in prepared.tables {
                problems += table.extra.map { Problem(.extraCells, $0) }
            }
            if !prepared.tables.isEmpty { tree.foldCaptions(bytes) }
            return tree
        }
    }
}
