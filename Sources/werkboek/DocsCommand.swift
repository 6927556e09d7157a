import ArgumentParser
import Pipeline
import Programme
import Rules
import Site

/// Writes the parts of the documentation that come from the program itself; used by `make docs`.
struct DocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract: said(
            nl: "Schrijft de naslag in de documentatie.",
            en: "Writes the reference parts of the documentation."), shouldDisplay: false)

    @Argument(help: .told(nl: "De map om in te schrijven.", en: "The folder to write to.", as: "dir"))
    var folder: String

    func run() throws {
        do throws(FileProblem) {
            try writeFile(folder + "/format.md", Array(FormatReference.markdown().utf8))
            try writeFile(folder + "/rules.md", Array(RuleBook.markdown().utf8))
            try writeFile(folder + "/templates-reference.md", Array(PageTemplates.reference().utf8))
        } catch {
            throw fail(error, .en, writing: true)
        }
    }
}
