import Programme

struct ChangedConclusion: Rule {
    let name = "changed-conclusion"
    let explanation = Words(
        nl:
            "Een actie volgt uit een conclusie waarvan de tekst sinds de nieuwste editie is veranderd. Kijk of de actie nog klopt en schrijf dan `reviewed: DATUM` bij de actie.",
        en:
            "An action follows from a conclusion whose text changed since the newest edition. See whether the action still holds, and then write `reviewed: DATE` at it."
    )

    func findings(in programme: Programme) -> [Finding] {
        programme.actions.indices.compactMap { i in
            guard let conclusion = programme.changedConclusions(ofAction: i).first else { return nil }
            let (id, action, today) = (
                programme.conclusions[conclusion].id, programme.actions[i].header.id, programme.day.iso
            )
            return Finding(
                Words(
                    nl:
                        "De actie \(action) volgt uit \(id), die sinds de nieuwste editie is veranderd. Kijk haar na en schrijf `reviewed: \(today)`.",
                    en:
                        "The action \(action) follows from \(id), which changed since the newest edition. Look at it again and write `reviewed: \(today)`."
                ),
                at: Listed(programme.actions, i).place(of: "follows-from"))
        }
    }
}
