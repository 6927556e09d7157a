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
            for line in lines {
                let command = line.components(separatedBy: "  #")[0].trimmingCharacters(in: .whitespaces)
                if command.hasPrefix("cd ") {
                    folder = folder.appending(path: String(command.dropFirst(3)))
                    continue
                }
                guard let range = command.range(of: "werkboek "), !command.hasPrefix("make ") else { continue }
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
