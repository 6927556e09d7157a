import ArgumentParser
import Diagnostics
import Editing
import Programme

/// `werkboek import`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: said(
            nl:
                "Neemt nieuwe en gewijzigde acties over uit een rekenblad; laat alleen zien wat er zou veranderen, tenzij met --apply.",
            en: "Takes new and changed actions from a spreadsheet; shows what would change unless told to apply it."))

    @Argument(
        help: .told(nl: "Het rekenblad, bewaard als CSV.", en: "The spreadsheet, saved as CSV.", as: "file"),
        completion: .file())
    var file: String

    @Option(
        help: .told(
            nl: "Het thema waar nieuwe acties bij horen, met id, map of nummer.",
            en: "The theme that new actions go to, by id, slug or number.", as: "theme"), completion: .ids(.theme))
    var theme: String?

    @Option(
        help: .told(
            nl: "Welke kolom wat is, zoals \"Wie=owner,Wat=title\".",
            en: "Which column is what, such as \"Wie=owner,Wat=title\".", as: "columns"))
    var map: String?

    @Option(
        help: .told(
            nl: "De dag van nieuwe berichten; anders vandaag.", en: "The day of new history entries; by default today.",
            as: "date"))
    var date: String?

    @Option(help: .told(nl: "Voor wie de tabel was gemaakt.", en: "Who the table was exported for.", as: "audience"))
    var audience: Audience = .public

    @Flag(
        help: .told(
            nl: "Zet onbekende organisaties in owners.yaml.",
            en: "Add organisations that nobody knows yet to owners.yaml."))
    var addOwners = false

    @Flag(help: .told(nl: "Schrijf de wijzigingen.", en: "Write the changes."))
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
