internal import Diagnostics
internal import Programme
internal import Site

/// Everything that editing has to say: what is wrong with what was asked, what would change, and what to know besides.
indirect enum EditMessage: Sendable, Error {
    // Files.
    case cannotRead(FileProblem)
    case cannotWrite(FileProblem)
    case notPutBack([String])
    case changedMeanwhile(String)
    case refused
    case overlap
    case brokenFile(String)
    case cannotFind(String)
    case writtenWithBrackets(ClosedRange<Int>?)

    // Values.
    /// Something about the value of an option or key.
    case option(String, EditMessage)
    case badDate(String)
    case dateWithoutYear(String)
    case unknownStatus(String, nearest: String?)
    case unknownChoice(String, nearest: String?, known: [String])
    case unknownID(String, kind: EntityKind, nearest: String?)
    case unknownAnything(String, nearest: String?)
    case wrongKind(String, is: EntityKind, due: EntityKind)
    case unknownLocal(String, nearest: String?, known: [String], list: String)
    case unknownOwner(String, nearest: String?)
    case ambiguousOwner(String, [String])
    case controlCharacter(UInt32)
    case missingKey(String)
    /// More than one thing may be meant by an answer.
    case whichOne(String)

    // Updates.
    case nothingToAdd
    case emptyList
    case updatesDue
    case unknownKey(String, String?)
    case textDue
    case alreadyThere(String, WrittenDate)
    case updated(String, Told)

    // New things.
    case badID(String)
    case idTaken(String, EntityKind, String)
    case noSlug(String)
    case slugTaken(String)
    case ownerExists(String, String)
    case added(EntityKind, String, String, file: String)
    case heading(Heading)

    // Renaming.
    case sameID(String)
    case isAlias(String, of: String)
    case renamed(String, String, uses: Int)
    case conclusionsRenamed(String, String)
    case conclusionHasNoAlias(String)
    case cannotMark(String)
    case stillWritten(String, [String])

    // Tables.
    case tableTooLarge(Int)
    case tooManyRows(Int)
    case tooManyColumns(Int)
    case notText
    case unclosedQuote(row: Int)
    case emptyTable

    // Import.
    /// Something about one cell.
    case cell(row: Int, column: String, EditMessage)
    case badMap(String)
    case unknownColumn(String, nearest: String?, known: [String])
    case noSuchHeader(String, nearest: String?, known: [String])
    case columnTwice(String, String, String)
    case noColumns([String], suggestion: String?)
    case ignoredColumns([String], suggestion: String?)
    case windows1252
    case themeDue
    case cannotMove(String)
    case sameRow(Int)
    case ambiguousTitle([String])
    case knownByTitle(Int, String)
    case offeredOwner(String, id: String)
    /// Names with a word for "and" in them.
    case readAsOne([String])
    case emptyLeaves(String, String)
    case cutOff
    case hiddenInText
    case unseen(Audience, [Int])
    case laterUpdate(Day)
    case derivedIgnored(String, [Int])
    case lineChanged(String, String, from: String?, to: String)
    case textChanged(String, String)
    case listChanged(String, String, removed: [String], added: [String])
    case cleared(String, String)
    case imported(new: Int, changed: Int, unchanged: Int)

    /// A heading of a new text, or another text that is written for the author.
    enum Heading: Sendable {
        case dream
        case obstacles
        case chances
        case conclusions
        case background
        case approach
        case funding
        case results
        case lessons
        /// The first entry of a new action's history.
        case born

        static let question: [Heading] = [.dream, .obstacles, .chances, .conclusions]
        static let `case`: [Heading] = [.background, .approach, .funding, .results, .lessons]
    }
}

extension EditMessage: Message {
    /// What people wrote is quoted in it, so it is kept to one line of a length that can be read.
    func text(in language: Language) -> String {
        let text = language == .nl ? dutch : english
        let line = text.contains(where: \.isNewline) ? TextForm.line(text) : text
        return line.utf8.count > 2000 ? line.prefix(1000) + "…" : line
    }

    // MARK: Shared by the languages

    static func listed(_ words: [String]) -> String {
        let shown = words.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
        return words.count > 12 ? shown + ", …" : shown
    }

    /// Every status as the format has it, with the site's word behind it.
    static func statuses(in language: Language) -> String {
        Status.allCases.map { "`\($0.rawValue)` (\($0.word(in: language)))" }.joined(separator: ", ")
    }

    /// Row numbers, or other words, the first few of them.
    static func first(_ words: [String], _ more: (Int) -> String) -> String {
        let shown = words.prefix(5).joined(separator: ", ")
        return words.count > 5 ? shown + " " + more(words.count - 5) : shown
    }

    static func hex(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// A text short enough for a line of a summary.
    static func short(_ text: String) -> String {
        let line = TextForm.line(text)
        return line.count > 70 ? line.prefix(69) + "…" : line
    }
}
