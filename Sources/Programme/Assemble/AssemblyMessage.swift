internal import Diagnostics

/// What can be wrong when the parts of a programme are put together.
enum AssemblyMessage: Sendable {
    case duplicateID(String)
    case firstID
    case unknownID(String, nearest: String?, kinds: [EntityKind])
    case wrongKind(String, is: EntityKind, due: [EntityKind])
    case hiddenReference(String, key: String)
    case hiddenLink(String)
    case unknownLocal(String, nearest: String?, known: [String], list: String)
    case unknownLink(String, nearest: String?)
    case missingFile(String, nearest: String?)
    case linkToRegister(String)
    case linkToFolder(String)
    case absoluteLink(String)
    case linkOutside(String)
    case unknownAnchor(String, nearest: String?)
    case notASource(String, EntityKind)
    case badScheme(String)
    case badAddress(String)
    case rawHTML
    case footnoteWithoutText(String)
    case footnoteWithoutMark(String)
    case footnoteTwice(String)
    case markdownTooDeep
    case markdownTooMuch
    case tableTooWide
    case linkInLink
    case extraCells
    case controlReference
    case bidiReference
    case circle([String])
    case dueBeforeStart
    case conclusionWithoutID(String)
    case unknownEvidence(String)
}

extension AssemblyMessage: Message {
    func text(in language: Language) -> String {
        language == .nl ? dutch : english
    }

    private var dutch: String {
        switch self {
        case .duplicateID(let id): "De id `\(id)` is al in gebruik. Geef dit een andere id."
        case .firstID: "hier is de id al gebruikt"
        case .unknownID(let id, let nearest, let kinds):
            "Er is geen \(dutch(kinds)) met id `\(id)`." + hint(nearest, "Bedoel je", "Voeg die toe of verbeter de id.")
        case .wrongKind(let id, let kind, let due):
            "`\(id)` is een \(dutch([kind])), maar hier hoort een \(dutch(due)) te staan."
        case .hiddenReference(let id, let key):
            "`\(id)` is niet zichtbaar voor dit publiek; `\(key)` laat het weg."
        case .hiddenLink(let id): "`\(id)` is niet zichtbaar voor dit publiek; de verwijzing wordt gewone tekst."
        case .unknownLocal(let id, let nearest, let known, let list):
            "`\(id)` staat niet in `\(list)`."
                + hint(nearest, "Bedoel je", known.isEmpty ? "Voeg het daar toe." : "Kies uit: \(listed(known)).")
        case .unknownLink(let target, let nearest):
            "`\(target)` bestaat niet." + hint(nearest, "Bedoel je", "Verbeter de id of haal de verwijzing weg.")
        case .missingFile(let path, let nearest):
            "Het bestand `\(path)` bestaat niet."
                + hint(nearest, "Bedoel je", "Let op hoofdletters; het pad begint in de map van dit bestand.")
        case .linkToRegister(let path):
            "`\(path)` is een register en heeft geen eigen pagina. Verwijs naar een id met `[[ID]]`."
        case .linkToFolder(let path): "`\(path)` is een map. Verwijs naar een bestand."
        case .absoluteLink(let path):
            "`\(path)` begint met `/`. Schrijf het pad vanaf de map van dit bestand, of een id."
        case .linkOutside(let path): "`\(path)` leidt buiten de map met inhoud. Zet het bestand onder `media/`."
        case .unknownAnchor(let anchor, let nearest):
            "De kop `#\(anchor)` bestaat niet."
                + hint(nearest.map { "#" + $0 }, "Bedoel je", "Kijk welke koppen de tekst heeft.")
        case .notASource(let id, let kind): "`\(id)` is een \(dutch([kind])), geen bron. Verwijs met `[[\(id)]]`."
        case .badScheme(let url): "`\(url)` kan geen verwijzing zijn. Gebruik `https:`, `http:`, `mailto:` of `tel:`."
        case .badAddress(let url): "`\(url)` is geen geldig webadres. Controleer het."
        case .rawHTML: "HTML wordt niet doorgelaten maar als tekst getoond. Schrijf het in Markdown."
        case .footnoteWithoutText(let label):
            "Bij het voetnootteken `[^\(label)]` hoort geen tekst. Voeg een regel `[^\(label)]: …` toe."
        case .footnoteWithoutMark(let label):
            "Naar de voetnoot `[^\(label)]` wijst niets. Zet `[^\(label)]` in de tekst of haal haar weg."
        case .footnoteTwice(let label): "De voetnoot `[^\(label)]` staat er twee keer. Geef er een een ander teken."
        case .markdownTooDeep: "Lijsten en citaten staan hier te diep in elkaar. Maak de tekst vlakker."
        case .markdownTooMuch: "Deze tekst bevat te veel haken of tekens om te verwerken. Splits haar op."
        case .tableTooWide: "Deze tabel heeft te veel kolommen. Splits haar op."
        case .linkInLink: "Een verwijzing kan niet in een andere staan. Zet haar erbuiten."
        case .extraCells:
            "Deze rij heeft meer cellen dan de tabel kolommen. Voeg een kolom toe of zet `\\|` voor een streepje."
        case .controlReference: "Deze code staat voor een besturingsteken. Haal haar weg."
        case .bidiReference: "Deze code verandert onzichtbaar de leesrichting. Haal haar weg als zij niet bedoeld is."
        case .circle(let ids):
            "Dit gaat in een kring rond: \(ids.joined(separator: " → ")). Haal een van de verwijzingen weg."
        case .dueBeforeStart: "De einddatum ligt voor het begin. Verbeter `due` of `start`."
        case .conclusionWithoutID(let id):
            "`\(id)` heeft geen eigen id: een conclusie die ervoor komt, verschuift het nummer. Zet `{#ID}` achter de conclusie en gebruik die."
        case .unknownEvidence(let text): "`\(text)` is geen webadres, bestand of bron. Verbeter het."
        }
    }

