import Programme

struct ConclusionWithoutAction: Rule {
    let name = "conclusion-without-action"
    let lacks: Lacks? = .mention
    let explanation = Words(
        nl:
            "Uit een conclusie volgt een actie, anders blijft het bij praten. Schrijf bij een actie `follows-from: ID`, of voeg een actie toe. De regel geldt voor thema's waarvan het werkboek af is.",
        en:
            "An action follows from a conclusion, or it stays at talking. Write `follows-from: ID` at an action, or add one. The rule holds for themes whose workbook is finished."
    )

    func findings(in programme: Programme) -> [Finding] {
        programme.conclusions.indices.filter { i in
            programme.followUps[i].isEmpty
                && programme.themes[programme.questions[programme.conclusions[i].question].theme].stage == .workbook
        }.map { i in
            let id = programme.conclusions[i].id
            return Finding(
                Words(
                    nl:
                        "Uit conclusie \(id) volgt nog geen actie. Schrijf `follows-from: \(id)` bij een actie.",
                    en:
                        "No action follows from conclusion \(id) yet. Write `follows-from: \(id)` at an action."
                ),
                at: programme.conclusions[i].header.place)
        }
    }
}
