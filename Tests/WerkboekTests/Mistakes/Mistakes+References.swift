extension Mistake {
    /// What names something that is not there, or is something else.
    static let references: [Mistake] = [
        .add(
            "programme.yaml", "organiser: ogr\n",
            "5:12 error unknown-id: Er is geen organisatie of persoon met id `ogr`. Bedoel je `org`?"),
        .add(
            "owners.yaml", "    part-of: niemand\n",
            "7:14 error unknown-id: Er is geen organisatie of persoon met id `niemand`. Voeg die toe of verbeter de id."
        ),
        .add(
            "owners.yaml", "    members: [pit]\n",
            "7:15 error unknown-id: Er is geen organisatie of persoon met id `pit`. Bedoel je `piet`?"),
        .add(
            "owners.yaml", "    part-of: org\n",
            "7:14 error circle: Dit gaat in een kring rond: org → org. Haal een van de verwijzingen weg."),
        .add(
            "owners.yaml", "    part-of: gebied\n",
            "7:14 error wrong-kind: `gebied` is een gebied, maar hier hoort een organisatie of persoon te staan."),
        .add(
            "areas.yaml", "    municipality: utrecht\n",
            "4:19 error unknown-id: Er is geen organisatie of persoon met id `utrecht`. Voeg die toe of verbeter de id."
        ),
        .add(
            "offerings.yaml", "    provider: boek\n",
            "4:15 error wrong-kind: `boek` is een bron, maar hier hoort een organisatie of persoon te staan."),
        .add(
            "offerings.yaml", "    actions: A9\n",
            "4:14 error unknown-id: Er is geen actie met id `A9`. Bedoel je `A2`?"),
        .add(
            "themes/een/theme.md", "host: A1\n",
            "6:7 error wrong-kind: `A1` is een actie, maar hier hoort een organisatie of persoon te staan."),
        .add(
            "themes/een/theme.md", "speakers: [jan]\n",
            "6:12 error unknown-id: Er is geen organisatie of persoon met id `jan`. Voeg die toe of verbeter de id."),
        .add(
            "themes/een/questions/1.md", "hosts: orgg\n",
            "4:8 error unknown-id: Er is geen organisatie of persoon met id `orgg`. Bedoel je `org`?"),
        .add(
            "themes/een/questions/1.md", "areas: [org]\n",
            "4:9 error wrong-kind: `org` is een organisatie of persoon, maar hier hoort een gebied te staan."),
        .add(
            "themes/een/actions.yaml", "    partners: [orh]\n",
            "6:16 error unknown-id: Er is geen organisatie of persoon met id `orh`. Bedoel je `org`?"),
        .add(
            "themes/een/actions.yaml", "    partners: Gemeente Utrecht\n",
            "6:15 error bad-id: `Gemeente Utrecht` kan geen id zijn. Gebruik letters, cijfers, `.`, `_` en `-`, te beginnen met een letter of cijfer, hooguit 120 tekens. Wordt iets genoemd dat er al is, schrijf dan de id en niet de naam."
        ),
        .add(
            "themes/een/actions.yaml", "    questions: Q2\n",
            "6:16 error unknown-id: Er is geen leervraag met id `Q2`. Bedoel je `Q1`?"),
        .add(
            "themes/een/actions.yaml", "    questions: zo\n",
            "6:16 error wrong-kind: `zo` is een conclusie, maar hier hoort een leervraag te staan."),
        .add(
            "themes/een/actions.yaml", "    follows-from: Q1\n",
            "6:19 error wrong-kind: `Q1` is een leervraag, maar hier hoort een conclusie te staan."),
        .add(
            "themes/een/actions.yaml", "    follows-from: zoo\n",
            "6:19 error unknown-id: Er is geen conclusie met id `zoo`. Bedoel je `zo`?"),
        .add(
            "themes/een/actions.yaml", "    follows-from: Q1-C2\n",
            "6:19 warning conclusion-without-id: `Q1-C2` heeft geen eigen id: een conclusie die ervoor komt, verschuift het nummer. Zet `{#ID}` achter de conclusie en gebruik die."
        ),
        .add(
            "themes/een/actions.yaml", "    follows-from: Q1-C1\n",
            "6:19 error unknown-id: Er is geen conclusie met id `Q1-C1`. Bedoel je `Q1-C2`?"),
        .add(
            "themes/een/actions.yaml", "    areas: gebeid\n",
            "6:12 error unknown-id: Er is geen gebied met id `gebeid`. Bedoel je `gebied`?"),
        .add(
            "themes/een/actions.yaml", "    cases: T1\n",
            "6:12 error wrong-kind: `T1` is een thema, maar hier hoort een praktijkvoorbeeld te staan."),
        .add(
            "themes/een/actions.yaml", "    sources: boeken\n",
            "6:14 error unknown-id: Er is geen bron met id `boeken`. Bedoel je `boek`?"),
        .add(
            "themes/een/actions.yaml", "    horizon: h2\n",
            "6:14 error unknown-id: `h2` staat niet in `horizons`. Bedoel je `h1`?"),
        .add(
            "themes/een/actions.yaml", "    horizon: direct\n",
            "6:14 error unknown-id: `direct` staat niet in `horizons`. Kies uit: `h1`."),
        .add(
            "themes/een/actions.yaml", "    group: kpo\n",
            "6:12 error unknown-id: `kpo` staat niet in `groups`. Bedoel je `kop`?"),
        .add(
            "themes/een/actions.yaml", "    blocked-by: A1\n",
            "6:17 error circle: Dit gaat in een kring rond: A1 → A1. Haal een van de verwijzingen weg."),
        .add(
            "themes/een/actions.yaml", "    blocked-by: A3\n  - {id: A3, title: Derde, owner: org, blocked-by: A1}\n",
            "6:17 error circle: Dit gaat in een kring rond: A1 → A3 → A1. Haal een van de verwijzingen weg."),
        .add(
            "themes/een/actions.yaml", "    superseded-by: A1\n",
            "6:20 error circle: Dit gaat in een kring rond: A1 → A1. Haal een van de verwijzingen weg."),
        .add(
            "themes/een/actions.yaml",
            "    superseded-by: A3\n  - {id: A3, title: Derde, owner: org, superseded-by: A1}\n",
            "6:20 error circle: Dit gaat in een kring rond: A1 → A3 → A1. Haal een van de verwijzingen weg."),
        .add(
            "themes/een/actions.yaml", "    superseded-by: org\n",
            "6:20 error wrong-kind: `org` is een organisatie of persoon, maar hier hoort een actie te staan."),
        .add(
            "themes/een/actions.yaml", "    escalated: {to: niemand}\n",
            "6:21 error unknown-id: Er is geen organisatie of persoon met id `niemand`. Voeg die toe of verbeter de id."
        ),
        .add(
            "themes/een/actions.yaml", "    updates: [{date: 2026-01-01, by: jan, note: x}]\n",
            "6:38 error unknown-id: Er is geen organisatie of persoon met id `jan`. Voeg die toe of verbeter de id."),
        .add(
            "themes/een/actions.yaml", "    updates: [{date: 2026-01-01, owner: jan}]\n",
            "6:41 error unknown-id: Er is geen organisatie of persoon met id `jan`. Voeg die toe of verbeter de id."),
        .add(
            "themes/een/actions.yaml", "    evidence: ergens\n",
            "6:15 error unknown-evidence: `ergens` is geen webadres, bestand of bron. Verbeter het."),
        .add(
            "themes/een/actions.yaml", "    evidence: ../media/x.pdf\n",
            "6:15 error unknown-evidence: `../media/x.pdf` is geen webadres, bestand of bron. Verbeter het."),
        .add(
            "themes/een/actions.yaml", "    evidence: org\n",
            "6:15 error unknown-evidence: `org` is geen webadres, bestand of bron. Verbeter het."),
        .add(
            "themes/een/actions.yaml", "    steps: [{title: x, owner: jan}]\n",
            "6:31 error unknown-id: Er is geen organisatie of persoon met id `jan`. Voeg die toe of verbeter de id."),
        .add(
            "themes/een/indicators.yaml", "    beneficiaries: [boek]\n",
            "4:21 error wrong-kind: `boek` is een bron, maar hier hoort een organisatie of persoon te staan."),
        .add(
            "themes/een/indicators.yaml", "    area: org\n",
            "4:11 error wrong-kind: `org` is een organisatie of persoon, maar hier hoort een gebied te staan."),
        .add(
            "themes/een/indicators.yaml", "    case: gevall\n",
            "4:11 error unknown-id: Er is geen praktijkvoorbeeld met id `gevall`. Bedoel je `geval`?"),
        .add(
            "themes/een/indicators.yaml", "    actions: Q1\n",
            "4:14 error wrong-kind: `Q1` is een leervraag, maar hier hoort een actie te staan."),
        .add(
            "cases/geval.md", "area: org\n",
            "3:7 error wrong-kind: `org` is een organisatie of persoon, maar hier hoort een gebied te staan."),
        .add(
            "cases/geval.md", "themes: T2\n",
            "3:9 error unknown-id: Er is geen thema met id `T2`. Bedoel je `T1`?"),
        .add(
            "cases/geval.md", "parties: T1\n",
            "3:10 error wrong-kind: `T1` is een thema, maar hier hoort een organisatie of persoon te staan."),
        .add(
            "inventories.yaml", "    entries: [{for: org, answer: ja}]\n",
            "7:21 error wrong-kind: `org` is een organisatie of persoon, maar hier hoort een gebied te staan."),
        .add(
            "inventories.yaml", "    entries: [{for: gebied, answer: nee}]\n",
            "7:37 error unknown-id: `nee` staat niet in `answers`. Kies uit: `ja`."),
        .add(
            "inventories.yaml", "    action: T1\n",
            "7:13 error wrong-kind: `T1` is een thema, maar hier hoort een actie te staan."),
        .add(
            "inventories.yaml", "      - {id: JA, title: Nog eens}\n",
            "7:14 error duplicate-id: De id `JA` staat twee keer in deze lijst. Geef dit een andere id."),
        .whole(
            "programme.yaml",
            "name: x\nrules: {no-word: off}\nhorizons:\n  - {id: h, title: a}\n  - {id: H, title: b}\n",
            "5:10 error duplicate-id: De id `H` staat twee keer in deze lijst. Geef dit een andere id."),
        .whole(
            "themes/een/theme.md", "---\nid: T1\ntitle: x\ngroups: [{id: a, title: A}, {id: a, title: B}]\n---\n",
            "4:34 error duplicate-id: De id `a` staat twee keer in deze lijst. Geef dit een andere id."),
        .add(
            "themes/een/notes/nota.md", "questions: Q9\n",
            "2:12 error unknown-id: Er is geen leervraag met id `Q9`. Bedoel je `Q1`?"),
        .add(
            "themes/een/notes/nota.md", "owners: gebied\n",
            "2:9 error wrong-kind: `gebied` is een gebied, maar hier hoort een organisatie of persoon te staan."),
    ]
}
