import ArgumentParser
import Diagnostics

/// What is wrong with a command line, and what to write instead.
enum UsageMessage: Message {
    // Values.
    case notADate(String)
    case notAnAddress(String)
    case notJobs(String)
    case notAPort(String)
    case notAShare(String)
    case notAnEpoch(String)
    case notAName(String)
    case missing(String)

    // What is not there.
    case unknownCommand(String, nearest: String?, known: [String])
    case unknownRule(String, nearest: String?)
    case unknownTheme(String, nearest: String?)
    case unknownPage(String)

    // What does not go together.
    case outputAmongInput(String, String)
    case whatToPrint
    case eitherActionOrList
    case whichAction
    case whatChanged

    func text(in language: Language) -> String {
        switch language {
        case .nl: dutch
        case .en: english
        }
    }

    private var dutch: String {
        func near(_ word: String?) -> String { word.map { " Bedoel je '\($0)'?" } ?? "" }
        return switch self {
        case .notADate(let text): "'\(text)' is geen datum. Schrijf JJJJ-MM-DD."
        case .notAnAddress(let text): "'\(text)' is geen webadres. Begin met https:// of http://."
        case .notJobs(let text): "'\(text)' is geen aantal. Geef een heel getal van 1 tot en met 1024."
        case .notAPort(let text): "'\(text)' is geen poort. Geef een heel getal van 1 tot en met 65535."
        case .notAShare(let text): "'\(text)' is geen deel van de site. Geef I/N, zoals 1/4 voor het eerste van vier."
        case .notAnEpoch(let text): "SOURCE_DATE_EPOCH is '\(text)', en dat is geen aantal seconden sinds 1970."
        case .notAName(let text): "'\(text)' kan geen naam zijn. Gebruik letters, cijfers, '.', '_' en '-'."
        case .missing(let name): "Er ontbreekt een waarde: '\(name)'."
        case .unknownCommand(let word, let nearest, let known):
            "De opdracht '\(word)' bestaat niet."
                + (nearest == nil ? " Kies uit: \(known.joined(separator: ", "))." : near(nearest))
        case .unknownRule(let name, let nearest): "De regel '\(name)' bestaat niet." + near(nearest)
        case .unknownTheme(let name, let nearest): "Er is geen thema '\(name)'." + near(nearest)
        case .unknownPage(let address): "Er is geen pagina \(address)."
        case .outputAmongInput(let output, let folder):
            "De map '\(output)' voor de site mag niet '\(folder)' zijn, bevatten of erin liggen. Kies een andere met --output."
        case .whatToPrint: "Noem een thema, of geef --agenda of --meeting."
        case .eitherActionOrList: "Geef een actie of --from, niet allebei."
        case .whichAction: "Noem een actie, of geef --from."
        case .whatChanged: "Zeg wat er veranderd is: --status, --note, --due of --owner."
        }
    }

    private var english: String {
        func near(_ word: String?) -> String { word.map { " Did you mean '\($0)'?" } ?? "" }
        return switch self {
        case .notADate(let text): "'\(text)' is not a date. Write YYYY-MM-DD."
        case .notAnAddress(let text): "'\(text)' is not a web address. Start it with https:// or http://."
        case .notJobs(let text): "'\(text)' is not a number of jobs. Give a whole number from 1 to 1024."
        case .notAPort(let text): "'\(text)' is not a port. Give a whole number from 1 to 65535."
        case .notAShare(let text): "'\(text)' is not a share of the site. Give I/N, such as 1/4 for the first of four."
        case .notAnEpoch(let text): "SOURCE_DATE_EPOCH is '\(text)', which is not a number of seconds since 1970."
        case .notAName(let text): "'\(text)' cannot be a name. Use letters, digits, '.', '_' and '-'."
        case .missing(let name): "Missing value: '\(name)'."
        case .unknownCommand(let word, let nearest, let known):
            "There is no command '\(word)'."
                + (nearest == nil ? " Choose one of: \(known.joined(separator: ", "))." : near(nearest))
        case .unknownRule(let name, let nearest): "There is no rule '\(name)'." + near(nearest)
        case .unknownTheme(let name, let nearest): "There is no theme '\(name)'." + near(nearest)
        case .unknownPage(let address): "There is no page \(address)."
        case .outputAmongInput(let output, let folder):
            "The output folder '\(output)' may not be, hold or lie in '\(folder)'. Choose another with --output."
        case .whatToPrint: "Name a theme, or give --agenda or --meeting."
        case .eitherActionOrList: "Give an action or --from, not both."
        case .whichAction: "Name an action, or give --from."
        case .whatChanged: "Say what changed: --status, --note, --due or --owner."
        }
    }
}

extension ValidationError {
    /// What is wrong, in the language of the command line.
    init(_ message: UsageMessage) { self.init(message.text(in: Speech.language)) }
}
