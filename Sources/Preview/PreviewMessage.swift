internal import Diagnostics

/// What the preview says in the browser.
enum PreviewMessage: Message {
    case errors(Int)
    case more(Int)
    case cannotRead
    case close
    case foreign
    case waiting

    func text(in language: Language) -> String {
        switch (self, language) {
        case (.errors(let count), .nl):
            "De inhoud heeft \(count == 1 ? "een fout" : "\(count) fouten"). De site blijft zoals hij was, tot alles hersteld is."
        case (.errors(let count), .en):
            "The content has \(count == 1 ? "an error" : "\(count) errors"). The site stays as it was until all is mended."
        case (.more(let count), .nl): "… en nog \(count). Alles staat in de terminal."
        case (.more(let count), .en): "… and \(count) more. The terminal has them all."
        case (.cannotRead, .nl): "De inhoud kan niet gelezen worden. De site blijft zoals hij was."
        case (.cannotRead, .en): "The content cannot be read. The site stays as it was."
        case (.close, .nl): "Sluiten (Esc)"
        case (.close, .en): "Close (Esc)"
        case (.foreign, .nl): "Deze preview is er alleen voor deze computer. Typ het adres zelf in de adresbalk."
        case (.foreign, .en): "This preview is for this computer alone. Type the address in the address bar yourself."
        case (.waiting, .nl):
            "De inhoud heeft fouten; ze staan ook in de terminal. Zodra ze hersteld zijn, verschijnt hier de site."
        case (.waiting, .en):
            "The content has errors; they are in the terminal too. As soon as they are mended, the site appears here."
        }
    }
}
