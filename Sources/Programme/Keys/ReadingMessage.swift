internal import Diagnostics

/// What can be wrong with a value, a file or a name while reading.
enum ReadingMessage: Sendable {
    /// What is due under a key.
    enum Expected: Sendable, Hashable {
        case text
        case id
        case date
        case whole
        case number
        case numberRange
        case flag
        case flagOrDate
        case url
        case colour
        case keys
        case register(String)
    }

    /// What stands there instead.
    enum Found: Sendable {
        case text(String)
        case list
        /// `[[…]]` without quotes, which YAML takes for a list.
        case link
        case keys
    }

    case unknownKey(String, nearest: String?, known: [String])
    case missingKey(String)
    case emptyKey(String)
    case emptyAudience
    case emptyItem
    case expected(Expected, Found)
    case badID(String)
    case badDate(String)
    case badURL(String)
    case badColour(String)
    case paleColour(String)
    case editURLWithoutPath
    case badVersion(String)
    case toolTooOld(needed: String)
    case outOfRange(Int, Int)
    case notPositive
    case rangeDownwards
    case unknownValue(String, nearest: String?, known: [String])
    case cutByComment
    case lineTooLong(Int)
    case notUTF8
    case controlCharacter(UInt32)
    case bidiControl(UInt32)
    case frontMatterNotClosed
    case frontMatterNotFirst
    /// A note without front matter, which needs a key.
    case frontMatterMissing(String)
    case localIDTwice(String)
    case unknownFile
    case missingFile(String)
    case linkOutside
    case linkedFolder
    case notAFile
    case scriptInMedia
    /// Another file whose name differs in the way its accents are written only.
    case sameName(String)
    case tooLarge(Int)
    case twoConclusionSections
    case badOwnID(String)
}

extension ReadingMessage: Message {
    func text(in language: Language) -> String {
        language == .nl ? dutch : english
    }

