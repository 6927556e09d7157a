import Testing

@testable import Site

@Suite struct WordsTests {
    @Test func bothLanguagesHaveAllLabels() {
        #expect(Set(dutchWords.keys) == Set(englishWords.keys))
        #expect(dutchWords.values.filter(\.isEmpty).isEmpty)
    }
}
