import Foundation
import Testing

/// Runs the commands of the guide and the README, in their order, in a new programme.
@Suite struct GuideTests {
    @Test(arguments: ["docs/handleiding.md", "README.md"])
    func commandsWork(_ name: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
        let fixture = try Fixture("-- no programme --")
        var folder = fixture.folder
        var ran = 0
        for block in text.components(separatedBy: "```sh\n").dropFirst() {
            let lines = block.components(separatedBy: "```")[0].split(separator: "\n").map(String.init)
            // Files that the guide tells to make, before the commands that use them.
            for (name, text) in files(in: text) {
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            for line in lines {
                let command = line.components(separatedBy: "  #")[0].trimmingCharacters(in: .whitespaces)
                if command.hasPrefix("cd ") {
                    folder = folder.appending(path: String(command.dropFirst(3)))
                    continue
                }
                // What is made is made by Tests/Site/test_setting_up.py.
                if command.isEmpty || command.hasPrefix("make ") { continue }
                let range = try #require(command.range(of: "werkboek "), "\(command)")
                var arguments = words(String(command[range.upperBound...]))
                var target: String?
                if let at = arguments.firstIndex(of: ">") {
                    target = arguments[at + 1]
                    arguments = Array(arguments[..<at])
                }
                let outcome = try Tool.run(
                    arguments, in: folder, interruptedAfter: arguments[0] == "serve" ? "http://127.0.0.1:" : nil)
                #expect(outcome.code == 0, "\(command): \(outcome.errors)")
                if let target { try Data(outcome.output.utf8).write(to: folder.appending(path: target)) }
                ran += 1
            }
        }
        #expect(ran >= 5)
    }

    /// Files that are shown whole: a comment with the name, then the text in a block.
    private func files(in text: String) -> [(name: String, text: String)] {
        text.matches(of: /<!-- bestand: (\S+) -->\n\s*```\n((?:.|\n)*?)\n\s*```/).map { match in
            let lines = match.2.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            return (String(match.1), lines.joined(separator: "\n") + "\n")
        }
    }

    /// What the documents say to `make` is something that the Makefile can make.
    @Test func targetsAreThere() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let documents = try FileManager.default.contentsOfDirectory(
            at: root.appending(path: "docs"), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "md" }
        var targets: Set<String> = []
        for file in documents + ["README.md", "CONTRIBUTING.md"].map({ root.appending(path: $0) }) {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /(?:^|`)make ([a-z-]+)/.anchorsMatchLineEndings()) {
                targets.insert(String(match.1))
            }
        }
        #expect(targets.isSuperset(of: ["site", "test"]))
        let makefile = try String(contentsOf: root.appending(path: "Makefile"), encoding: .utf8)
        let known = Set(makefile.matches(of: /^([a-z-]+):/.anchorsMatchLineEndings()).map { String($0.1) })
        #expect(targets.subtracting(known) == [])
    }

    /// The words of a command, with quotes taken off.
    private func words(_ command: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in command {
            switch character {
            case "\"": isQuoted.toggle()
            case " " where !isQuoted:
                if !word.isEmpty { words.append(word) }
                word = ""
            default: word.append(character)
            }
        }
        return word.isEmpty ? words : words + [word]
    }
}
