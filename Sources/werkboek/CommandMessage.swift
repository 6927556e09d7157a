import ArgumentParser
import Diagnostics
import Programme

/// What commands have to say while they run, but for `build` and `serve`, which have messages of their own.
enum CommandMessage: Message {
    case cannotRead(FileProblem)
    case cannotWrite(FileProblem)
    /// How many errors and warnings there are.
    case found(errors: Int, warnings: Int)

    // Editing.
    case notApplied
    case paste(String, ClosedRange<Int>)

    // A new programme.
    case folderTaken(String, holds: [String])
    case folderWritten(String, files: Int)
    case trySite
    case tryBuild

    // Editions and PDFs.
    case editionExists(String)
    case printerMissing
    case notWhole

    func text(in language: Language) -> String {
        switch language {
        case .nl: dutch
        case .en: english
        }
    }

    private var dutch: String {
        switch self {
        case .cannotRead(let problem): "\(problem.path) kan niet gelezen worden: \(problem.reason(in: .nl))"
        case .cannotWrite(let problem): "\(problem.path) kan niet geschreven worden: \(problem.reason(in: .nl))"
        case .found(let errors, let warnings):
            "\(errors) \(errors == 1 ? "fout" : "fouten"), \(warnings) \(warnings == 1 ? "waarschuwing" : "waarschuwingen")"
        case .notApplied: "Er is nog niets geschreven. Voeg --apply toe om het te doen."
        case .paste(let path, let lines):
            "Zet in \(path) deze regels in plaats van regel \(lines.lowerBound)–\(lines.upperBound):"
        case .folderTaken(let folder, let paths):
            "In \(folder) staat al \(CommandMessage.some(paths)). Kies een andere map; er is niets geschreven."
        case .folderWritten(let folder, let count): "\(folder): \(count) bestanden geschreven. Probeer:"
        case .trySite: "  werkboek serve     # toont de site en volgt wat je schrijft"
        case .tryBuild: "  werkboek build     # maakt site/; open site/index.html"
        case .editionExists(let path): "\(path) bestaat al. Een editie verandert niet; kies een andere naam."
        case .printerMissing: "WeasyPrint ontbreekt. Installeer het met `make pdf` of `pip install weasyprint`."
        case .notWhole: "WeasyPrint kan de PDF niet volledig maken:"
        }
    }

    private var english: String {
        switch self {
        case .cannotRead(let problem): "cannot read \(problem.path): \(problem.reason(in: .en))"
        case .cannotWrite(let problem): "cannot write \(problem.path): \(problem.reason(in: .en))"
        case .found(let errors, let warnings):
            "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")"
        case .notApplied: "Nothing is written yet. Add --apply to do it."
        case .paste(let path, let lines):
            "In \(path), put these lines in place of lines \(lines.lowerBound)–\(lines.upperBound):"
        case .folderTaken(let folder, let paths):
            "\(folder) already holds \(CommandMessage.some(paths)). Choose another folder; nothing was written."
        case .folderWritten(let folder, let count): "\(folder): \(count) files written. Try:"
        case .trySite: "  werkboek serve     # shows the site and follows what you write"
        case .tryBuild: "  werkboek build     # makes site/; open site/index.html"
        case .editionExists(let path): "\(path) is there already. An edition does not change; choose another name."
        case .printerMissing: "WeasyPrint is missing. Install it with `make pdf` or `pip install weasyprint`."
        case .notWhole: "WeasyPrint cannot make the whole PDF:"
        }
    }

    private static func some(_ paths: [String]) -> String {
        paths.prefix(3).joined(separator: ", ") + (paths.count > 3 ? ", …" : "")
    }
}

extension Console {
    /// Says something on a line of its own.
    static func say(_ message: any Message, _ language: Language) { error(message.text(in: language) + "\n") }

    /// Says why a command ends here, with the name of the program in front.
    static func refuse(_ message: any Message, _ language: Language) {
        error("werkboek: " + message.text(in: language) + "\n")
    }
}

/// Prints why a file could not be read or written and gives exit code 74.
func fail(_ problem: FileProblem, _ language: Language, writing: Bool = false) -> ExitCode {
    Console.refuse(writing ? CommandMessage.cannotWrite(problem) : .cannotRead(problem), language)
    return ExitCode(74)
}
