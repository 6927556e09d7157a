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
        #expect(alone.headings.map(describe) == together.headings.map(describe), "\(text.debugDescription)")
        #expect(items(of: alone) == items(of: together), "\(text.debugDescription)")
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
        "\"A\" > 'b'", "Ϊ met accenten é", "- Eén", "- Eén **vet**\n- Twee\n\n\nEen alinea.\n\n- Drie\n",
    ])
    func areWrittenWithoutATree(_ text: String) {
        var written: [UInt8] = []
        #expect(SimpleText.write(text, into: &written) && SimpleText.plain(text) != nil)
    }

    /// Which level a heading has on its page is not known to the text alone.
    @Test(arguments: ["# Kop", "## Kop met **vet**\nEen alinea.\n\n- Eén\n\n###### 2026\n"])
    func areReadWithoutAParser(_ text: String) {
        var written: [UInt8] = []
        #expect(SimpleText.plain(text) != nil && !SimpleText.write(text, into: &written))
    }

    private func describe(_ heading: Heading) -> String {
        "\(heading.level) \(heading.text) \(heading.anchor) \(heading.range) \(heading.explicitID?.id ?? "-")"
    }

    private func items(of document: MarkdownDocument) -> [String] {
        document.blocks.flatMap(document.items(of:)).map { "\($0.range) \(document.plainText(of: $0.id))" }
    }

    private func describe(_ link: Link) -> String {
        "\(link.kind) \(link.form) \(link.target) \(link.text ?? "-") \(link.range) \(link.targetRange)"
    }

    @Test(arguments: [
        "# Kop", "## Kop met **vet** en [[A1]]\nAlinea\n\n- Eén\n- **Vet** is niet eenvoudig",
        "### 2026\n#### Kop\n\nTekst",
        "- Eén\n- Twee [[A1]] hier\n\n## Kop\n\n- Drie", "# Kop\n\n# Kop\n\n## Kop", "- Eén\n\n\nAlinea\n- Eén",
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
        "# Kop #", "# Kop \nMeer", "#Kop", "####### Kop", "#", "# ", "Alinea\n# Kop", "## Kop {#eigen}",
        "- Eén\n  twee",
        "- Eén\ntwee", "- Eén\n\n- Twee", "- Eén\n\n  Twee", "- Eén\n# Kop", "- ", "-", "-Eén", "- - Eén", "- # Eén",
        "- 1. Eén", "-  Eén", "- Eén \n- Twee", "- [ ] Taak", "- [[A1]]", "- Eén\n* Twee", "---", "- Eén\n---",
        "- Eén\n\n---",
        "- Eén\n\n    code", "- Eén\n - Twee", "- > Eén", "- Eén {#c1}", "- **Vet** eerst", "- Eén\n-\n- Twee",
        "Een **vet", "Een **vet\nwoord** hier.", "Een *schuin* woord.", "Zie [[A1|dit]].", "Zie [[A1]](elders).",
        "Zie ![[A1]].", "Zie [[[A1]]].", "Regel  \nbreuk", "Regel\n===", "Regel\n---", "Regel\n- item",
        "  ingesprongen",
        "Tab\there", "Harde\\\nbreuk", "Adres <https://a.nl>", "A & B", "A &amp; B", "A_b_c", "A ~~b~~",
        "A | B\n--- | ---",
        "Kop {#id}", "Voetnoot[^1]", "Eind  ", "1. Eén", "> Citaat", "\n\n", "**Vet** vooraan.", "(**vet**)",
        "Een **vet*** woord.", "Een ****vet**** woord.", "Een **vet**! woord.", "Een **3**.", "Een **é**.",
        "\u{FEFF}Merk.",
    ])
    func areLeftToTheParser(_ text: String) { expectSame(text) }

    /// Made-up texts of the bytes that count here.
    @Test func anythingInBetween() {
        let pieces = [
            "a", "Woord", " ", " ", "  ", "**", "**", "*", "[[A1]]", "[[", "]]", "[", "\n", "\n\n", ".", ",", "!", "(",
            ")", "'",
            "1", "-", "- ", "\n- ", "\n\n- ", "# ", "\n## ", "#", "{#a}", "é", "ׇ", "\u{5C6}", ":", "\r\n", "[[A|b]]",
            "_", "`",
        ]
        var state: UInt64 = 7
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<4_000 {
            let text = (0..<random(14)).map { _ in pieces[random(pieces.count)] }.joined()
            // What is open at the end would take in what comes behind it.
            guard !text.contains("`"), !text.isEmpty else { continue }
            // Nor does libcmark itself have an empty block at the end of a text end where it does before another.
            let last = text.split(whereSeparator: \.isNewline).last ?? ""
            guard last.contains(where: \.isLetter) else { continue }
            expectSame("Het " + text)
            expectSame("- Het " + text)
            expectSame("# Het " + text)
        }
    }
}
