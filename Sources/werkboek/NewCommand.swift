import ArgumentParser
import Editing

/// `werkboek new`.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Adds a filled-in skeleton to the right file and prints its id.",
        subcommands: [
            NewActionCommand.self, NewQuestionCommand.self, NewThemeCommand.self, NewCaseCommand.self,
            NewOwnerCommand.self,
        ])
}

struct NewActionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "action", abstract: "Adds an action to a theme.")

    @Argument(help: "What is done, in one line.")
    var title: String
    @Option(help: "The theme, by id or slug.")
    var theme: String
    @Option(help: "The id; by default the next free one in the theme's own style.")
    var id: String?
    @Option(help: "How soon.")
    var horizon: String?
    @Option(help: "The heading it stands under.")
    var group: String?
    @Option(help: "Its status.")
    var status: String?
    @Option(help: "Who leads it.")
    var owner: String?
    @Option(help: "Who helps, with commas.")
    var partners: String?
    @Option(help: "The learning questions it answers, with commas.")
    var questions: String?
    @Option(help: "The conclusions it follows from, with commas.")
    var followsFrom: String?
    @Option(help: "When it starts.")
    var start: String?
    @Option(help: "When it is to be done.")
    var due: String?
    @OptionGroup var editing: EditingOptions

    func run() throws {
        var new = NewAction(theme: theme, title: title)
        new.id = id
        new.horizon = horizon
        new.group = group
        new.status = status
        new.owner = owner
        new.partners = partners
        new.questions = questions
        new.followsFrom = followsFrom
        new.start = start
        new.due = due
        try editing.edit { [new] content throws(EditError) in try content.add(new) }
    }
}

struct NewQuestionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "question", abstract: "Adds a learning question to a theme.")

    @Argument(help: "The question.")
    var question: String
    @Option(help: "The theme, by id or slug.")
    var theme: String
    @Option(help: "The id; by default the next free one.")
    var id: String?
    @Option(help: "A sub-question; may be given more than once.")
    var subQuestion: [String] = []
    @Option(help: "Hosts of the table, with commas.")
    var hosts: String?
    @OptionGroup var editing: EditingOptions

    func run() throws {
        var new = NewQuestion(theme: theme, question: question)
        new.id = id
        new.subQuestions = subQuestion
        new.hosts = hosts
        try editing.edit { [new] content throws(EditError) in try content.add(new) }
    }
}

struct NewThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "theme", abstract: "Begins a theme.")

    @Argument(help: "Its title.")
    var title: String
    @Option(help: "The id; by default the next free one.")
    var id: String?
    @Option(help: "The name of its folder; by default made from the title.")
    var slug: String?
    @Option(help: "The host.")
    var host: String?
    @Option(help: "The day of its meeting.")
    var date: String?
    @Option(help: "Where the meeting is.")
    var place: String?
    @OptionGroup var editing: EditingOptions

    func run() throws {
        var new = NewTheme(title: title)
        new.id = id
        new.slug = slug
        new.host = host
        new.date = date
        new.place = place
        try editing.edit { [new] content throws(EditError) in try content.add(new) }
    }
}

struct NewCaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "case", abstract: "Begins a practice case.")

    @Argument(help: "Its title.")
    var title: String
    @Option(help: "The id; by default made from the title.")
    var id: String?
    @Option(help: "Areas, with commas.")
    var area: String?
    @Option(help: "Where it is.")
    var place: String?
    @Option(help: "The parties, with commas.")
    var parties: String?
    @OptionGroup var editing: EditingOptions

    func run() throws {
        var new = NewCase(title: title)
        new.id = id
        new.area = area
        new.place = place
        new.parties = parties
        try editing.edit { [new] content throws(EditError) in try content.add(new) }
    }
}

struct NewOwnerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "owner", abstract: "Adds an organisation or person.")

    @Argument(help: "Its full name.")
    var name: String
    @Option(help: "The id; by default made from the name.")
    var id: String?
    @Option(help: "A short name.")
    var short: String?
    @Option(help: "What kind of organisation.")
    var kind: String?
    @Option(help: "Its website.")
    var url: String?
    @Option(help: "What it is a part of, with commas.")
    var partOf: String?
    @OptionGroup var editing: EditingOptions

    func run() throws {
        var new = NewOwner(name: name)
        new.id = id
        new.short = short
        new.kind = kind
        new.url = url
        new.partOf = partOf
        try editing.edit { [new] content throws(EditError) in try content.add(new) }
    }
}
