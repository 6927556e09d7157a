import Diagnostics
import Foundation
import Mustache
import Pipeline
import Programme
import Reporting
import Rules
import Site

/// A small programme written as one text: `-- path --` begins a file, `▸{rule}` marks where a diagnostic is due.
struct Fixture {
    /// A diagnostic as a test names it.
    struct Finding: Hashable, Comparable, CustomStringConvertible {
        var path: String
        var line: Int
        var column: Int
        var rule: String

        static func < (a: Finding, b: Finding) -> Bool {
            (a.path, a.line, a.column, a.rule) < (b.path, b.line, b.column, b.rule)
        }

        var description: String { "\(path):\(line):\(column) \(rule)" }
    }

    let folder: URL
    /// What the markers say.
    private(set) var marked: [Finding] = []

    /// Writes the files to a new folder; a `programme.yaml` is added where there is none.
    init(_ text: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "werkboek-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var name: String?
        var lines: [String] = []
        var files: [(String, [String])] = []
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                if let name { files.append((name, lines)) }
                name = String(line.dropFirst(3).dropLast(3))
                lines = []
            } else {
                lines.append(line)
            }
        }
        if let name { files.append((name, lines)) }
        if !files.contains(where: { $0.0 == "content/programme.yaml" }), !text.contains("-- no programme --") {
            files.append(("content/programme.yaml", ["name: Proef"]))
        }
        for (name, lines) in files where name != "no programme" { try write(name, lines) }
        marked.sort()
    }

    private mutating func write(_ name: String, _ lines: [String]) throws {
        var plain: [String] = []
        for (number, line) in lines.enumerated() {
            var line = line
            while let start = line.range(of: "▸{"),
                let end = line.range(of: "}", range: start.upperBound..<line.endIndex)
            {
                let column = line[..<start.lowerBound].unicodeScalars.count + 1
                for rule in line[start.upperBound..<end.lowerBound].split(separator: ",") {
                    marked.append(
                        Finding(path: name, line: number + 1, column: column, rule: String(rule)))
                }
                line.removeSubrange(start.lowerBound..<end.upperBound)
            }
            plain.append(line)
        }
        try put(name, plain.joined(separator: "\n") + (plain.last == "" ? "" : "\n"))
    }

    /// Writes or replaces a file.
    func put(_ name: String, _ text: String) throws { try put(name, Data(text.utf8)) }

    func put(_ name: String, _ data: Data) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: name)) }

    var content: String { folder.appending(path: "content").path }

    func inputs(day: String = "2026-11-21", audience: Audience = .public, url: String? = nil, jobs: Int = 1) -> Inputs {
        Inputs(
            content: content, templates: folder.appending(path: "templates").path, day: Day(day) ?? Day(number: 0),
            url: url, audience: audience, jobs: jobs)
    }

    /// Reads, checks and plans it.
    func prepared(day: String = "2026-11-21", audience: Audience = .public, url: String? = nil, jobs: Int = 1) throws
        -> Prepared
    {
        let inputs = inputs(day: day, audience: audience, url: url, jobs: jobs)
        var timings = Timings()
        return try prepare(inputs, Listing(inputs), timings: &timings)
    }

    /// The diagnostics as places and rules, those of the passing of time left out.
    func found(day: String = "2026-11-21", audience: Audience = .public) throws -> [Finding] {
        let prepared = try prepared(day: day, audience: audience)
        let shown = prepared.diagnostics.filter { !$0.timely }
        return shown.map { diagnostic in
            let file = prepared.sources[diagnostic.place]
            let position = file.position(of: Int(diagnostic.place.start))
            let path = file.path.replacingOccurrences(of: folder.path + "/", with: "")
            return Finding(path: path, line: position.line, column: position.column, rule: diagnostic.rule)
        }.sorted()
    }

    /// The messages in a language, sorted by place.
    func messages(_ language: Language = .en, audience: Audience = .public) throws -> [String] {
        let prepared = try prepared(audience: audience)
        return prepared.diagnostics.filter { !$0.timely }.sorted { $0.place.start < $1.place.start }
            .map { $0.message.text(in: language) }
    }

    /// All pages by address.
    func pages(day: String = "2026-11-21", audience: Audience = .public, url: String? = nil) throws -> [String: String]
    {
        let prepared = try prepared(day: day, audience: audience, url: url)
        return Dictionary(
            prepared.files.map { file in
                var out = Output(root: file.root)
                file.render(&out)
                return (file.address, String(decoding: out.bytes, as: UTF8.self))
            }, uniquingKeysWith: { first, _ in first })
    }
}
