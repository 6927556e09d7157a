import Programme
import Reporting
import Testing

/// What fuzzing found, each once.
@Suite struct FuzzFindsTests {
    @Test(arguments: ["22222222222222222222222222222222", "1.99999999999999999999", "1.0.999999999999999999999999"])
    func aVersionMayHaveAnyNumberOfDigits(_ version: String) throws {
        let fixture = try Fixture("-- content/programme.yaml --\nname: Proef\nrequires: \"\(version)\"\n")
        #expect(try fixture.prepared().hasErrors)
    }

    @Test func aDayMayHaveAnyNumberOfDigits() {
        #expect(Day("2026-11-99999999999999999999999") == nil)
        #expect(WrittenDate("99999999999999999999999") == nil)
    }

    @Test(arguments: ["\u{1}", "\u{1B}[31m", "\u{9B}31m", "\u{202E}"])
    func theNameOfAFileIsWrittenToALogInPlainCharacters(_ name: String) throws {
        let prepared = try Fixture("-- content/rood\(name).txt --\nx\n").prepared()
        let log = Report(prepared.diagnostics, sources: prepared.sources, language: .nl).github()
        #expect(log.contains("rood"))
        #expect(!log.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(!log.contains(name))
    }

    @Test func theNameOfAFileIsNoAddressOfItsOwn() throws {
        let pages = try Fixture(
            """
            -- content/pages/javascript:alert(1).md --
            # Een
            -- content/pages/wat is? 100%25#b.md --
            # Twee
            -- content/themes/a?b/theme.md --
            ---
            title: Drie
            ---
            -- content/themes/a?b/notes/n:1.md --
            # Vier
            """
        ).pages()
        let start = try #require(pages["index.html"])
        #expect(start.contains("href=\"javascript-alert(1).html\"") && start.contains("href=\"wat is- 100-25-b.html\""))
        #expect(pages["javascript-alert(1).html"] != nil && pages["wat is- 100-25-b.html"] != nil)
        #expect(pages["themas/a-b.html"] != nil && pages["themas/a-b/n-1.html"] != nil)
        #expect(!pages.keys.contains { $0.contains(where: ":?#%".contains) })
    }
}
