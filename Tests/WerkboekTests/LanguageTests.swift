import Foundation
import Mustache
import Pipeline
import Programme
import Starter
import Testing

@testable import Site

/// A site speaks one language: nothing of the interface is left in the other, on pages or in their other forms.
@Suite struct LanguageTests {
    /// Words of dates and numbers, which stand in ``Formats`` rather than among the labels.
    private static let dateWords: [String: [String]] = [
        "nl": ["januari", "februari", "maart", "mei", "juni", "juli", "augustus", "oktober", "kwartaal", "mrt", "okt"],
        "en": ["January", "February", "March", "May", "June", "July", "August", "October", "Oct"],
    ]

    @Test(arguments: ["nl", "en"], [true, false])
    func `no label of the other language is left`(_ language: String, _ isFull: Bool) throws {
        let (content, files) = try built(language, isFull: isFull)
        let (own, others) = language == "nl" ? (dutchWords, englishWords) : (englishWords, dutchWords)
        // `website` is a kind of page to other programs, `werkboek` the program itself.
        let labels = others.filter { !["lang", "locale"].contains($0.key) }.values
            .filter { !["website", "werkboek"].contains($0.lowercased()) }
        // Single English words are names of classes and keys as well.
        let told = language == "en" ? labels : labels.filter { $0.contains(" ") }
        let foreign = Phrases(told + (LanguageTests.dateWords[language == "nl" ? "en" : "nl"] ?? []))
            .without(own.values.joined(separator: "\n") + content)
        #expect(foreign.phrases.count > 200)
        var left: [String] = []
        for file in files where !file.address.hasSuffix(".css") && !file.address.contains("data/schema/") {
            // Scripts serve both languages; what they say they read from the page.
            let isScript = file.address.hasSuffix(".js") && !file.address.hasPrefix("search-index")
            left += foreign.found(in: isScript ? literals(of: file.text) : file.text).map { "\(file.address): \($0)" }
        }
        #expect(left == [])
    }

    @Test(arguments: ["nl", "en"])
    func `every page says its language and has an address in it`(_ language: String) throws {
        let files = try built(language, isFull: true).files
        let pages = files.filter { $0.address.hasSuffix(".html") }
        #expect(pages.count > 50)
        for page in pages { #expect(page.text.contains("<html lang=\"\(language)\""), "\(page.address)") }
        let foreign: Set =
            language == "en"
            ? [
                "themas", "leervragen", "acties", "trekkers", "gebieden", "praktijk", "indicatoren", "inventarisaties",
                "aanbod", "bronnen", "stand", "wijzigingen", "vergadering", "onderhoud", "trefwoorden", "zoeken",
            ]
            : [
                "themes", "questions", "actions", "owners", "areas", "cases", "indicators", "inventories", "offerings",
                "sources", "status", "changes", "meeting", "upkeep", "tags", "search",
            ]
        let wrong = pages.map(\.address).filter { address in
            foreign.contains(String(address.split(separator: "/")[0].split(separator: ".")[0]))
        }
        #expect(wrong == [])
    }

    /// The programme that `init` writes, told in a language; or one with nothing in it but a theme, for all that is
    /// said where there is nothing.
    private func built(_ language: String, isFull: Bool) throws -> (
        content: String, files: [(address: String, text: String)]
    ) {
        let day = "2026-11-21"
        let fixture = try Fixture("-- no programme --")
        var content = ""
        let small = [
            ("content/programme.yaml", "name: Xyz\nlanguage: nl\n"),
            ("content/themes/xyz/theme.md", "---\ntitle: Xyz\n---\n"),
        ]
        for (path, text) in isFull ? Starter.files(on: Day(day) ?? Day(number: 0)).map({ ($0.path, $0.text) }) : small
        where path.hasPrefix("content/") {
            let told = text.replacing("language: nl", with: "language: \(language)")
            content += told + "\n" + path + "\n"
            try fixture.put(path, told)
        }
        #expect(content.contains("language: \(language)"))
        let prepared = try fixture.prepared(day: day, audience: .team, url: "https://xyz.example/")
        let files = prepared.files.map { file in
            var out = Output(root: file.root)
            file.render(&out)
            return (file.address, String(decoding: out.bytes, as: UTF8.self))
        }
        return (content, files)
    }

    /// What stands between quotes in a script.
    private func literals(of script: String) -> String {
        script.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }.joined(separator: "\n")
    }
}

/// Runs of words to look for in texts, letters only and without regard to case.
private struct Phrases {
    /// The phrases as they were given, by their words.
    private(set) var phrases: [[Substring]: String] = [:]
    /// The same by their first word.
    private var byFirst: [Substring: [[Substring]]] = [:]

    init(_ texts: [String]) {
        for text in texts { add(Phrases.words(text), text) }
    }

    private mutating func add(_ words: [Substring], _ text: String) {
        guard let first = words.first, phrases.updateValue(text, forKey: words) == nil else { return }
        byFirst[first, default: []].append(words)
    }

    /// Those that a text does not say itself.
    func without(_ text: String) -> Phrases {
        let said = Set(found(in: text))
        return Phrases(phrases.values.filter { !said.contains($0) })
    }

    /// Those that a text says, each once.
    func found(in text: String) -> [String] {
        let words = Phrases.words(text)
        var found: Set<String> = []
        for (i, word) in words.enumerated() {
            for phrase in byFirst[word] ?? [] where words[i...].starts(with: phrase) {
                if let text = phrases[phrase] { found.insert(text) }
            }
        }
        return found.sorted()
    }

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !"'’-".contains($0) }
    }
}
