import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Programme
import Starter

/// `werkboek init`.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Writes a new programme that builds at once.")

    @Argument(help: ArgumentHelp("The folder to write it to; made when it is not there.", valueName: "dir"))
    var folder: String

    @Option(
        help: ArgumentHelp("The day that its dates are reckoned from; by default today.", valueName: "date"),
        transform: Arguments.day)
    var today: Day?

    func run() throws {
        let files = Starter.files(on: try today ?? Arguments.defaultDay())
        let present = files.filter { access(folder + "/" + $0.path, F_OK) == 0 }.map(\.path)
        guard present.isEmpty else {
            Console.error(
                "werkboek: \(folder) already holds \(present.prefix(3).joined(separator: ", ")). Choose another folder; nothing was written.\n"
            )
            throw ExitCode(64)
        }
        do throws(FileProblem) {
            for file in files {
                let path = folder + "/" + file.path
                try makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
                try writeFile(path, Array(file.text.utf8), onlyNew: true)
            }
        } catch {
            throw fail(error, messageLanguage(nil))
        }
        Console.error(
            """
            \(folder): \(files.count) files written. Try:
              cd \(folder)
              werkboek serve     # shows the site and follows what you write
              werkboek build     # makes site/; open site/index.html

            """)
    }
}
