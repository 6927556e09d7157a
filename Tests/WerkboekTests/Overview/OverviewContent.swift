/// A small programme in which something stands in every list of the overview pages, as of 21 November 2026.
enum OverviewContent {
    static let text = """
        -- content/programme.yaml --
        name: Community of Practice Havens
        kind: Community of Practice
        summary: Over havens.
        url: https://example.org/havens/
        horizons:
          - {id: nu, title: Nu meteen, description: Wat niet kan wachten.}
          - {id: later, title: Later}
        meetings:
          - {date: 2026-06-01, kind: live, place: Delft}
          - {date: 2027-01-15, kind: closing, place: Zwolle}
        upcoming:
          - {title: Bruggen, date: 2027-Q2}
          - {title: Sluizen}
        -- content/owners.yaml --
        owners:
          - {id: haven, name: Havenbedrijf, short: HB, kind: company, contact: loket@haven.example, expertise: [kades]}
          - {id: stad, name: Gemeente Delft, short: Delft, kind: municipality, contact: https://delft.example/contact}
          - {id: raad, name: Raad van de haven, kind: body, tasks: Besluit., phase: nu, members: [haven, stad]}
          - {id: jan, name: Jan Kade, kind: person, organisation: haven, role: kademeester, email: jan@haven.example, phone: 015 123}
        -- content/themes/kades/theme.md --
        ---
        id: T1
        number: 1
        title: Kades
        stage: workbook
        published: 2026-01-10
        meetings:
          - {date: 2026-02-01, kind: follow-up, place: Delft}
        groups:
          - {id: eerst, title: Eerst de kades}
          - {id: dan, title: Dan de kranen}
        ---

        Waarom kades.
        -- content/themes/kades/actions.yaml --
        actions:
          - {id: K-kraan, title: De kraan verven, group: dan, horizon: nu, owner: haven, status: planned, due: 2026-12-01, partners: {id: stad, role: leent verf}}
          - id: K-kade
            title: De kade herstellen
            group: eerst
            horizon: nu
            owner: {id: haven, role: leidt het werk}
            due: 2026-10-01
            help-wanted: Wie heeft stenen?
            escalated: {to: raad, since: 2026-11-01, note: Geen geld.}
            steps:
              - {title: Stenen zoeken, owner: stad, due: 2026-09-01}
              - {title: Stenen leggen, done: true}
            updates:
              - {date: 2026-06-10, status: in-progress, note: Begonnen.}
              - {date: 2026-11-10, due: 2026-11-15, by: stad, note: De datum is verzet.}
          - {id: K-paal, title: Een paal zoeken, group: eerst, horizon: later, status: proposed}
          - {id: K-touw, title: Het touw, horizon: nu, owner: stad, status: done, evidence: https://example.org/touw}
          - {id: K-bord, title: Een bord, owner: stad, superseded-by: K-kade}
          - {id: K-licht, title: Het licht, owner: [stad, haven], status: blocked, start: 2026-11-01}
        """
}
