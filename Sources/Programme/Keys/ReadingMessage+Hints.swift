/// What people are likely to have meant by some mistakes.
extension ReadingMessage {
    /// What a word processor left in a key or an id: a hard space, or a dash that is no hyphen.
    static func stray(in word: String) -> Words? {
        if word.unicodeScalars.contains("\u{A0}") {
            return Words(
                nl:
                    "Hier staat een harde spatie, zoals Word en webpagina's die maken. Vervang haar door een gewone spatie.",
                en:
                    "There is a hard space here, as word processors and web pages make them. Put an ordinary space in its place."
            )
        }
        guard let first = word.first, "–—•".contains(first) else { return nil }
        return Words(
            nl: "Het teken `\(first)` begint geen onderdeel van een lijst. Schrijf een gewoon streepje: `- `.",
            en: "The character `\(first)` does not begin an item of a list. Write an ordinary hyphen: `- `.")
    }

    /// A number of things whose thousands are told apart by dots, without them; `nil` where it has none.
    static func withoutDots(_ text: String) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, (1...3).contains(parts[0].count), parts.dropFirst().allSatisfy({ $0.count == 3 }),
            parts.joined().allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return parts.joined()
    }

    /// A date that was written with the day first, the right way round; `nil` where it was not.
    static func turned(_ text: String) -> String? {
        let parts = text.split(whereSeparator: { "-/. ".contains($0) }).map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 999 else {
            return nil
        }
        return Day(year: year, month: month, day: day)?.iso
    }
}

extension ReadingMessage.Found {
    /// What to write instead, where that is likely to be known; with a space in front, to follow the message.
    func hint(for expected: ReadingMessage.Expected) -> Words? {
        switch (self, expected) {
        case (.text(let text), .number), (.text(let text), .whole), (.text(let text), .numberRange):
            number(text)
        case (.keys, .register), (.text, .register):
            Words(nl: " Begin elk onderdeel met een streepje: `- `.", en: " Begin each item with a hyphen: `- `.")
        case (.keys, _):
            Words(nl: " Zet tekst met `: ` tussen aanhalingstekens.", en: " Put text with `: ` in quotes.")
        default: nil
        }
    }

    /// A number that people write in another way.
    private func number(_ text: String) -> Words? {
        let digits = String(text.prefix { ($0.isASCII && $0.isNumber) || ".,-".contains($0) })
        // A unit is not just left out: `3 maanden` are not three days.
        guard ["", "%", " %"].contains(text.dropFirst(digits.count)), digits != "-" else { return nil }
        let parts = digits.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let plain = ([ReadingMessage.withoutDots(parts[0]) ?? parts[0]] + parts.dropFirst()).joined(separator: ".")
        guard plain != text, Double(plain) != nil else { return nil }
        return Words(nl: " Schrijf `\(plain)`.", en: " Write `\(plain)`.")
    }
}
