public import Programme

/// The explanations of all rules: those that check a programme, and those of reading and assembling.
public enum RuleBook {
    /// All names, sorted.
    public static var names: [String] { (allRules.map(\.name) + basics.keys + templates.keys).sorted() }

    /// What a rule checks and how to satisfy it.
    public static func explanation(of name: String) -> Words? {
        allRules.first { $0.name == name }?.explanation ?? basics[name] ?? templates[name]
    }

    /// The rules that every file has to keep; most are errors and cannot be turned off.
    static let basics: [String: Words] = [
        "bad-colour": Words(
            nl:
                "Een kleur is `#` met zes cijfers of letters a–f, tussen aanhalingstekens, en donker genoeg om op wit te lezen (contrast ten minste 4,5:1).",
            en:
                "A colour is `#` with six digits or letters a–f, in quotes, and dark enough to read on white (contrast at least 4.5:1)."
        ),
        "bad-date": Words(
            nl:
                "Een datum is JJJJ-MM-DD. Is de dag niet bekend, dan JJJJ-MM, JJJJ-Q1 tot JJJJ-Q4, of JJJJ; de laatste dag ervan telt.",
            en:
                "A date is YYYY-MM-DD. Where the day is not known: YYYY-MM, YYYY-Q1 to YYYY-Q4, or YYYY; the last day of it counts."
        ),
        "bad-id": Words(
            nl:
                "Een id bestaat uit letters, cijfers, `.`, `_` en `-`, begint met een letter of cijfer en is hooguit 120 tekens lang. Hoofdletters tellen niet.",
            en:
                "An id has letters, digits, `.`, `_` and `-`, starts with a letter or digit and is 120 characters long at most. Upper and lower case are the same."
        ),
        "bad-url": Words(
            nl:
                "Een webadres begint met `https://` of `http://`; in lopende tekst mag ook `mailto:` of `tel:`. Andere soorten adressen worden niet gepubliceerd, omdat zij een script kunnen starten.",
            en:
                "A web address starts with `https://` or `http://`; running text may have `mailto:` or `tel:` too. Other kinds are not published, since they can start a script."
        ),
        "bidi-control": Words(
            nl:
                "Onzichtbare tekens die de leesrichting omkeren kunnen een tekst anders laten lijken dan hij is. Haal ze weg, tenzij je een taal als Arabisch of Hebreeuws citeert.",
            en:
                "Invisible characters that turn the reading direction can make a text look like another. Remove them, unless you quote a language such as Arabic or Hebrew."
        ),
        "broken-link": Words(
            nl:
                "Een verwijzing moet ergens heen leiden: `[[ID]]` naar iets met die id, `[tekst](pad)` naar een bestand met een eigen pagina of onder `media/`. Verbeter de id of het pad.",
            en:
                "A link leads somewhere: `[[ID]]` to something with that id, `[text](path)` to a file with a page of its own or under `media/`. Mend the id or the path."
        ),
        "circle": Words(
            nl:
                "Acties kunnen niet op elkaar wachten in een kring, en organisaties geen onderdeel van zichzelf zijn. Haal een van de verwijzingen weg.",
            en:
                "Actions cannot wait for each other in a circle, nor owners be part of themselves. Remove one of the references."
        ),
        "conclusion-without-id": Words(
            nl:
                "Er wordt naar een conclusie verwezen die alleen een volgnummer heeft. Komt er een conclusie voor, dan schuift dat nummer. Zet `{#EIGEN-ID}` achter de conclusie en gebruik die id.",
            en:
                "Something points to a conclusion that has only a number. A conclusion put before it shifts that number. Put `{#OWN-ID}` at its end and use that id."
        ),
        "control-character": Words(
            nl: "Besturingstekens horen niet in een tekst; zij komen vaak mee uit een ander programma. Haal ze weg.",
            en: "Control characters do not belong in a text; they often come along from another program. Remove them."),
        "cut-by-comment": Words(
            nl:
                "In YAML begint ` #` een opmerking: wat erachter staat valt weg. Hoort het bij de tekst, zet dan aanhalingstekens om de hele tekst.",
            en:
                "In YAML ` #` begins a comment: what follows is dropped. If it belongs to the text, put quotes around all of it."
        ),
        "due-before-start": Words(
            nl: "De einddatum van een actie kan niet voor haar begin liggen.",
            en: "An action cannot be due before it starts."),
        "duplicate-id": Words(
            nl: "Elke id staat voor één ding. Hoofdletters en aliassen tellen mee. Geef een van beide een andere id.",
            en: "Each id stands for one thing, aliases included and whatever the case. Give one of them another id."),
        "duplicate-key": Words(
            nl: "Een sleutel staat in één blok één keer. Meestal is een van beide een vergissing bij het kopiëren.",
            en: "A key stands once in a block. Usually one of them is a slip in copying."),
        "edit": Words(
            nl:
                "Deze melding gaat over een wijziging met `update`, `new`, `rename` of `import`: wat er gevraagd is, kan niet of klopt niet. Er is dan niets geschreven. Verbeter de lijst of tabel op de plek van de melding; of zet de regels die erbij staan zelf in het bestand, waar dat met haken geschreven is.",
            en:
                "This is about a change with `update`, `new`, `rename` or `import`: what was asked for cannot be done or is not right. Nothing was written then. Mend the list or table where the message points; or, where a file is written with brackets, put the lines that are given in it yourself."
        ),
        "edition": Words(
            nl:
                "Een bestand onder `editions/` is niet door `werkboek freeze` gemaakt of is beschadigd. Haal het weg of zet een goede kopie terug.",
            en:
                "A file under `editions/` was not made by `werkboek freeze` or is damaged. Remove it or put a good copy back."
        ),
        "footnote": Words(
            nl: "Bij elk teken `[^1]` hoort één tekst `[^1]: …`, en andersom.",
            en: "Each mark `[^1]` has one text `[^1]: …`, and the other way round."),
        "front-matter": Words(
            nl: "De kop van een Markdown-bestand begint en eindigt met een regel `---`.",
            en: "The front matter of a Markdown file begins and ends with a line `---`."),
        "hidden-link": Words(
            nl:
                "Een tekst verwijst naar iets wat dit publiek niet mag zien. De verwijzing wordt gewone tekst; de id verschijnt niet.",
            en:
                "A text links to something that this audience may not see. The link becomes plain text; the id does not appear."
        ),
        "hidden-reference": Words(
            nl: "Een sleutel noemt iets wat dit publiek niet mag zien, en laat het weg.",
            en: "A key names something that this audience may not see, and leaves it out."),
        "invalid-utf8": Words(
            nl: "Bestanden zijn UTF-8. Bewaar het bestand opnieuw en kies daarbij UTF-8 als codering.",
            en: "Files are UTF-8. Save the file again and choose UTF-8 as its encoding."),
        "link-in-link": Words(
            nl: "Binnen de tekst van een verwijzing kan geen tweede staan.",
            en: "Inside the text of a link there cannot be another."),
        "missing-file": Words(
            nl:
                "Er wordt naar een bestand verwezen dat er niet is, of een programma mist `programme.yaml` of een thema `theme.md`. Let op hoofdletters.",
            en:
                "Something links to a file that is not there, or a programme lacks `programme.yaml` or a theme `theme.md`. Mind upper and lower case."
        ),
        "missing-key": Words(
            nl: "Een verplichte sleutel ontbreekt of is leeg. Vul haar in.",
            en: "A required key is missing or empty. Fill it in."),
        "out-of-range": Words(nl: "Het getal valt buiten wat kan.", en: "The number is outside what can be."),
        "outside-link": Words(
            nl: "Een koppeling op schijf leidt buiten de map met inhoud. Kopieer het bestand zelf naar de map.",
            en: "A symbolic link leads out of the content folder. Copy the file itself into the folder."),
        "raw-html": Words(
            nl: "HTML wordt als tekst getoond. Gebruik Markdown: `**vet**`, `*cursief*`, lijsten, tabellen.",
            en: "HTML is shown as text. Use Markdown: `**bold**`, `*italic*`, lists, tables."),
        "same-address": Words(
            nl:
                "Twee pagina's zouden hetzelfde adres krijgen, ook als alleen hoofdletters verschillen. Geef een van beide een andere id, slug of bestandsnaam.",
            en:
                "Two pages would get the same address, even where only case differs. Give one of them another id, slug or file name."
        ),
        "script-in-media": Words(
            nl:
                "Een bestand onder `media/` kan scripts bevatten (HTML, JavaScript, of SVG met scripts). Zet het om naar een ander type.",
            en:
                "A file under `media/` can hold scripts (HTML, JavaScript, or SVG with scripts). Turn it into another type."
        ),
        "special-file": Words(
            nl: "In de map met inhoud horen alleen gewone bestanden en mappen.",
            en: "The content folder holds ordinary files and folders only."),
        "table": Words(
            nl: "Een rij heeft hooguit zoveel cellen als de tabel kolommen; een `|` in een cel schrijf je als `\\|`.",
            en: "A row has at most as many cells as the table has columns; write a `|` in a cell as `\\|`."),
        "too-much": Words(
            nl:
                "Een tekst is te lang of te diep genest, of heeft te veel tekens met een betekenis om snel te verwerken. Splits of vereenvoudig haar.",
            en:
                "A text is too long, nested too deep or has too many marks to work through quickly. Split or simplify it."
        ),
        "two-conclusions": Words(
            nl: "Een leervraag heeft één deel met conclusies.",
            en: "A learning question has one section of conclusions."),
        "unknown-anchor": Words(
            nl: "Achter `#` hoort de naam van een kop in die tekst: kleine letters, met streepjes.",
            en: "After `#` comes the name of a heading in that text: lower case, with hyphens."),
        "unknown-evidence": Words(
            nl: "Bewijs is een webadres, een bestand onder `media/` of de id van een bron.",
            en: "Evidence is a web address, a file under `media/` or the id of a source."),
        "too-old": Words(
            nl:
                "`requires` in `programme.yaml` noemt een nieuwere versie dan deze: er staan dingen in die deze versie niet kent. Installeer de nieuwere; wat elke versie brengt staat in `CHANGELOG.md`.",
            en:
                "`requires` in `programme.yaml` names a newer version than this one: there are things in it that this one does not know. Install the newer one; `CHANGELOG.md` tells what each version brings."
        ),
        "unknown-file": Words(
            nl:
                "Een bestand past bij geen van de namen die werkboek kent en wordt niet gelezen. Verplaats of hernoem het; begint de naam met `_` of `.`, dan wordt het stil overgeslagen.",
            en:
                "A file fits none of the names that werkboek knows and is not read. Move or rename it; a name that starts with `_` or `.` is passed over silently."
        ),
        "unknown-id": Words(
            nl: "Een sleutel noemt een id die er niet is. Verbeter haar, of voeg toe wat ontbreekt.",
            en: "A key names an id that is not there. Mend it, or add what is missing."),
        "unknown-key": Words(
            nl: "Een sleutel die werkboek niet kent is een fout, zodat een tikfout niet stil iets weglaat.",
            en: "A key that werkboek does not know is an error, so that a typing slip leaves nothing out in silence."),
        "unknown-value": Words(
            nl: "Hier kan alleen een van de genoemde waarden staan.", en: "Only one of the values named can stand here."
        ),
        "wrong-kind": Words(
            nl: "De id bestaat, maar is van een andere soort dan hier hoort.",
            en: "The id exists, but is of another kind than is due here."),
        "wrong-type": Words(
            nl:
                "Hier hoort een ander soort waarde: een tekst, lijst, getal of blok met sleutels. De melding zegt welke.",
            en: "Another type of value is due here: a text, list, number or block of keys. The message says which."),
        "yaml": Words(
            nl:
                "Het bestand is geen geldige YAML. Meestal ontbreken aanhalingstekens om een tekst met `: `, of klopt de inspringing niet.",
            en:
                "The file is not valid YAML. Usually quotes are missing around a text with `: `, or the indentation is off."
        ),
    ]
}

extension RuleBook {
    /// A paragraph for each rule, as Markdown.
    public static func markdown() -> String {
        var out = """
            # The rules

            Made from the program (`make docs`); `werkboek explain RULE` prints the same. What warns can be set in
            `programme.yaml`: `rules: {no-owner: off}`, with `off`, `warning` or `error`. Errors cannot be turned off.


            """
        for name in names {
            guard let words = explanation(of: name) else { continue }
            let isWarning = RuleNames.all.contains(name)
            let kind = isWarning ? "warning" : "error"
            let timely = allRules.first { $0.name == name }?.isTimely == true
            out += "## \(name)\n\n*\(kind)\(timely ? ", brought by time alone: never fails `--strict`" : "")*\n\n"
            out += "\(words.en)\n\n> \(words.nl)\n\n"
        }
        return out
    }
}
