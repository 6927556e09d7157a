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

    /// A date that was written with the day first, the right way round; `nil` where it was not.
    static func turned(_ text: String) -> String? {
        let parts = text.split(whereSeparator: { "-/. ".contains($0) }).map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 999 else {
            return nil
        }
        return Day(year: year, month: month, day: day)?.iso
    }
}
