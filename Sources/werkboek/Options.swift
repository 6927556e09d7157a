public import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Publish
import Reporting
public import Programme

/// The options of all commands that read a programme.
struct ProgrammeOptions: ParsableArguments {
    @Option(
        help: .told(nl: "De map met de inhoud.", en: "The folder with the content.", as: "dir"), completion: .directory)
    var content = "content"

    @Option(
        help: .told(nl: "De map met eigen templates.", en: "The folder with templates of your own.", as: "dir"),
        completion: .directory)
    var templates = "templates"

    @Option(
        help: .told(
            nl: "De dag waarvoor alles geldt, als JJJJ-MM-DD; anders SOURCE_DATE_EPOCH, anders vandaag.",
            en: "The day to tell everything for, as YYYY-MM-DD; by default SOURCE_DATE_EPOCH, else today.", as: "date"),
        transform: Arguments.day)
    var today: Day?

    @Option(
        help: .told(
            nl: "Waar de site komt te staan, in plaats van de url van het programma.",
            en: "Where the site is published, instead of the programme's own url.", as: "url"),
        transform: Arguments.url)
    var url: String?

    @Option(help: .told(nl: "Voor wie de site is.", en: "Who the site is for.", as: "audience"))
    var audience: Audience = .public

    @Option(
        help: .told(
            nl: "Hoeveel tegelijk; anders één per processor.",
            en: "Threads to work with; by default one per processor.", as: "n"),
        transform: Arguments.jobs)
    var jobs: Int?

    /// What to build.
    ///
    /// - Throws: a validation error where `SOURCE_DATE_EPOCH` is no number of seconds.
    func inputs() throws -> Inputs {
        Inputs(
            content: content, templates: templates, day: try today ?? Arguments.defaultDay(), url: url,
            audience: audience, jobs: jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    }
}

extension Audience: ExpressibleByArgument {}

/// Values of options, read and checked.
enum Arguments {
    static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw ValidationError(.notADate(text))
        }
        return day
    }

    static func url(_ text: String) throws -> String {
        guard WebAddress.isValid(text) else {
            throw ValidationError(.notAnAddress(text))
        }
        return text
    }

    static func jobs(_ text: String) throws -> Int {
        guard let jobs = Int(text), (1...1024).contains(jobs) else {
            throw ValidationError(.notJobs(text))
        }
        return jobs
    }

    static func port(_ text: String) throws -> Int {
        guard let port = Int(text), (0...65535).contains(port) else {
            throw ValidationError(.notAPort(text))
        }
        return port
    }

    static func share(_ text: String) throws -> Share {
        guard let share = Share(text) else {
            throw ValidationError(.notAShare(text))
        }
        return share
    }

    /// The day that `SOURCE_DATE_EPOCH` names, in UTC as reproducible builds have it; else today, where the machine is.
    ///
    /// Source: https://reproducible-builds.org/specs/source-date-epoch/
    static func defaultDay() throws -> Day {
        guard let text = environment("SOURCE_DATE_EPOCH") else {
            var now = time(nil)
            var local = tm()
            localtime_r(&now, &local)
            return Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
                ?? Day(number: Int32(clamping: now / 86400))
        }
        guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
            throw ValidationError(.notAnEpoch(text))
        }
        return Day(number: Int32(seconds / 86400))
    }

    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension ProgrammeOptions {
    /// Reads and checks the programme, for a command that can do nothing with one that has errors.
    ///
    /// - Parameter rowsPerPage: how long a list may be before it is cut in pages; by default as in a site.
    /// - Throws: exit code 1 after printing the errors; 74 where something could not be read.
    func prepareWithoutErrors(rowsPerPage: Int? = nil) throws -> Prepared {
        var timings = Timings()
        var inputs = try inputs()
        inputs.rowsPerPage = rowsPerPage
        let prepared: Prepared
        do throws(FileProblem) {
            prepared = try prepare(inputs, Listing(inputs), timings: &timings)
        } catch {
            throw fail(error, messageLanguage(nil))
        }
        guard prepared.hasErrors else { return prepared }
        let errors = prepared.diagnostics.filter { $0.severity == .error }
        Report(errors, sources: prepared.sources, language: messageLanguage(prepared.programme))
            .print(.text, version: Tool.version)
        throw ExitCode(1)
    }
}
