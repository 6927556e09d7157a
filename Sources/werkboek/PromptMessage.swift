import Diagnostics

/// What is asked on a terminal for what a command line leaves out.
enum PromptMessage: Message, Hashable {
    /// A question, and whether it may be passed over.
    case question(Question, isRequired: Bool)
    case chosen(String, String)
    case more
    case brokenOff
    case needed

    enum Question: Hashable, CaseIterable {
        case actionToUpdate
        case status
        case note
        case actionTitle
        case theme
        case owner
        case partners
        case questions
        case horizon
        case due
        case question
        case themeTitle
        case host
        case date
        case place
        case caseTitle
        case parties
        case name
        case kind
    }

    func text(in language: Language) -> String {
        switch (self, language) {
        case (.question(let question, true), _): PromptMessage.words(question, language) + ": "
        case (.question(let question, false), .nl): PromptMessage.words(question, .nl) + " (Enter = overslaan): "
        case (.question(let question, false), .en): PromptMessage.words(question, .en) + " (Enter to skip): "
        case (.chosen(let value, let title), _): "  → " + value + (title.isEmpty ? "" : "  " + title)
        case (.more, .nl): "    … typ een deel van de naam of titel, of ? voor de eerste"
        case (.more, .en): "    … type a part of the name or title, or ? for the first"
        case (.brokenOff, .nl): "Afgebroken; er is niets gewijzigd."
        case (.brokenOff, .en): "Broken off; nothing was changed."
        case (.needed, .nl): "Dit kan niet worden overgeslagen."
        case (.needed, .en): "This cannot be skipped."
        }
    }

    private static func words(_ question: Question, _ language: Language) -> String {
        switch (question, language) {
        case (.actionToUpdate, .nl): "Welke actie"
        case (.actionToUpdate, .en): "Which action"
        case (.status, .nl): "Nieuwe status"
        case (.status, .en): "New status"
        case (.note, .nl): "Wat is er te melden"
        case (.note, .en): "What is there to tell"
        case (.actionTitle, .nl): "Wat gebeurt er, in één regel"
        case (.actionTitle, .en): "What is done, in one line"
        case (.theme, .nl): "Bij welk thema"
        case (.theme, .en): "In which theme"
        case (.owner, .nl): "Wie trekt het"
        case (.owner, .en): "Who leads it"
        case (.partners, .nl): "Wie helpen, met komma's"
        case (.partners, .en): "Who help, with commas"
        case (.questions, .nl): "Welke leervragen beantwoordt het, met komma's"
        case (.questions, .en): "Which learning questions does it answer, with commas"
        case (.horizon, .nl): "Op welke termijn"
        case (.horizon, .en): "On which horizon"
        case (.due, .nl): "Wanneer moet het klaar zijn"
        case (.due, .en): "When is it to be done"
        case (.question, .nl): "Hoe luidt de vraag"
        case (.question, .en): "What is the question"
        case (.themeTitle, .nl): "Hoe heet het thema"
        case (.themeTitle, .en): "What is the theme called"
        case (.host, .nl): "Wie is de gastheer"
        case (.host, .en): "Who is the host"
        case (.date, .nl): "Op welke dag is de bijeenkomst"
        case (.date, .en): "On which day is the meeting"
        case (.place, .nl): "Waar"
        case (.place, .en): "Where"
        case (.caseTitle, .nl): "Hoe heet het praktijkvoorbeeld"
        case (.caseTitle, .en): "What is the case called"
        case (.parties, .nl): "Wie doen mee, met komma's"
        case (.parties, .en): "Who take part, with commas"
        case (.name, .nl): "Volledige naam"
        case (.name, .en): "Full name"
        case (.kind, .nl): "Wat voor organisatie"
        case (.kind, .en): "What kind of organisation"
        }
    }
}
