import ArgumentParser
import Editing

/// `werkboek new question`.
struct NewQuestionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "question",
        abstract: said(nl: "Voegt een leervraag toe aan een thema.", en: "Adds a learning question to a theme."))

    @Argument(help: .told(nl: "De vraag.", en: "The question.", as: "question"))
    var question: String?
    @OptionGroup var place: ThemePlace
    @Option(
        help: .told(
            nl: "Een deelvraag; mag vaker.", en: "A sub-question; may be given more than once.", as: "question"))
    var subQuestion: [String] = []
    @Option(
        help: .told(nl: "Wie de tafel leiden, met komma's.", en: "Hosts of the table, with commas.", as: "bodies"),
        completion: .ids(.owner))
    var hosts: String?
    @Option(
        help: .told(nl: "Wie meepraatten, met komma's.", en: "Who took part, with commas.", as: "bodies"),
        completion: .ids(.owner))
    var contributors: String?
    @OptionGroup var editing: EditingOptions

    func validate() throws {
        try Required.check([(question, Required.value("question")), (place.theme, "--theme")])
    }

    func run() throws {
        try editing.edit { content throws(EditError) in
            var new = NewQuestion(theme: place.theme ?? "", question: question ?? "")
            new.id = place.id
            new.subQuestions = subQuestion
            new.hosts = hosts
            new.contributors = contributors
            if Prompt.isPossible {
                let prompt = Prompt(content)
                if question == nil { new.question = try prompt.text(.question, isRequired: true) ?? "" }
                new.theme = try prompt.choice(.theme, .entity(.theme), given: place.theme, isRequired: true) ?? ""
            }
            return try content.add(new)
        }
    }
}

/// `werkboek new theme`.
struct NewThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: said(nl: "Begint een thema.", en: "Begins a theme."))

    @Argument(help: .told(nl: "De titel.", en: "Its title.", as: "title"))
    var title: String?
    @Option(
        help: .told(nl: "De id; anders de eerstvolgende vrije.", en: "The id; by default the next free one.", as: "id"))
    var id: String?
    @Option(
        help: .told(
            nl: "De naam van de map; anders gemaakt van de titel.",
            en: "The name of its folder; by default made from the title.", as: "name"))
    var slug: String?
    @Option(help: .told(nl: "De gastheer.", en: "The host.", as: "owner"), completion: .ids(.owner))
    var host: String?
    @Option(help: .told(nl: "De dag van de bijeenkomst.", en: "The day of its meeting.", as: "date"))
    var date: String?
    @Option(help: .told(nl: "Waar de bijeenkomst is.", en: "Where the meeting is.", as: "place"))
    var place: String?
    @OptionGroup var editing: EditingOptions

    func validate() throws { try Required.check([(title, Required.value("title"))]) }

    func run() throws {
        try editing.edit { content throws(EditError) in
            var new = NewTheme(title: title ?? "")
            new.id = id
            new.slug = slug
            new.host = host
            new.date = date
            new.place = place
            if title == nil, Prompt.isPossible {
                let prompt = Prompt(content)
                new.title = try prompt.text(.themeTitle, isRequired: true) ?? ""
                if host == nil { new.host = try prompt.choice(.host, .entity(.owner)) }
                if date == nil { new.date = try prompt.choice(.date, .date) }
                if place == nil, new.date != nil { new.place = try prompt.text(.place) }
            }
            return try content.add(new)
        }
    }
}

/// `werkboek new case`.
struct NewCaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case", abstract: said(nl: "Begint een praktijkvoorbeeld.", en: "Begins a practice case."))

    @Argument(help: .told(nl: "De titel.", en: "Its title.", as: "title"))
    var title: String?
    @OptionGroup var named: NamedID
    @Option(help: .told(nl: "Gebieden, met komma's.", en: "Areas, with commas.", as: "ids"), completion: .ids(.area))
    var area: String?
    @Option(help: .told(nl: "Waar het is.", en: "Where it is.", as: "place"))
    var place: String?
    @Option(
        help: .told(nl: "Wie meedoen, met komma's.", en: "The parties, with commas.", as: "bodies"),
        completion: .ids(.owner))
    var parties: String?
    @Option(help: .told(nl: "Thema's, met komma's.", en: "Themes, with commas.", as: "ids"), completion: .ids(.theme))
    var themes: String?
    @Option(help: .told(nl: "Acties, met komma's.", en: "Actions, with commas.", as: "ids"), completion: .ids(.action))
    var actions: String?
    @OptionGroup var editing: EditingOptions

    func validate() throws { try Required.check([(title, Required.value("title"))]) }

    func run() throws {
        try editing.edit { content throws(EditError) in
            var new = NewCase(title: title ?? "")
            new.id = named.id
            new.area = area
            new.place = place
            new.parties = parties
            new.themes = themes
            new.actions = actions
            if title == nil, Prompt.isPossible {
                let prompt = Prompt(content)
                new.title = try prompt.text(.caseTitle, isRequired: true) ?? ""
                if place == nil { new.place = try prompt.text(.place) }
                if parties == nil { new.parties = try prompt.choice(.parties, .entity(.owner), isList: true) }
            }
            return try content.add(new)
        }
    }
}
