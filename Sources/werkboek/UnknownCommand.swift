import ArgumentParser
import Diagnostics

/// A command that does not exist: the library calls it an unexpected argument, which helps nobody.
enum UnknownCommand {
    /// Looks whether the words that choose a command name one.
    ///
    /// - Throws: a validation error that names the nearest.
    static func check(_ arguments: [String], of root: any ParsableCommand.Type) throws {
        var parent = root
        for word in arguments {
            let below = parent.configuration.subcommands
            guard !below.isEmpty, !word.hasPrefix("-") else { return }
            // `help` takes the name of a command too.
            if parent == root, word == "help" { continue }
            guard let next = below.first(where: { $0.configuration.commandName == word }) else {
                throw refusal(word, below.filter { $0.configuration.shouldDisplay })
            }
            parent = next
        }
    }

    private static func refusal(_ word: String, _ commands: [any ParsableCommand.Type]) -> ValidationError {
        let names = commands.compactMap { $0.configuration.commandName }
        return ValidationError(.unknownCommand(word, nearest: nearest(to: word, among: names), known: names))
    }
}
