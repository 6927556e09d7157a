import Programme

struct IdleOwner: Rule {
    let name = "idle-owner"
    let lacks: Lacks? = .mention
    let explanation = Words(
        nl:
            "Een organisatie of persoon in het register die nergens genoemd wordt, trekt niets, helpt nergens mee en staat alleen in de weg. Noem die waar zij meedoet, of haal haar weg.",
        en:
            "An organisation or person in the register that is named nowhere leads nothing and helps with nothing. Name it where it takes part, or remove it."
    )

    func findings(in programme: Programme) -> [Finding] {
        programme.owners.indices.filter { i in
            let owner = programme.owners[i]
            return programme.duties[i].leads.isEmpty && programme.duties[i].helps.isEmpty && owner.members.isEmpty
                && owner.partOf.isEmpty && owner.expertise.isEmpty
                && programme.linked(to: EntityRef(.owner, i)).isEmpty
                && programme.settings.organiser?.target != EntityRef(.owner, i)
        }.map { i in
            let owner = programme.owners[i]
            return Finding(
                Words(
                    nl:
                        "\(owner.name) wordt nergens genoemd. Verwijs er ergens naar, of haal het weg uit het register.",
                    en: "\(owner.name) is named nowhere. Name it somewhere or remove it."),
                at: owner.header.place)
        }
    }
}
