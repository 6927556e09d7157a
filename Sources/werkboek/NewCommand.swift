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

/// Where something new of a theme goes.
struct ThemePlace: ParsableArguments {
    @Option(
        help: .told(nl: "Het thema, met id, map of nummer.", en: "The theme, by id, slug or number.", as: "theme"),
        completion: .ids(.theme))
    var theme: String?

    @Option(
        help: .told(
            nl: "De id; anders de eerstvolgende vrije, zoals het thema ze schrijft.",
            en: "The id; by default the next free one in the theme's own style.", as: "id"))
    var id: String?
}

/// The id of something new that is otherwise called after its name.
struct NamedID: ParsableArguments {
    @Option(
        help: .told(
            nl: "De id; anders gemaakt van de naam of titel.", en: "The id; by default made from the name or title.",
            as: "id"))
    var id: String?
}

/// What all that is new needs: checked on the command line where nobody is there to ask.
enum Required {
    /// How a value is called in the line of usage.
    static func value(_ name: String) -> String { "<\(ArgumentHelp.valueName(name))>" }

    /// - Parameter values: what must be given, each with its name on the command line.
    /// - Throws: a validation error that names what is missing.
    static func check(_ values: [(value: String?, name: String)]) throws {
        guard !Prompt.isPossible else { return }
        for (value, name) in values where value?.isEmpty != false {
            throw ValidationError(.missing(name))
        }
    }
}
