/// A day of the Gregorian calendar, as the number of days since 1 January 1970.
///
/// Algorithms: "chrono-compatible low-level date algorithms", Howard Hinnant.
public struct Day: Hashable, Comparable, Sendable {
    public var number: Int32

    public init(number: Int32) {
        self.number = number
    }

    /// - Returns: `nil` where there is no such day, or its year is not 0001 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads `YYYY-MM-DD`.
    public init?(_ text: some StringProtocol) {
        guard let date = DateText(text), date.count == 10 else { return nil }
        self.init(date)
    }

    /// Reads a text of ten bytes.
    fileprivate init?(_ date: DateText) {
        guard date.has(0x2D, at: 4), date.has(0x2D, at: 7), let year = date.number(0..<4),
            let month = date.number(5..<7), let day = date.number(8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var components: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// `YYYY-MM-DD`.
    public var iso: String {
        let (year, month, day) = components
        return String(unsafeUninitializedCapacity: 10) { bytes in
            for (place, value) in [(0, year / 100), (2, year % 100), (5, month), (8, day)] {
                bytes[place] = UInt8(0x30 + value / 10)
                bytes[place + 1] = UInt8(0x30 + value % 10)
            }
            bytes[4] = 0x2D
            bytes[7] = 0x2D
            return 10
        }
    }

    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    /// Days from another day to this one.
    public static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }

    public static func + (a: Day, days: Int) -> Day { Day(number: a.number &+ Int32(clamping: days)) }

    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        default: 31
        }
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// A date as an author wrote it: a day, or only its month, quarter or year.
public struct WrittenDate: Hashable, Sendable {
    public enum Precision: UInt8, Sendable {
        case day
        case month
        case quarter
        case year
    }

    public var precision: Precision
    /// The last day it may mean: the one that counts for being late and for sorting.
    public var last: Day

    public init(_ day: Day) {
        precision = .day
        last = day
    }

    /// Reads `YYYY-MM-DD`, `YYYY-MM`, `YYYY-Qn` or `YYYY`.
    public init?(_ text: some StringProtocol) {
        guard let date = DateText(text) else { return nil }
        switch date.count {
        case 4:
            guard let year = date.number(0..<4), let day = Day(year: year, month: 12, day: 31) else { return nil }
            (precision, last) = (.year, day)
        case 7:
            let isQuarter = date.has(0x51, at: 5)
            guard date.has(0x2D, at: 4), let year = date.number(0..<4),
                let value = date.number(isQuarter ? 6..<7 : 5..<7)
            else { return nil }
            let month = isQuarter ? value * 3 : value
            guard (1...12).contains(month),
                let day = Day(year: year, month: month, day: Day.length(ofMonth: month, in: year))
            else { return nil }
            (precision, last) = (isQuarter ? .quarter : .month, day)
        case 10:
            guard let day = Day(date) else { return nil }
            (precision, last) = (.day, day)
        default: return nil
        }
    }

    /// As it is written in a register.
    public var iso: String {
        let (year, month, _) = last.components
        switch precision {
        case .day: return last.iso
        case .month: return "\(Day.padded(year, 4))-\(Day.padded(month, 2))"
        case .quarter: return "\(Day.padded(year, 4))-Q\(month / 3)"
        case .year: return Day.padded(year, 4)
        }
    }
}

/// The bytes of a text that may be a date: at most ten, the first the lowest.
private struct DateText {
    private let bytes: UInt128
    let count: Int

    /// - Returns: `nil` for a longer text.
    init?(_ text: some StringProtocol) {
        var bytes: UInt128 = 0
        var count = 0
        for byte in text.utf8 {
            guard count < 10 else { return nil }
            bytes |= UInt128(byte) &<< UInt128(8 &* count)
            count += 1
        }
        (self.bytes, self.count) = (bytes, count)
    }

    private subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: bytes &>> UInt128(8 &* place)) }

    func has(_ byte: UInt8, at place: Int) -> Bool { self[place] == byte }

    /// The number that some digits stand for; `nil` where there is anything else.
    func number(_ places: Range<Int>) -> Int? {
        var value = 0
        for place in places {
            guard (0x30...0x39).contains(self[place]) else { return nil }
            value = value * 10 + Int(self[place] - 0x30)
        }
        return value
    }
}
