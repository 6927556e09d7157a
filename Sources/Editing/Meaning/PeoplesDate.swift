internal import Programme

/// Dates as people and spreadsheets write them, the day before the month.
enum PeoplesDate {
    /// Reads `1-5-2026`, `01/05/26`, `1.5.2026`, `1 mei 2026`, `May 1, 2026`, `mei 2026`, `mei-26`, `Q2 2026`,
    /// `2e kwartaal 2026`, `eind 2026`, `2026-05-01T00:00:00`, and the number of days that a spreadsheet keeps for a date.
    static func read(_ text: String) -> WrittenDate? {
        var text = text.trimmed.lowercased()
        if let serial = serial(text) { return serial }
        text = withoutTime(text)
        if let date = WrittenDate(text.uppercased()) { return date }
        var words = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        if let first = words.first, weekdays.contains(first) { words.removeFirst() }
        // The last day counts as it is.
        if words.count > 1, ["eind", "einde", "ultimo", "end"].contains(words[0]) { words.removeFirst() }
        if words.count > 1, words[0] == "of" { words.removeFirst() }
        switch words.count {
        case 1: return words[0].count == 4 ? WrittenDate(words[0]) : nil
        case 3: return day(words)
        case 2: return monthOrQuarter(words)
        default: return nil
        }
    }

    /// `d m yyyy`, `yyyy m d` or `month d yyyy`, months as numbers or names.
    private static func day(_ words: [String]) -> WrittenDate? {
        var parts: (year: Int?, month: Int?, day: Int?)
        if words[0].count == 4, Int(words[0]) != nil {
            parts = (number(words[0]), month(words[1]), number(words[2]))
        } else if months[words[0]] != nil {
            parts = (year(words[2]), months[words[0]], number(words[1]))
        } else if words[1].hasPrefix("kw") {
            return quarter(words[0], words[2])
        } else {
            parts = (year(words[2]), month(words[1]), number(words[0]))
        }
        guard let year = parts.year, let month = parts.month, let day = parts.day else {
            return nil
        }
        return Day(year: year, month: month, day: day).map { WrittenDate($0) }
    }

    private static func monthOrQuarter(_ words: [String]) -> WrittenDate? {
        if let month = months[words[0]], let year = year(words[1]) { return written(year, month) }
        if let month = months[words[1]], let year = number(words[0]), year > 999 {
            return written(year, month)
        }
        // `5-2026`, but never `5-26`, which may as well be a day.
        if words[1].count == 4, let month = number(words[0]), (1...12).contains(month),
            let year = number(words[1])
        {
            return written(year, month)
        }
        return quarter(words[0], words[1]) ?? quarter(words[1], words[0])
    }

    private static func written(_ year: Int, _ month: Int) -> WrittenDate? {
        WrittenDate("\(year)-\(month < 10 ? "0" : "")\(month)")
    }

    /// `q2`, `k2`, `kw2`, `2e` or `2` with a year.
    private static func quarter(_ word: String, _ year: String) -> WrittenDate? {
        guard let year = self.year(year), year > 999 else { return nil }
        var word = word[...]
        let hasLetter = word.first.map { $0 == "q" || $0 == "k" } ?? false
        word = word.drop { $0 == "q" || $0 == "k" || $0 == "w" }
        guard let digit = word.first, ("1"..."4").contains(digit),
            word.dropFirst().isEmpty || word.dropFirst() == "e",
            hasLetter || word.count == 2 || word.count == 1
        else { return nil }
        guard hasLetter || word.count == 2 else { return nil }
        return WrittenDate("\(year)-Q\(digit)")
    }

    /// Days since 30 December 1899, as spreadsheets count, for the years 1954 to 2119.
    private static func serial(_ text: String) -> WrittenDate? {
        let parts = text.split(whereSeparator: { $0 == "." || $0 == "," })
        guard parts.count <= 2, let first = parts.first, first.count == 5,
            parts.allSatisfy({ number($0) != nil }),
            let days = number(first), (20_000...80_000).contains(days),
            let zero = Day(year: 1899, month: 12, day: 30)
        else { return nil }
        return WrittenDate(zero + days)
    }

    /// Without a time behind it.
    private static func withoutTime(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":") else { return text }
        let hour = text[..<colon].lastIndex { $0 == " " || $0 == "t" }
        return hour.map { text[..<$0].trimmed } ?? text
    }

    private static func number(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.count <= 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(text)
    }

    /// A year in four digits, or in two: 1980 to 2079.
    private static func year(_ text: String) -> Int? {
        guard let number = number(text) else { return nil }
        if text.count == 2 { return number < 80 ? 2000 + number : 1900 + number }
        return text.count == 4 ? number : nil
    }

    private static func month(_ text: String) -> Int? {
        months[text] ?? (text.count <= 2 ? number(text) : nil)
    }

    private static let months: [String: Int] = {
        let names: [[String]] = [
            ["januari", "january", "jan"], ["februari", "february", "feb", "febr"],
            ["maart", "march", "mrt", "mar"],
            ["april", "apr"], ["mei", "may"], ["juni", "june", "jun"], ["juli", "july", "jul"],
            ["augustus", "august", "aug"], ["september", "sep", "sept"],
            ["oktober", "october", "okt", "oct"],
            ["november", "nov"], ["december", "dec"],
        ]
        var table: [String: Int] = [:]
        for (i, words) in names.enumerated() {
            for word in words { table[word] = i + 1 }
        }
        return table
    }()

    private static let weekdays: Set<String> = [
        "ma", "di", "wo", "do", "vr", "za", "zo", "maandag", "dinsdag", "woensdag", "donderdag",
        "vrijdag", "zaterdag",
        "zondag", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday",
        "thursday", "friday",
        "saturday", "sunday",
    ]
}
