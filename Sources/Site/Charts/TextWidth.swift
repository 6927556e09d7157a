/// How much room a text takes, on the safe side: the fonts of the reader's system are not known here.
enum TextWidth {
    /// The width that a chart may count on, in hundredths of an em: a phone of 320 pixels at the charts' size of
    /// type, less the margins of the page.
    static let narrow = 2000
    /// The width of a chart on a desktop.
    static let wide = 4200

    /// The width of a text in hundredths of an em.
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!", " ", "\u{A0}": 32
        case "f", "r", "t", "(", ")", "[", "]", "-", "/", "1": 45
        case "m", "w", "M", "W", "@", "%", "—": 95
        case "A"..."Z": 74
        default: scalar.value < 0x250 || (0x2010...0x203A).contains(scalar.value) ? 60 : 110
        }
    }

    /// A text in lines of a width, cut with an ellipsis where there are too many.
    ///
    /// - Parameters:
    ///   - limit: the width of a line in hundredths of an em.
    ///   - lines: how many lines there may be.
    static func lines(_ text: String, limit: Int, lines: Int) -> [String] {
        var done: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            let width = of(String(word))
            if line.isEmpty {
                (line, used) = (String(word), width)
            } else if used + 32 + width <= limit {
                line += " " + word
                used += 32 + width
            } else if done.count + 1 < lines {
                done.append(cut(line, limit))
                (line, used) = (String(word), width)
            } else {
                // No further line: the rest is cut off below.
                line += " " + word
                break
            }
        }
        return done + (line.isEmpty ? [] : [cut(line, limit)])
    }

    /// A text cut to a width, with an ellipsis where something is left out.
    static func cut(_ text: String, _ limit: Int) -> String {
        guard of(text) > limit else { return text }
        var kept = ""
        var used = 100
        for character in text {
            used += of(String(character))
            if used > limit { break }
            kept.append(character)
        }
        while kept.last == " " { kept.removeLast() }
        return kept + "…"
    }
}
