import ArgumentParser
import Diagnostics
import Glibc
import Programme
import Publish
import Reporting
import Rules

/// How diagnostics are printed.
enum DiagnosticsFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case github
    case sarif
}

/// Writing to the terminal or the log.
enum Console {
    static func error(_ text: String) { write(Array(text.utf8), to: 2) }

    static func output(_ bytes: [UInt8]) { write(bytes, to: 1) }

    /// Whether to colour what goes to standard error.
    static var isColoured: Bool { isatty(2) == 1 && Arguments.environment("NO_COLOR") == nil }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                done += count
            }
        }
    }
}

/// The language of messages: `WERKBOEK_LANG`, else the programme's, else that of the command line.
func messageLanguage(_ programme: Programme?) -> Language { messageLanguage(in: programme?.language) }

/// The same, where the programme's language is all that is known of it.
func messageLanguage(in language: Language?) -> Language {
    Arguments.environment("WERKBOEK_LANG").flatMap { Language(rawValue: $0) } ?? language ?? Speech.language
}

extension Report {
    /// Prints it in the format asked for.
    func print(_ format: DiagnosticsFormat, version: String) {
        switch format {
        case .text: Console.error(text(isColoured: Console.isColoured))
        case .json: Console.output(json())
        case .github: Console.output(Array(github().utf8))
        case .sarif:
            Console.output(sarif(version: version) { RuleBook.explanation(of: $0)?[language] })
        }
    }
}
