import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Programme
import Site

/// `werkboek freeze`.
struct FreezeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze",
        abstract: said(
            nl: "Bewaart de stand van vandaag als editie, om later mee te vergelijken.",
            en: "Keeps today's state as an edition to compare with later."))

    @Argument(
        help: .told(
            nl: "De naam van de editie: letters, cijfers, '.', '_' en '-'.",
            en: "The name of the edition: letters, digits, '.', '_' and '-'.", as: "name"))
    var name: String

    @OptionGroup var programme: ProgrammeOptions

    func validate() throws {
        guard Identifier.isValid(name) else {
            throw ValidationError(.notAName(name))
        }
    }

    func run() throws {
        var parts: [(Audience, [UInt8])] = []
        var day = Day(number: 0)
        var language = Language.en
        for audience in Audience.allCases.reversed() {
            var options = programme
            options.audience = audience
            let prepared = try options.prepareWithoutErrors()
            parts.append((audience, prepared.site.programmeJSON()))
            day = prepared.programme.day
            language = messageLanguage(prepared.programme)
        }
        var bytes = Array("{\"version\": 1, \"day\": \"\(day.iso)\", \"audiences\": {\n".utf8)
        for (i, (audience, data)) in parts.enumerated() {
            bytes += Array("\(i > 0 ? ",\n" : "")\"\(audience.rawValue)\": ".utf8)
            bytes += data.reversed().drop { $0 == 0x0A }.reversed()
        }
        bytes += Array("\n}}\n".utf8)
        let folder = programme.content + "/editions"
        let path = folder + "/" + name + ".json"
        do throws(FileProblem) {
            try makeFolder(folder)
            try writeFile(path, bytes, onlyNew: true)
        } catch {
            if error.code == EEXIST {
                Console.refuse(CommandMessage.editionExists(path), language)
                throw ExitCode(64)
            }
            throw fail(error, language, writing: true)
        }
        Console.error("\(path)\n")
    }
}
