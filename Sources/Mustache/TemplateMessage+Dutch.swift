extension TemplateMessage {
    var dutch: String {
        switch self {
        case .notUTF8:
            "Dit bestand is geen UTF-8. Sla het op met de codering UTF-8."
        case .fileTooLarge(let limit):
            "Dit sjabloon is groter dan \(limit / 1024) kB. Verdeel het over deelsjablonen."
        case .nestedTooDeep(let limit):
            "Meer dan \(limit) secties in elkaar. Sluit secties eerder, of gebruik deelsjablonen."
        case .unclosedTag(let closing):
            "Deze tag is niet afgesloten. Schrijf “\(closing)” aan het eind ervan."
        case .emptyTag:
            "Tussen deze accolades staat geen naam. Schrijf er een naam, of haal ze weg."
        case .nameWithSpace(let name):
            "“\(name)” is geen naam: in een naam staan geen spaties. Ontbreekt er “}}”?"
        case .nameTooLong(let limit):
            "Deze naam heeft meer dan \(limit) tekens. Ontbreekt er “}}”?"
        case .badDelimiters:
            "Andere tekens kies je met twee tekens en een spatie ertussen, zonder “=”: {{=<% %>=}}."
        case .unclosed(let name):
            "“\(name)” is niet afgesloten. Schrijf {{/\(name)}} waar het eindigt."
        case .unclosedBefore(let name, let close):
            "“\(name)” is niet afgesloten vóór {{/\(close)}}. Schrijf {{/\(name)}} waar het eindigt."
        case .wrongClose(let name, let expected):
            "{{/\(name)}} sluit niets af; open staat hier “\(expected)”. Schrijf {{/\(expected)}}."
        case .closesNothing(let name):
            "{{/\(name)}} sluit niets af. Haal het weg, of open “\(name)” ervoor."
        case .missingTemplate(let name, let nearest):
            "Er is geen sjabloon “\(name).mustache”." + Self.dutchHint(nearest)
        case .missingPartial(let name, let nearest):
            "Er is geen sjabloon “\(name).mustache” om hier in te voegen." + Self.dutchHint(nearest)
        case .circularPartial(let names):
            "Dit sjabloon voegt zichzelf in: \(names.joined(separator: " → ")). Haal een van deze weg."
        case .expandsTooFar:
            "Met alle deelsjablonen erin wordt dit sjabloon te groot. Voeg er minder in elkaar in."
        case .unknownBlock(let name, let layout, let nearest):
            "“\(layout)” heeft geen blok “\(name)”, dus dit zou niet te zien zijn."
                + Self.dutchHint(nearest)
        case .outsideBlock(let layout):
            "Dit staat in geen blok van “\(layout)” en zou niet te zien zijn. Zet het tussen {{$naam}} en {{/naam}}."
        case .unusedTemplate(let name, let nearest):
            "Geen pagina gebruikt “\(name).mustache”." + Self.dutchHint(nearest)
        case .unknownName(let name, let nearest):
            "Hier bestaat niets met de naam “\(name)”." + Self.dutchHint(nearest)
        case .unknownPart(let name, let owner, let nearest):
            "“\(owner)” heeft niets met de naam “\(name)”." + Self.dutchHint(nearest)
        case .unknownWord(let name, let nearest):
            "Er is geen opschrift “\(name)” bij de woorden van de site." + Self.dutchHint(nearest)
        case .noParts(let name, let kind):
            "“\(name)” is \(Self.dutchKind(kind)) en heeft geen onderdelen. Laat weg wat na de punt staat."
        case .partOfList(let name):
            "“\(name)” is een lijst. Schrijf {{#\(name)}} … {{/\(name)}} met de namen van een regel ertussen."
        case .noText(let name, let kind):
            "“\(name)” is \(Self.dutchKind(kind)) en kan niet als tekst staan. Schrijf {{#\(name)}} … {{/\(name)}}."
        case .noItem:
            "{{.}} staat alleen voor een tekst in een sectie op een tekst, een getal of een lijst teksten. Gebruik een naam."
        case .rawText(let name):
            "“\(name)” is tekst en moet veilig worden gemaakt. Schrijf {{\(name)}}."
        case .wordsAsSection(let name):
            "“\(name)” is een opschrift, altijd hetzelfde. Schrijf {{\(name)}}."
        case .unsafePlace(let name):
            "“\(name)” staat waar de pagina niet beschermd is. Schrijf het als tekst, of als waarde tussen dubbele aanhalingstekens."
        case .textAsAddress(let name):
            "“\(name)” is tekst, en als adres zou die een script kunnen starten. Gebruik een veld dat een link of url is."
        case .openedHere(let name): "“\(name)” is hier geopend."
        case .closedHere(let name): "“\(name)” is hier afgesloten."
        case .includedHere(let name): "“\(name)” is hier ingevoegd."
        }
    }

    private static func dutchHint(_ nearest: String?) -> String {
        nearest.map { " Bedoel je “\($0)”?" } ?? ""
    }

    private static func dutchKind(_ kind: String) -> String {
        switch kind {
        case "text": "een tekst"
        case "link", "url": "een adres"
        case "number": "een getal"
        case "flag": "een ja of nee"
        case "markup": "een stuk opmaak"
        case "strings": "een lijst teksten"
        case "list": "een lijst"
        default: "een groep velden"
        }
    }
}
