extension Mistake {
    /// What is not where it should be.
    static let files: [Mistake] = [
        .whole(
            "iets.yaml", "x: 1\n",
            "1:1 warning unknown-file: Dit bestand wordt niet gelezen: het past bij geen van de namen die werkboek kent. Verplaats of hernoem het, of zet `_` voor de naam."
        ),
        .whole(
            "themes/een/lijst.yaml", "x: 1\n",
            "1:1 warning unknown-file: Dit bestand wordt niet gelezen: het past bij geen van de namen die werkboek kent. Verplaats of hernoem het, of zet `_` voor de naam."
        ),
        .whole(
            "editions/lijst.txt", "x\n",
            "1:1 warning unknown-file: Dit bestand wordt niet gelezen: het past bij geen van de namen die werkboek kent. Verplaats of hernoem het, of zet `_` voor de naam."
        ),
        .whole(
            "themes/een/questions/lijst.txt", "x\n",
            "1:1 warning unknown-file: Dit bestand wordt niet gelezen: het past bij geen van de namen die werkboek kent. Verplaats of hernoem het, of zet `_` voor de naam."
        ),
        .whole(
            "themes/los.md", "Tekst\n",
            "1:1 warning unknown-file: Dit bestand wordt niet gelezen: het past bij geen van de namen die werkboek kent. Verplaats of hernoem het, of zet `_` voor de naam."
        ),
        .whole(
            "themes/twee/actions.yaml", "actions: []\n",
            "themes/twee/theme.md:1:1 error missing-file: Het bestand `theme.md` ontbreekt. Maak het aan."),
        .whole(
            "editions/nul.json", "{}\n",
            "1:1 error edition: Dit is geen editie van werkboek. Haal het bestand weg, of maak het opnieuw met `werkboek freeze NAAM`."
        ),
        .whole(
            "pages/agenda.md", "# Agenda\n",
            "1:1 error same-address: Het adres `agenda.html` is al bezet. Geef dit een andere id, slug of bestandsnaam."
        ),
        .whole(
            "themes/een/notes/over.md", "---\nid: over\n---\n",
            "pages/over.md:1:1 error duplicate-id: De id `over` is al in gebruik. Geef dit een andere id."),
        .whole(
            "themes/een-werkboek/theme.md", "---\ntitle: Ander\n---\n",
            "1:1 error same-address: Het adres `themas/een-werkboek.html` is al bezet. Geef dit een andere id, slug of bestandsnaam."
        ),
        .whole(
            "pages/Over.md", "# Anders\n",
            "pages/over.md:1:1 error duplicate-id: De id `over` is al in gebruik. Geef dit een andere id."),
    ]
}
