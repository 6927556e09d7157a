import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Preview
import Programme

/// `werkboek serve`.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: said(
            nl: "Toont de site in een browser en volgt elke wijziging.",
            en: "Shows the site in a browser and follows every change."),
        discussion: said(
            nl: """
                Bouwt in het geheugen, alleen voor deze computer, en schrijft niets. Wat je bewaart, is meteen te zien; wat \
                er niet klopt, ligt over de pagina tot het hersteld is. Ctrl-C stopt.
                """,
            en: """
                Builds in memory, serves to this machine only and writes nothing. Each save shows at once; what is wrong \
                with the content is laid over the page until it is mended. Ctrl-C ends it.
                """))

    @OptionGroup var programme: ProgrammeOptions

    @Option(
        help: .told(
            nl: "De poort; anders 8080, of een vrije als die bezet is.",
            en: "The port to serve on; by default 8080, or a free one if that is taken.", as: "n"),
        transform: Arguments.port)
    var port: Int?

    @Flag(help: .told(nl: "Open de site in de browser.", en: "Open the site in the browser."))
    var open = false

    @Flag(
        help: .told(
            nl: "Zeg niets dan het adres en wat er niet klopt.", en: "Print nothing but the address and diagnostics."))
    var quiet = false

    func run() throws {
        // Held back in all threads, so that they come to the one that waits for them.
        var ending = sigset_t()
        sigemptyset(&ending)
        for number in [SIGINT, SIGTERM] { sigaddset(&ending, number) }
        pthread_sigmask(SIG_BLOCK, &ending, nil)
        signal(SIGPIPE, SIG_IGN)
        let preview = try start()
        let language = preview.language
        if preview.hasMoved(from: port) { Console.say(ServeMessage.otherPort, language) }
        Console.say(ServeMessage.address(preview.address), language)
        if open, !Browser.open(preview.address) { Console.say(ServeMessage.noBrowser, language) }
        var signal: Int32 = 0
        while sigwait(&ending, &signal) != 0 {}
        if !quiet {
            // The terminal shows ^C where the next line would begin.
            Console.error("\n")
            Console.say(ServeMessage.stopped, language)
        }
        // Nothing is written, so nothing needs finishing: a build that is under way need not be waited for. The system
        // closes the connections.
        _exit(0)
    }

    private func start() throws -> Preview {
        let inputs = try programme.inputs()
        let today = programme.today
        let tell = ServeCommand.teller(isQuiet: quiet)
        do throws(PreviewError) {
            return try Preview(
                Preview.Options(
                    inputs: {
                        var inputs = inputs
                        inputs.day = today ?? (try? Arguments.defaultDay()) ?? inputs.day
                        return inputs
                    }, port: port, language: Arguments.environment("WERKBOEK_LANG").flatMap(Language.init(rawValue:)),
                    tell: tell))
        } catch {
            Console.refuse(error, messageLanguage(nil))
            throw error.code
        }
    }

    /// Prints what happens.
    private static func teller(isQuiet: Bool) -> @Sendable (Preview.News) -> Void {
        { news in
            switch news {
            case .found(let report): report.print(.text, version: Tool.version)
            case .cannotRead(let problem, let language): _ = fail(problem, language)
            case .built(let milliseconds, let warnings, let language):
                guard !isQuiet else { return }
                Console.say(ServeMessage.built(milliseconds: milliseconds, warnings: warnings), language)
            case .looking(let language): Console.say(ServeMessage.looking, language)
            }
        }
    }
}

extension PreviewError {
    /// 64 where another port is needed, else 74.
    fileprivate var code: ExitCode {
        switch self {
        case .portTaken, .portForbidden: ExitCode(64)
        case .cannotRead, .system: ExitCode(74)
        }
    }
}
