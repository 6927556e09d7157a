import ArgumentParser
import Diagnostics
import Programme

/// The language in which the command line speaks before it has read a programme: in its help, and of what is wrong with
/// the command itself.
enum Speech {
    /// `WERKBOEK_LANG`, else the language of the programme in the content folder that the command line names, else English.
    static let language: Language =
        Arguments.environment("WERKBOEK_LANG").flatMap(Language.init(rawValue:))
        ?? languageOfProgramme(in: contentFolder(CommandLine.arguments)) ?? .en

    /// What `--content` says, wherever it stands; a command line with mistakes in it has a language too.
    static func contentFolder(_ arguments: [String]) -> String {
        for (index, argument) in arguments.enumerated() {
            if argument == "--content", index + 1 < arguments.count { return arguments[index + 1] }
            if argument.hasPrefix("--content=") { return String(argument.dropFirst("--content=".count)) }
        }
        return "content"
    }
}

/// Words in the language of the command line.
func said(nl: String, en: String) -> String { Speech.language == .nl ? nl : en }

extension ArgumentHelp {
    /// What an argument is for, in the language of the command line.
    ///
    /// - Parameter name: what its value is called, as a key of ``valueNames`` where it has a name in each language.
    static func told(nl: String, en: String, as name: String? = nil) -> ArgumentHelp {
        ArgumentHelp(said(nl: nl, en: en), valueName: name.map(valueName))
    }

    /// The name of a value in the language of the command line.
    static func valueName(_ name: String) -> String { Speech.language == .nl ? valueNames[name] ?? name : name }

    /// The Dutch names of values; those that are missing are the same in both languages.
    private static let valueNames = [
        "action": "actie", "audience": "doelgroep", "bodies": "organisaties", "columns": "kolommen", "date": "datum",
        "dir": "map", "file": "bestand", "format": "vorm", "group": "kop", "horizon": "termijn", "ids": "ids",
        "kind": "soort", "name": "naam", "new-id": "nieuwe-id", "old-id": "oude-id", "owner": "trekker",
        "place": "plaats", "question": "vraag", "rule": "regel", "text": "tekst", "theme": "thema", "title": "titel",
    ]
}
