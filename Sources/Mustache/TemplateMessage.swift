public import Diagnostics

/// What is said about a template, as data. The words are in `TemplateMessage+Dutch` and `+English`.
public enum TemplateMessage: Message, Hashable {
    // While reading one file.
    case notUTF8
    case fileTooLarge(limit: Int)
    case nestedTooDeep(limit: Int)
    case unclosedTag(closing: String)
    case emptyTag
    case nameWithSpace(String)
    case nameTooLong(limit: Int)
    case badDelimiters
    case unclosed(String)
    case unclosedBefore(String, close: String)
    case wrongClose(String, expected: String)
    case closesNothing(String)

    // While putting a page's template together.
    case missingTemplate(String, nearest: String?)
    case missingPartial(String, nearest: String?)
    case circularPartial([String])
    case expandsTooFar
    case unknownBlock(String, layout: String, nearest: String?)
    case outsideBlock(layout: String)
    case unusedTemplate(String, nearest: String?)

    // Names.
    case unknownName(String, nearest: String?)
    case unknownPart(String, of: String, nearest: String?)
    case unknownWord(String, nearest: String?)
    case noParts(String, kind: String)
    case partOfList(String)
    case noText(String, kind: String)
    case noItem
    case rawText(String)
    case wordsAsSection(String)
    case unsafePlace(String)
    case textAsAddress(String)

    // Notes: the other place.
    case openedHere(String)
    case closedHere(String)
    case includedHere(String)

    /// The rule that it belongs to; for a note, that of what it is a note to.
    public var rule: TemplateRule {
        switch self {
        case .notUTF8: .encoding
        case .fileTooLarge, .nestedTooDeep, .expandsTooFar: .tooLarge
        case .emptyTag, .nameWithSpace, .nameTooLong, .badDelimiters: .badTag
        case .unclosedTag, .unclosed, .unclosedBefore, .wrongClose, .closesNothing: .unclosed
        case .openedHere, .closedHere, .includedHere: .unclosed
        case .missingTemplate: .missing
        case .missingPartial: .missingPartial
        case .circularPartial: .circularPartial
        case .unknownBlock: .unknownBlock
        case .outsideBlock: .outsideBlock
        case .unusedTemplate: .unused
        case .unknownName, .unknownPart, .unknownWord: .unknownName
        case .noParts, .partOfList, .noText, .noItem, .wordsAsSection: .wrongKind
        case .rawText: .rawText
        case .unsafePlace, .textAsAddress: .unsafePlace
        }
    }

    public func text(in language: Language) -> String {
        switch language {
        case .nl: dutch
        case .en: english
        }
    }

    /// A name as it is quoted: its first line, cut when long.
    static func short(_ name: String) -> String {
        let line = name.unicodeScalars.prefix { !$0.properties.isWhitespace || $0 == " " }
        return line.count <= 40
            ? String(String.UnicodeScalarView(line))
            : String(String.UnicodeScalarView(line.prefix(40))) + "…"
    }
}
