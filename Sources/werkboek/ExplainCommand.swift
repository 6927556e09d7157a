import ArgumentParser
import Diagnostics
import Rules

/// `werkboek explain`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: said(
            nl: "Vertelt wat een regel controleert en wat eraan te doen is.",
            en: "Tells what a rule checks and how to satisfy it."))

    @Argument(
        help: .told(
            nl: "De naam van de regel, zoals die achter een melding staat; zonder naam komen alle regels.",
            en: "The name of the rule, as it stands at the end of a message; without one, all rules are listed.",
            as: "rule"))
    var rule: String?

    func run() throws {
        let language = messageLanguage(nil)
        guard let rule else {
            for name in RuleBook.names { print(name) }
            return
        }
        guard let explanation = RuleBook.explanation(of: rule) else {
            let near = nearest(to: rule, among: RuleBook.names)
            throw ValidationError(.unknownRule(rule, nearest: near))
        }
        print("\(rule)\n\n\(explanation[language])")
    }
}
