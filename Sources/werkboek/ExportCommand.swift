import ArgumentParser
import Pipeline
import Programme
import Site

/// `werkboek export`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: said(
            nl: "Geeft alle acties: als rekenblad, als gegevens of als kalender.",
            en: "Prints all actions: as a spreadsheet, as data or as a calendar."))

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv
        case json
        case ics
    }

    @Option(help: .told(nl: "In welke vorm.", en: "In which form.", as: "format"))
    var format: Format = .csv

    @OptionGroup var programme: ProgrammeOptions

    func run() throws {
        let prepared = try programme.prepareWithoutErrors()
        switch format {
        case .csv: Console.output(prepared.site.actionsCSV())
        case .json: Console.output(prepared.site.programmeJSON())
        case .ics: Console.output(prepared.site.agendaCalendar())
        }
    }
}
