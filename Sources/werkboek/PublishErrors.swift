import ArgumentParser
import Diagnostics
import Glibc
import Publish

/// Prints why publishing failed, and gives the exit code: 64 where the output folder was chosen wrongly, else 74.
func fail(_ error: PublishError, output: String, _ language: Language) -> ExitCode {
    let isDutch = language == .nl
    var code: Int32 = 74
    let text: String
    switch error {
    case .notOurs(let paths, let count):
        code = 64
        let list = paths.joined(separator: ", ") + (count > paths.count ? ", …" : "")
        text =
            isDutch
            ? "\(output) bevat \(count) bestanden die werkboek niet geschreven heeft (\(list)). Kies een lege map met --output, of neem ze over met --adopt."
            : "\(output) holds \(count) files that werkboek did not write (\(list)). Choose an empty folder with --output, or take them over with --adopt."
    case .inTheWay(let paths, let count):
        code = 64
        let list = paths.joined(separator: ", ") + (count > paths.count ? ", …" : "")
        text =
            isDutch
            ? "\(count) pagina's zouden overgenomen bestanden vervangen: \(list). Verplaats of hernoem die bestanden."
            : "\(count) pages would take the place of files that were kept: \(list). Move or rename those files."
    case .busy:
        text =
            isDutch
            ? "Een andere build is bezig in \(output). Wacht tot die klaar is en probeer het opnieuw."
            : "Another build is publishing to \(output). Wait until it is done and try again."
    case .notAFolder(let path):
        code = 64
        text = isDutch ? "\(path) is geen map." : "\(path) is not a folder."
    case .badAddress(let address):
        text = isDutch ? "Het adres \(address) kan niet." : "The address \(address) cannot be."
    case .clash(let address):
        text = isDutch ? "Twee pagina's hebben het adres \(address)." : "Two pages have the address \(address)."
    case .cannotRead(let path, let number):
        text =
            (isDutch ? "\(path) kan niet gelezen worden: " : "Cannot read \(path): ")
            + String(cString: strerror(number))
    case .cannotWrite(let path, let number):
        text =
            (isDutch ? "\(path) kan niet geschreven worden: " : "Cannot write \(path): ")
            + String(cString: strerror(number))
    case .noSpace(let path):
        text =
            isDutch
            ? "Er is geen ruimte meer voor \(path). De site die er stond is niet aangeraakt."
            : "There is no room left for \(path). The site that was there is untouched."
    }
    Console.error("werkboek: \(text)\n")
    return ExitCode(code)
}
