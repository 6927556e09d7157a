import Programme

struct Stale: Rule {
    let name = "stale"
    let explanation = Words(
        nl:
            "Over een open actie is langer dan `stale-after` dagen niets gemeld. Vraag de trekker hoe het staat en voeg een bericht toe.",
        en:
            "Nothing was told of an open action for longer than `stale-after` days. Ask the owner how it stands and add an update."
    )
    let isTimely = true

    func findings(in programme: Programme) -> [Finding] {
        programme.findings { action in
            guard action.state.freshness == .stale, let age = action.state.age else {
                return nil
            }
            let id = action.header.id
            return Finding(
                Words(
                    nl: "Over de actie \(id) is \(age) dagen niets gemeld.",
                    en: "Nothing was told of the action \(id) for \(age) days."),
                at: action.header.place)
        }
    }
}