    private var dutch: String {
        switch self {
        case .unknownKey(let key, let nearest, let known):
            ReadingMessage.stray(in: key)?.nl ?? "De sleutel `\(key)` bestaat hier niet."
                + (nearest.map { " Bedoel je `\($0)`?" } ?? " Mogelijk: \(listed(known)).")
        case .missingKey(let key): "De verplichte sleutel `\(key)` ontbreekt. Voeg een regel `\(key): …` toe."
        case .emptyKey(let key): "De verplichte sleutel `\(key)` heeft geen waarde. Vul haar in."
        case .emptyAudience:
            "`audience` heeft geen waarde. Schrijf `team`, `participants` of `public`, of haal de regel weg."
        case .emptyItem: "Dit punt van de lijst is leeg. Vul het in of haal het weg."
        case .expected(let expected, let found):
            "Hier hoort \(dutch(expected)) te staan, geen \(dutch(found))." + (found.hint(for: expected)?.nl ?? "")
        case .badID(let id):
            ReadingMessage.stray(in: id)?.nl
                ?? "`\(id)` kan geen id zijn. Gebruik letters, cijfers, `.`, `_` en `-`, te beginnen met een letter of cijfer, hooguit 120 tekens."
                + (id.contains(" ") ? " Wordt iets genoemd dat er al is, schrijf dan de id en niet de naam." : "")
        case .badDate(let date):
            ReadingMessage.turned(date).map { "Schrijf `\($0)`: eerst het jaar, dan de maand en de dag." }
                ?? "`\(date)` is geen datum. Schrijf JJJJ-MM-DD, of JJJJ-MM, JJJJ-Q1 of JJJJ als de dag niet bekend is."
        case .badURL(let url): "`\(url)` is geen webadres. Schrijf het voluit, te beginnen met `https://`."
        case .badColour(let colour): "`\(colour)` is geen kleur. Schrijf haar als \"#005f73\", tussen aanhalingstekens."
        case .paleColour(let colour):
            "De kleur \(colour) is te licht om op wit te lezen (contrast onder 4,5:1). Kies een donkerder kleur."
        case .editURLWithoutPath: "Zet `{path}` één keer in het adres, op de plek van het bestand."
        case .badVersion(let version): "`\(version)` is geen versie. Schrijf bijvoorbeeld \"1.0\"."
        case .toolTooOld(let needed):
            "Dit programma vraagt werkboek \(needed) of nieuwer; dit is \(Version.tool). Installeer de nieuwere versie."
        case .outOfRange(let low, let high): "Dit getal moet tussen \(low) en \(high) liggen."
        case .notPositive: "Dit getal moet groter zijn dan 0."
        case .rangeDownwards: "Een reeks loopt van laag naar hoog, bijvoorbeeld 25000-35000."
        case .unknownValue(let value, let nearest, let known):
            "`\(value)` kan hier niet." + (nearest.map { " Bedoel je `\($0)`?" } ?? " Kies uit: \(listed(known)).")
        case .cutByComment:
            "Alles achter ` #` valt weg als opmerking. Hoort het bij de tekst, zet de tekst dan tussen aanhalingstekens."
        case .lineTooLong(let limit):
            "Hier hoort een tekst van één regel, van hooguit \(limit) tekens. Maak hem korter, of zet hem in een Markdown-tekst."
        case .notUTF8: "Dit teken is geen geldige UTF-8. Bewaar het bestand als UTF-8."
        case .controlCharacter(let code): "Hier staat een besturingsteken (\(hex(code))). Haal het weg."
        case .bidiControl(let code):
            "Hier staat een onzichtbaar teken dat de leesrichting verandert (\(hex(code))). Haal het weg als het niet bedoeld is."
        case .localIDTwice(let id): "De id `\(id)` staat twee keer in deze lijst. Geef dit een andere id."
        case .frontMatterNotFirst: "De kop van een bestand begint op de allereerste regel. Haal weg wat erboven staat."
        case .frontMatterMissing(let key):
            "Begin het bestand met een kop: een regel `---`, een regel `\(key): …` en weer een regel `---`."
        case .frontMatterNotClosed: "De kop van het bestand is niet afgesloten. Zet een regel `---` onder de sleutels."
        case .unknownFile:
            "Dit bestand wordt niet gelezen: het past bij geen van de namen die werkboek kent. Verplaats of hernoem het, of zet `_` voor de naam."
        case .missingFile(let name): "Het bestand `\(name)` ontbreekt. Maak het aan."
        case .linkOutside: "Deze koppeling leidt buiten de map met inhoud. Zet het bestand zelf hier neer."
        case .linkedFolder: "Deze koppeling naar een map wordt niet gevolgd. Zet de map zelf hier neer."
        case .scriptInMedia:
            "Dit bestand kan scripts bevatten en wordt niet gepubliceerd. Zet het om naar een ander type, of haal het script eruit."
        case .sameName(let other):
            "Dit bestand en `\(other)` heten op andere systemen hetzelfde: de namen verschillen alleen in hoe een accent is opgeslagen. Geef een van beide een andere naam."
        case .notAFile: "Dit is geen gewoon bestand. Haal het weg uit de map met inhoud."
        case .tooLarge(let size): "Het bestand is groter dan \(size) MB. Splits het op."
        case .twoConclusionSections: "Er zijn twee delen met conclusies. Voeg ze samen tot één."
        case .badOwnID(let id): "`{#\(id)}` bevat geen geldige id. Gebruik letters, cijfers, `.`, `_` en `-`."
        }
    }