    private var english: String {
        switch self {
        case .duplicateID(let id): "The id `\(id)` is taken. Give this another id."
        case .firstID: "the id is used here already"
        case .unknownID(let id, let nearest, let kinds):
            "There is no \(english(kinds)) with the id `\(id)`."
                + hint(nearest, "Did you mean", "Add it or mend the id.")
        case .wrongKind(let id, let kind, let due):
            "`\(id)` is \(article(kind)) \(english([kind])), but \(article(due[0])) \(english(due)) is due here."
        case .hiddenReference(let id, let key): "`\(id)` is not visible to this audience; `\(key)` leaves it out."
        case .hiddenLink(let id): "`\(id)` is not visible to this audience; the link becomes plain text."
        case .unknownLocal(let id, let nearest, let known, let list):
            "`\(id)` is not in `\(list)`."
                + hint(nearest, "Did you mean", known.isEmpty ? "Add it there." : "Choose from: \(listed(known)).")
        case .unknownLink(let target, let nearest):
            "`\(target)` does not exist." + hint(nearest, "Did you mean", "Mend the id or remove the link.")
        case .missingFile(let path, let nearest):
            "The file `\(path)` does not exist."
                + hint(
                    nearest, "Did you mean", "Mind upper and lower case; the path starts in the folder of this file.")
        case .linkToRegister(let path):
            "`\(path)` is a register and has no page of its own. Link to an id with `[[ID]]`."
        case .linkToFolder(let path): "`\(path)` is a folder. Link to a file."
        case .absoluteLink(let path):
            "`\(path)` begins with `/`. Write the path from the folder of this file, or an id."
        case .linkOutside(let path): "`\(path)` leads out of the content folder. Put the file under `media/`."
        case .unknownAnchor(let anchor, let nearest):
            "There is no heading `#\(anchor)`."
                + hint(nearest.map { "#" + $0 }, "Did you mean", "See which headings the text has.")
        case .notASource(let id, let kind):
            "`\(id)` is \(article(kind)) \(english([kind])), not a source. Link with `[[\(id)]]`."
        case .badScheme(let url): "`\(url)` cannot be a link. Use `https:`, `http:`, `mailto:` or `tel:`."
        case .badAddress(let url): "`\(url)` is not a valid web address. Check it."
        case .rawHTML: "HTML is not passed through but shown as text. Write it in Markdown."
        case .footnoteWithoutText(let label):
            "The footnote mark `[^\(label)]` has no text. Add a line `[^\(label)]: …`."
        case .footnoteWithoutMark(let label):
            "Nothing points to the footnote `[^\(label)]`. Put `[^\(label)]` in the text or remove it."
        case .footnoteTwice(let label): "The footnote `[^\(label)]` stands there twice. Give one another label."
        case .markdownTooDeep: "Lists and quotes are nested too deep here. Make the text flatter."
        case .markdownTooMuch: "This text has too many brackets or marks to work through. Split it."
        case .tableTooWide: "This table has too many columns. Split it."
        case .linkInLink: "A link cannot stand inside another. Move it out."
        case .extraCells: "This row has more cells than the table has columns. Add a column, or write `\\|` for a bar."
        case .controlReference: "This code stands for a control character. Remove it."
        case .bidiReference: "This code changes the reading direction without showing. Remove it if it is not meant."
        case .circle(let ids):
            "This goes round in a circle: \(ids.joined(separator: " → ")). Remove one of the references."
        case .dueBeforeStart: "The due date lies before the start. Mend `due` or `start`."
        case .conclusionWithoutID(let id):
            "`\(id)` has no id of its own: a conclusion put before it would shift the number. Put `{#ID}` at the end of the conclusion and use that."
        case .unknownEvidence(let text): "`\(text)` is no web address, file or source. Mend it."
        }
    }

    private func hint(_ nearest: String?, _ question: String, _ other: String) -> String {
        nearest.map { " \(question) `\($0)`?" } ?? " " + other
    }

    private func listed(_ words: [String]) -> String {
        words.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    }

    private func dutch(_ kinds: [EntityKind]) -> String {
        kinds.map { $0.words.nl }.joined(separator: " of ")
    }

    private func english(_ kinds: [EntityKind]) -> String {
        kinds.map { $0.words.en }.joined(separator: " or ")
    }

    private func article(_ kind: EntityKind) -> String {
        "aeiou".contains(kind.words.en.first ?? "x") ? "an" : "a"
    }
}
