import Diagnostics

/// The words of the argument library, in the language of the reader: its headings in help, and what it says of mistakes.
///
/// The library has English alone. Whole lines, and the known beginnings of lines, are replaced; what is not known here
/// stays as it is. A test makes every kind of mistake and looks for English that is left.
enum LibraryWords {
    static func translated(_ text: String, to language: Language) -> String {
        // Version numbers and completion scripts are for machines.
        guard language == .nl, ["OVERVIEW: ", "USAGE: ", "Error: "].contains(where: text.hasPrefix) else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
    }

    /// Whole lines.
    private static let lines = [
        "Please use --generate-completion-script=<shell> with one of:":
            "Kies met --generate-completion-script=<shell> uit:",
        "ARGUMENTS:": "WAARDEN:", "OPTIONS:": "OPTIES:", "SUBCOMMANDS:": "OPDRACHTEN:",
    ]

    /// Beginnings of lines, in the order in which they are tried.
    private static let beginnings = [
        ("OVERVIEW: ", ""), ("USAGE: ", "GEBRUIK: "), ("Usage: ", "Gebruik: "), ("Help:  ", "Uitleg:  "),
    ]

    private static func line(_ line: Substring) -> String {
        if let known = lines[String(line)] { return known }
        if line.hasPrefix("Error: ") { return "Fout: " + mistake(String(line.dropFirst("Error: ".count))) }
        var text = String(line)
        for (english, dutch) in beginnings where text.hasPrefix(english) {
            text = dutch + text.dropFirst(english.count)
            if english.lowercased() == "usage: " { return usage(text) }
        }
        if text.hasPrefix("  See '") {
            text = text.replacing("  See '", with: "  Zie '", maxReplacements: 1)
                .replacing("' for more information.", with: "'.").replacing("' for detailed help.", with: "'.")
            return usage(text)
        }
        for (english, dutch) in [
            ("Show help information.", "Toon deze hulp."), ("Show the version.", "Toon de versie."),
        ] where text.hasSuffix("  " + english) {
            text = text.dropLast(english.count) + dutch
        }
        return text.replacing("(values: ", with: "(keuze: ").replacing("; default: ", with: "; standaard: ")
            .replacing("(default: ", with: "(standaard: ")
    }

    /// The stand-ins in a line of usage.
    private static func usage(_ line: String) -> String {
        line.replacing("<options>", with: "<opties>").replacing("<subcommand>", with: "<opdracht>")
    }

    // MARK: Mistakes

    /// What the library says, with `*` for what differs, and how it is said here.
    static let mistakes: [(english: [String], dutch: [String])] = [
        (["Unknown option '", "'. Did you mean '", "'?"], ["De optie '", "' bestaat niet. Bedoel je '", "'?"]),
        (["Unknown option '", "'"], ["De optie '", "' bestaat niet. Met --help zie je welke er zijn."]),
        (["Missing value for '", "'"], ["Bij '", "' ontbreekt de waarde."]),
        (
            ["The value '", "' is invalid for '", "'. Please provide one of ", "."],
            ["De waarde '", "' kan niet bij '", "'. Kies uit ", "."]
        ),
        (
            ["The value '", "' is invalid for '", "'. Please provide one of the following:"],
            ["De waarde '", "' kan niet bij '", "'. Kies uit:"]
        ),
        (["The value '", "' is invalid for '", "': ", ""], ["De waarde '", "' kan niet bij '", "': ", ""]),
        (["The value '", "' is invalid for '", "'"], ["De waarde '", "' kan niet bij '", "'."]),
        (
            ["The option '", "' does not take any value, but '", "' was specified."],
            ["Bij de optie '", "' hoort geen waarde, maar er staat '", "'."]
        ),
        (
            ["Unexpected argument '", "'"],
            ["'", "' hoort hier niet. Zet een tekst met spaties tussen aanhalingstekens."]
        ),
        (
            ["", " unexpected arguments: '", "'"],
            ["", " woorden horen hier niet: '", "'. Zet een tekst met spaties tussen aanhalingstekens."]
        ),
        (["Missing expected argument '", "'"], ["Er ontbreekt een waarde: '", "'."]),
        (["Missing one of: '", "'"], ["Geef een van deze: '", "'."]),
        (["Missing required subcommand."], ["Er ontbreekt een opdracht."]),
        (["Invalid option: ", ""], ["Deze optie kan niet: ", ""]),
        (["Can't autodetect a supported shell."], ["Welke shell je gebruikt, is niet te zien."]),
        (["Can't generate completion scripts for '", "'."], ["Voor de shell '", "' zijn er geen aanvullingen."]),
    ]

    private static func mistake(_ text: String) -> String {
        for (english, dutch) in mistakes {
            guard let found = parts(of: text, between: english) else { continue }
            var out = dutch[0]
            for (part, words) in zip(found, dutch.dropFirst()) {
                out += (english.contains { $0.contains("one of") } ? choices(part) : part) + words
            }
            return out
        }
        return text
    }

    private static func choices(_ text: String) -> String {
        text.replacing("' and '", with: "' en '").replacing("' or '", with: "' of '")
    }

    /// What stands between words that follow each other; `nil` where the text is not made of them.
    private static func parts(of text: String, between words: [String]) -> [String]? {
        guard let first = words.first, let last = words.last, text.hasPrefix(first) else { return nil }
        guard words.count > 1 else { return text == first ? [] : nil }
        var rest = text.dropFirst(first.count)
        var parts: [String] = []
        for word in words.dropFirst().dropLast() {
            guard let range = rest.firstRange(of: word) else { return nil }
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        guard rest.hasSuffix(last) else { return nil }
        return parts + [String(rest.dropLast(last.count))]
    }
}
