import ArgumentParser
import Diagnostics
import Editing
import Programme

/// `werkboek update`.
struct UpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: said(
            nl: "Voegt een bericht toe aan een actie; opmerkingen en indeling blijven.",
            en: "Adds to the history of an action; comments and layout stay."),
        discussion: said(
            nl: "In een terminal wordt gevraagd naar wat ontbreekt.", en: "On a terminal it asks for what is missing."))

    @Argument(help: .told(nl: "De id van de actie.", en: "The action's id.", as: "action"), completion: .ids(.action))
    var action: String?

    @Option(help: .told(nl: "De nieuwe status.", en: "The new status.", as: "status"), completion: .statuses)
    var status: String?

    @Option(
        help: .told(nl: "Wat er te melden is, als Markdown.", en: "What there is to tell, as Markdown.", as: "text"))
    var note: String?

    @Option(help: .told(nl: "De nieuwe einddatum.", en: "The new due date.", as: "date"))
    var due: String?

    @Option(
        help: .told(
            nl: "De nieuwe trekker, of meer met komma's; `none` haalt de trekker weg.",
            en: "The new owner, or several with commas; `none` takes the owner away.", as: "owner"),
        completion: .ids(.owner))
    var owner: String?

    @Option(
        help: .told(nl: "Van wie het bericht komt.", en: "Whom the update comes from.", as: "owner"),
        completion: .ids(.owner))
    var by: String?

    @Option(
        help: .told(
            nl: "De dag van het bericht; anders vandaag.", en: "The day of the update; by default today.", as: "date"))
    var date: String?

    @Option(
        help: .told(
            nl: "Wie het mag zien: public, participants of team.",
            en: "Who may see it: public, participants or team.", as: "audience"),
        completion: .list(Audience.allCases.map(\.rawValue)))
    var audience: String?

    @Option(
        help: .told(
            nl: "Een bestand met de lijst van een hele bijeenkomst.", en: "A file with the list of a whole meeting.",
            as: "file"), completion: .file())
    var from: String?

    @OptionGroup var editing: EditingOptions

    /// Whether anything is given that changes the action.
    private var saysWhatChanged: Bool { [status, note, due, owner].contains { $0 != nil } }

    func validate() throws {
        if from != nil, action != nil || saysWhatChanged {
            throw ValidationError(.eitherActionOrList)
        }
        guard from == nil, !Prompt.isPossible else { return }
        if action == nil { throw ValidationError(.whichAction) }
        if !saysWhatChanged { throw ValidationError(.whatChanged) }
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
            if Prompt.isPossible { try complete(&request, Prompt(content)) }
            return try content.update(request)
        }
    }

    /// Asks for what was left out.
    private func complete(_ request: inout UpdateRequest, _ prompt: Prompt) throws(EditError) {
        request.action =
            try prompt.choice(.actionToUpdate, .entity(.action), given: action, isRequired: true) ?? ""
        guard !saysWhatChanged else { return }
        request.status = try prompt.choice(.status, .status)
        request.note = try prompt.text(.note)
    }
}
