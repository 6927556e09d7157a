import Programme

struct DoneWithoutEvidence: Rule {
    let name = "done-without-evidence"
    let lacks: Lacks? = .part
    let explanation = Words(
        nl:
            "Bij een afgeronde actie hoort iets wat laat zien dat het gedaan is: een webadres, een bestand of een bron. Schrijf dat bij `evidence`.",
        en:
            "A finished action comes with something that shows it: a web address, a file or a source. Write it under `evidence`."
    )

    func findings(in programme: Programme) -> [Finding] {
        programme.findings { i in
            guard programme.actions[i].state.status == .done, programme.actions[i].supersededBy == nil,
                programme.actions[i].evidence.isEmpty
            else { return nil }
            let id = programme.actions[i].id
            return Finding(
                Words(
                    nl:
                        "De actie \(id) is gedaan, maar zonder bewijs. Voeg `evidence: ADRES, bestand of bron` toe.",
                    en:
                        "The action \(id) is done, but without evidence. Add `evidence: URL, file or source`."
                ),
                at: programme.actions[i].header.place)
        }
    }
}
