extension Mistake {
    /// Links and Markdown.
    static let texts: [Mistake] = [
        .body(
            "themes/een/theme.md", "Zie [[A9]].\n",
            "9:7 error broken-link: `A9` bestaat niet. Bedoel je `A2`?"),
        .body(
            "themes/een/theme.md", "Zie [[orgg|de club]].\n",
            "9:7 error broken-link: `orgg` bestaat niet. Bedoel je `org`?"),
        .body(
            "themes/een/theme.md", "Zie [[@A1]].\n",
            "9:8 error wrong-kind: `A1` is een actie, geen bron. Verwijs met `[[A1]]`."),
        .body(
            "themes/een/theme.md", "Zie [[@bok]].\n",
            "9:8 error broken-link: `bok` bestaat niet. Bedoel je `boek`?"),
        .body(
            "themes/een/theme.md", "Zie [dit](questions/2.md).\n",
            "9:11 error missing-file: Het bestand `questions/2.md` bestaat niet. Bedoel je `themes/een/questions/1.md`?"
        ),
        .body(
            "themes/een/theme.md", "Zie [dit](A9).\n",
            "9:11 error broken-link: `A9` bestaat niet. Bedoel je `A2`?"),
        .body(
            "themes/een/theme.md", "Zie [dit](/etc/passwd).\n",
            "9:11 error broken-link: `/etc/passwd` begint met `/`. Schrijf het pad vanaf de map van dit bestand, of een id."
        ),
        .body(
            "themes/een/theme.md", "Zie [dit](questions/).\n",
            "9:11 error broken-link: `questions/` is een map. Verwijs naar een bestand."),
        .body(
            "themes/een/theme.md", "Zie [dit](actions.yaml).\n",
            "9:11 error broken-link: `actions.yaml` is een register en heeft geen eigen pagina. Verwijs naar een id met `[[ID]]`."
        ),
        .body(
            "themes/een/theme.md", "Zie [dit](../../../buiten.md).\n",
            "9:11 error broken-link: `../../../buiten.md` leidt buiten de map met inhoud. Zet het bestand onder `media/`."
        ),
        .body(
            "themes/een/theme.md", "Zie [dit](#nergens).\n",
            "9:11 error unknown-anchor: De kop `#nergens` bestaat niet. Kijk welke koppen de tekst heeft."),
        .body(
            "themes/een/theme.md", "Zie [dit](questions/1.md#conclusie).\n",
            "9:11 error unknown-anchor: De kop `#conclusie` bestaat niet. Bedoel je `#conclusies`?"),
        .body(
            "themes/een/theme.md", "Zie [dit](javascript:alert(1)).\n",
            "9:11 error bad-url: `javascript:alert(1)` kan geen verwijzing zijn. Gebruik `https:`, `http:`, `mailto:` of `tel:`."
        ),
        .body(
            "themes/een/theme.md", "Zie [dit](ftp://x.nl).\n",
            "9:11 error bad-url: `ftp://x.nl` kan geen verwijzing zijn. Gebruik `https:`, `http:`, `mailto:` of `tel:`."
        ),
        .body(
            "themes/een/theme.md", "Zie [dit](http:/x.nl).\n",
            "9:11 error bad-url: `http:/x.nl` is geen geldig webadres. Controleer het."),
        .body(
            "themes/een/theme.md", "Zie [[A1#geschiedenis]].\n",
            "9:7 error broken-link: `A1#geschiedenis` bestaat niet. Verbeter de id of haal de verwijzing weg."),
        .body(
            "themes/een/theme.md", "![kaart](../../media/Kaart.png)\n",
            "9:10 error missing-file: Het bestand `../../media/Kaart.png` bestaat niet. Let op hoofdletters; het pad begint in de map van dit bestand."
        ),
        .body(
            "themes/een/theme.md", "Een <b>vet</b> woord.\n",
            "9:5 warning raw-html: HTML wordt niet doorgelaten maar als tekst getoond. Schrijf het in Markdown.",
            "9:11 warning raw-html: HTML wordt niet doorgelaten maar als tekst getoond. Schrijf het in Markdown."),
        .body(
            "themes/een/theme.md", "<!-- weg -->\n",
            "9:1 warning raw-html: HTML wordt niet doorgelaten maar als tekst getoond. Schrijf het in Markdown."),
        .body(
            "themes/een/theme.md", "<div>\nx\n</div>\n",
            "9:1 warning raw-html: HTML wordt niet doorgelaten maar als tekst getoond. Schrijf het in Markdown."),
        .body(
            "themes/een/theme.md", "Een noot[^1].\n",
            "9:9 error footnote: Bij het voetnootteken `[^1]` hoort geen tekst. Voeg een regel `[^1]: …` toe."),
        .body(
            "themes/een/theme.md", "Een noot[^1].\n\n[^1]: Een.\n[^1]: Twee.\n",
            "12:1 error footnote: De voetnoot `[^1]` staat er twee keer. Geef er een een ander teken."),
        .body(
            "themes/een/theme.md", "[^1]: Los.\n",
            "9:1 warning footnote: Naar de voetnoot `[^1]` wijst niets. Zet `[^1]` in de tekst of haal haar weg."),
        .body(
            "themes/een/theme.md", "[een [[A1]] twee](https://x.nl)\n",
            "9:6 warning link-in-link: Een verwijzing kan niet in een andere staan. Zet haar erbuiten."),
        .body(
            "themes/een/theme.md", "| a | b |\n| - | - |\n| 1 | 2 | 3 |\n",
            "11:11 warning table: Deze rij heeft meer cellen dan de tabel kolommen. Voeg een kolom toe of zet `\\|` voor een streepje."
        ),
        .body(
            "themes/een/theme.md", "Zie <https://x.nl> en &#7; en.\n",
            "9:23 error control-character: Deze code staat voor een besturingsteken. Haal haar weg."),
        .body(
            "themes/een/theme.md", "Een &#x202e; teken.\n",
            "9:5 warning bidi-control: Deze code verandert onzichtbaar de leesrichting. Haal haar weg als zij niet bedoeld is."
        ),
        .body(
            "themes/een/theme.md", "Een \u{202E}teken.\n",
            "9:5 warning bidi-control: Hier staat een onzichtbaar teken dat de leesrichting verandert (U+202E). Haal het weg als het niet bedoeld is."
        ),
        .body(
            "themes/een/questions/1.md", "\n## Conclusie\n\n- Nog een.\n",
            "11:1 error two-conclusions: Er zijn twee delen met conclusies. Voeg ze samen tot één."),
        .add(
            "themes/een/actions.yaml", "    what: |\n      Eerste regel.\n\n      Zie [[A9]].\n",
            "9:13 error broken-link: `A9` bestaat niet. Bedoel je `A2`?"),
        .add(
            "themes/een/actions.yaml", "    what: \"Zie [[A9]]\"\n",
            "6:18 error broken-link: `A9` bestaat niet. Bedoel je `A2`?"),
        .add(
            "themes/een/actions.yaml", "    what: >-\n      Zie\n      [[A9]]\n",
            "8:9 error broken-link: `A9` bestaat niet. Bedoel je `A2`?"),
        .add(
            "owners.yaml", "    about: Een <i>vet</i> woord.\n",
            "7:16 warning raw-html: HTML wordt niet doorgelaten maar als tekst getoond. Schrijf het in Markdown.",
            "7:22 warning raw-html: HTML wordt niet doorgelaten maar als tekst getoond. Schrijf het in Markdown."),
        .add(
            "themes/een/theme.md", "summary: \"Zie [[A9]]\"\n",
            "6:17 error broken-link: `A9` bestaat niet. Bedoel je `A2`?"),
        .whole(
            "media/p.html", "<p>\n",
            "1:1 error script-in-media: Dit bestand kan scripts bevatten en wordt niet gepubliceerd. Zet het om naar een ander type, of haal het script eruit."
        ),
        .whole(
            "media/s.js", "x\n",
            "1:1 error script-in-media: Dit bestand kan scripts bevatten en wordt niet gepubliceerd. Zet het om naar een ander type, of haal het script eruit."
        ),
        .whole(
            "media/s.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>\n",
            "1:1 error script-in-media: Dit bestand kan scripts bevatten en wordt niet gepubliceerd. Zet het om naar een ander type, of haal het script eruit."
        ),
    ]

