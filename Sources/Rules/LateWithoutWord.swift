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
        programme.findings { i in
            guard programme.actions[i].state.isLate, let due = programme.actions[i].state.due,
                (programme.actions[i].state.lastUpdate.map { $0.day <= due.last } ?? true)
            else { return nil }
            let id = programme.actions[i].id
            return Finding(
                Words(
                    nl:
                        "De actie \(id) had op \(due.iso) klaar moeten zijn en er is sindsdien niets gemeld. Voeg een bericht toe.",
                    en:
                        "The action \(id) was due on \(due.iso) and nothing was told of it since. Add an update."
                ),
                at: programme.actions[i].place(of: "due"))
        }
    }
}
