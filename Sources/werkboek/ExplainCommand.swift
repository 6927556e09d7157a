import ArgumentParser
import Diagnostics
import Rules

/// `werkboek explain`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tells what a rule checks and how to satisfy it.")

    @Argument(help: ArgumentHelp("The name of the rule, as it stands at the end of a message.", valueName: "rule"))
    var rule: String?

    func run() throws {
        let language = messageLanguage(nil)
        guard let rule else {
            for name in RuleBook.names { print(name) }
            return
        }
        guard let explanation = RuleBook.explanation(of: rule) else {
            let near = nearest(to: rule, among: RuleBook.names)
            throw ValidationError("There is no rule '\(rule)'." + (near.map { " Did you mean '\($0)'?" } ?? ""))
        }
        print("\(rule)\n\n\(explanation[language])")
    }
}
