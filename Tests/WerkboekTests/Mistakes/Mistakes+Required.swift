extension Mistake {
    /// What must be there.
    static let required: [Mistake] = [
        .whole(
            "programme.yaml", "language: nl\nrules: {no-word: off}\n",
            "1:1 error missing-key: De verplichte sleutel `name` ontbreekt. Voeg een regel `name: …` toe."),
        .whole(
            "programme.yaml", "name: \nrules: {no-word: off}\n",
            "1:1 error missing-key: De verplichte sleutel `name` heeft geen waarde. Vul haar in."),
        .add(
            "owners.yaml", "  - {name: Los}\n",
            "7:5 error missing-key: De verplichte sleutel `id` ontbreekt. Voeg een regel `id: …` toe."),
        .add(
            "owners.yaml", "  - {id: los}\n",
            "7:5 error missing-key: De verplichte sleutel `name` ontbreekt. Voeg een regel `name: …` toe."),
        .add(
            "areas.yaml", "  - {name: Los}\n",
            "4:5 error missing-key: De verplichte sleutel `id` ontbreekt. Voeg een regel `id: …` toe."),
        .add(
            "areas.yaml", "  - {id: los}\n",
            "4:5 error missing-key: De verplichte sleutel `name` ontbreekt. Voeg een regel `name: …` toe."),
        .add(
            "sources.yaml", "  - {title: Los}\n",
            "4:5 error missing-key: De verplichte sleutel `id` ontbreekt. Voeg een regel `id: …` toe."),
        .add(
            "sources.yaml", "  - {id: los}\n",
            "4:5 error missing-key: De verplichte sleutel `title` ontbreekt. Voeg een regel `title: …` toe."),
        .add(
            "inventories.yaml", "  - {id: los}\n",
            "7:5 error missing-key: De verplichte sleutel `title` ontbreekt. Voeg een regel `title: …` toe."),
        .add(
            "inventories.yaml", "  - {title: Los}\n",
            "7:5 error missing-key: De verplichte sleutel `id` ontbreekt. Voeg een regel `id: …` toe."),
        .add(
            "offerings.yaml", "  - {id: los}\n",
            "4:5 error missing-key: De verplichte sleutel `title` ontbreekt. Voeg een regel `title: …` toe."),
        .add(
            "offerings.yaml", "  - {title: Los}\n",
            "4:5 error missing-key: De verplichte sleutel `id` ontbreekt. Voeg een regel `id: …` toe."),
        .whole(
            "themes/een/theme.md", "---\nid: T1\n---\n",
            "2:1 error missing-key: De verplichte sleutel `title` ontbreekt. Voeg een regel `title: …` toe."),
        .whole(
            "themes/een/theme.md", "Tekst\n",
            "1:1 error missing-key: Begin het bestand met een kop: een regel `---`, een regel `title: …` en weer een regel `---`."
        ),
        .whole(
            "themes/een/questions/1.md", "---\nid: Q1\n---\n",
            "2:1 error missing-key: De verplichte sleutel `question` ontbreekt. Voeg een regel `question: …` toe."),
        .add(
            "themes/een/actions.yaml", "  - {id: A3, owner: org}\n",
            "6:5 error missing-key: De verplichte sleutel `title` ontbreekt. Voeg een regel `title: …` toe."),
        .add(
            "themes/een/actions.yaml", "  - {title: Los, owner: org}\n",
            "6:5 error missing-key: De verplichte sleutel `id` ontbreekt. Voeg een regel `id: …` toe."),
        .add(
            "themes/een/indicators.yaml", "  - {id: los}\n",
            "4:5 error missing-key: De verplichte sleutel `title` ontbreekt. Voeg een regel `title: …` toe."),
        .add(
            "themes/een/indicators.yaml", "  - {title: Los}\n",
            "4:5 error missing-key: De verplichte sleutel `id` ontbreekt. Voeg een regel `id: …` toe."),
        .whole(
            "cases/geval.md", "Tekst\n",
            "1:1 error missing-key: Begin het bestand met een kop: een regel `---`, een regel `title: …` en weer een regel `---`."
        ),
        .add(
            "themes/een/actions.yaml", "    steps: [{done: true}]\n",
            "6:13 error missing-key: De verplichte sleutel `title` ontbreekt. Voeg een regel `title: …` toe."),
        .add(
            "themes/een/actions.yaml", "    updates: [{note: x}]\n",
            "6:15 error missing-key: De verplichte sleutel `date` ontbreekt. Voeg een regel `date: …` toe."),
        .add(
            "themes/een/theme.md", "meetings: [{place: Utrecht}]\n",
            "6:12 error missing-key: De verplichte sleutel `date` ontbreekt. Voeg een regel `date: …` toe."),
        .add(
            "themes/een/theme.md", "quotes: [{by: org}]\n",
            "6:10 error missing-key: De verplichte sleutel `text` ontbreekt. Voeg een regel `text: …` toe."),
        .add(
            "themes/een/indicators.yaml", "    measurements: [{date: 2026-01-01}]\n",
            "4:20 error missing-key: De verplichte sleutel `value` ontbreekt. Voeg een regel `value: …` toe."),
        .add(
            "themes/een/indicators.yaml", "    target: {date: 2026}\n",
            "4:13 error missing-key: De verplichte sleutel `value` ontbreekt. Voeg een regel `value: …` toe."),
        .add(
            "inventories.yaml", "    entries: [{answer: ja}]\n",
            "7:15 error missing-key: De verplichte sleutel `for` ontbreekt. Voeg een regel `for: …` toe."),
        .add(
            "inventories.yaml", "    entries: [{for: gebied}]\n",
            "7:15 error missing-key: De verplichte sleutel `answer` ontbreekt. Voeg een regel `answer: …` toe."),
        .add(
            "themes/een/actions.yaml", "    escalated: {since: 2026-01-01}\n",
            "6:16 error missing-key: De verplichte sleutel `to` ontbreekt. Voeg een regel `to: …` toe."),
        .add(
            "programme.yaml", "upcoming: [{place: Utrecht}]\n",
            "5:12 error missing-key: De verplichte sleutel `title` ontbreekt. Voeg een regel `title: …` toe."),
        .add(
            "programme.yaml", "meetings: [{place: Utrecht}]\n",
            "5:12 error missing-key: De verplichte sleutel `date` ontbreekt. Voeg een regel `date: …` toe."),
        .add(
            "inventories.yaml", "      - {id: nee}\n",
            "7:9 error missing-key: De verplichte sleutel `title` ontbreekt. Voeg een regel `title: …` toe."),
        .add(
            "inventories.yaml", "      - {title: Nee}\n",
            "7:9 error missing-key: De verplichte sleutel `id` ontbreekt. Voeg een regel `id: …` toe."),
        .add(
            "themes/een/actions.yaml", "    partners: [{role: helpt}]\n",
            "6:16 error missing-key: De verplichte sleutel `id` ontbreekt. Voeg een regel `id: …` toe."),
    ]
}
