import ArgumentParser
import Diagnostics
import Programme
import Publish

/// Why publishing to an output folder failed, in words.
struct PublishFailure: Message, CustomStringConvertible {
    let error: PublishError
    let output: String

    var description: String { "\(error)" }

    /// 64 where the output folder was chosen wrongly, else 74.
    var code: ExitCode {
        switch error {
        case .notOurs, .inTheWay, .notAFolder: ExitCode(64)
        case .busy, .badAddress, .clash, .cannotRead, .cannotWrite, .noSpace: ExitCode(74)
        }
    }

    func text(in language: Language) -> String {
        switch (error, language) {
        case (.notOurs(let paths, let count), .nl):
            "\(output) bevat \(count) bestanden die werkboek niet geschreven heeft (\(some(paths, of: count))). Kies een lege map met --output, of neem ze over met --adopt."
        case (.notOurs(let paths, let count), .en):
            "\(output) holds \(count) files that werkboek did not write (\(some(paths, of: count))). Choose an empty folder with --output, or take them over with --adopt."
        case (.inTheWay(let paths, let count), .nl):
            "\(count) pagina's zouden overgenomen bestanden vervangen: \(some(paths, of: count)). Verplaats of hernoem die bestanden."
        case (.inTheWay(let paths, let count), .en):
            "\(count) pages would take the place of files that were kept: \(some(paths, of: count)). Move or rename those files."
        case (.busy, .nl): "Een andere build is bezig in \(output). Wacht tot die klaar is en probeer het opnieuw."
        case (.busy, .en): "Another build is publishing to \(output). Wait until it is done and try again."
        case (.notAFolder(let path), .nl): "\(path) is geen map. Kies een map met --output."
        case (.notAFolder(let path), .en): "\(path) is not a folder. Choose a folder with --output."
        case (.badAddress(let address), .nl): "Het adres \(address) kan niet."
        case (.badAddress(let address), .en): "The address \(address) cannot be."
        case (.clash(let address), .nl): "Twee pagina's hebben het adres \(address)."
        case (.clash(let address), .en): "Two pages have the address \(address)."
        case (.cannotRead(let path, let code), _):
            CommandMessage.cannotRead(FileProblem(path: path, code: code)).text(in: language)
        case (.cannotWrite(let path, let code), _):
            CommandMessage.cannotWrite(FileProblem(path: path, code: code)).text(in: language)
        case (.noSpace(let path), .nl):
            "Er is geen ruimte meer voor \(path). De site die er stond is niet aangeraakt."
        case (.noSpace(let path), .en):
            "There is no room left for \(path). The site that was there is untouched."
        }
    }

    private func some(_ paths: [String], of count: Int) -> String {
        paths.joined(separator: ", ") + (count > paths.count ? ", …" : "")
    }
}
