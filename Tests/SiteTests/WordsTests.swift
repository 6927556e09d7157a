import Testing

@testable import Site

@Suite struct WordsTests {
    private static let dutch = [
        dutchShared, dutchKinds, dutchOverviews, dutchContent, dutchDirectories, dutchCharts,
    ]
    private static let english = [
        englishShared, englishKinds, englishOverviews, englishContent, englishDirectories, englishCharts,
    ]

    @Test func `both languages have all labels in the same families`() {
        #expect(WordsTests.dutch.map { $0.keys.sorted() } == WordsTests.english.map { $0.keys.sorted() })
        #expect((Array(dutchWords.values) + englishWords.values).filter(\.isEmpty).isEmpty)
    }

    @Test func `no label stands in two families`() {
        #expect(WordsTests.dutch.map(\.count).reduce(0, +) == dutchWords.count)
    }
}
