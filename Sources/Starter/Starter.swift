public import Programme

/// The fictional programme that `werkboek init` writes: a place where everything happens that can happen.
///
/// It is kept as one text in the manner of Go's txtar: a line `-- path --` begins a file. Dates are written as
/// `{{day -30}}`, days from the day it is written, so that what is late stays late whenever somebody begins.
public enum Starter {
    /// A file to write.
    public struct File: Sendable {
        /// Path inside the new folder.
        public var path: String
        public var text: String
    }

    /// The files for a beginning on a day.
    public static func files(on day: Day) -> [File] {
        read(String(decoding: PackageResources.starter_txt, as: UTF8.self), on: day)
    }

    /// Reads the text with the files.
    ///
    /// - Parameters:
    ///   - text: lines before the first `-- path --` are a comment.
    ///   - day: the day that dates are reckoned from.
    static func read(_ text: String, on day: Day) -> [File] {
        var files: [File] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
                files.append(File(path: String(line.dropFirst(3).dropLast(3)), text: ""))
            } else if let last = files.indices.last {
                files[last].text += dated(line, from: day) + "\n"
            }
        }
        for i in files.indices {
            while files[i].text.hasSuffix("\n\n") { files[i].text.removeLast() }
        }
        return files
    }

    /// A line with its dates filled in: `{{day -30}}` for a day, `{{month 2}}` for the month so many days away,
    /// `{{quarter 100}}` and `{{year 200}}` likewise.
    private static func dated(_ line: Substring, from day: Day) -> String {
        guard line.contains("{{") else { return String(line) }
        var out = ""
        var rest = line
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            out += rest[..<open.lowerBound]
            let parts = rest[open.upperBound..<close.lowerBound].split(separator: " ")
            if parts.count == 2, let days = Int(parts[1]), let date = date(parts[0], day + days) {
                out += date
            } else {
                out += rest[open.lowerBound..<close.upperBound]
            }
            rest = rest[close.upperBound...]
        }
        return out + rest
    }

    private static func date(_ precision: Substring, _ day: Day) -> String? {
        let iso = day.iso
        switch precision {
        case "day": return iso
        case "month": return String(iso.prefix(7))
        case "quarter": return "\(iso.prefix(4))-Q\((day.components.month + 2) / 3)"
        case "year": return String(iso.prefix(4))
        default: return nil
        }
    }
}
