internal import Diagnostics
internal import Reporting

/// What must hold for whatever is said about an input.
func inspectMessages(_ diagnostics: [Diagnostic], _ sources: Sources) {
    for diagnostic in diagnostics {
        for place in [diagnostic.place] + diagnostic.notes.map(\.place) {
            demand(sources.files.indices.contains(Int(place.file)), "a message about a file that exists")
            let size = sources[place].bytes.count
            demand(
                place.start <= place.end && place.end <= size,
                "\(diagnostic.rule) lies inside its file: \(place) of \(size)")
        }
    }
    for language in Language.allCases {
        let report = Report(diagnostics, sources: sources, language: language)
        let text = report.text(isColoured: false)
        demand(!hasControls(text), "no control character reaches a terminal")
        demand(text.utf8.count < 1 << 20, "a report that somebody can read")
        demand(!hasControls(report.github()), "no control character reaches a log")
        demand(
            isJSON(report.json()) && isJSON(report.sarif(version: "1", explanation: { _ in nil })), "JSON that is JSON")
    }
}

private func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
        (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
            || scalar.properties.isBidiControl
    }
}

/// Whether brackets and quotes of a JSON text are in pairs and no control character or `<` is in it that a page could
/// take for its own.
func isJSON(_ bytes: [UInt8]) -> Bool {
    var open: [UInt8] = []
    var (isQuoted, isEscaped) = (false, false)
    for byte in bytes {
        if isQuoted {
            if byte < 0x20 { return false }
            if isEscaped {
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else if byte == 0x22 {
                isQuoted = false
            }
            continue
        }
        switch byte {
        case 0x22: isQuoted = true
        case 0x5B: open.append(0x5D)
        case 0x7B: open.append(0x7D)
        case 0x5D, 0x7D: guard open.popLast() == byte else { return false }
        default: break
        }
    }
    return !isQuoted && open.isEmpty
}
