import Programme

struct LateWithoutWord: Rule {
    let name = "late-without-word"
    let lacks: Lacks? = .part
    let explanation = Words(
        nl:
            "De einddatum van een open actie is voorbij en er is sindsdien niets over gemeld. Vraag de trekker hoe het staat en voeg een bericht toe: `werkboek update ID --note \"…\"`.",
        en:
            "An open action is past its due date and nothing was told of it since. Ask the owner how it stands and add an update: `werkboek update ID --note \"…\"`."
    )
    let isTimely = true

    func findings(in programme: Programme) -> [Finding] {
        programme.findings { action in
            guard action.state.isLate, let due = action.state.due,
                (action.state.lastUpdate.map { $0.day <= due.last } ?? true)
            else { return nil }
            let id = action.header.id
            return Finding(
                Words(
                    nl:
                        "De actie \(id) had op \(due.iso) klaar moeten zijn en er is sindsdien niets gemeld. Voeg een bericht toe.",
                    en:
                        "The action \(id) was due on \(due.iso) and nothing was told of it since. Add an update."
                ),
                at: action.place(of: "due"))
        }
    }
}
