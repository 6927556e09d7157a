import Diagnostics
import Glibc
import Programme

/// The program that makes a PDF of a page. Source: https://doc.courtbouillon.org/weasyprint/stable/api_reference.html
struct WeasyPrint {
    let path: String

    /// Looks in `WERKBOEK_WEASYPRINT`, in `.venv` of the current folder and in `PATH`.
    static func find() -> WeasyPrint? {
        let folders = (Arguments.environment("PATH") ?? "").split(separator: ":").map { String($0) + "/weasyprint" }
        let candidates =
            [Arguments.environment("WERKBOEK_WEASYPRINT"), ".venv/bin/weasyprint"].compactMap { $0 } + folders
        return candidates.first { access($0, X_OK) == 0 }.map(WeasyPrint.init)
    }

    /// Prints a page as PDF/UA-1, tagged for screen readers.
    ///
    /// - Parameters:
    ///   - page: the page's file.
    ///   - output: the file to write.
    ///   - log: a file for what it has to say.
    ///   - day: the day that goes into the document; the clock would make each one different.
    /// - Returns: what went wrong, in its own words; nothing where the PDF is whole.
    /// - Throws: ``FileProblem`` where it cannot be started.
    func print(_ page: String, to output: String, log: String, on day: Day) throws(FileProblem) -> [String] {
        let arguments = WeasyPrint.pointers([path, "--pdf-variant", "pdf/ua-1", page, output])
        let variables = WeasyPrint.pointers(WeasyPrint.environment(on: day))
        defer { for pointer in arguments + variables { free(pointer) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var process = pid_t()
        let started = posix_spawn(&process, path, &actions, nil, arguments, variables)
        guard started == 0 else { throw FileProblem(path: path, code: started) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw FileProblem(path: path, code: errno) }
        }
        let lines = String(decoding: try readFile(log), as: UTF8.self).split(whereSeparator: \.isNewline)
        // Warnings are of styles that only a screen can show; errors of pictures that are not there.
        let errors = lines.filter { $0.hasPrefix("ERROR:") }
        guard status != 0, errors.isEmpty else { return errors.map(String.init) }
        return lines.suffix(5).map(String.init) + ["\(path): \(status >> 8 & 0xFF)"]
    }

    /// Texts as C has them, to be freed, with nothing behind the last.
    private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }

    /// The environment with the day as `SOURCE_DATE_EPOCH`, which the fonts in a PDF take their dates from.
    private static func environment(on day: Day) -> [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            if !text.hasPrefix("SOURCE_DATE_EPOCH=") { variables.append(text) }
            next += 1
        }
        return variables + ["SOURCE_DATE_EPOCH=\(Int(day.number) * 86400)"]
    }
}
