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
        programme.findings { action in
            guard action.state.freshness == Freshness.none else { return nil }
            let id = action.header.id
            return Finding(
                Words(
                    nl: "Over de actie \(id) is nog niets gemeld.",
                    en: "Nothing was told of the action \(id) yet."),
                at: action.header.place)
        }
    }
}
