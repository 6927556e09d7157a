import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Programme
import Site

/// `werkboek pdf`.
struct PDFCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pdf",
        abstract: said(
            nl: "Maakt een PDF van het werkboek van een thema, de agenda of de uitdraai.",
            en: "Makes a theme's workbook, the agenda or the hand-out as a PDF."),
        discussion: said(
            nl: "Heeft WeasyPrint nodig: `make pdf` installeert het, of `pip install weasyprint`.",
            en: "Needs WeasyPrint: `make pdf` installs it, or `pip install weasyprint`."))

    @Argument(
        help: .told(nl: "Het thema, met id of map.", en: "The theme, by id or slug.", as: "theme"),
        completion: .ids(.theme))
    var theme: String?

    @Flag(
        help: .told(
            nl: "De hele actieagenda in plaats van een thema.", en: "The whole action agenda instead of a theme."))
    var agenda = false

    @Flag(
        help: .told(
            nl: "De uitdraai voor de volgende bijeenkomst in plaats van een thema.",
            en: "The hand-out for the next meeting instead of a theme."))
    var meeting = false

    @Option(
        help: .told(
            nl: "Het bestand; anders genoemd naar wat erin staat.",
            en: "The file to write; by default named after what is in it.", as: "file"), completion: .file())
    var output: String?

    @OptionGroup var programme: ProgrammeOptions

    func validate() throws {
        guard [theme != nil, agenda, meeting].count(where: { $0 }) == 1 else {
            throw ValidationError(.whatToPrint)
        }
    }

    func run() throws {
        // On paper a long list needs no pages of its own.
        let prepared = try programme.prepareWithoutErrors(rowsPerPage: .max)
        let language = messageLanguage(prepared.programme)
        let address = try address(in: prepared)
        guard let file = prepared.file(at: address) else {
            throw ValidationError(.unknownPage(address))
        }
        guard let printer = WeasyPrint.find() else {
            Console.refuse(CommandMessage.printerMissing, language)
            throw ExitCode(74)
        }
        let name = output ?? String(address.split(separator: "/").last ?? "").dropLast(".html".count) + ".pdf"
        let pdf: [UInt8]?
        do throws(FileProblem) {
            pdf = try print(file, of: prepared, with: printer, language)
        } catch {
            throw fail(error, language)
        }
        guard let pdf else { throw ExitCode(74) }
        do throws(FileProblem) {
            try writeFile(name, pdf)
        } catch {
            throw fail(error, language, writing: true)
        }
        Console.error("\(name)\n")
    }

    /// The page as a PDF; `nil`, after telling why, where anything of the page would be missing from it.
    private func print(
        _ file: PlannedFile, of prepared: Prepared, with printer: WeasyPrint, _ language: Language
    ) throws(FileProblem) -> [UInt8]? {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let assets = prepared.files.filter { $0.address.hasSuffix(".css") && $0.source == nil }
        for asset in assets { try folder.write(asset.address, asset.bytes) }
        let page = PrintedPage(
            file, url: prepared.site.options.url, content: absolutePath(programme.content), assets: folder.path,
            names: Set(assets.map(\.address)))
        try folder.write("page.html", page.html)
        let output = folder.path + "/page.pdf"
        let problems = try printer.print(
            folder.path + "/page.html", to: output, log: folder.path + "/log", on: prepared.programme.day)
        guard problems.isEmpty else {
            Console.refuse(CommandMessage.notWhole, language)
            for problem in problems { Console.error("    \(problem)\n") }
            return nil
        }
        return try readFile(output)
    }

    private func address(in prepared: Prepared) throws -> String {
        let addresses = prepared.site.addresses
        if agenda { return addresses.agenda }
        if meeting { return addresses.meeting }
        guard let name = theme, let index = prepared.theme(name) else {
            let near = nearest(to: theme ?? "", among: prepared.programme.themes.flatMap { [$0.id, $0.slug] })
            throw ValidationError(.unknownTheme(theme ?? "", nearest: near))
        }
        return addresses.workbook(theme: prepared.programme.themes[index].slug)
    }
}
