import Diagnostics
import Foundation
import Testing

/// A list of messages that must hold each case of its enum, once at least.
struct Samples {
    var all: [any Message]
    /// Where the enum stands: its file below `Sources`, and its name.
    var file: String
    var name: String
    /// Cases that are the same in all languages, since they hold no words.
    var sameInAll: Set<String> = []

    /// The names of the cases as the source has them.
    func declared() throws -> Set<String> {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
        let lines = text.components(separatedBy: "\n")
        let start = try #require(lines.firstIndex { $0.contains("enum \(name)") })
        let outer = lines[start].prefix { $0 == " " }
        var names: Set<String> = []
        for line in lines[(start + 1)...] {
            if line.hasPrefix(outer + "}") { break }
            guard line.hasPrefix(outer + "    case ") else { continue }
            names.insert(String(line.dropFirst(outer.count + 9).prefix { $0.isLetter || $0.isNumber }))
        }
        return names
    }

    /// The names of the cases that are tried.
    var tried: Set<String> { Set(all.map { String("\($0)".prefix { $0.isLetter || $0.isNumber }) }) }

    /// Each says something, on one line, and something else in each language; no word of one is left in the other.
    func check() throws {
        #expect(tried.union(sameInAll) == (try declared()))
        for message in all {
            let (dutch, english) = (message.text(in: .nl), message.text(in: .en))
            #expect(dutch != english, "\(message)")
            for text in [dutch, english] {
                #expect(text.count > 3 && !text.contains("\n") && !text.contains("Optional("), "\(text)")
            }
            let words = { (text: String) in Set(text.lowercased().split { !$0.isLetter }.map(String.init)) }
            #expect(words(dutch).isDisjoint(with: ["the", "not", "this", "with", "write", "out"]), "\(dutch)")
            #expect(words(english).isDisjoint(with: ["het", "een", "niet", "dit", "met", "schrijf"]), "\(english)")
        }
    }
}
