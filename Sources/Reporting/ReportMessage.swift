internal import Diagnostics

/// What a report says besides the diagnostics.
enum ReportMessage: Message {
    /// How many diagnostics are not shown.
    case more(Int)

    func text(in language: Language) -> String {
        switch (self, language) {
        case (.more(let count), .nl): "… en nog \(count) \(count == 1 ? "melding" : "meldingen")"
        case (.more(let count), .en): "… and \(count) more"
        }
    }
}
