import ArgumentParser
import Diagnostics
import Editing
import Programme

/// `werkboek update`.
struct UpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Adds to the history of an action; comments and layout stay.")

    @Argument(help: ArgumentHelp("The action's id.", valueName: "action"))
    var action: String?

    @Option(help: "The new status.")
    var status: String?

    @Option(help: "What there is to tell, as Markdown.")
    var note: String?

    @Option(help: ArgumentHelp("The new due date.", valueName: "date"))
    var due: String?

    @Option(help: "The new owner, or several with commas; `none` takes the owner away.")
    var owner: String?

    @Option(help: ArgumentHelp("Whom the update comes from.", valueName: "owner"))
    var by: String?

    @Option(help: ArgumentHelp("The day of the update; by default today.", valueName: "date"))
    var date: String?

    @Option(help: "Who may see it: public, participants or team.")
    var audience: String?

    @Option(help: ArgumentHelp("A file with the list of a whole meeting.", valueName: "file"))
    var from: String?

    @OptionGroup var editing: EditingOptions

    func validate() throws {
        if from != nil, action != nil || status != nil || note != nil || due != nil || owner != nil {
            throw ValidationError("Give an action or --from, not both.")
        }
        if from == nil, action == nil, !Prompt.isPossible { throw ValidationError("Name an action, or give --from.") }
        if from == nil, !Prompt.isPossible, [status, note, due, owner].allSatisfy({ $0 == nil }) {
            throw ValidationError("Say what changed: --status, --note, --due or --owner.")
        }
    }

    func run() throws {
        if let from {
            let file: SourceFile
            do throws(FileProblem) {
                file = SourceFile(path: from, name: from, bytes: try readFile(from))
            } catch {
                throw fail(error, messageLanguage(nil))
            }
            return try editing.edit { content throws(EditError) in try content.update(from: file) }
        }
        try editing.edit { content throws(EditError) in
            var request = UpdateRequest(
                action: action ?? "", date: date, status: status, due: due, owner: owner, by: by, note: note,
                audience: audience)
            if Prompt.isPossible { complete(&request, content) }
            return try content.update(request)
        }
    }

    /// Asks for what was left out.
    private func complete(_ request: inout UpdateRequest, _ content: Content) {
        let isDutch = messageLanguage(content.programme) == .nl
        if request.action.isEmpty {
            request.action =
                Prompt.ask(isDutch ? "Actie" : "Action") { content.suggestions(.entity(.action), matching: $0) } ?? ""
        }
        guard [status, note, due, owner].allSatisfy({ $0 == nil }) else { return }
        request.status = Prompt.ask("Status") { content.suggestions(.status, matching: $0) }
        request.note = Prompt.ask(isDutch ? "Wat is er te melden" : "What is there to tell")
    }
}
