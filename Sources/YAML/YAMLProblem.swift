public import Diagnostics

/// Something wrong with a file as YAML.
public struct YAMLProblem: Sendable {
    /// What is wrong.
    public enum Kind: Sendable, Hashable {
        case duplicateKey(String)
        case secondDocument
        case customTag(String)
        case keyNotText
        case tooDeep(Int)
        case tooLarge(Int)
        case aliasTooLarge(Int)
        case unknownAlias(String)
        case controlCharacter(UInt32)
        case notText
        case needsQuotes(String)
        case unclosedQuote
        /// A quote of the kind that a text stands in, inside that text.
        case quoteInside(String)
        /// A space that does not count as one, from a word processor or a web page.
        case hardSpace
        /// A dash or dot of a word processor where `-` is due.
        case wrongDash(String)
        case unclosedBracket
        case missingColon
        case tab
        case indentation
        case malformed(String)
        case outOfMemory
    }

    public var kind: Kind
    public var place: Place
    /// The other place it is about: where the first of two equal keys stands.
    public var other: Place?

    init(_ kind: Kind, at place: Place, other: Place? = nil) {
        self.kind = kind
        self.place = place
        self.other = other
    }

    /// It as a diagnostic, under the rule `yaml` or `duplicate-key`.
    public var diagnostic: Diagnostic {
        var rule = "yaml"
        if case .duplicateKey = kind { rule = "duplicate-key" }
        if case .controlCharacter = kind { rule = "control-character" }
        let notes = other.map { [Diagnostic.Note(YAMLNote.firstKey, at: $0)] } ?? []
        return Diagnostic(rule, .error, kind, at: place, notes: notes)
    }
}

/// What the other place of a problem is.
enum YAMLNote: Message {
    case firstKey

    func text(in language: Language) -> String {
        language == .nl ? "hier staat de sleutel al" : "the key already stands here"
    }
}

extension YAMLProblem.Kind: Message {
    public func text(in language: Language) -> String {
        language == .nl ? dutch : english
    }

    private var dutch: String {
        switch self {
        case .duplicateKey(let key):
            "De sleutel `\(key)` staat hier twee keer. Laat er één staan."
        case .secondDocument:
            "Een bestand bevat één document. Haal deze regel `---` weg."
        case .customTag(let tag):
            "Het label `\(tag)` wordt niet gebruikt. Haal het weg, of zet de tekst tussen aanhalingstekens."
        case .keyNotText: "Een sleutel is een woord, geen lijst. Zet tekst met haken tussen aanhalingstekens."
        case .tooDeep(let limit): "Dit staat meer dan \(limit) niveaus diep. Maak het bestand vlakker."
        case .tooLarge(let limit): "Het bestand is groter dan \(limit) MB. Splits het op."
        case .aliasTooLarge(let limit):
            "De verwijzingen met `*` leveren meer dan \(limit) onderdelen op. Schrijf ze uit of haal ze weg."
        case .unknownAlias(let name):
            "`*\(name)` verwijst naar niets: er is geen `&\(name)` hierboven. Begint de tekst met een sterretje, zet haar dan tussen aanhalingstekens."
        case .controlCharacter(let code):
            "Hier staat een besturingsteken (\(hex(code))). Haal het weg."
        case .notText: "Dit is geen geldige UTF-8-tekst. Bewaar het bestand als UTF-8."
        case .needsQuotes(let what):
            "Tekst met `\(what)` moet tussen aanhalingstekens staan, bijvoorbeeld: title: \"…\"."
        case .unclosedQuote:
            "Hier begint een tekst met een aanhalingsteken dat verderop ontbreekt. Zet het achter de tekst."
        case .quoteInside(let quote):
            "Het teken `\(quote)` sluit de tekst hier al af. Zet om een tekst waar het in voorkomt \(quote == "'" ? "dubbele aanhalingstekens: \"…\"" : "enkele aanhalingstekens: '…'")."
        case .hardSpace:
            "Hier staat een harde spatie, zoals Word en webpagina's die maken. Vervang haar door een gewone spatie."
        case .wrongDash(let dash):
            "Het teken `\(dash)` begint geen onderdeel van een lijst. Schrijf een gewoon streepje: `- `."
        case .unclosedBracket: "In deze lijst ontbreekt een komma, of de haak die haar sluit. Zet die erbij."
        case .missingColon:
            "Hier wordt `sleutel: waarde` verwacht; er ontbreekt een dubbele punt of een spatie erachter."
        case .tab: "Gebruik spaties in plaats van een tab om in te springen."
        case .indentation:
            "De inspringing klopt hier niet. Zet sleutels die bij elkaar horen precies onder elkaar, met spaties."
        case .malformed(let problem): "Dit is geen geldige YAML: \(problem)."
        case .outOfMemory: "Er is niet genoeg geheugen om dit bestand te lezen."
        }
    }

    private var english: String {
        switch self {
        case .duplicateKey(let key): "The key `\(key)` stands here twice. Keep one of them."
        case .secondDocument: "A file holds one document. Remove this line `---`."
        case .customTag(let tag): "The tag `\(tag)` is not used. Remove it, or put quotes around the text."
        case .keyNotText: "A key is a word, not a list. Put quotes around text with brackets."
        case .tooDeep(let limit): "This is nested more than \(limit) levels deep. Make the file flatter."
        case .tooLarge(let limit): "The file is larger than \(limit) MB. Split it."
        case .aliasTooLarge(let limit):
            "The references with `*` expand to more than \(limit) nodes. Write them out or remove them."
        case .unknownAlias(let name):
            "`*\(name)` refers to nothing: there is no `&\(name)` above it. Where a text begins with an asterisk, put quotes around it."
        case .controlCharacter(let code): "There is a control character here (\(hex(code))). Remove it."
        case .notText: "This is not valid UTF-8 text. Save the file as UTF-8."
        case .needsQuotes(let what): "Put quotes around a text with `\(what)`, as in: title: \"…\"."
        case .unclosedQuote: "A text in quotes begins here, and the closing quote is missing. Put it behind the text."
        case .quoteInside(let quote):
            "The `\(quote)` ends the text here already. Put \(quote == "'" ? "double quotes around a text that holds it: \"…\"" : "single quotes around a text that holds it: '…'")."
        case .hardSpace:
            "There is a hard space here, as word processors and web pages make them. Put an ordinary space in its place."
        case .wrongDash(let dash):
            "The character `\(dash)` does not begin an item of a list. Write an ordinary hyphen: `- `."
        case .unclosedBracket: "In this list a comma is missing, or the bracket that closes it. Add it."
        case .missingColon: "`key: value` is expected here; a colon is missing, or the space after it."
        case .tab: "Indent with spaces, not with a tab."
        case .indentation:
            "The indentation is off here. Put keys that belong together right under each other, with spaces."
        case .malformed(let problem): "This is not valid YAML: \(problem)."
        case .outOfMemory: "There is not enough memory to read this file."
        }
    }

    private func hex(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
