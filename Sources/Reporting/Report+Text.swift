internal import Diagnostics

extension Report {
    /// The report for people: a line per diagnostic with the source line and a caret below it.
    ///
    /// - Parameters:
    ///   - isColoured: whether to use colour.
    ///   - limit: how many to print; errors go first where not all fit.
    public func text(isColoured: Bool, limit: Int = 100) -> String {
        let shown = mostSevere(limit).sorted().map { entries[$0] }
        var out = ""
        for entry in shown { write(entry, isColoured, into: &out) }
        if shown.count < entries.count {
            out += ReportMessage.more(entries.count - shown.count).text(in: language) + "\n"
        }
        return out
    }

    private func write(_ entry: Entry, _ isColoured: Bool, into out: inout String) {
        let diagnostic = entry.diagnostic
        let word = diagnostic.severity.rawValue
        let colour = diagnostic.severity == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m"
        let (on, off) = isColoured ? (colour, "\u{1B}[0m") : ("", "")
        let message = Report.visible(diagnostic.message.text(in: language))
        let start = start(of: diagnostic.place)
        out += "\(Report.visible(entry.path)):\(start.line):\(start.column): "
        out += "\(on)\(word):\(off) \(message) [\(diagnostic.rule)]\n"
        out += details(diagnostic, start)
    }

    /// The source line with a caret, and the notes with theirs.
    ///
    /// - Parameter start: where its place begins.
    func details(_ diagnostic: Diagnostic, _ start: Position) -> String {
        var out = excerpt(diagnostic.place, start)
        for note in diagnostic.notes {
            let file = sources[note.place]
            let position = file.position(of: Int(note.place.start))
            let text = Report.visible(note.message.text(in: language))
            out += "\(Report.visible(file.path)):\(position.line):\(position.column): note: \(text)\n"
            out += excerpt(note.place, position)
        }
        return out
    }

    /// The source line with a caret under the place; nothing where the file has no text there.
    private func excerpt(_ place: Place, _ position: Position) -> String {
        let file = sources[place]
        let line = file.line(around: Int(place.start))
        guard !line.isEmpty else { return "" }
        let width = 100
        let scalars = Array(String(decoding: file.bytes[line], as: UTF8.self).unicodeScalars)
        var column = position.column - 1
        var from = 0
        if column > width * 3 / 4 {
            from = min(column - width / 2, max(0, scalars.count - width))
            column -= from
        }
        let to = min(scalars.count, from + width)
        var text = from > 0 ? "…" : ""
        if from > 0 { column += 1 }
        for scalar in scalars[min(from, to)..<to] {
            // A tab or hidden character is one column here, as it is in the count.
            text += scalar == "\t" ? " " : isShown(scalar) ? String(scalar) : "·"
        }
        if to < scalars.count { text += "…" }
        let end = min(Int(place.end), line.upperBound)
        let covered = end > Int(place.start) ? file.bytes[Int(place.start)..<end].count { $0 & 0xC0 != 0x80 } : 0
        let tail = max(0, min(covered, to - from - (position.column - 1 - from)) - 1)
        let number = String(position.line)
        let margin = String(repeating: " ", count: number.count)
        return " \(number) | \(text)\n \(margin) | \(String(repeating: " ", count: max(0, column)))^"
            + String(repeating: "~", count: tail) + "\n"
    }

    private func isShown(_ scalar: Unicode.Scalar) -> Bool {
        Report.visible(String(scalar)) == String(scalar)
    }
}
