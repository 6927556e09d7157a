internal import Diagnostics
internal import Programme
internal import Site

extension Status {
    /// What people call it: the site's words in all languages and others, in the form in which words are compared.
    var vocabulary: [String] {
        Language.allCases.map { Folding.folded(word(in: $0)) } + otherWords
    }

    private var otherWords: [String] {
        switch self {
        case .proposed: ["voorstel", "proposal", "idee", "idea", "nieuw", "new"]
        case .planned:
            [
                "afgesproken", "agreed", "nog te starten", "not started", "niet gestart",
                "nog niet gestart", "nog niet begonnen", "nog te doen", "te doen", "to do", "ingepland",
                "in voorbereiding",
                "in preparation",
            ]
        case .inProgress:
            [
                "in uitvoering", "bezig", "lopend", "gestart", "started", "onderhanden", "underway", "op schema",
                "on track", "opgepakt", "in behandeling",
            ]
        case .blocked:
            ["ligt stil", "wacht", "waiting", "stuck", "vastgelopen", "on hold", "aangehouden", "in de wacht"]
        case .done:
            [
                "klaar", "gereed", "afgerond", "afgehandeld", "uitgevoerd", "voltooid", "finished", "completed",
                "complete",
            ]
        case .dropped: ["gestopt", "geschrapt", "ingetrokken", "stopped", "cancelled", "canceled"]
        }
    }
}
