import Testing

import Markdown

/// Texts that are read without libcmark come out just as libcmark would have them.
struct SimpleTextTests {
    /// Makes libcmark read the text before it; shows as this paragraph.
    private static let other = "\n\n`x`"
    private static let shown = "<p><code>x</code></p>\n"

    private func expectSame(_ text: String) {
        let alone = MarkdownDocument(text)
        let together = MarkdownDocument(text + SimpleTextTests.other)
        #expect(html(text) + SimpleTextTests.shown == html(text + SimpleTextTests.other), "\(text.debugDescription)")
        #expect(alone.links.map(describe) == together.links.map(describe), "\(text.debugDescription)")
        #expect(alone.problems.count == together.problems.count, "\(text.debugDescription)")
        #expect(alone.blocks.map(\.range) == together.blocks.dropLast().map(\.range), "\(text.debugDescription)")
        let excerpts = { (document: MarkdownDocument) in
            document.links.map { link in
                let excerpt = document.excerpt(around: link) { _ in nil }
                return [excerpt.before, excerpt.link, excerpt.after]
            }
        }
        #expect(excerpts(alone) == excerpts(together), "\(text.debugDescription)")
        expectSameAsWritten(text, alone)
    }

    /// Written as it is read, a text comes out as by way of a tree.
    private func expectSameAsWritten(_ text: String, _ document: MarkdownDocument) {
        var written = Array("voor".utf8)
        if SimpleText.write(text, into: &written) {
            #expect(String(decoding: written, as: UTF8.self) == "voor" + html(text), "\(text.debugDescription)")
        } else {
            #expect(written == Array("voor".utf8))
        }
        if let plain = SimpleText.plain(text) {
            #expect(plain == document.plainText { _ in nil }, "\(text.debugDescription)")
        }
    }

    @Test(arguments: [
        "Eén woord.", "Twee\nregels.", "Eén alinea.\n\nEen tweede.\n\n\nEen derde.\n", "Een **vet** woord.",
        "\"A\" > 'b'", "Ϊ met accenten é",
    ])
    func areWrittenWithoutATree(_ text: String) {
        var written: [UInt8] = []
        #expect(SimpleText.write(text, into: &written) && SimpleText.plain(text) != nil)
    }

    private func describe(_ link: Link) -> String {
        "\(link.kind) \(link.form) \(link.target) \(link.text ?? "-") \(link.range) \(link.targetRange)"
    }

    @Test(arguments: [
        "Eén woord.", "Twee\nregels.", "Eén alinea.\n\nEen tweede.\n\n\nEen derde.\n", "Een **vet** woord.",
        "Een **vet woord**", "Twee **vette** en **nog een**.", "Zie [[A1]].",
        "Zie ook [[A1]] en [[@Bron 2]],\nof [[T5-Q1]]",
        "(Tussen haakjes.)", "\"Aangehaald.\"", "'s Avonds **laat**.", "Ϊ met accenten é", "Hebreeuws ׆ hier", "ב en ה",
    ])
    func areReadAsBefore(_ text: String) { expectSame(text) }

    /// What looks simple and is not: it is left to libcmark, and so comes out the same by itself.
    @Test(arguments: [
        "Een ** vet** woord.", "Een **vet ** woord.", "Een**vet**woord.", "Een **vet**ter woord.",
        "Een ***vet*** woord.",
        "Een **vet", "Een **vet\nwoord** hier.", "Een *schuin* woord.", "Zie [[A1|dit]].", "Zie [[A1]](elders).",
        "Zie ![[A1]].", "Zie [[[A1]]].", "Regel  \nbreuk", "Regel\n===", "Regel\n---", "Regel\n- item",
        "  ingesprongen",
        "Tab\there", "Harde\\\nbreuk", "Adres <https://a.nl>", "A & B", "A &amp; B", "A_b_c", "A ~~b~~",
        "A | B\n--- | ---",
        "Kop {#id}", "Voetnoot[^1]", "Eind  ", "1. Eén", "# Kop", "> Citaat", "\n\n", "**Vet** vooraan.", "(**vet**)",
        "Een **vet*** woord.", "Een ****vet**** woord.", "Een **vet**! woord.", "Een **3**.", "Een **é**.",
        "\u{FEFF}Merk.",
    ])
    func areLeftToTheParser(_ text: String) { expectSame(text) }

    /// Made-up texts of the bytes that count here.
    @Test func anythingInBetween() {
        let pieces = [
            "a", "Woord", " ", " ", "  ", "**", "**", "*", "[[A1]]", "[[", "]]", "[", "\n", "\n\n", ".", ",", "!", "(",
            ")", "'",
            "1", "-", "é", "ׇ", "\u{5C6}", ":", "\r\n", "[[A|b]]", "_", "`",
        ]
        var state: UInt64 = 7
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<3_000 {
            let text = (0..<random(14)).map { _ in pieces[random(pieces.count)] }.joined()
            // What is open at the end would take in what comes behind it.
            guard !text.contains("`"), !text.isEmpty else { continue }
            expectSame("Het " + text)
        }
    }
}
