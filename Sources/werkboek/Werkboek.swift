import ArgumentParser
import Pipeline

/// The command line.
@main
struct Werkboek: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "werkboek",
        abstract: "Turns a programme's notes and action registers into a website.",
        version: Tool.version,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, PDFCommand.self, ExplainCommand.self,
            InitCommand.self, ExportCommand.self, FreezeCommand.self, UpdateCommand.self, NewCommand.self,
            RenameCommand.self, ImportCommand.self, DocsCommand.self,
        ])
}
