import ArgumentParser
import CSystem
import Glibc
import Pipeline

/// The command line.
@main
struct Werkboek: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "werkboek",
        abstract: said(
            nl: "Maakt van de teksten en actielijsten van een programma een website.",
            en: "Turns a programme's notes and action registers into a website."),
        version: Tool.version,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, PDFCommand.self, ExplainCommand.self,
            InitCommand.self, ExportCommand.self, FreezeCommand.self, UpdateCommand.self, NewCommand.self,
            RenameCommand.self, ImportCommand.self, DocsCommand.self,
        ])

    /// Runs a command. What the library has to say, in help and of mistakes, passes through ``LibraryWords``.
    static func main() {
        // So the memory of a large file goes back to the system as soon as it is written: a tenth less of it at the peak
        // (`docs/performance.md`).
        csystem_set_heap(1 << 20, 1 << 20)
        do {
            try UnknownCommand.check(Array(CommandLine.arguments.dropFirst()), of: Werkboek.self)
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            let text = LibraryWords.translated(fullMessage(for: error), to: Speech.language)
            if !text.isEmpty {
                let bytes = Array((text + "\n").utf8)
                if code == .success { Console.output(bytes) } else { Console.error(text + "\n") }
            }
            Glibc.exit(code.rawValue)
        }
    }
}
