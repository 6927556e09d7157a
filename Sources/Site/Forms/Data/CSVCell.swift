/// A cell of `data/actions.csv`: what is done to its text so that a spreadsheet takes it for text, and undone on import.
public enum CSVCell {
    /// A text that a spreadsheet does not take for a formula: one that starts like one gets a `'` in front.
    ///
    /// What starts with `'` and then like a formula gets another, so that ``original(_:)`` gives back every text.
    /// What counts as a start: `=`, `+`, `-`, `@`, a tab and a carriage return (OWASP, "CSV Injection"), also in their
    /// full-width forms, and behind spaces.
    public static func neutralised(_ text: String) -> String {
        startsLikeFormula(text) ? "'" + text : text
    }

    /// The text that was neutralised.
    public static func original(_ cell: String) -> String {
        guard cell.utf8.first == 0x27 else { return cell }
        let rest = String(cell.dropFirstScalar)
        return startsLikeFormula(rest) ? rest : cell
    }

    static func startsLikeFormula(_ text: some StringProtocol) -> Bool {
        // Most cells begin with a letter or digit.
        guard let first = text.utf8.first, first < 0x30 || first == 0x3D || first == 0x40 || first >= 0x80 else {
            return false
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'", " ", "\u{A0}", "\n": continue
            case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
            default: return false
            }
        }
        return false
    }
}

extension String {
    /// Without its first scalar; a mark that combines with a quote stays.
    fileprivate var dropFirstScalar: Substring.UnicodeScalarView { unicodeScalars.dropFirst() }
}
