/// The `'` that keeps a spreadsheet from taking a text for a formula.
enum FormulaMark {
    /// A cell without the mark that export put in front of it.
    ///
    /// The mark stands before what starts like a formula: `=`, `+`, `-`, `@`, a tab or a carriage return, also in their
    /// full-width forms and behind spaces (OWASP, "CSV Injection"), or before such a mark that the text has itself.
    static func removed(from cell: String) -> String {
        guard cell.unicodeScalars.first == "'" else { return cell }
        let rest = cell.unicodeScalars.dropFirst()
        let start = rest.first { !["'", " ", "\u{A0}", "\n"].contains($0) }
        guard let start, starts.contains(start) else { return cell }
        return String(rest)
    }

    private static let starts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
}
