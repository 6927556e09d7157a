internal import Programme

/// Stretches of the calendar of one length: months, quarters or years.
struct Periods {
    enum Length: Int {
        case month = 1
        case quarter = 3
        case year = 12
    }

    let length: Length
    /// The first and the last, counted in stretches since the year 0.
    let first: Int
    let last: Int

    /// Makes the shortest stretches of which no more than a number are needed.
    ///
    /// - Parameters:
    ///   - limit: how many there may be; the oldest years beyond it are left out.
    init(from start: Day, through end: Day, limit: Int) {
        let fitting = [Length.month, .quarter].first { length in
            Periods.index(of: end, length) - Periods.index(of: start, length) < limit
        }
        length = fitting ?? .year
        last = Periods.index(of: end, length)
        first = max(min(Periods.index(of: start, length), last), last - limit + 1)
    }

    var count: Int { last - first + 1 }

    /// The stretch that a day lies in, from 0; days outside count for the nearest.
    func position(of day: Day) -> Int {
        min(max(Periods.index(of: day, length), first), last) - first
    }

    private static func index(of day: Day, _ length: Length) -> Int {
        let (year, month, _) = day.components
        return (year * 12 + month - 1) / length.rawValue
    }

    /// The stretch at a position, written out and short.
    func label(_ position: Int, _ formats: Formats) -> (long: String, short: String) {
        let month = (first + position) * length.rawValue
        let (year, number) = (month / 12, month % 12)
        let century = String(String(year).suffix(2))
        let isFirst = position == 0
        switch length {
        case .month:
            let name = formats.shortMonth(number)
            return (
                "\(formats.month(number)) \(year)",
                isFirst || number == 0 ? "\(name) ’\(century)" : name
            )
        case .quarter:
            let quarter = number / 3 + 1
            let long =
                formats.language == .nl ? "\(quarter)e kwartaal \(year)" : "Q\(quarter) \(year)"
            return (long, "\(formats.language == .nl ? "K" : "Q")\(quarter) ’\(century)")
        case .year: return (String(year), String(year))
        }
    }
}
