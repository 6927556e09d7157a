import Diagnostics
import Pipeline
import Publish

/// What `werkboek build` tells of its work.
enum BuildMessage: Message {
    case unchanged(String, hasWarnings: Bool)
    case summary(String, Outcome)
    case stage(Stage)
    case progress(done: Int, of: Int)
    case rendered(String, RenderReason)

    func text(in language: Language) -> String {
        switch (self, language) {
        case (.unchanged(let output, false), .nl): "\(output): ongewijzigd"
        case (.unchanged(let output, false), .en): "\(output): unchanged"
        case (.unchanged(let output, true), .nl):
            "\(output): ongewijzigd, met dezelfde waarschuwingen (zie werkboek check)"
        case (.unchanged(let output, true), .en): "\(output): unchanged, with warnings as before (see werkboek check)"
        case (.summary(let output, let did), .nl):
            "\(output): \(did.written) geschreven, \(did.kept) ongewijzigd, \(did.removed) verwijderd"
        case (.summary(let output, let did), .en):
            "\(output): \(did.written) written, \(did.kept) unchanged, \(did.removed) removed"
        case (.stage(let stage), .nl):
            switch stage {
            case .list: "Bestanden opzoeken"
            case .read: "Lezen"
            case .assemble: "Verbanden leggen"
            case .check: "Controleren"
            case .plan: "Pagina's bepalen"
            case .render: "Pagina's maken"
            case .publish: "Publiceren"
            }
        case (.stage(let stage), .en):
            switch stage {
            case .list: "Finding files"
            case .read: "Reading"
            case .assemble: "Putting together"
            case .check: "Checking"
            case .plan: "Planning pages"
            case .render: "Making pages"
            case .publish: "Publishing"
            }
        case (.progress(let done, let all), .nl): "Pagina's maken: \(done) van \(all)"
        case (.progress(let done, let all), .en): "Making pages: \(done) of \(all)"
        case (.rendered(let address, .isNew), .nl): "\(address): nieuw"
        case (.rendered(let address, .isNew), .en): "\(address): new"
        case (.rendered(let address, .wasTouched), .nl): "\(address): niet meer zoals de vorige build het schreef"
        case (.rendered(let address, .wasTouched), .en): "\(address): no longer as the last build wrote it"
        case (.rendered(let address, .differs), .nl): "\(address): wat er te zien is, is veranderd"
        case (.rendered(let address, .differs), .en): "\(address): what it shows has changed"
        }
    }
}
