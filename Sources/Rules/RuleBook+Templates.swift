internal import Programme

extension RuleBook {
    /// The rules that templates have to keep.
    static let templates: [String: Words] = [
        "template-bad-tag": Words(
            nl:
                "Een tag staat tussen `{{` en `}}` en bevat een naam, of een naam met `#`, `^`, `/`, `>`, `<`, `$`, `&` of `!` ervoor. Verbeter de tag, of haal hem weg.",
            en:
                "A tag stands between `{{` and `}}` and holds a name, or a name with `#`, `^`, `/`, `>`, `<`, `$`, `&` or `!` before it. Mend the tag or take it out."
        ),
        "template-circular-partial": Words(
            nl: "Een template kan zichzelf niet invoegen, ook niet via een ander. Haal een van de `{{>…}}` weg.",
            en: "A template cannot take in itself, nor through another. Take out one of the `{{>…}}`."),
        "template-encoding": Words(
            nl: "Een template is tekst in UTF-8. Bewaar het bestand opnieuw met die codering.",
            en: "A template is text in UTF-8. Save the file again in that encoding."),
        "template-missing": Words(
            nl: "Voor elke soort pagina is een template nodig. Zet het terug, of haal je eigen versie weg.",
            en: "Each kind of page needs a template. Put it back, or take away your own version."),
        "template-missing-partial": Words(
            nl:
                "Wat met `{{>naam}}` of `{{<naam}}` wordt ingevoegd, moet een bestand `naam.mustache` zijn: een ingebouwd, of een in je eigen map met templates. Verbeter de naam of maak het bestand.",
            en:
                "What `{{>name}}` or `{{<name}}` takes in is a file `name.mustache`: a built-in one, or one in your own folder with templates. Mend the name or make the file."
        ),
        "template-outside-block": Words(
            nl:
                "In een template dat een opmaak overneemt (`{{<layout}}`), telt alleen wat in een blok `{{$naam}}…{{/naam}}` staat; de rest zou wegvallen. Zet het in een blok.",
            en:
                "In a template that takes over a layout (`{{<layout}}`), only what stands in a block `{{$name}}…{{/name}}` counts; the rest would be lost. Put it in a block."
        ),
        "template-raw-text": Words(
            nl:
                "`{{{naam}}}` en `{{&naam}}` schrijven zonder tekens onschadelijk te maken. Dat mag alleen bij wat al HTML is, zoals een uitgewerkte tekst. Schrijf `{{naam}}`.",
            en:
                "`{{{name}}}` and `{{&name}}` write without making characters harmless. That is only for what is HTML already, such as a rendered text. Write `{{name}}`."
        ),
        "template-too-large": Words(
            nl: "Een template, of wat het invoegt, is te groot of te diep in elkaar gezet. Splits het op.",
            en: "A template, or what it takes in, is too large or nested too deep. Split it."),
        "template-unclosed": Words(
            nl:
                "Elk blok dat met `{{#naam}}`, `{{^naam}}`, `{{$naam}}` of `{{<naam}}` begint, sluit met `{{/naam}}`, het laatst begonnen eerst. Zet het sluiten erbij, of haal het begin weg.",
            en:
                "Each block that begins with `{{#name}}`, `{{^name}}`, `{{$name}}` or `{{<name}}` closes with `{{/name}}`, the last begun first. Add the closing, or take out the beginning."
        ),
        "template-unknown-block": Words(
            nl: "Het blok bestaat niet in de opmaak die wordt overgenomen. Verbeter de naam.",
            en: "The layout that is taken over has no such block. Mend the name."),
        "template-unknown-name": Words(
            nl:
                "Deze pagina heeft niets dat zo heet. De namen staan per soort pagina in `docs/templates-reference.md`; de melding noemt de naam die er het meest op lijkt.",
            en:
                "This page has nothing of that name. The names stand by kind of page in `docs/templates-reference.md`; the message gives the nearest."
        ),
        "template-unsafe-place": Words(
            nl:
                "Een waarde mag alleen staan in tekst of tussen aanhalingstekens in een attribuut dat geen script of opmaak is; op andere plekken kan inhoud de pagina breken. Zet aanhalingstekens om de waarde of verplaats haar.",
            en:
                "A value may stand only in text, or in quotes in an attribute that is no script or style; elsewhere content can break the page. Put quotes around the value or move it."
        ),
        "template-unused": Words(
            nl: "Geen pagina gebruikt dit template. Verbeter de naam van het bestand, voeg het in, of haal het weg.",
            en: "No page uses this template. Mend the name of the file, take it in somewhere, or take it away."),
        "template-wrong-kind": Words(
            nl:
                "Een lijst of onderdeel toon je met `{{#naam}}…{{/naam}}`, een tekst met `{{naam}}`; hier wordt het een als het ander gebruikt.",
            en:
                "A list or part is shown with `{{#name}}…{{/name}}`, a text with `{{name}}`; here one is used as the other."
        ),
    ]
}
