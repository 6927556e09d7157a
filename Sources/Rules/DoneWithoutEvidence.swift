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
        programme.findings { action in
            guard action.state.status == .done, action.supersededBy == nil,
                action.evidence.isEmpty
            else { return nil }
            let id = action.header.id
            return Finding(
                Words(
                    nl:
                        "De actie \(id) is gedaan, maar zonder bewijs. Voeg `evidence: ADRES, bestand of bron` toe.",
                    en:
                        "The action \(id) is done, but without evidence. Add `evidence: URL, file or source`."
                ),
                at: action.header.place)
        }
    }
}
