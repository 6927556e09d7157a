import Programme

struct NoWord: Rule {
    let name = "no-word"
    let lacks: Lacks? = .part
    let explanation = Words(
        nl:
            "Over een open actie is nog nooit iets gemeld, en er is geen begin of verschijningsdatum om van te rekenen. Voeg een bericht toe, of schrijf `start`.",
        en:
            "Nothing was ever told of an open action, and there is no start or publication date to reckon from. Add an update, or write `start`."
    )
    let isTimely = true

    func findings(in programme: Programme) -> [Finding] {
        programme.findings { i in
            guard programme.actions[i].state.freshness == Freshness.none else { return nil }
            let action = programme.actions[i]
            return Finding(
                Words(
                    nl: "Over de actie \(action.id) is nog niets gemeld.",
                    en: "Nothing was told of the action \(action.id) yet."),
                at: action.header.place)
        }
    }
}
