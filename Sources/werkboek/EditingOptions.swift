import ArgumentParser
import Diagnostics
import Editing
import Pipeline
import Programme
import Reporting

/// What all commands that change the content have in common.
struct EditingOptions: ParsableArguments {
    @Option(
        help: .told(nl: "De map met de inhoud.", en: "The folder with the content.", as: "dir"),
        completion: .directory)
    var content = "content"

    @Option(
        help: .told(
            nl: "De dag die als vandaag telt, als JJJJ-MM-DD.", en: "The day that counts as today, as YYYY-MM-DD.",
            as: "date"),
        transform: Arguments.day)
    var today: Day?

    /// Plans an edit and carries it out, telling what changed.
    ///
    /// - Parameters:
    ///   - applies: whether to write it; if not, it is only shown.
    ///   - plan: what to do, given the content.
    /// - Throws: exit code 64 for a wrong request, 1 for content that would have errors, 74 where files cannot be written.
    func edit(applies: Bool = true, _ plan: (Content) throws(EditError) -> EditPlan) throws {
        var language = messageLanguage(nil)
        do throws(EditError) {
            let content = try Content(self.content, on: day)
            language = messageLanguage(content.programme)
            let plan = try plan(content)
            if !plan.diagnostics.isEmpty {
                Report(plan.diagnostics, sources: plan.files, language: language).print(.text, version: Tool.version)
            }
            for line in plan.summary(language) { Console.error(line + "\n") }
            guard !plan.isRefused else {
                show(plan.toPaste, language)
                throw EditError.request([])
            }
            if applies { try Interruption.heldBack { () throws(EditError) in try plan.apply() } }
            for id in plan.newIDs { Console.output(Array((id + "\n").utf8)) }
            if !applies, !plan.edits.isEmpty {
                Console.say(CommandMessage.notApplied, language)
            }
        } catch {
            for message in error.messages { Console.refuse(message, language) }
            switch error {
            case .request(let messages): throw ExitCode(messages.isEmpty ? 1 : 64)
            case .file, .changedMeanwhile, .cannotWrite, .notPutBack: throw ExitCode(74)
            }
        }
    }

    /// The day that counts as today.
    private var day: Day { today ?? (try? Arguments.defaultDay()) ?? Day(number: 0) }

    private func show(_ pastes: [Paste], _ language: Language) {
        for paste in pastes {
            Console.say(CommandMessage.paste(content + "/" + paste.path, paste.lines), language)
            for line in paste.text { Console.error("    " + line + "\n") }
        }
    }
}