    /// What a programme lacks or lets slip.
    static let lacks: [Mistake] = [
        .add(
            "themes/een/actions.yaml", "  - {id: A3, title: Derde}\n",
            "6:10 warning no-owner: De actie A3 heeft geen trekker. Schrijf `owner: ID`."),
        .add(
            "themes/een/actions.yaml", "    status: done\n",
            "3:9 warning done-without-evidence: De actie A1 is gedaan, maar zonder bewijs. Voeg `evidence: ADRES, bestand of bron` toe."
        ),
        .add(
            "themes/een/actions.yaml", "    start: 2026-01-01\n    due: 2026-02-01\n",
            "7:10 warning late-without-word: De actie A1 had op 2026-02-01 klaar moeten zijn en er is sindsdien niets gemeld. Voeg een bericht toe."
        ),
        .add(
            "themes/een/actions.yaml",
            "    blocked-by: A3\n    status: blocked\n  - {id: A3, title: Derde, owner: org, status: done, evidence: boek}\n",
            "6:17 warning blocked-by-nothing: De actie A1 is geblokkeerd, maar wacht nergens meer op. Meld een nieuwe status."
        ),
        .add(
            "owners.yaml", "  - {id: los, name: Los, expertise: [Water., waters]}\n",
            "7:37 warning near-equal-topics: Het onderwerp `Water.` lijkt op `water`. Schrijf ze hetzelfde als hetzelfde bedoeld is."
        ),
        .whole(
            "programme.yaml", "name: x\nrules: {no-word: off}\n",
            "owners.yaml:3:10 warning idle-owner: Piet wordt nergens genoemd. Verwijs er ergens naar, of haal het weg uit het register."
        ),
        .add(
            "themes/een/actions.yaml", "    partners: geheim\n",
            "6:15 warning hidden-reference: `geheim` is niet zichtbaar voor dit publiek; `partners` laat het weg."),
        .body(
            "themes/een/theme.md", "Zie [[geheim]].\n",
            "9:7 warning hidden-link: `geheim` is niet zichtbaar voor dit publiek; de verwijzing wordt gewone tekst."),
    ]
}
