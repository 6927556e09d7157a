import ArgumentParser
import Pipeline
import Programme

/// `werkboek check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: said(
            nl: "Controleert de inhoud zoals build dat doet, en schrijft niets.",
            en: "Checks the content as a build does, and writes nothing."))

    @OptionGroup var programme: ProgrammeOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        var timings = Timings()
        let prepared: Prepared
        do {
            let inputs = try programme.inputs()
            prepared = try prepare(inputs, Listing(inputs), timings: &timings)
        } catch let error as FileProblem {
            throw fail(error, messageLanguage(nil))
        }
        reporting.say(prepared, messageLanguage(prepared.programme), isBuild: false)
        if reporting.fails(prepared, isBuild: false) { throw ExitCode(1) }
    }
}
