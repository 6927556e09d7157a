internal import Diagnostics
internal import Programme

extension EditMessage {
    var dutch: String {
        switch self {
        case .cannotRead(let problem):
            "`\(problem.path)` kan niet worden gelezen: \(problem.reason(in: .nl))."
        case .cannotWrite(let problem):
            "`\(problem.path)` kan niet worden geschreven: \(problem.reason(in: .nl)). Er is niets gewijzigd."
        case .notPutBack(let paths):
            "Niet alles kon worden teruggezet. De vorige tekst staat in \(EditMessage.listed(paths)); zet die zelf terug."
        case .changedMeanwhile(let path):
            "`\(path)` is intussen gewijzigd, dus er is niets geschreven. Probeer het opnieuw."
        case .refused: "De wijziging heeft fouten en wordt niet geschreven."
        case .overlap: "Twee wijzigingen raken dezelfde regels. Doe ze na elkaar."
        case .brokenFile(let name):
            "`\(name)` bevat fouten en kan niet worden aangevuld. Verbeter die eerst; `werkboek check` wijst ze aan."
        case .cannotFind(let id):
            "`\(id)` is in het bestand niet terug te vinden. Verbeter eerst de fouten die `werkboek check` aanwijst."
        case .writtenWithBrackets(let lines):
            "Dit is met haken of een verwijzing geschreven en kan niet per regel worden gewijzigd."
                + (lines.map { " Vervang \(dutchLines($0)) door de regels hieronder." }
                    ?? " Zet het in losse regels.")

        case .option(let key, let message): "`\(key)`: \(message.dutch)"
        case .badDate(let text):
            "`\(text)` is geen datum. Schrijf JJJJ-MM-DD of dag-maand-jaar, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is, of laat het leeg."
        case .dateWithoutYear(let text): "Bij `\(text)` ontbreekt het jaar. Schrijf het erachter."
        case .unknownStatus(let text, let nearest):
            "`\(text)` is geen status."
                + hint(nearest, "Kies uit: \(EditMessage.statuses(in: .nl)).")
        case .unknownChoice(let text, let nearest, let known):
            "`\(text)` kan hier niet." + hint(nearest, "Kies uit: \(EditMessage.listed(known)).")
        case .unknownID(let id, let kind, let nearest):
            "Er is geen \(kind.words.nl) `\(id)`." + hint(nearest, "Verbeter de id.")
        case .unknownAnything(let id, let nearest):
            "Niets heeft de id `\(id)`." + hint(nearest, "Verbeter de id.")
        case .wrongKind(let id, let kind, let due):
            "`\(id)` is een \(kind.words.nl), maar hier hoort een \(due.words.nl)."
        case .unknownLocal(let text, let nearest, let known, let list):
            "`\(text)` staat niet in `\(list)`."
                + hint(
                    nearest,
                    known.isEmpty ? "Voeg het daar toe." : "Kies uit: \(EditMessage.listed(known))."
                )
        case .unknownOwner(let name, let nearest):
            "`\(name)` is geen bekende organisatie of persoon."
                + hint(nearest, "Verbeter de naam, of voeg die eerst toe.")
        case .ambiguousOwner(let name, let ids):
            "`\(name)` kan meer dan één zijn: \(EditMessage.listed(ids)). Schrijf de id."
        case .controlCharacter(let code):
            "De tekst bevat een besturingsteken (\(EditMessage.hex(code))). Haal het weg."
        case .missingKey(let key): "`\(key)` ontbreekt. Vul het in."
        case .whichOne(let text): text.isEmpty ? "Kies er een:" : "`\(text)` kan op meer dan één manier. Bedoel je:"

        case .nothingToAdd:
            "Er is niets te melden. Geef een status, een einddatum, een trekker of een notitie."
        case .emptyList: "De lijst bevat geen berichten."
        case .updatesDue:
            "Hier hoort een lijst met berichten te staan, elk met `action:` en bijvoorbeeld `status:` of `note:`."
        case .unknownKey(let key, let nearest):
            "De sleutel `\(key)` bestaat hier niet."
                + hint(nearest, "Mogelijk: action, date, status, due, owner, by, note, audience.")
        case .textDue: "Hier hoort een tekst te staan, geen lijst of blok."
        case .alreadyThere(let id, let date): "\(id): dit bericht van \(date.iso) staat er al."
        case .updated(let id, let told): "\(id): bericht van \(told.date.iso)" + dutchChanges(told)

        case .badID(let id):
            "`\(id)` kan geen id zijn. Gebruik letters, cijfers, `.`, `_` en `-`, te beginnen met een letter of cijfer, hooguit 120 tekens."
        case .idTaken(let id, let kind, let label):
            "De id `\(id)` is al van een \(kind.words.nl): \(EditMessage.short(label)). Kies een andere."
        case .noSlug(let name): "Van `\(name)` is geen id te maken. Geef zelf een id."
        case .slugTaken(let slug): "Er is al een thema in de map `\(slug)`. Kies een andere naam."
        case .ownerExists(let name, let id): "`\(name)` staat er al, als `\(id)`."
        case .added(let kind, let id, let title, let file):
            "Nieuw: \(kind.words.nl) \(id), \(EditMessage.short(title)) (\(file))"
        case .heading(let heading): dutch(heading)

        case .sameID(let id): "`\(id)` heeft deze id al."
        case .isAlias(let alias, let id):
            "`\(alias)` is een vroegere id van `\(id)`. Hernoem `\(id)`."
        case .renamed(let old, let new, let uses):
            "\(old) heet voortaan \(new); "
                + (uses == 1 ? "1 verwijzing is" : "\(uses) verwijzingen zijn") + " aangepast."
        case .conclusionsRenamed(let old, let new):
            "De conclusies zonder eigen id gaan mee: \(old)-C1 wordt \(new)-C1, enzovoort. Hun oude ids vervallen."
        case .conclusionHasNoAlias(let old):
            "Een conclusie heeft geen vroegere ids: `\(old)` vervalt, ook als adres."
        case .cannotMark(let old):
            "Bij `\(old)` is geen plaats voor een eigen id. Zet zelf `{#ID}` achter de conclusie."
        case .stillWritten(let old, let places):
            "\(old) staat nog als gewone tekst, code of opmerking in \(EditMessage.first(places) { "en nog \($0)" })."

        case .tableTooLarge(let size): "Het bestand is groter dan \(size) MB. Splits het op."
        case .tooManyRows(let count): "De tabel heeft meer dan \(count) rijen. Splits haar op."
        case .tooManyColumns(let count):
            "Deze rij heeft meer dan \(count) kolommen. Controleer het scheidingsteken."
        case .notText:
            "Dit is geen tekst in UTF-8, UTF-16 of Windows-1252. Bewaar de tabel als CSV (UTF-8)."
        case .unclosedQuote(let row):
            "Rij \(row): een aanhalingsteken wordt niet gesloten. Voeg het toe, of haal het eerste weg."
        case .emptyTable: "De tabel is leeg. De eerste rij moet de namen van de kolommen bevatten."

        case .cell(let row, let column, let message):
            "Rij \(row), kolom `\(column)`: \(message.dutch)"
        case .badMap(let pair):
            "`\(pair)` is geen koppeling. Schrijf `naam=kolom`, bijvoorbeeld `Wie=owner,Wat=title`."
        case .unknownColumn(let name, let nearest, let known):
            "`\(name)` is geen kolom om in te lezen."
                + hint(nearest, "Kies uit: \(EditMessage.listed(known)).")
        case .noSuchHeader(let name, let nearest, let known):
            "De tabel heeft geen kolom `\(name)`."
                + hint(nearest, "Zij heeft: \(EditMessage.listed(known)).")
        case .columnTwice(let column, let one, let other):
            "`\(one)` en `\(other)` zijn allebei de kolom `\(column)`. Kies er één."
        case .noColumns(let names, let suggestion):
            "Geen van de kolommen heet `id` of `title`: \(EditMessage.listed(names)). Zeg met `--map` wat zij bevatten, bijvoorbeeld `--map \"\(suggestion ?? "Wie=owner,Wat=title")\"`."
        case .ignoredColumns(let names, let suggestion):
            "Niet ingelezen kolommen: \(EditMessage.listed(names))."
                + (suggestion.map { " Misschien bedoeld: `--map \"\($0)\"`." } ?? "")
        case .windows1252:
            "De tabel is gelezen als Windows-1252. Kloppen letters met accenten niet, bewaar haar dan als CSV UTF-8."
        case .themeDue:
            "Bij welk thema hoort deze nieuwe actie? Zeg het met `--theme`, of in een kolom `theme`."
        case .cannotMove(let id):
            "`\(id)` hoort bij een ander thema. Verplaatsen kan niet met een tabel."
        case .sameRow(let row): "Deze actie staat ook in rij \(row). Laat er één staan."
        case .ambiguousTitle(let ids):
            "Deze titel hoort bij meer dan één actie: \(EditMessage.listed(ids)). Vul de id in."
        case .knownByTitle(let row, let id): "Rij \(row) is aan de titel herkend als \(id)."
        case .offeredOwner(let name, let id):
            "`\(name)` is nog niet bekend. Verbeter de naam, of laat haar met `--add-owners` toevoegen als `\(id)`."
        case .readAsOne(let names):
            "Als één organisatie gelezen: \(EditMessage.listed(names)). Zijn het er meer, zet er dan een komma tussen."
        case .emptyLeaves(let key, let value): "Leeg verandert niets: `\(key)` blijft `\(value)`."
        case .cutOff: "Excel heeft deze tekst afgekapt; zij blijft zoals zij is."
        case .hiddenInText:
            "In deze tekst staat iets dat niet voor iedereen is; met de tabel zou het verdwijnen. Verander de tekst in het bestand, of begin opnieuw met `export --audience team` en daarna `import --audience team`."
        case .unseen(let audience, let rows):
            "Wie de tabel als `\(audience.rawValue)` krijgt, ziet de actie van rij \(EditMessage.first(rows.map(String.init)) { "en nog \($0)" }) niet. Is de tabel voor anderen gemaakt, zeg dat dan met `--audience`."
        case .laterUpdate(let day):
            "Er is al een later bericht hierover, van \(day.iso). Geef een latere datum."
        case .derivedIgnored(let column, let rows):
            "Kolom `\(column)` wordt berekend en niet ingelezen (gewijzigd in rij \(EditMessage.first(rows.map(String.init)) { "en nog \($0)" }))."
        case .lineChanged(let id, let key, let from, let to):
            "\(id): `\(key)` " + (from.map { "van “\(EditMessage.short($0))” naar " } ?? "wordt ")
                + "“\(EditMessage.short(to))”"
        case .textChanged(let id, let key): "\(id): de tekst van `\(key)` verandert"
        case .listChanged(let id, let key, let removed, let added):
            "\(id): `\(key)`" + (added.isEmpty ? "" : " erbij \(added.joined(separator: ", "))")
                + (removed.isEmpty
                    ? "" : (added.isEmpty ? "" : ";") + " eraf \(removed.joined(separator: ", "))")
        case .cleared(let id, let key): "\(id): `\(key)` wordt leeggemaakt"
        case .imported(let new, let changed, let unchanged):
            "\(new) nieuw, \(changed) gewijzigd, \(unchanged) gelijk gebleven."
        }
    }

