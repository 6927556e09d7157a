import Programme

struct BlockedByNothing: Rule {
    let name = "blocked-by-nothing"
    let explanation = Words(
        nl:
            "Een actie staat op `blocked`, maar alles waar zij volgens `blocked-by` op wacht is klaar. Meld een nieuwe status, of schrijf op waar zij nu op wacht.",
        en:
            "An action is `blocked`, but everything that it waits for by `blocked-by` is finished. Tell a new status, or write down what it waits for now."
    )

    func findings(in programme: Programme) -> [Finding] {
        programme.findings { action in
            guard action.state.isOpen, action.state.status == .blocked,
                !action.blockedBy.isEmpty,
                action.state.waitsFor.isEmpty
            else { return nil }
            let id = action.header.id
            return Finding(
                Words(
                    nl:
                        "De actie \(id) is geblokkeerd, maar wacht nergens meer op. Meld een nieuwe status.",
                    en:
                        "The action \(id) is blocked, but waits for nothing any more. Tell a new status."
                ),
                at: action.place(of: "blocked-by"))
        }
    }
}
