extension Mistake {
    /// YAML and front matter.
    static let yaml: [Mistake] = [
        .add(
            "themes/een/actions.yaml", "    what: Kring: van leiders\n",
            "6:16 error yaml: Tekst met `: ` moet tussen aanhalingstekens staan, bijvoorbeeld: title: \"…\"."),
        .add(
            "themes/een/actions.yaml", "    what: [[A2]]\n",
            "6:11 error wrong-type: Hier hoort een tekst te staan, geen lijst: zet tekst die met `[[` begint tussen aanhalingstekens."
        ),
        .add(
            "themes/een/actions.yaml", "    what: %deel\n",
            "6:11 error yaml: Tekst met `%` moet tussen aanhalingstekens staan, bijvoorbeeld: title: \"…\"."),
        .add(
            "themes/een/actions.yaml", "    what: Deel # twee\n",
            "6:11 warning cut-by-comment: Alles achter ` #` valt weg als opmerking. Hoort het bij de tekst, zet de tekst dan tussen aanhalingstekens."
        ),
        .add(
            "themes/een/actions.yaml", "    title: Nog eens\n",
            "6:5 error duplicate-key: De sleutel `title` staat hier twee keer. Laat er één staan."),
        .add(
            "themes/een/actions.yaml", "---\nactions: []\n",
            "6:1 error yaml: Een bestand bevat één document. Haal deze regel `---` weg."),
        .add(
            "themes/een/actions.yaml", "    what: !eigen tekst\n",
            "6:11 error yaml: Het label `!eigen` wordt niet gebruikt. Haal het weg, of zet de tekst tussen aanhalingstekens."
        ),
        .add(
            "themes/een/actions.yaml", "    <<: {how: x}\n",
            "6:5 error unknown-key: De sleutel `<<` bestaat hier niet. Mogelijk: `id`, `title`, `horizon`, `group`, `owner`, `partners`, `questions`, `follows-from`, `areas`, `cases`, `sources`, `what`, `who`, `how`, `status`, `start`, `due`, `steps`, `blocked-by`, `escalated`, `updates`, `evidence`, `help-wanted`, `superseded-by`, `reviewed`, `audience`, `tags`, `aliases`."
        ),
        .add(
            "themes/een/actions.yaml", "    what: *daar\n",
            "6:11 error yaml: `*daar` verwijst naar niets: er is geen `&daar` hierboven. Begint de tekst met een sterretje, zet haar dan tussen aanhalingstekens."
        ),
        .add(
            "themes/een/actions.yaml", "\twhat: x\n",
            "6:1 error yaml: Gebruik spaties in plaats van een tab om in te springen."),
        .add(
            "themes/een/actions.yaml", "      what: x\n",
            "6:7 error yaml: De inspringing klopt hier niet. Zet sleutels die bij elkaar horen precies onder elkaar, met spaties."
        ),
        .add(
            "themes/een/actions.yaml", "    what: \"open\n",
            "6:11 error yaml: Hier begint een tekst met een aanhalingsteken dat verderop ontbreekt. Zet het achter de tekst."
        ),
        .add(
            "themes/een/actions.yaml", "    areas: [gebied\n",
            "6:12 error yaml: In deze lijst ontbreekt een komma, of de haak die haar sluit. Zet die erbij."),
        .add(
            "themes/een/actions.yaml", "    wat\n",
            "6:5 error yaml: Hier wordt `sleutel: waarde` verwacht; er ontbreekt een dubbele punt of een spatie erachter."
        ),
        .add(
            "themes/een/actions.yaml", "    [x]: y\n",
            "6:5 error yaml: Een sleutel is een woord, geen lijst. Zet tekst met haken tussen aanhalingstekens."),
        .whole(
            "themes/een/actions.yaml", "- id: A1\n  title: Eerste\n",
            "1:1 error wrong-type: Hier hoort bovenaan `actions:` met een lijst eronder te staan, geen lijst."),
        .whole(
            "themes/een/actions.yaml", "acties:\n  - id: A1\n",
            "1:1 error unknown-key: De sleutel `acties` bestaat hier niet. Bedoel je `actions`?"),
        .whole(
            "themes/een/actions.yaml", "actions: geen\n",
            "1:10 error wrong-type: Hier hoort bovenaan `actions:` met een lijst eronder te staan, geen `geen`. Begin elk onderdeel met een streepje: `- `."
        ),
        .whole(
            "themes/een/actions.yaml", "actions:\n  - Eerste\n",
            "2:5 error wrong-type: Hier hoort een blok met sleutels (`sleutel: waarde`) te staan, geen `Eerste`."),
        .whole(
            "themes/een/actions.yaml", "actions:\n  id: A1\n",
            "2:3 error wrong-type: Hier hoort bovenaan `actions:` met een lijst eronder te staan, geen blok met sleutels. Begin elk onderdeel met een streepje: `- `."
        ),
        .add(
            "themes/een/actions.yaml", "    what: \"een\\x07twee\"\n",
            "6:11 error control-character: Hier staat een besturingsteken (U+0007). Haal het weg."),
        .add(
            "themes/een/actions.yaml", "    what: een\u{7}twee\n",
            "6:14 error control-character: Hier staat een besturingsteken (U+0007). Haal het weg."),
        .add(
            "themes/een/actions.yaml", "    what: een\u{202E}twee\n",
            "6:14 warning bidi-control: Hier staat een onzichtbaar teken dat de leesrichting verandert (U+202E). Haal het weg als het niet bedoeld is."
        ),
        .add(
            "themes/een/actions.yaml", "    horizont: h1\n",
            "6:5 error unknown-key: De sleutel `horizont` bestaat hier niet. Bedoel je `horizon`?"),
        .add(
            "themes/een/actions.yaml", "    xyzzy: h1\n",
            "6:5 error unknown-key: De sleutel `xyzzy` bestaat hier niet. Mogelijk: `id`, `title`, `horizon`, `group`, `owner`, `partners`, `questions`, `follows-from`, `areas`, `cases`, `sources`, `what`, `who`, `how`, `status`, `start`, `due`, `steps`, `blocked-by`, `escalated`, `updates`, `evidence`, `help-wanted`, `superseded-by`, `reviewed`, `audience`, `tags`, `aliases`."
        ),
        .add(
            "themes/een/actions.yaml", "    what: [een, twee]\n",
            "6:11 error wrong-type: Hier hoort een tekst te staan, geen lijst."),
        .add(
            "themes/een/actions.yaml", "    what: {een: twee}\n",
            "6:11 error wrong-type: Hier hoort een tekst te staan, geen blok met sleutels. Zet tekst met `: ` tussen aanhalingstekens."
        ),
        .add(
            "themes/een/actions.yaml", "    updates: ja\n",
            "6:14 error wrong-type: Hier hoort een blok met sleutels (`sleutel: waarde`) te staan, geen `ja`."),
        .add(
            "themes/een/actions.yaml", "    audience:\n",
            "6:5 error missing-key: `audience` heeft geen waarde. Schrijf `team`, `participants` of `public`, of haal de regel weg."
        ),
        .add(
            "themes/een/actions.yaml", "    audience: Public\n",
            "6:15 error unknown-value: `Public` kan hier niet. Bedoel je `public`?"),
        .add(
            "themes/een/actions.yaml", "    audience: iedereen\n",
            "6:15 error unknown-value: `iedereen` kan hier niet. Kies uit: `team`, `participants`, `public`."),
        .add(
            "themes/een/actions.yaml", "    tags: {a: b}\n",
            "6:11 error wrong-type: Hier hoort een tekst te staan, geen blok met sleutels. Zet tekst met `: ` tussen aanhalingstekens."
        ),
        .add(
            "themes/een/actions.yaml", "    tags: [a, ~]\n",
            "6:15 error wrong-type: Dit punt van de lijst is leeg. Vul het in of haal het weg."),
        .whole(
            "themes/een/theme.md", "---\nid: T1\ntitle: Een\n",
            "1:1 error front-matter: De kop van het bestand is niet afgesloten. Zet een regel `---` onder de sleutels."),
        .whole(
            "themes/een/theme.md", "\n---\nid: T1\ntitle: Een\n---\n",
            "2:1 error front-matter: De kop van een bestand begint op de allereerste regel. Haal weg wat erboven staat."
        ),
        .whole(
            "themes/een/theme.md", "id: T1\n",
            "1:1 error missing-key: Begin het bestand met een kop: een regel `---`, een regel `title: …` en weer een regel `---`."
        ),
        .add(
            "themes/een/theme.md", "groups: []\n",
            "6:1 error duplicate-key: De sleutel `groups` staat hier twee keer. Laat er één staan."),
    ]
}
