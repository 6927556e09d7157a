import Programme

struct Late: Rule {
    let name = "late"
    let explanation = Words(
        nl:
            "De einddatum van een open actie is voorbij. Meld dat zij klaar is (`status: done`) of spreek een nieuwe datum af (`due`).",
        en: "An open action is past its due date. Tell that it is done (`status: done`) or agree on a new date (`due`)."
    )
    let isTimely = true

    func findings(in programme: Programme) -> [Finding] {
        programme.findings { action in
            // Without a word since, `late-without-word` says more.
            guard action.state.isLate, let due = action.state.due,
                let last = action.state.lastUpdate,
                last.day > due.last
            else { return nil }
            let id = action.header.id
            return Finding(
                Words(
                    nl: "De actie \(id) is te laat: zij had op \(due.iso) klaar moeten zijn.",
                    en: "The action \(id) is late: it was due on \(due.iso)."),
                at: action.place(of: "due"))
        }
    }
}
