extension Mistake {
    /// Words from a list, addresses, colours and versions.
    static let choices: [Mistake] = [
        .add(
            "programme.yaml", "language: de\n",
            "5:11 error unknown-value: `de` kan hier niet. Kies uit: `nl`, `en`."),
        .add(
            "programme.yaml", "language: NL\n",
            "5:11 error unknown-value: `NL` kan hier niet. Bedoel je `nl`?"),
        .add(
            "programme.yaml", "csv-separator: tab\n",
            "5:16 error unknown-value: `tab` kan hier niet. Kies uit: `;`, `,`."),
        .add(
            "programme.yaml", "statuses: {klaar: {title: Klaar}}\n",
            "5:12 error unknown-key: De sleutel `klaar` bestaat hier niet. Mogelijk: `proposed`, `planned`, `in-progress`, `blocked`, `done`, `dropped`."
        ),
        .add(
            "programme.yaml", "url: www.voorbeeld.nl\n",
            "5:6 error bad-url: `www.voorbeeld.nl` is geen webadres. Schrijf het voluit, te beginnen met `https://`."),
        .add(
            "programme.yaml", "url: ftp://x.nl/\n",
            "5:6 error bad-url: `ftp://x.nl/` is geen webadres. Schrijf het voluit, te beginnen met `https://`."),
        .add(
            "programme.yaml", "edit-url: https://x.nl/\n",
            "5:11 error bad-url: Zet `{path}` één keer in het adres, op de plek van het bestand."),
        .add(
            "programme.yaml", "accent: \"#ff0\"\n",
            "5:10 error bad-colour: De kleur #ff0 is te licht om op wit te lezen (contrast onder 4,5:1). Kies een donkerder kleur."
        ),
        .add(
            "programme.yaml", "accent: \"#ffff00\"\n",
            "5:10 error bad-colour: De kleur #ffff00 is te licht om op wit te lezen (contrast onder 4,5:1). Kies een donkerder kleur."
        ),
        .add(
            "programme.yaml", "accent: #005f73\n",
            "5:1 error bad-colour: `#005f73` is geen kleur. Schrijf haar als \"#005f73\", tussen aanhalingstekens."),
        .add(
            "programme.yaml", "accent: blauw\n",
            "5:9 error bad-colour: `blauw` is geen kleur. Schrijf haar als \"#005f73\", tussen aanhalingstekens."),
        .add(
            "programme.yaml", "requires: 99\n",
            "5:11 error wrong-type: `99` is geen versie. Schrijf bijvoorbeeld \"1.0\"."),
        .add(
            "programme.yaml", "requires: nieuw\n",
            "5:11 error wrong-type: `nieuw` is geen versie. Schrijf bijvoorbeeld \"1.0\"."),
        .whole(
            "programme.yaml", "name: x\nrules: {no-word: off, no-ownr: off}\n",
            "2:23 error unknown-key: De sleutel `no-ownr` bestaat hier niet. Bedoel je `no-owner`?"),
        .whole(
            "programme.yaml", "name: x\nrules: {no-word: off, no-owner: uit}\n",
            "2:33 error unknown-value: `uit` kan hier niet. Kies uit: `off`, `warning`, `error`."),
        .add(
            "owners.yaml", "    kind: gemeente\n",
            "7:11 error unknown-value: `gemeente` kan hier niet. Kies uit: `ministry`, `municipality`, `province`, `agency`, `housing-association`, `developer`, `umbrella`, `knowledge`, `education`, `care`, `culture`, `police`, `fund`, `utility`, `consultancy`, `network`, `cooperative`, `body`, `company`, `resident-group`, `person`, `other`."
        ),
        .add(
            "owners.yaml", "    kind: ministery\n",
            "7:11 error unknown-value: `ministery` kan hier niet. Bedoel je `ministry`?"),
        .add(
            "owners.yaml", "    url: x\n",
            "7:10 error bad-url: `x` is geen webadres. Schrijf het voluit, te beginnen met `https://`."),
        .add(
            "offerings.yaml", "    kind: trainig\n",
            "4:11 error unknown-value: `trainig` kan hier niet. Bedoel je `training`?"),
        .add(
            "themes/een/theme.md", "stage: meting\n",
            "6:8 error unknown-value: `meting` kan hier niet. Bedoel je `meeting`?"),
        .add(
            "themes/een/theme.md", "meetings: [{date: 2026-01-01, kind: borrel}]\n",
            "6:37 error unknown-value: `borrel` kan hier niet. Kies uit: `start`, `live`, `follow-up`, `online`, `excursion`, `closing`."
        ),
        .add(
            "inventories.yaml", "    kind: municipalty\n",
            "7:11 error unknown-value: `municipalty` kan hier niet. Bedoel je `municipality`?"),
        .whole(
            "inventories.yaml", "inventories:\n  - {id: r, title: R, of: themes}\n",
            "2:27 error unknown-value: `themes` kan hier niet. Kies uit: `areas`, `owners`."),
        .add(
            "themes/een/indicators.yaml", "    better: more\n",
            "4:13 error unknown-value: `more` kan hier niet. Kies uit: `higher`, `lower`."),
        .add(
            "themes/een/actions.yaml", "    status: klaar\n",
            "6:13 error unknown-value: `klaar` kan hier niet. Kies uit: `proposed`, `planned`, `in-progress`, `blocked`, `done`, `dropped`."
        ),
        .add(
            "themes/een/actions.yaml", "    status: in progress\n",
            "6:13 error unknown-value: `in progress` kan hier niet. Bedoel je `in-progress`?"),
        .add(
            "themes/een/actions.yaml", "    updates: [{date: 2026-01-01, status: blockd}]\n",
            "6:42 error unknown-value: `blockd` kan hier niet. Bedoel je `blocked`?"),
        .add(
            "sources.yaml", "    url: 'javascript:alert(1)'\n",
            "4:11 error bad-url: `javascript:alert(1)` is geen webadres. Schrijf het voluit, te beginnen met `https://`."
        ),
        .add(
            "offerings.yaml", "    url: mailto:x@y.nl\n",
            "4:10 error bad-url: `mailto:x@y.nl` is geen webadres. Schrijf het voluit, te beginnen met `https://`."),
    ]
}
