public import Diagnostics
public import Programme

/// Dates, numbers and money as a language writes them; never as the machine does.
public struct Formats: Sendable {
    public let language: Language
    private let months: [String]
    private let shortMonths: [String]

    public init(_ language: Language) {
        self.language = language
        switch language {
        case .nl:
            months = [
                "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                "november", "december",
            ]
            shortMonths = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
        case .en:
            months = [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
            shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        }
    }

    /// `november`, from 0.
    public func month(_ index: Int) -> String { months[index] }

    /// `nov`, from 0.
    public func shortMonth(_ index: Int) -> String { shortMonths[index] }

    /// `21 november 2026`.
    public func day(_ day: Day) -> String {
        let (year, month, number) = day.components
        return "\(number) \(months[month - 1]) \(year)"
    }

    /// `21 nov 2026`.
    public func shortDay(_ day: Day) -> String {
        let (year, month, number) = day.components
        return "\(number) \(shortMonths[month - 1]) \(year)"
    }

    /// A date as far as it is known: `21 november 2026`, `november 2026`, `4e kwartaal 2026`, `2026`.
    public func date(_ date: WrittenDate) -> String {
        date.precision == .day ? day(date.last) : partial(date, months)
    }

    /// The same, short.
    public func shortDate(_ date: WrittenDate) -> String {
        date.precision == .day ? shortDay(date.last) : partial(date, shortMonths)
    }

    private func partial(_ date: WrittenDate, _ months: [String]) -> String {
        let (year, month, _) = date.last.components
        switch date.precision {
        case .day, .month: return "\(months[month - 1]) \(year)"
        case .quarter: return language == .nl ? "\(month / 3)e kwartaal \(year)" : "Q\(month / 3) \(year)"
        case .year: return String(year)
        }
    }

    /// A whole number with its thousands apart: `12.500` or `12,500`.
    public func whole(_ value: Int) -> String {
        if 0..<1000 ~= value { return String(value) }
        let separator: Character = language == .nl ? "." : ","
        var grouped: [Character] = []
        for (i, digit) in String(value.magnitude).reversed().enumerated() {
            if i > 0, i.isMultiple(of: 3) { grouped.append(separator) }
            grouped.append(digit)
        }
        return (value < 0 ? "−" : "") + String(grouped.reversed())
    }

    /// A number with as many decimals as it has, eight at most.
    public func number(_ value: Double) -> String {
        guard value.magnitude < 1e15 else { return value.description }
        var (whole, fraction) = (value.magnitude.rounded(.towardZero), "")
        var rest = ((value.magnitude - whole) * 1e8).rounded()
        if rest >= 1e8 { (whole, rest) = (whole + 1, 0) }
        if rest > 0 {
            let digits = String(Int(rest))
            fraction = String(repeating: "0", count: 8 - digits.count) + digits
            while fraction.hasSuffix("0") { fraction.removeLast() }
        }
        let text = self.whole(Int(whole)) + (fraction.isEmpty ? "" : (language == .nl ? "," : ".") + fraction)
        return (value < 0 && text != "0" ? "−" : "") + text
    }

    /// A range, `25.000–35.000`, or a single number.
    public func range(_ range: NumberRange) -> String {
        range.low == range.high ? number(range.low) : number(range.low) + "–" + number(range.high)
    }

    /// Money in whole units: `€ 35.700.000`.
    public func money(_ amount: Int, currency: String?) -> String {
        let sign = ["EUR": "€", "USD": "$", "GBP": "£"][currency ?? "EUR"] ?? currency ?? ""
        let space = language == .nl || sign.count > 1 ? "\u{A0}" : ""
        let digits = whole(amount)
        return amount < 0 ? "−" + sign + space + digits.dropFirst() : sign + space + digits
    }

    /// Money with as many decimals as it has.
    public func money(_ amount: Double, currency: String?) -> String {
        if let whole = Int(exactly: amount) { return money(whole, currency: currency) }
        let sign = money(0, currency: currency).dropLast()
        return amount < 0 ? "−" + sign + number(-amount) : sign + number(amount)
    }

    /// `40%`.
    public func percent(_ share: Int) -> String { whole(share) + "%" }

    /// `1 dag`, `12 dagen`.
    public func days(_ count: Int) -> String {
        switch language {
        case .nl: count == 1 ? "1 dag" : "\(whole(count)) dagen"
        case .en: count == 1 ? "1 day" : "\(whole(count)) days"
        }
    }

    /// `vandaag`, `12 dagen geleden`.
    public func ago(_ count: Int) -> String {
        switch language {
        case .nl: count == 0 ? "vandaag" : days(count) + " geleden"
        case .en: count == 0 ? "today" : days(count) + " ago"
        }
    }
}
