/// The small history that `HistoryTests` tells on several days: one action per thing that can happen.
enum History {
    static let content = """
        -- content/programme.yaml --
        name: Proef
        stale-after: 40
        -- content/owners.yaml --
        owners:
          - {id: haven, name: Haven}
          - {id: kade, name: Kade}
          - {id: sluis, name: Sluis}
          - {id: raad, name: Raad, kind: body, members: [haven, kade, sluis]}
        -- content/themes/een/theme.md --
        ---
        title: Eén
        published: 2032-01-05
        ---
        -- content/themes/een/actions.yaml --
        actions:
          - id: A1
            title: Alles gebeurt
            owner: kade
            status: planned
            start: 2031-12-01
            due: 2032-01-31
            evidence: https://example.org/klaar
            updates:
              - {date: 2032-03-05, status: done}
              - {date: 2031-12-20, status: in-progress}
              - {date: 2032-02-10, due: 2032-02-29, owner: {id: haven, role: neemt over}}
              - {date: 2032-02-27, due: 2032-03-31, audience: team}
              - {date: 2032-02-25, due: 2032-02-29}
              - {date: 2032-01-25, due: 2032-02-15}
          - id: A2
            title: Wordt oud
            owner: kade
            start: 2032-01-10
          - id: A3
            title: Een dag met twee berichten
            owner: kade
            updates:
              - {date: 2032-02-01, status: in-progress}
              - {date: 2032-01-15, status: planned}
              - {date: 2032-02-01, status: blocked}
              - {date: 2032-02-05, owner: []}
              - {date: 2032-02-12, status: in-progress, owner: [sluis, kade]}
          - id: A4
            title: Opgeschaald en klaar
            owner: kade
            evidence: https://example.org/klaar
            escalated: {to: raad, since: 2032-02-10, until: 2032-02-20}
            updates:
              - {date: 2032-02-18, status: done}
          - id: A5
            title: Stappen
            owner: kade
            due: 2032-02-25
            escalated: {to: raad, since: 2032-02-10, until: 2032-02-20}
            steps:
              - {title: Eerste, due: 2032-02-12, done: 2032-02-14}
              - {title: Tweede, due: 2032-02-20}
              - {title: Derde, due: 2032-02-01, done: true}
            updates:
              - {date: 2032-02-26, note: Nog even.}
          - id: A6
            title: Altijd opgeschaald
            owner: kade
            escalated: {to: raad}
          - id: A7
            title: Wacht op een late
            owner: kade
            blocked-by: A1
          - id: A8
            title: Opgegaan in een andere
            owner: kade
            status: planned
            due: 2032-01-20
            superseded-by: A5
          - id: A9
            title: Wacht op een die opging
            owner: kade
            blocked-by: A8
          - id: A10
            title: Gestopt en weer begonnen
            owner: sluis
            updates:
              - {date: 2032-01-10, status: planned}
              - {date: 2032-02-02, status: dropped}
              - {date: 2032-02-20, status: planned}
          - {id: A11, title: In een maand, owner: kade, due: 2032-02}
          - {id: A12, title: In een kwartaal, owner: kade, due: 2032-Q1}
          - {id: A13, title: In een jaar, owner: kade, due: 2032}
        -- content/themes/een/indicators.yaml --
        indicators:
          - id: I1
            title: Gemeten
            baseline: {date: 2032-01-01, value: 10}
            target: {value: 20}
            worth: {amount: 3, currency: EUR, per: 2}
            measurements:
              - {date: 2032-03-01, value: 9}
              - {date: 2032-01-15, value: 12}
              - {date: 2032-02-10, value: 17}
        """
}
