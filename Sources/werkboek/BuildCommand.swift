import ArgumentParser
import Diagnostics
import Glibc
import Hashing
import Pipeline
import Programme
import Publish
import Reporting

/// `werkboek build`.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: said(
            nl: "Controleert de inhoud en maakt de site.",
            en: "Checks the content and builds the site."))

    @OptionGroup var programme: ProgrammeOptions

    @Option(
        help: .told(nl: "De map waar de site in komt.", en: "The folder that the site is written to.", as: "dir"),
        completion: .directory)
    var output = "site"

    @OptionGroup var reporting: ReportingOptions

    @Flag(
        help: .told(
            nl: "Zeg hoe lang elke stap duurde, en hoeveel er gelezen, gemaakt en geschreven is.",
            en: "Print what each stage took, and how much was read, rendered and written."))
    var timings = false

    @Flag(
        help: .told(
            nl: "Zeg van elke pagina die opnieuw gemaakt wordt waarom.", en: "Say of each page that is rendered why."))
    var explain = false

    @Flag(
        help: .told(
            nl: "Neem een map over waar al andere bestanden in staan; die blijven.",
            en: "Take over an output folder that holds other files; they are kept."))
    var adopt = false

    @Option(
        help: .told(
            nl: "Maak een van N gelijke delen van de site; de delen zijn samen te voegen door ze te kopiëren.",
            en: "Build one of N equal shares of the site, to be merged with the others by copying.", as: "i/n"),
        transform: Arguments.share)
    var shard: Share?

    func run() throws {
        let inputs = try programme.inputs()
        try checkOutput(inputs)
        var options = Publication.Options()
        options.adopt = adopt
        options.jobs = inputs.jobs
        options.share = shard
        let progress = Progress(isQuiet: reporting.quiet, language: messageLanguage(nil))
        var timings = Timings(watch: progress.begin)
        timings.begin(.list)
        let prepared: Prepared
        let listing: Listing
        do {
            listing = try Listing(inputs)
            if try isCurrent(listing, inputs, options) { return }
            prepared = try prepare(inputs, listing, timings: &timings, beginsStamps: true)
        } catch let error as FileProblem {
            progress.clear()
            throw fail(error, messageLanguage(nil))
        }
        // The process ends here; to take ten thousand actions apart one by one before that costs as much as to check them.
        _ = Unmanaged.passRetained(Kept(prepared))
        let language = messageLanguage(prepared.programme)
        progress.clear()
        progress.speak(language)
        // The output of a build that fails is not even looked at.
        if reporting.fails(prepared, isBuild: true) {
            reporting.say(prepared, language, isBuild: true)
            throw ExitCode(1)
        }
        let result: BuildResult
        do throws(PublishError) {
            let known = Listing.Known(
                hasWarnings: prepared.diagnostics.contains { !$0.timely }, language: prepared.programme.language)
            var watch = RenderWatch()
            watch.progress = progress.made
            if explain {
                watch.rendered = { Console.say(BuildMessage.rendered($0, $1), language) }
            }
            result = try build(
                prepared, into: output, options, stamp: listing.stamp(inputs).map(known.stamp) ?? Digest("unsettled"),
                jobs: inputs.jobs, watch: watch, timings: &timings,
                meanwhile: { reporting.say(prepared, language, isBuild: true) })
        } catch {
            progress.clear()
            let failure = PublishFailure(error: error, output: output)
            Console.refuse(failure, language)
            throw failure.code
        }
        progress.clear()
        if !reporting.quiet {
            Console.say(BuildMessage.summary(output, result.outcome), language)
            if let note = prepared.site.formsNote { Console.say(note, language) }
        }
        if self.timings { printTimings(timings, listing, result) }
    }

    /// The output folder must not be, hold or lie in the folders that are read.
    private func checkOutput(_ inputs: Inputs) throws {
        let place = absolutePath(ofPossible: output)
        for folder in [inputs.content, inputs.templates] {
            let other = absolutePath(ofPossible: folder)
            guard place == other || place.hasPrefix(other + "/") || other.hasPrefix(place == "/" ? place : place + "/")
            else { continue }
            throw ValidationError(.outputAmongInput(output, folder))
        }
    }

    /// Whether the site is what a build would make, so that there is nothing to read.
    ///
    /// - Throws: exit code 1 where the build that made it warned of something and warnings count as errors.
    private func isCurrent(_ listing: Listing, _ inputs: Inputs, _ options: Publication.Options) throws -> Bool {
        guard reporting.diagnostics == .text else { return false }
        guard let stamp = listing.stamp(inputs),
            let found = Publication.current(output, of: Listing.Known.all.map { $0.stamp(stamp) }, options)
        else { return false }
        let known = Listing.Known.all[found]
        if known.hasWarnings, reporting.strict { return false }
        if !reporting.quiet {
            let message = BuildMessage.unchanged(output, hasWarnings: known.hasWarnings)
            Console.say(message, messageLanguage(in: known.language))
        }
        return true
    }

    /// Prints figures for people who measure: a name, a colon and numbers, whatever the language.
    private func printTimings(_ timings: Timings, _ listing: Listing, _ result: BuildResult) {
        var lines = timings.stages.map { "\($0.stage.rawValue): \(Int(($0.seconds * 1000).rounded())) ms" }
        let (work, outcome) = (result.work, result.outcome)
        lines.append("files read: \(listing.size.files), \(listing.size.bytes) bytes")
        lines.append("files rendered: \(work.rendered), \(work.bytes) bytes")
        lines.append("files written: \(outcome.written), \(outcome.bytes) bytes")
        lines.append("files rendered that came out the same: \(work.same)")
        lines.append("files skipped: \(work.skipped)")
        lines.append("files removed: \(outcome.removed)")
        var usage = rusage()
        if getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 {
            lines.append("peak memory: \(usage.ru_maxrss) kB")
        }
        Console.error(lines.map { $0 + "\n" }.joined())
    }
}

