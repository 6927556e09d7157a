extension TemplateMessage {
    var english: String {
        switch self {
        case .notUTF8:
            "This file is not UTF-8. Save it with the encoding UTF-8."
        case .fileTooLarge(let limit):
            "This template is larger than \(limit / 1024) kB. Split it into partials."
        case .nestedTooDeep(let limit):
            "More than \(limit) sections inside each other. Close sections earlier, or use partials."
        case .unclosedTag(let closing):
            "This tag is not closed. Write “\(closing)” at its end."
        case .emptyTag:
            "This tag has no name. Write a name between the braces, or take the tag out."
        case .nameWithSpace(let name):
            "“\(name)” is no name: a name has no spaces. Is a closing “}}” missing?"
        case .nameTooLong(let limit):
            "This name has more than \(limit) signs. Is a closing “}}” missing?"
        case .badDelimiters:
            "Other delimiters are set with two signs and a space between them, without “=”: {{=<% %>=}}."
        case .unclosed(let name):
            "“\(name)” is not closed. Write {{/\(name)}} where it ends."
        case .unclosedBefore(let name, let close):
            "“\(name)” is not closed before {{/\(close)}}. Write {{/\(name)}} where it ends."
        case .wrongClose(let name, let expected):
            "{{/\(name)}} closes nothing; open here is “\(expected)”. Write {{/\(expected)}}."
        case .closesNothing(let name):
            "{{/\(name)}} closes nothing. Take it out, or open “\(name)” before it."
        case .missingTemplate(let name, let nearest):
            "There is no template “\(name).mustache”." + Self.englishHint(nearest)
        case .missingPartial(let name, let nearest):
            "There is no template “\(name).mustache” to take in." + Self.englishHint(nearest)
        case .circularPartial(let names):
            "This template takes in itself: \(names.joined(separator: " → ")). Take out one of these."
        case .expandsTooFar:
            "With all its partials this template becomes too large. Take in fewer partials in each other."
        case .unknownBlock(let name, let layout, let nearest):
            "“\(layout)” has no block “\(name)”, so this would not be shown."
                + Self.englishHint(nearest)
        case .outsideBlock(let layout):
            "This stands in no block of “\(layout)” and would not be shown. Put it between {{$name}} and {{/name}}."
        case .unusedTemplate(let name, let nearest):
            "No page uses “\(name).mustache”." + Self.englishHint(nearest)
        case .unknownName(let name, let nearest):
            "There is nothing here called “\(name)”." + Self.englishHint(nearest)
        case .unknownPart(let name, let owner, let nearest):
            "“\(owner)” has nothing called “\(name)”." + Self.englishHint(nearest)
        case .unknownWord(let name, let nearest):
            "There is no label “\(name)” in the words of the interface." + Self.englishHint(nearest)
        case .noParts(let name, let kind):
            "“\(name)” is \(Self.englishKind(kind)) and has no parts. Leave out what follows the dot."
        case .partOfList(let name):
            "“\(name)” is a list. Write {{#\(name)}} … {{/\(name)}} and use the names of its items in between."
        case .noText(let name, let kind):
            "“\(name)” is \(Self.englishKind(kind)) and cannot be written as text. Write {{#\(name)}} … {{/\(name)}}."
        case .noItem:
            "{{.}} stands for a text here only inside a section on a text, number or list of texts. Use a name."
        case .rawText(let name):
            "“\(name)” is text and has to be escaped. Write {{\(name)}}."
        case .wordsAsSection(let name):
            "“\(name)” is a label, always the same. Write {{\(name)}}."
        case .unsafePlace(let name):
            "“\(name)” stands where escaping does not protect the page. Write it as text, or as a value between double quotes."
        case .textAsAddress(let name):
            "“\(name)” is text, and an address could be made of it that runs a script. Use a field that is a link or url."
        case .openedHere(let name): "“\(name)” is opened here."
        case .closedHere(let name): "“\(name)” is closed here."
        case .includedHere(let name): "“\(name)” is taken in here."
        }
    }

    private static func englishHint(_ nearest: String?) -> String {
        nearest.map { " Did you mean “\($0)”?" } ?? ""
    }

    private static func englishKind(_ kind: String) -> String {
        switch kind {
        case "text": "a text"
        case "link", "url": "an address"
        case "number": "a number"
        case "flag": "a yes or no"
        case "markup": "a piece of markup"
        case "strings": "a list of texts"
        case "list": "a list"
        default: "a group of fields"
        }
    }
}
