import Programme

struct DueBeforeMeeting: Rule {
    let name = "due-before-meeting"
    let explanation = Words(
        nl:
            "Een actie kan niet klaar moeten zijn voordat zij is afgesproken. Ligt `due` voor de eerste bijeenkomst van het thema, dan is een van beide data verkeerd.",
        en:
            "An action cannot be due before it was agreed. Where `due` lies before the theme's first meeting, one of the dates is wrong."
    )

    func findings(in programme: Programme) -> [Finding] {
        let first = programme.themes.map { theme in theme.meetings.compactMap { $0.date?.last }.min() }
        return programme.findings { action in
            guard let due = action.due, let theme = action.theme,
                let meeting = first[theme], due.last < meeting
            else { return nil }
            let id = action.header.id
            return Finding(
                Words(
                    nl:
                        "De actie \(id) moet klaar zijn voor de eerste bijeenkomst (\(meeting.iso)). Verbeter een van beide data.",
                    en:
                        "The action \(id) is due before the first meeting (\(meeting.iso)). Mend one of the dates."
                ),
                at: action.place(of: "due"))
        }
    }
}
