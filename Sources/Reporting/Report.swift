public import Diagnostics

/// All that a run has to say, sorted by path, line and column, each thing once.
public struct Report: Sendable {
    /// A diagnostic with the path of its file; its position is worked out when it is printed.
    struct Entry: Sendable {
        var diagnostic: Diagnostic
        var path: String
    }

    let entries: [Entry]
    let sources: Sources
    /// The language that it speaks.
    public let language: Language
    /// Number of errors.
    public let errors: Int

    /// - Parameters:
    ///   - diagnostics: in any order.
    ///   - sources: the files that they point into.
    ///   - language: the language to speak.
    public init(_ diagnostics: [Diagnostic], sources: Sources, language: Language) {
        self.sources = sources
        self.language = language
        // Places of files among their paths in order, so that thousands of diagnostics are sorted by numbers.
        let paths = Set(sources.files.map(\.path)).sorted()
        let ranks = Dictionary(uniqueKeysWithValues: zip(paths, paths.indices))
        let rankOfFile = sources.files.map { ranks[$0.path] ?? 0 }
        let sorted = diagnostics.indices.map { index in
            let place = diagnostics[index].place
            return (path: rankOfFile[Int(place.file)], start: place.start, index: index)
        }.sorted { $0 < $1 }
        var kept: [Entry] = []
        kept.reserveCapacity(sorted.count)
        var last: (path: Int, start: UInt32)?
        for (path, start, index) in sorted {
            let diagnostic = diagnostics[index]
            // The same rule at the same place has the same cause.
            if let last, last == (path, start), kept.last?.diagnostic.rule == diagnostic.rule { continue }
            last = (path, start)
            // As it is written: paths that differ in composition only count as one above.
            kept.append(Entry(diagnostic: diagnostic, path: sources[diagnostic.place].path))
        }
        entries = kept
        errors = kept.indices.count { kept[$0].diagnostic.severity == .error }
    }

    /// The first diagnostics, by index, all errors before any warning.
    func mostSevere(_ count: Int) -> ArraySlice<Int> {
        let errors = entries.indices.filter { entries[$0].diagnostic.severity == .error }
        let warnings = entries.indices.filter { entries[$0].diagnostic.severity == .warning }
        return (errors + warnings).prefix(count)
    }

    /// Where a place begins, for people.
    func start(of place: Place) -> Position { sources[place].position(of: Int(place.start)) }

    /// Where a place begins and ends, for people.
    func positions(of place: Place) -> (start: Position, end: Position) {
        let file = sources[place]
        return (file.position(of: Int(place.start)), file.position(of: Int(place.end)))
    }

    /// Number of warnings.
    public var warnings: Int { entries.count - errors }
}

extension Report {
    /// A text in which no control character reaches a terminal or a log.
    static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var out = ""
        for scalar in text.unicodeScalars {
            if isHidden(scalar) {
                out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.properties.isBidiControl
            || scalar.value == 0x2028 || scalar.value == 0x2029
    }
}
