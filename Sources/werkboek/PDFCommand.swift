import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Programme

/// `werkboek pdf`.
struct PDFCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pdf", abstract: "Makes a theme's workbook, the agenda or the hand-out as a PDF.",
        discussion: "Needs WeasyPrint: `make pdf` installs it, or `pip install weasyprint`.")

    @Argument(help: ArgumentHelp("The theme, by id or slug.", valueName: "theme"))
    var theme: String?

    @Flag(help: "The whole action agenda instead of a theme.")
    var agenda = false

    @Flag(help: "The hand-out for the next meeting instead of a theme.")
    var meeting = false

    @Option(help: ArgumentHelp("The file to write; by default named after what is in it.", valueName: "file"))
    var output: String?

    @OptionGroup var programme: ProgrammeOptions

    func validate() throws {
        guard [theme != nil, agenda, meeting].count(where: { $0 }) == 1 else {
            throw ValidationError("Name a theme, or give --agenda or --meeting.")
        }
    }

    func run() throws {
        let prepared = try programme.prepareWithoutErrors()
        let language = messageLanguage(prepared.programme)
        let address = try address(in: prepared)
        guard let file = prepared.file(at: address) else { throw ValidationError("There is no page \(address).") }
        guard let printer = WeasyPrint.find() else {
            Console.error(
                language == .nl
                    ? "werkboek: WeasyPrint ontbreekt. Installeer het met `make pdf` of `pip install weasyprint`.\n"
                    : "werkboek: WeasyPrint is missing. Install it with `make pdf` or `pip install weasyprint`.\n")
            throw ExitCode(74)
        }
        let name = output ?? String(address.split(separator: "/").last ?? "").dropLast(".html".count) + ".pdf"
        do throws(FileProblem) {
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            for asset in prepared.files where asset.address.hasSuffix(".css") || asset.address == "favicon.svg" {
                try folder.write(asset.address, asset.bytes)
            }
            let page = PrintedPage(
                file, url: prepared.site.options.url, content: absolutePath(programme.content), assets: folder.path)
            try folder.write("page.html", page.html)
            try printer.print(folder.path + "/page.html", to: name)
        } catch {
            throw fail(error, language)
        }
        Console.error("\(name)\n")
    }

    private func address(in prepared: Prepared) throws -> String {
        let addresses = prepared.site.addresses
        if agenda { return addresses.agenda }
        if meeting { return addresses.meeting }
        guard let name = theme, let index = prepared.theme(name) else {
            let near = nearest(to: theme ?? "", among: prepared.programme.themes.flatMap { [$0.id, $0.slug] })
            throw ValidationError("There is no theme '\(theme ?? "")'." + (near.map { " Did you mean '\($0)'?" } ?? ""))
        }
        return addresses.workbook(theme: prepared.programme.themes[index].slug)
    }
}

/// The program that makes the PDF.
struct WeasyPrint {
    let path: String

    /// Looks in `WERKBOEK_WEASYPRINT`, in `.venv` of the current folder and in `PATH`.
    static func find() -> WeasyPrint? {
        let folders = (Arguments.environment("PATH") ?? "").split(separator: ":").map { String($0) + "/weasyprint" }
        let candidates =
            [Arguments.environment("WERKBOEK_WEASYPRINT"), ".venv/bin/weasyprint"].compactMap { $0 } + folders
        return candidates.first { access($0, X_OK) == 0 }.map(WeasyPrint.init)
    }

    /// Prints a page, tagged for screen readers.
    ///
    /// - Throws: ``FileProblem`` where it cannot be started or fails; its own words go to standard error.
    func print(_ page: String, to output: String) throws(FileProblem) {
        let arguments = [path, "--quiet", "--pdf-variant", "pdf/ua-1", page, output]
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        pointers.append(nil)
        defer { for pointer in pointers { free(pointer) } }
        var process = pid_t()
        let started = posix_spawn(&process, path, nil, nil, pointers, environ)
        guard started == 0 else { throw FileProblem(path: path, code: started) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw FileProblem(path: path, code: errno) }
        }
        guard status == 0 else { throw FileProblem(path: output, code: EIO) }
    }
}
