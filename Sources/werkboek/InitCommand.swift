import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Programme
import Starter

/// `werkboek init`.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: said(
            nl: "Schrijft een nieuw programma waarvan meteen een site te maken is.",
            en: "Writes a new programme that builds at once."))

    @Argument(
        help: .told(
            nl: "De map om het in te zetten; wordt gemaakt als die er niet is.",
            en: "The folder to write it to; made when it is not there.", as: "dir"), completion: .directory)
    var folder: String

    @Option(
        help: .told(
            nl: "De dag vanwaar de datums gerekend worden; anders vandaag.",
            en: "The day that its dates are reckoned from; by default today.", as: "date"),
        transform: Arguments.day)
    var today: Day?

    func run() throws {
        let files = Starter.files(on: try today ?? Arguments.defaultDay())
        let present = files.filter { access(folder + "/" + $0.path, F_OK) == 0 }.map(\.path)
        guard present.isEmpty else {
            Console.refuse(CommandMessage.folderTaken(folder, holds: present), Speech.language)
            throw ExitCode(64)
        }
        do throws(FileProblem) {
            for file in files {
                let path = folder + "/" + file.path
                try makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
                try writeFile(path, Array(file.text.utf8), onlyNew: true)
            }
        } catch {
            throw fail(error, messageLanguage(nil), writing: true)
        }
        // From here on there is a programme to speak the language of; the one that was written is Dutch.
        let language = messageLanguage(in: .nl)
        Console.say(CommandMessage.folderWritten(folder, files: files.count), language)
        if folder != "." { Console.error("  cd \(folder)\n") }
        Console.say(CommandMessage.trySite, language)
        Console.say(CommandMessage.tryBuild, language)
    }
}
