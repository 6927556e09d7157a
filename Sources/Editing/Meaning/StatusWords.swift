internal import Programme

/// The words that people use for a status, besides those of the format and of the programme itself.
enum StatusVocabulary {
    /// In the form in which words are compared; the labels of the site come first.
    static let words: [(status: Status, words: [String])] = [
        (.proposed, ["voorgesteld", "proposed", "voorstel", "proposal", "idee", "idea"]),
        (
            .planned,
            [
                "gepland", "planned", "afgesproken", "agreed", "nog te starten", "not started",
                "niet gestart",
            ]
        ),
        (
            .inProgress,
            [
                "loopt", "in progress", "in uitvoering", "bezig", "lopend", "gestart", "started",
                "onderhanden",
                "underway",
            ]
        ),
        (
            .blocked,
            ["geblokkeerd", "blocked", "ligt stil", "wacht", "waiting", "stuck", "vastgelopen"]
        ),
        (
            .done,
            [
                "gedaan", "done", "klaar", "gereed", "afgerond", "voltooid", "finished",
                "completed", "complete",
            ]
        ),
        (
            .dropped,
            ["vervallen", "dropped", "gestopt", "geschrapt", "stopped", "cancelled", "canceled"]
        ),
    ]
}
