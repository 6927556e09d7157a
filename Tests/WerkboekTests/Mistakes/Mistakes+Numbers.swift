extension Mistake {
    /// Dates and numbers.
    static let numbers: [Mistake] = [
        .add(
            "themes/een/actions.yaml", "    due: 2026-13-01\n",
            "6:10 error bad-date: `2026-13-01` is geen datum. Schrijf JJJJ-MM-DD, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is."
        ),
        .add(
            "themes/een/actions.yaml", "    due: 2026-02-30\n",
            "6:10 error bad-date: `2026-02-30` is geen datum. Schrijf JJJJ-MM-DD, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is."
        ),
        .add(
            "themes/een/actions.yaml", "    due: 2026-Q5\n",
            "6:10 error bad-date: `2026-Q5` is geen datum. Schrijf JJJJ-MM-DD, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is."
        ),
        .add(
            "themes/een/actions.yaml", "    due: Q4 2026\n",
            "6:10 error bad-date: `Q4 2026` is geen datum. Schrijf JJJJ-MM-DD, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is."
        ),
        .add(
            "themes/een/actions.yaml", "    due: 1-5-2026\n",
            "6:10 error bad-date: Schrijf `2026-05-01`: eerst het jaar, dan de maand en de dag."),
        .add(
            "themes/een/actions.yaml", "    due: 1 mei 2026\n",
            "6:10 error bad-date: `1 mei 2026` is geen datum. Schrijf JJJJ-MM-DD, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is."
        ),
        .add(
            "themes/een/actions.yaml", "    due: eind 2026\n",
            "6:10 error bad-date: `eind 2026` is geen datum. Schrijf JJJJ-MM-DD, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is."
        ),
        .add(
            "themes/een/actions.yaml", "    due: 26-05-01\n",
            "6:10 error bad-date: `26-05-01` is geen datum. Schrijf JJJJ-MM-DD, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is."
        ),
        .add(
            "themes/een/actions.yaml", "    start: 2026-06-01\n    due: 2026-05-01\n",
            "7:10 error due-before-start: De einddatum ligt voor het begin. Verbeter `due` of `start`."),
        .add(
            "themes/een/actions.yaml", "    steps: [{title: x, done: ja}]\n",
            "6:30 error wrong-type: Hier hoort `true`, `false` of een datum te staan, geen `ja`."),
        .add(
            "themes/een/actions.yaml", "    steps: [{title: x, due: straks}]\n",
            "6:29 error bad-date: `straks` is geen datum. Schrijf JJJJ-MM-DD, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is."
        ),
        .add(
            "themes/een/actions.yaml", "    updates: [{date: gisteren, note: x}]\n",
            "6:22 error bad-date: `gisteren` is geen datum. Schrijf JJJJ-MM-DD, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is."
        ),
        .add(
            "themes/een/theme.md", "number: vijf\n",
            "6:9 error wrong-type: Hier hoort een heel getal te staan, geen `vijf`."),
        .add(
            "themes/een/theme.md", "number: 1.5\n",
            "6:9 error wrong-type: Hier hoort een heel getal te staan, geen `1.5`."),
        .add(
            "themes/een/theme.md", "published: vorig jaar\n",
            "6:12 error bad-date: `vorig jaar` is geen datum. Schrijf JJJJ-MM-DD, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is."
        ),
        .add(
            "sources.yaml", "    year: 2025a\n",
            "4:11 error wrong-type: Hier hoort een heel getal te staan, geen `2025a`."),
        .add(
            "programme.yaml", "stale-after: -1\n",
            "5:14 error out-of-range: Dit getal moet tussen 0 en 100000 liggen."),
        .add(
            "programme.yaml", "stale-after: 100001\n",
            "5:14 error out-of-range: Dit getal moet tussen 0 en 100000 liggen."),
        .add(
            "programme.yaml", "stale-after: 3 maanden\n",
            "5:14 error wrong-type: Hier hoort een heel getal te staan, geen `3 maanden`."),
        .add(
            "areas.yaml", "    homes: veel\n",
            "4:12 error wrong-type: Hier hoort een getal of een reeks zoals 25000-35000 te staan, geen `veel`."),
        .add(
            "areas.yaml", "    homes: 35000-25000\n",
            "4:12 error out-of-range: Een reeks loopt van laag naar hoog, bijvoorbeeld 25000-35000."),
        .add(
            "areas.yaml", "    homes: 25.000\n",
            "4:12 error wrong-type: Hier hoort een getal of een reeks zoals 25000-35000 te staan, geen `25.000`. Schrijf `25000`."
        ),
        .add(
            "themes/een/indicators.yaml", "    worth: {amount: 10, currency: EUR, per: 0}\n",
            "4:45 error out-of-range: Dit getal moet groter zijn dan 0."),
        .add(
            "themes/een/indicators.yaml", "    worth: {amount: veel, currency: EUR}\n",
            "4:21 error wrong-type: Hier hoort een getal te staan, geen `veel`."),
        .add(
            "themes/een/indicators.yaml", "    measurements: [{date: 2026-01-01, value: .inf}]\n",
            "4:46 error wrong-type: Hier hoort een getal te staan, geen `.inf`."),
        .add(
            "themes/een/indicators.yaml", "    measurements: [{date: 2026-01-01, value: '12,5'}]\n",
            "4:47 error wrong-type: Hier hoort een getal te staan, geen `12,5`. Schrijf `12.5`."),
        .add(
            "themes/een/indicators.yaml", "    measurements: [{date: 2026-01-01, value: 12%}]\n",
            "4:46 error wrong-type: Hier hoort een getal te staan, geen `12%`. Schrijf `12`."),
        .add(
            "themes/een/indicators.yaml", "    worth: {amount: 10, currency: EUR, capped: ja}\n",
            "4:48 error wrong-type: Hier hoort `true` of `false` te staan, geen `ja`."),
        .add(
            "themes/een/notes/nota.md", "order: eerst\n",
            "2:8 error wrong-type: Hier hoort een heel getal te staan, geen `eerst`."),
        .add(
            "areas.yaml", "    jobs: 1.200.000\n",
            "4:11 error wrong-type: Hier hoort een getal of een reeks zoals 25000-35000 te staan, geen `1.200.000`. Schrijf `1200000`."
        ),
        .add(
            "areas.yaml", "    homes: ca. 500\n",
            "4:12 error wrong-type: Hier hoort een getal of een reeks zoals 25000-35000 te staan, geen `ca. 500`."),
        .add(
            "themes/een/indicators.yaml", "    target: {value: '1.250,50'}\n",
            "4:22 error wrong-type: Hier hoort een getal te staan, geen `1.250,50`. Schrijf `1250.50`."),
        .add(
            "themes/een/theme.md", "number: 5e\n",
            "6:9 error wrong-type: Hier hoort een heel getal te staan, geen `5e`."),
    ]
}
