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
                Bouwt in het geheugen, alleen voor deze computer, en schrijft niets. Wat u bewaart, is meteen te zien; wat \
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
        let isDutch = preview.language == .nl
        if preview.hasMoved(from: port) {
            Console.error(
                isDutch ? "Poort 8080 is bezet; dit is een andere.\n" : "Port 8080 is taken; this is another.\n")
        }
        Console.error(preview.address + (isDutch ? "  (stoppen met Ctrl-C)\n" : "  (Ctrl-C to stop)\n"))
        if open, !Browser.open(preview.address) {
            Console.error(
                isDutch
                    ? "Er is geen programma gevonden dat adressen opent (xdg-open). Open het adres zelf.\n"
                    : "There is no program that opens addresses (xdg-open). Open the address yourself.\n")
        }
        var signal: Int32 = 0
        while sigwait(&ending, &signal) != 0 {}
        if !quiet { Console.error(isDutch ? "\nGestopt.\n" : "\nStopped.\n") }
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
            throw refusal(error)
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
                let word =
                    language == .nl
                    ? (warnings == 1 ? "waarschuwing" : "waarschuwingen") : (warnings == 1 ? "warning" : "warnings")
                Console.error(
                    (language == .nl ? "Gebouwd" : "Built") + " (\(milliseconds) ms)"
                        + (warnings > 0 ? ", \(warnings) \(word)" : "") + "\n")
            case .looking(let language):
                Console.error(
                    language == .nl
                        ? "Het systeem kan niet meer mappen in de gaten houden; ze worden elke seconde nagelopen. Sneller: verhoog fs.inotify.max_user_watches.\n"
                        : "The system can watch no more folders; they are looked through every second. Faster: raise fs.inotify.max_user_watches.\n"
                )
            }
        }
    }

    /// Prints why the preview cannot begin: 64 where another port is needed, else 74.
    private func refusal(_ error: PreviewError) -> ExitCode {
        let isDutch = messageLanguage(nil) == .nl
        let text: String
        var code: Int32 = 64
        switch error {
        case .cannotRead(let problem): return fail(problem, messageLanguage(nil))
        case .portTaken(let port):
            text =
                isDutch
                ? "Poort \(port) is bezet. Kies een andere met --port, of laat --port weg voor een vrije."
                : "Port \(port) is taken. Choose another with --port, or leave --port out for a free one."
        case .portForbidden(let port):
            text =
                isDutch
                ? "Poort \(port) is voor het systeem. Kies er een vanaf 1024 met --port."
                : "Port \(port) is kept for the system. Choose one from 1024 with --port."
        case .system(let call, let number):
            code = 74
            let reason = String(cString: strerror(number))
            text =
                isDutch ? "De preview start niet: \(call): \(reason)" : "The preview does not start: \(call): \(reason)"
        }
        Console.error("werkboek: \(text)\n")
        return ExitCode(code)
    }
}
