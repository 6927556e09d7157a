import Programme

struct NoOwner: Rule {
    let name = "no-owner"
    let lacks: Lacks? = .part
    let explanation = Words(
        nl:
            "Een open actie heeft iemand nodig die haar trekt; zonder trekker gebeurt er niets en staat zij op de site als niet belegd. Schrijf `owner: ID` bij de actie, of voeg een bericht toe waarin een trekker genoemd wordt.",
        en:
            "An open action needs somebody who leads it; without an owner nothing happens, and the site lists it as unassigned. Write `owner: ID` at the action, or add an update that names an owner."
    )

    func findings(in programme: Programme) -> [Finding] {
        programme.findings { action in
            guard action.state.isOpen, action.state.owners.isEmpty else { return nil }
            let id = action.header.id
            return Finding(
                Words(
                    nl: "De actie \(id) heeft geen trekker. Schrijf `owner: ID`.",
                    en: "The action \(id) has no owner. Write `owner: ID`."),
                at: action.header.place)
        }
    }
}
