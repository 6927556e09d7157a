public import Diagnostics
public import Preview

/// What `werkboek serve` says on the terminal.
enum ServeMessage: Message {
    case address(String)
    case otherPort
    case noBrowser
    case built(milliseconds: Int, warnings: Int)
    case looking
    case stopped

    func text(in language: Language) -> String {
        switch (self, language) {
        case (.address(let address), .nl): "\(address)  (stoppen met Ctrl-C)"
        case (.address(let address), .en): "\(address)  (Ctrl-C to stop)"
        case (.otherPort, .nl): "Poort 8080 is bezet; dit is een andere."
        case (.otherPort, .en): "Port 8080 is taken; this is another."
        case (.noBrowser, .nl):
            "Er is geen programma gevonden dat adressen opent (xdg-open). Open het adres zelf."
        case (.noBrowser, .en): "There is no program that opens addresses (xdg-open). Open the address yourself."
        case (.built(let time, 0), .nl): "Gebouwd (\(time) ms)"
        case (.built(let time, 0), .en): "Built (\(time) ms)"
        case (.built(let time, let count), .nl):
            "Gebouwd (\(time) ms), \(count) \(count == 1 ? "waarschuwing" : "waarschuwingen")"
        case (.built(let time, let count), .en):
            "Built (\(time) ms), \(count) \(count == 1 ? "warning" : "warnings")"
        case (.looking, .nl):
            "Het systeem kan niet meer mappen in de gaten houden; ze worden elke seconde nagelopen. Sneller: verhoog fs.inotify.max_user_watches."
        case (.looking, .en):
            "The system can watch no more folders; they are looked through every second. Faster: raise fs.inotify.max_user_watches."
        case (.stopped, .nl): "Gestopt."
        case (.stopped, .en): "Stopped."
        }
    }
}

/// Why a preview could not begin, for the terminal.
extension PreviewError: Message {
    public func text(in language: Language) -> String {
        switch (self, language) {
        case (.portTaken(let port), .nl):
            "Poort \(port) is bezet. Kies een andere met --port, of laat --port weg voor een vrije."
        case (.portTaken(let port), .en):
            "Port \(port) is taken. Choose another with --port, or leave --port out for a free one."
        case (.portForbidden(let port), .nl):
            "Poort \(port) is voor het systeem. Kies er een vanaf 1024 met --port."
        case (.portForbidden(let port), .en):
            "Port \(port) is kept for the system. Choose one from 1024 with --port."
        case (.cannotRead(let problem), _): CommandMessage.cannotRead(problem).text(in: language)
        case (.system(let call, let code), .nl): "De preview start niet: \(call): \(SystemReason(code).text(in: .nl))"
        case (.system(let call, let code), .en):
            "The preview does not start: \(call): \(SystemReason(code).text(in: .en))"
        }
    }
}