    private var english: String {
        switch self {
        case .unknownKey(let key, let nearest, let known):
            ReadingMessage.stray(in: key)?.en ?? "There is no key `\(key)` here."
                + (nearest.map { " Did you mean `\($0)`?" } ?? " Possible: \(listed(known)).")
        case .missingKey(let key): "The required key `\(key)` is missing. Add a line `\(key): …`."
        case .emptyKey(let key): "The required key `\(key)` has no value. Fill it in."
        case .emptyAudience: "`audience` has no value. Write `team`, `participants` or `public`, or remove the line."
        case .emptyItem: "This item of the list is empty. Fill it in or remove it."
        case .expected(let expected, let found):
            "\(english(expected)) is due here, not \(english(found))." + (found.hint(for: expected)?.en ?? "")
        case .badID(let id):
            ReadingMessage.stray(in: id)?.en
                ?? "`\(id)` cannot be an id. Use letters, digits, `.`, `_` and `-`, starting with a letter or digit, 120 characters at most."
                + (id.contains(" ") ? " To name something that exists, write its id and not its name." : "")
        case .badDate(let date):
            ReadingMessage.turned(date).map { "Write `\($0)`: first the year, then the month and the day." }
                ?? "`\(date)` is not a date. Write YYYY-MM-DD, or YYYY-MM, YYYY-Q1 or YYYY where the day is not known."
        case .badURL(let url): "`\(url)` is not a web address. Write it in full, starting with `https://`."
        case .badColour(let colour): "`\(colour)` is not a colour. Write it as \"#005f73\", in quotes."
        case .paleColour(let colour):
            "The colour \(colour) is too pale to read on white (contrast below 4.5:1). Choose a darker one."
        case .editURLWithoutPath: "Put `{path}` in the address once, where the file goes."
        case .badVersion(let version): "`\(version)` is not a version. Write \"1.0\", for example."
        case .toolTooOld(let needed):
            "This programme asks for werkboek \(needed) or newer; this is \(Version.tool). Install the newer version."
        case .outOfRange(let low, let high): "This number must lie between \(low) and \(high)."
        case .notPositive: "This number must be above 0."
        case .rangeDownwards: "A range runs upwards, as in 25000-35000."
        case .unknownValue(let value, let nearest, let known):
            "`\(value)` cannot stand here."
                + (nearest.map { " Did you mean `\($0)`?" } ?? " Choose from: \(listed(known)).")
        case .cutByComment:
            "Everything after ` #` is dropped as a comment. If it belongs to the text, put quotes around the text."
        case .lineTooLong(let limit):
            "A text of one line is due here, of \(limit) characters at most. Shorten it, or put it in a Markdown text."
        case .notUTF8: "This character is not valid UTF-8. Save the file as UTF-8."
        case .controlCharacter(let code): "There is a control character here (\(hex(code))). Remove it."
        case .bidiControl(let code):
            "There is an invisible character here that changes the reading direction (\(hex(code))). Remove it if it is not meant."
        case .localIDTwice(let id): "The id `\(id)` stands in this list twice. Give this another id."
        case .frontMatterNotFirst: "The front matter of a file begins on the very first line. Remove what is above it."
        case .frontMatterMissing(let key):
            "Begin the file with front matter: a line `---`, a line `\(key): …` and again a line `---`."
        case .frontMatterNotClosed: "The front matter is not closed. Put a line `---` below the keys."
        case .unknownFile:
            "This file is not read: it fits none of the names that werkboek knows. Move or rename it, or put `_` before its name."
        case .missingFile(let name): "The file `\(name)` is missing. Create it."
        case .linkOutside: "This link leads out of the content folder. Put the file itself here."
        case .linkedFolder: "This link to a folder is not followed. Put the folder itself here."
        case .scriptInMedia:
            "This file can hold scripts and is not published. Turn it into another type, or take the script out."
        case .sameName(let other):
            "On other systems this file and `\(other)` have one name: they differ only in how an accent is stored. Rename one of them."
        case .notAFile: "This is not an ordinary file. Remove it from the content folder."
        case .tooLarge(let size): "The file is larger than \(size) MB. Split it."
        case .twoConclusionSections: "There are two sections of conclusions. Join them into one."
        case .badOwnID(let id): "`{#\(id)}` does not hold a valid id. Use letters, digits, `.`, `_` and `-`."
        }
    }
}
