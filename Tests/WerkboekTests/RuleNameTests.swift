import Foundation
import Mustache
import Programme
import Rules
import Testing

/// Whatever stands in brackets behind a message can be explained.
@Suite struct RuleNameTests {
    /// The names that diagnostics are made with, as the sources have them.
    private func namesInSources() throws -> Set<String> {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var names: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            // A name beside its severity, a name given to a rule, and the names of the rules themselves.
            for match in text.matches(of: /"([a-z]+(?:-[a-z]+)*)",\s*(?:at: [^,]*,\s*)?\.(?:error|warning)\b/) {
                names.insert(String(match.1))
            }
            for match in text.matches(of: /\b(?:rule|name) = "([a-z]+(?:-[a-z]+)*)"\n/) where text.contains("Rule") {
                names.insert(String(match.1))
            }
        }
        return names
    }

    @Test func everyNameHasItsPage() throws {
        let names = try namesInSources()
        #expect(names.count > 30)
        let used = names.union(TemplateRule.allCases.map(\.rawValue)).union(RuleNames.all)
        #expect(used.subtracting(RuleBook.names) == [])
    }

    @Test func explainListsThemAll() throws {
        let fixture = try Fixture("-- no programme --")
        let listed = try Tool.run(["explain"], in: fixture.folder)
        #expect(listed.code == 0)
        #expect(listed.output.split(separator: "\n").map(String.init) == RuleBook.names)
        for name in RuleBook.names {
            let page = try Tool.run(["explain", name], in: fixture.folder, environment: ["WERKBOEK_LANG": "nl"])
            #expect(page.code == 0)
            #expect(page.output == "\(name)\n\n\(RuleBook.explanation(of: name)?.nl ?? "")\n")
        }
    }

    /// The name at the end of a message speaks the programme's language too.
    @Test func explainsInTheLanguageOfTheProgramme() throws {
        let dutch = try Fixture("-- content/programme.yaml --\nname: Proef")
        let english = try Fixture("-- content/programme.yaml --\nname: Trial\nlanguage: en")
        let words = try #require(RuleBook.explanation(of: "no-owner"))
        #expect(try Tool.run(["explain", "no-owner"], in: dutch.folder).output.contains(words.nl))
        #expect(try Tool.run(["explain", "no-owner"], in: english.folder).output.contains(words.en))
    }
}
