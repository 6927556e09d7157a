import Site
import Testing

@testable import Editing
@testable import Programme

@Suite struct TableTests {
    private func cells(_ bytes: [UInt8]) -> [[String]] {
        Table(bytes).rows.map { $0.cells.map(\.text) }
    }
    private func cells(_ text: String) -> [[String]] { cells(Array(text.utf8)) }

    @Test func readsQuotesAndLines() {
        #expect(
            cells("a;b\r\n\"x;\"\"y\"\"\";\"een\r\ntwee\"\r\n") == [
                ["a", "b"], ["x;\"y\"", "een\ntwee"],
            ])
        #expect(cells("a,b\n1,\n,2") == [["a", "b"], ["1", ""], ["", "2"]])
        #expect(cells("a\tb\rc\td\r") == [["a", "b"], ["c", "d"]])
        #expect(cells("a;b\n\"x\"y;5\" pijp\n") == [["a", "b"], ["xy", "5\" pijp"]])
        #expect(cells("") == [])
    }

    @Test func tellsTheSeparator() {
        #expect(
            cells("Wie, wat;Wanneer\nA, B;1\nC;2\n") == [
                ["Wie, wat", "Wanneer"], ["A, B", "1"], ["C", "2"],
            ])
        #expect(cells("a,b,c\n\"x;y\",\"z;w\",1\n").first?.count == 3)
        #expect(cells("sep=,\na,b;c\n") == [["a", "b;c"]])
        #expect(cells("alleen\néén\n") == [["alleen"], ["één"]])
        #expect(cells("\"a;b\",c\n1,2\n") == [["a;b", "c"], ["1", "2"]])
    }

    @Test func tellsTheEncoding() {
        let text = "naam;x\nCoöperatie – “één” €;1\n"
        let rows = [["naam", "x"], ["Coöperatie – “één” €", "1"]]
        #expect(cells([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == rows)
        let windows: [UInt8] = text.unicodeScalars.map { scalar in
            ["–": 0x96, "“": 0x93, "”": 0x94, "€": 0x80][scalar] ?? UInt8(scalar.value)
        }
        #expect(cells(windows) == rows)
        #expect(Table(windows).encoding == .windows1252)
        var (little, big): ([UInt8], [UInt8]) = ([0xFF, 0xFE], [0xFE, 0xFF])
        for unit in text.utf16 {
            little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        #expect(cells(little) == rows)
        #expect(cells(big) == rows)
    }

    @Test func refusesWhatIsNoTable() {
        #expect(Table([0x50, 0x4B, 0x03, 0x04, 0x00, 0x81, 0xFF]).problem != nil)
        #expect(Table(Array("a;b\n\"open".utf8)).problem?.range == 4..<9)
        #expect(Table(Array(String(repeating: "x;", count: 1_001).utf8)).problem != nil)
        #expect(Table([UInt8](repeating: 0x0A, count: Table.mostRows + 1)).problem != nil)
    }

    @Test(arguments: [
        ("1-5-2026", "2026-05-01"), ("01/05/2026", "2026-05-01"), ("1.5.26", "2026-05-01"),
        ("2026-05-01", "2026-05-01"),
        ("2026/5/1", "2026-05-01"), ("1 mei 2026", "2026-05-01"), ("1-mei-26", "2026-05-01"),
        ("vr 1 mei 2026", "2026-05-01"),
        ("May 1, 2026", "2026-05-01"), ("1 mrt. 2026", "2026-03-01"), ("46143", "2026-05-01"),
        ("46143,5", "2026-05-01"),
        ("2026-05-01 00:00:00", "2026-05-01"), ("2026-05-01T00:00:00", "2026-05-01"),
        ("1-5-2026 9:30", "2026-05-01"), ("mei 2026", "2026-05"),
        ("mei-26", "2026-05"), ("5-2026", "2026-05"), ("Q2 2026", "2026-Q2"),
        ("2026-q2", "2026-Q2"), ("2e kwartaal 2026", "2026-Q2"), ("eind 2026", "2026"),
        ("eind juni 2026", "2026-06"), ("end of 2026", "2026"), ("ultimo 2026", "2026"),
        ("kw 2 2026", nil), ("2026 Q2", "2026-Q2"), ("2026", "2026"), ("31-12-99", "1999-12-31"),
        ("5/13/2026", nil), ("31-2-2026", nil), ("5-26", nil), ("morgen", nil), ("", nil),
        ("12", nil), ("1-2-3-4", nil), ("medio 2026", nil),
    ])
    func readsDates(_ text: String, _ iso: String?) {
        #expect((WrittenDate(text) ?? PeoplesDate.read(text))?.iso == iso)
    }

    @Test func foldsNames() {
        #expect(Folding.folded("  Coöperatie ‘Zuiderzée’ B.V. ") == "cooperatie zuiderzee b v")
        #expect(Folding.folded("e\u{301}e\u{301}n") == "een")
        #expect(Folding.slug("Thema's & ĲSSELMEER – Straße") == "themas-ijsselmeer-strasse")
        #expect(Folding.slug("日本") == "")
        #expect(Folding.slug(String(repeating: "woord ", count: 40)).count <= 60)
    }

    @Test(arguments: [
        ("'=1", "=1"), ("'- punt", "- punt"), ("'  +1", "  +1"), ("''=1", "'=1"),
        ("'t Is", "'t Is"), ("=1", "=1"), ("'", "'"), ("", ""),
        ("'\u{FF1D}1", "\u{FF1D}1"), ("'\u{301}=", "'\u{301}="),
    ])
    func takesTheMarkOfFormulasAway(_ cell: String, _ text: String) {
        #expect(CSVCell.original(cell).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
}
