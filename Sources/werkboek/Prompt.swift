import Diagnostics
import Editing
import Glibc
import Programme

/// Asking on a terminal for what a command line leaves out; never in CI.
struct Prompt {
    private let content: Content
    private let language: Language

    /// Whether somebody is there to answer.
    static var isPossible: Bool {
        isatty(0) == 1 && isatty(2) == 1 && Arguments.environment("CI") == nil
    }

    init(_ content: Content) {
        self.content = content
        language = messageLanguage(content.programme)
        // Ctrl-C leaves the prompt's line before it ends the program, as it would have ended anyway.
        signal(SIGINT) { number in
            _ = Glibc.write(2, "\n", 1)
            signal(number, SIG_DFL)
            raise(number)
        }
    }

    /// Asks for a text.
    ///
    /// - Returns: `nil` where it was passed over.
    /// - Throws: ``EditError`` at the end of input: nobody is there any more.
    func text(_ question: PromptMessage.Question, isRequired: Bool = false) throws(EditError) -> String? {
        while true {
            let line = try line(question, isRequired)
            if !line.isEmpty { return line }
            if !isRequired { return nil }
            tell(.needed)
        }
    }

    /// Asks for something that exists, with suggestions; an answer need be no longer than tells it from the others.
    ///
    /// - Parameters:
    ///   - given: what the command line gives for it: asked only where that is not understood.
    ///   - isList: whether it may be several, joined by commas.
    /// - Returns: what to write, several joined by commas; `nil` where it was passed over.
    /// - Throws: ``EditError`` at the end of input.
    func choice(
        _ question: PromptMessage.Question, _ asked: Asked, given: String? = nil, isRequired: Bool = false,
        isList: Bool = false
    ) throws(EditError) -> String? {
        if let given, !given.isEmpty {
            if let value = understood(asked, given, isList) { return value }
        } else {
            let all = content.suggestions(asked, matching: "", limit: Prompt.shown + 1)
            if all.isEmpty, asked != .date, !isRequired { return nil }
            if all.count > Prompt.shown { tell(.more) } else { show(all) }
        }
        while true {
            let line = try line(question, isRequired)
            if line.isEmpty {
                if !isRequired { return nil }
                tell(.needed)
            } else if let value = understood(asked, line, isList) {
                return value
            }
        }
    }

    private static let shown = 9

    /// What an answer stands for; where it is not clear, says so with what may be meant.
    private func understood(_ asked: Asked, _ text: String, _ isList: Bool) -> String? {
        switch content.answer(asked, text, isList: isList, limit: Prompt.shown + 1) {
        case .taken(let found):
            for one in found where one.value != text { tell(.chosen(one.value, one.title)) }
            return found.map(\.value).joined(separator: ", ")
        case .unclear(let message, let found):
            Console.error("  " + message.text(in: language) + "\n")
            show(found)
            return nil
        }
    }

    private func show(_ found: [Suggestion]) {
        for one in found.prefix(Prompt.shown) {
            Console.error("    \(one.value)" + (one.title.isEmpty ? "" : "  \(one.title)") + "\n")
        }
        if found.count > Prompt.shown { tell(.more) }
    }

    private func line(_ question: PromptMessage.Question, _ isRequired: Bool) throws(EditError) -> String {
        Console.error(PromptMessage.question(question, isRequired: isRequired).text(in: language))
        guard let line = readLine() else {
            Console.error("\n")
            throw .request([PromptMessage.brokenOff])
        }
        return line.trimmingSpaces
    }

    private func tell(_ message: PromptMessage) { Console.say(message, language) }
}

extension String {
    fileprivate var trimmingSpaces: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
