import ArgumentParser

/// `werkboek new`.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: said(
            nl: "Zet iets nieuws, met wat nog in te vullen is, in het goede bestand en meldt de id.",
            en: "Adds a filled-in skeleton to the right file and prints its id."),
        discussion: said(
            nl: "In een terminal wordt gevraagd naar wat ontbreekt.", en: "On a terminal it asks for what is missing."),
        subcommands: [
            NewActionCommand.self, NewQuestionCommand.self, NewThemeCommand.self, NewCaseCommand.self,
            NewOwnerCommand.self,
        ])
}

/// What all that is new needs: checked on the command line where nobody is there to ask.
enum Required {
    /// - Parameter values: what must be given, each with its name on the command line.
    /// - Throws: a validation error that names what is missing.
    static func check(_ values: [(value: String?, name: String)]) throws {
        guard !Prompt.isPossible else { return }
        for (value, name) in values where value?.isEmpty != false {
            throw ValidationError(said(nl: "Er ontbreekt een waarde: '\(name)'.", en: "Missing value: '\(name)'."))
        }
    }
}
