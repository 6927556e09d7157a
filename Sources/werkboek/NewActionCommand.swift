import ArgumentParser
import Editing

/// `werkboek new action`.
struct NewActionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "action",
        abstract: said(nl: "Voegt een actie toe aan een thema.", en: "Adds an action to a theme."))

    @Argument(help: .told(nl: "Wat er gebeurt, in één regel.", en: "What is done, in one line.", as: "title"))
    var title: String?
    @OptionGroup var place: ThemePlace
    @Option(help: .told(nl: "Op welke termijn.", en: "How soon.", as: "horizon"))
    var horizon: String?
    @Option(
        help: .told(nl: "De kop in de agenda waar ze onder staat.", en: "The heading it stands under.", as: "group"))
    var group: String?
    @Option(help: .told(nl: "De status.", en: "Its status.", as: "status"), completion: .statuses)
    var status: String?
    @Option(help: .told(nl: "Wie haar trekt.", en: "Who leads it.", as: "owner"), completion: .ids(.owner))
    var owner: String?
    @Option(
        help: .told(nl: "Wie helpen, met komma's.", en: "Who help, with commas.", as: "bodies"),
        completion: .ids(.owner))
    var partners: String?
    @Option(
        help: .told(
            nl: "De leervragen die ze beantwoordt, met komma's.",
            en: "The learning questions it answers, with commas.", as: "ids"), completion: .ids(.question))
    var questions: String?
    @Option(
        help: .told(
            nl: "De conclusies waar ze uit volgt, met komma's.", en: "The conclusions it follows from, with commas.",
            as: "ids"), completion: .ids(.conclusion))
    var followsFrom: String?
    @Option(help: .told(nl: "Wanneer ze begint.", en: "When it starts.", as: "date"))
    var start: String?
    @Option(help: .told(nl: "Wanneer ze klaar moet zijn.", en: "When it is to be done.", as: "date"))
    var due: String?
    @Option(help: .told(nl: "Wat er gebeurt, als Markdown.", en: "What is done, as Markdown.", as: "text"))
    var what: String?
    @Option(help: .told(nl: "Wie wat doet, als Markdown.", en: "Who does what, as Markdown.", as: "text"))
    var who: String?
    @Option(help: .told(nl: "Hoe het gaat, als Markdown.", en: "How it is done, as Markdown.", as: "text"))
    var how: String?
    @OptionGroup var editing: EditingOptions

    func validate() throws {
        try Required.check([(title, Required.value("title")), (place.theme, "--theme")])
    }

    func run() throws {
        try editing.edit { content throws(EditError) in
            var new = NewAction(theme: place.theme ?? "", title: title ?? "")
            new.id = place.id
            new.horizon = horizon
            new.group = group
            new.status = status
            new.owner = owner
            new.partners = partners
            new.questions = questions
            new.followsFrom = followsFrom
            new.start = start
            new.due = due
            new.what = what
            new.who = who
            new.how = how
            if Prompt.isPossible { try complete(&new, Prompt(content)) }
            return try content.add(new)
        }
    }

    /// Asks for what must be there; and where that was not all given, for what every action should have as well.
    private func complete(_ new: inout NewAction, _ prompt: Prompt) throws(EditError) {
        let isBare = title == nil || place.theme == nil
        if title == nil { new.title = try prompt.text(.actionTitle, isRequired: true) ?? "" }
        new.theme = try prompt.choice(.theme, .entity(.theme), given: place.theme, isRequired: true) ?? ""
        guard isBare else { return }
        if owner == nil { new.owner = try prompt.choice(.owner, .entity(.owner), isList: true) }
        if partners == nil { new.partners = try prompt.choice(.partners, .entity(.owner), isList: true) }
        if due == nil { new.due = try prompt.choice(.due, .date) }
        if horizon == nil { new.horizon = try prompt.choice(.horizon, .horizon) }
        if questions == nil {
            new.questions = try prompt.choice(.questions, .question(theme: new.theme), isList: true)
        }
    }
}