/// Holds something to the end of the process.
private final class Kept: Sendable {
    private let prepared: Prepared

    init(_ prepared: Prepared) {
        self.prepared = prepared
    }
}

/// How a command tells what is wrong.
struct ReportingOptions: ParsableArguments {
    @Flag(help: .told(nl: "Eindig ook bij waarschuwingen met code 1.", en: "End with exit code 1 on warnings too."))
    var strict = false

    @Option(help: .told(nl: "In welke vorm meldingen komen.", en: "How to print diagnostics.", as: "format"))
    var diagnostics: DiagnosticsFormat = .text

    @Flag(help: .told(nl: "Zeg niets dan de meldingen.", en: "Print nothing but diagnostics."))
    var quiet = false

    /// Whether what is wrong comes to exit code 1: errors do, and where it is `strict` the warnings that do not come by
    /// the passing of time alone.
    func fails(_ prepared: Prepared, isBuild: Bool) -> Bool {
        prepared.diagnostics.contains { isTold($0, isBuild) && ($0.severity == .error || strict && !$0.timely) }
    }

    /// A build does not tell what only the passing of time brings, whatever the programme makes of it.
    private func isTold(_ diagnostic: Diagnostic, _ isBuild: Bool) -> Bool { !(isBuild && diagnostic.timely) }

    /// Prints what is wrong.
    func say(_ prepared: Prepared, _ language: Language, isBuild: Bool) {
        let shown = prepared.diagnostics.filter { isTold($0, isBuild) }
        let report = Report(shown, sources: prepared.sources, language: language)
        report.print(diagnostics, version: Tool.version)
        if report.errors > 0 || !quiet, report.errors + report.warnings > 0, diagnostics == .text {
            Console.say(CommandMessage.found(errors: report.errors, warnings: report.warnings), language)
        }
    }
}
