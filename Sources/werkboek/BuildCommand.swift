import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Programme
import Publish
import Reporting

/// `werkboek build`.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Checks the content and builds the site.")

    @OptionGroup var programme: ProgrammeOptions

    @Option(help: ArgumentHelp("The folder that the site is written to.", valueName: "dir"))
    var output = "site"

    @OptionGroup var reporting: ReportingOptions

    @Flag(help: "Print what each stage took.")
    var timings = false

    @Flag(help: "Say of each page why it was rendered.")
    var explain = false

    @Flag(help: "Take over an output folder that holds other files; they are kept.")
    var adopt = false

    func run() throws {
        let inputs = try programme.inputs()
        try checkOutput(inputs)
        var timings = Timings()
        var options = Publication.Options()
        options.adopt = adopt
        options.jobs = inputs.jobs
        timings.begin(.list)
        let prepared: Prepared
        let listing: Listing
        do {
            listing = try Listing(inputs)
            if try isCurrent(listing, inputs, options) { return }
            prepared = try prepare(inputs, listing, timings: &timings)
        } catch let error as FileProblem {
            throw fail(error, messageLanguage(nil))
        }
        let language = messageLanguage(prepared.programme)
        try reporting.report(prepared, language, isBuild: true)
        do throws(PublishError) {
            let publication = try Publication(output, options)
            let hasWarnings = prepared.diagnostics.contains { !$0.timely }
            let stamp = listing.stamp(inputs, hasWarnings: hasWarnings) ?? Digest("unsettled")
            let result = try build(
                prepared.files, into: publication, stamp: stamp, jobs: inputs.jobs,
                explain: self.explain ? BuildCommand.tell : nil, timings: &timings)
            if !reporting.quiet { Console.error(summary(result, language)) }
        } catch {
            throw fail(error, output: output, language)
        }
        if self.timings {
            for (stage, seconds) in timings.stages { Console.error("\(stage.rawValue): \(Int(seconds * 1000)) ms\n") }
        }
    }

    /// The output folder must not be, hold or lie in the folders that are read.
    private func checkOutput(_ inputs: Inputs) throws {
        let place = absolutePath(ofPossible: output)
        for folder in [inputs.content, inputs.templates] {
            let other = absolutePath(ofPossible: folder)
            guard place == other || place.hasPrefix(other + "/") || other.hasPrefix(place == "/" ? place : place + "/")
            else { continue }
            throw ValidationError(
                "The output folder '\(output)' may not be, hold or lie in '\(folder)'. Choose another with --output.")
        }
    }

    /// Whether the site is what a build would make, so that there is nothing to read.
    ///
    /// - Throws: exit code 1 where the build that made it warned of something and warnings count as errors.
    private func isCurrent(_ listing: Listing, _ inputs: Inputs, _ options: Publication.Options) throws -> Bool {
        guard reporting.diagnostics == .text else { return false }
        for hasWarnings in [false, true] {
            guard let stamp = listing.stamp(inputs, hasWarnings: hasWarnings),
                Publication.isCurrent(output, stamp: stamp, options)
            else { continue }
            if hasWarnings, reporting.strict { return false }
            if !reporting.quiet {
                Console.error(
                    "\(output): "
                        + (hasWarnings ? "unchanged, with warnings as before (see werkboek check)" : "unchanged") + "\n"
                )
            }
            return true
        }
        return false
    }

    @Sendable private static func tell(_ line: String) { Console.error(line + "\n") }

    private func summary(_ result: BuildResult, _ language: Language) -> String {
        let outcome = result.outcome
        return language == .nl
            ? "\(output): \(outcome.written) geschreven, \(outcome.kept) ongewijzigd, \(outcome.removed) verwijderd\n"
            : "\(output): \(outcome.written) written, \(outcome.kept) unchanged, \(outcome.removed) removed\n"
    }
}

/// How a command tells what is wrong.
struct ReportingOptions: ParsableArguments {
    @Flag(help: "End with exit code 1 on warnings too.")
    var strict = false

    @Option(help: ArgumentHelp("How to print diagnostics: text, json, github or sarif.", valueName: "format"))
    var diagnostics: DiagnosticsFormat = .text

    @Flag(help: "Print nothing but diagnostics.")
    var quiet = false

    /// Prints what is wrong.
    ///
    /// - Throws: exit code 1 where that is what it comes to.
    func report(_ prepared: Prepared, _ language: Language, isBuild: Bool) throws {
        let shown = isBuild ? prepared.diagnostics.filter { !$0.timely } : prepared.diagnostics
        let report = Report(shown, sources: prepared.sources, language: language)
        report.print(diagnostics, version: Tool.version)
        if report.errors > 0 || !quiet, report.errors + report.warnings > 0, diagnostics == .text {
            Console.error(count(report, language))
        }
        let failing = report.errors + (strict ? report.warnings - report.timelyWarnings : 0)
        if failing > 0 { throw ExitCode(1) }
    }

    private func count(_ report: Report, _ language: Language) -> String {
        let (errors, warnings) = (report.errors, report.warnings)
        return language == .nl
            ? "\(errors) \(errors == 1 ? "fout" : "fouten"), \(warnings) \(warnings == 1 ? "waarschuwing" : "waarschuwingen")\n"
            : "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")\n"
    }
}