    private func hint(_ nearest: String?, _ otherwise: String) -> String {
        nearest.map { " Bedoel je `\($0)`?" } ?? " " + otherwise
    }

    private func dutchLines(_ lines: ClosedRange<Int>) -> String {
        lines.count == 1
            ? "regel \(lines.lowerBound)"
            : "regel \(lines.lowerBound) tot en met \(lines.upperBound)"
    }

    private func dutchChanges(_ told: Told) -> String {
        var parts: [String] = []
        if let status = told.status {
            parts.append(
                status.from == status.to
                    ? "status blijft \(status.to.rawValue)"
                    : "status \(status.from.rawValue) → \(status.to.rawValue)")
        }
        if let due = told.due {
            parts.append("einddatum " + (due.from.map { $0.iso + " → " } ?? "") + due.to.iso)
        }
        if let owners = told.owners {
            let names = { (ids: [String]) in ids.isEmpty ? "geen" : ids.joined(separator: ", ") }
            parts.append("trekker \(names(owners.from)) → \(names(owners.to))")
        }
        if let note = told.note { parts.append("“\(EditMessage.short(note))”") }
        return parts.isEmpty ? "" : ": " + parts.joined(separator: "; ")
    }

    private func dutch(_ heading: Heading) -> String {
        switch heading {
        case .dream: "Droom"
        case .obstacles: "Wat houdt ons tegen"
        case .chances: "Kansen"
        case .conclusions: "Conclusies"
        case .background: "Achtergrond"
        case .approach: "Werkwijze"
        case .funding: "Financiering"
        case .results: "Resultaten"
        case .lessons: "Leerpunten"
        case .born: "Nieuw in de agenda."
        }
    }
}
