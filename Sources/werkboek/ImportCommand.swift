import ArgumentParser
import Diagnostics
import Editing
import Programme

/// `werkboek import`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes new and changed actions from a spreadsheet; shows what would change unless told to apply it.")

    @Argument(help: ArgumentHelp("The spreadsheet, saved as CSV.", valueName: "file"))
    var file: String

    @Option(help: "The theme that new actions go to, by id or slug.")
    var theme: String?

    @Option(help: ArgumentHelp("Which column is what, such as \"Wie=owner,Wat=title\".", valueName: "columns"))
    var map: String?

    @Option(help: ArgumentHelp("The day of new history entries; by default today.", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("Who the table was exported for: public, participants or team.", valueName: "audience"))
    var audience: Audience = .public

    @Flag(help: "Add organisations that nobody knows yet to owners.yaml.")
    var addOwners = false

    @Flag(help: "Write the changes.")
    var apply = false

    @OptionGroup var editing: EditingOptions

    func run() throws {
        let table: SourceFile
        do throws(FileProblem) {
            table = SourceFile(path: file, name: file, bytes: try readFile(file))
        } catch {
            throw fail(error, messageLanguage(nil))
        }
        let request = ImportRequest(
            theme: theme, map: map, date: date, addsOwners: addOwners, audience: audience)
        try editing.edit(applies: apply) { content throws(EditError) in
            try content.importActions(from: table, request)
        }
    }
}
