import Foundation
import Programme
import Testing

@testable import Site

/// How texts are written in the forms, whatever they hold.
@Suite struct FormsTextTests {
    // MARK: Calendars

    private func written(_ write: (inout CalendarWriter) -> Void) -> String {
        var calendar = CalendarWriter()
        write(&calendar)
        return String(decoding: calendar.bytes, as: UTF8.self)
    }

    @Test(arguments: 1...200)
    func foldsWithinSeventyFiveOctets(length: Int) {
        for letter in ["a", "é", "€", "😀"] {
            let text = String(repeating: letter, count: length)
            let lines = written { $0.text("SUMMARY", text) }.utf8.split(
                separator: 0x0A, omittingEmptySubsequences: true)
            var unfolded: [UInt8] = []
            for (i, line) in lines.enumerated() {
                #expect(line.last == 0x0D && line.count <= 76)
                #expect(String(validating: line, as: UTF8.self) != nil)
                #expect(i == 0 || line.first == 0x20)
                unfolded += line.dropFirst(i == 0 ? 0 : 1).dropLast()
            }
            #expect(String(decoding: unfolded, as: UTF8.self) == "SUMMARY:" + text)
        }
    }

    @Test(arguments: [
        (#"a,b;c\d:e"f"#, #"a\,b\;c\\d:e"f"#), ("een\ntwee\r\ndrie\rvier", #"een\ntwee\ndrie\nvier"#),
        ("a\u{0}b\u{7}c\td\u{7F}e", "abc\tde"), ("a\u{85}b\u{2028}c\u{2029}d\u{80}e", #"a\nb\nc\nde"#),
        ("é – € \u{A0}", "é – € \u{A0}"), ("", ""),
    ])
    func escapesTexts(text: String, expected: String) {
        #expect(written { $0.text("X", text) } == "X:\(expected)\r\n")
    }

    @Test func listsAreSeparatedByCommas() {
        #expect(written { $0.texts("CATEGORIES", ["a,b", "c"]) } == "CATEGORIES:a\\,b,c\r\n")
    }

    @Test func lastDayOfAllHasNoEnd() throws {
        let text = FormsFixture.small.replacing("due: 2027-05-01", with: "due: 9999-12-31")
        let agenda = try FormsFixture(text).text("agenda.ics")
        #expect(agenda.contains("DTSTART;VALUE=DATE:99991231\r\nSUMMARY"))
        let early = FormsFixture.small.replacing("due: 2027-05-01", with: "due: \"0001-02-03\"")
        #expect(
            try FormsFixture(early).text("agenda.ics").contains(
                "DTSTART;VALUE=DATE:00010203\r\nDTEND;VALUE=DATE:00010204\r\n"))
    }

    @Test func stampsGoFromUpdateToStartToThemeToDate() throws {
        let text = """
            -- programme.yaml --
            name: Proef
            -- themes/a/theme.md --
            ---
            title: A
            published: 2025-03-01
            ---
            -- themes/b/theme.md --
            ---
            title: B
            ---
            -- themes/a/actions.yaml --
            actions:
              - {id: A1, title: Een, due: 2027-01-01, start: 2026-02-01, updates: [{date: 2026-05-01}, {date: 2026-04-01}]}
              - {id: A2, title: Twee, due: 2027-01-01, start: 2026-02}
              - {id: A3, title: Drie, due: 2027-01-01}
            -- themes/b/actions.yaml --
            actions:
              - {id: B1, title: Vier, due: 2027-Q1}

            """
        let agenda = try FormsFixture(text).text("agenda.ics")
        for (id, stamp) in [("a1", "20260501"), ("a2", "20260228"), ("a3", "20250301"), ("b1", "20270331")] {
            #expect(agenda.contains("UID:due-\(id)@x.example\r\nDTSTAMP:\(stamp)T000000Z\r\n"))
        }
        #expect(agenda.contains("SUMMARY:B1 Vier (1e kwartaal 2027)\r\n"))
    }

    // MARK: Tables

    @Test(arguments: [
        "", "tekst", "=1+1", "+31", "-5", "@naam", "\tx", "\rx", " =1", "\n=1", "'=1", "''=1", "'tekst", "'", "' =x",
        "＝1",
        "a=b", "\u{A0}-", "=\u{301}", "'\u{301}=1",
    ])
    func cellsComeBackAsTheyWere(text: String) {
        let cell = CSVCell.neutralised(text)
        #expect(CSVCell.original(cell).unicodeScalars.elementsEqual(text.unicodeScalars))
        let first = cell.unicodeScalars.first
        #expect(first.map { !"=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? true)
    }

    @Test func quotesOnlyWhatNeedsIt() throws {
        let text = FormsFixture.small.replacing(
            "title: Eerste", with: #"title: "a;b""c""#.replacing("\"\"", with: "\\\""))
        let rows = try FormsFixture(text).text("data/actions.csv").split(separator: "\r\n")
        #expect(rows[0].hasPrefix("\u{FEFF}id;theme;title;"))
        #expect(rows[1].hasPrefix(#"A1;T1;"a;b""c";;in-progress;vro;utrecht;;;2027-03-31;2026-06-30;1;false;"#))
        #expect(rows.count == 3)
    }

    @Test func cellsLeaveTheLineEndsOfBlocksOut() throws {
        let text = FormsFixture.small.replacing("what: Wat er gebeurt.", with: "what: |\n      Een.\n\n      Twee.\n")
        let site = try FormsFixture(text).site
        let what = try #require(Site.actionColumns.firstIndex(of: "what"))
        #expect(site.actionCells(0)[what] == "Een.\n\nTwee.")
        #expect(site.actionCells(0).count == Site.actionColumns.count)
    }

    // MARK: XML

    @Test(arguments: [
        (#"a & <b> "c" 'd'"#, "a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;"), ("]]>", "]]&gt;"),
        ("a\u{0}b\u{1F}c\td\ne\rf", "abc\td\nef"), ("a\u{FFFE}b\u{FFFF}c\u{FFFD}d\u{FEFF}e", "abc\u{FFFD}d\u{FEFF}e"),
        ("😀 é \u{85}", "😀 é \u{85}"), ("", ""),
    ])
    func xmlHoldsOnlyWhatItMay(text: String, expected: String) {
        var xml = XMLWriter()
        xml.element("t", text, ["a": text])
        let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        #expect(String(decoding: xml.bytes, as: UTF8.self) == "\(start)<t a=\"\(expected)\">\(expected)</t>\n")
    }

    // MARK: Feeds

    @Test func newestFirstAndNoMoreThanAsked() throws {
        let order = UpdateOrder(try FormsFixture(FormsFixture.small).site.programme)
        func told(_ places: [Int32]) -> [String] {
            places.map { order.entries[Int($0)] }.map { "\($0.action)/\($0.update) \($0.day.iso)" }
        }
        #expect(
            told(order.entries.indices.map { Int32($0) }) == ["1/0 2026-05-01", "0/1 2026-04-01", "0/0 2026-03-01"])
        #expect(told(order.newest(2, of: [0, 1])) == ["1/0 2026-05-01", "0/1 2026-04-01"])
        #expect(told(order.newest(9, of: [0])) == ["0/1 2026-04-01", "0/0 2026-03-01"])
        #expect(order.newest(9, of: []).isEmpty)
    }

    @Test func longFeedsEnd() throws {
        let updates = (1...600).map { "          - {date: \((Day("2024-01-01")! + $0).iso), note: Bericht \($0).}" }
        let text =
            FormsFixture.small + "  - id: A9\n    title: Negende\n    owner: stil\n    updates:\n"
            + updates.joined(separator: "\n") + "\n"
        let fixture = try FormsFixture(text)
        func count(_ address: String) throws -> Int {
            try fixture.text(address).components(separatedBy: "<entry>").count - 1
        }
        #expect(try count("feed.xml") == Feed.longest)
        #expect(try count("trekkers/stil.xml") == Feed.longestPart)
        #expect(try count("themas/wonen.xml") == Feed.longestPart)
        #expect(
            try fixture.text("trekkers/stil.xml").contains("Bericht 600.")
                && !fixture.text("trekkers/stil.xml").contains("Bericht 500."))
    }

    @Test func feedWithoutUpdatesStandsOnItsTheme() throws {
        let fixture = try FormsFixture(FormsFixture.small)
        let empty = try fixture.text("themas/werken.xml")
        #expect(!empty.contains("<entry>") && empty.contains("<updated>1970-01-01T00:00:00Z</updated>"))
        let later = try FormsFixture(
            FormsFixture.small.replacing("title: Werken", with: "title: Werken\nmeetings: [{date: 2026-02-03}]"))
        #expect(try later.text("themas/werken.xml").contains("<updated>2026-02-03T00:00:00Z</updated>"))
    }

    @Test func changesWithoutANoteAreToldInWords() throws {
        let feed = try FormsFixture(FormsFixture.small).text("feed.xml")
        #expect(feed.contains("&lt;p&gt;Trekker: Ministerie&lt;/p&gt;"))
        #expect(feed.contains("&lt;p&gt;Gereed: 31 maart 2027&lt;/p&gt;"))
        let bare = FormsFixture.small.replacing(", owner: vro, by: utrecht", with: "")
        #expect(try FormsFixture(bare).text("feed.xml").contains("Er is een bericht zonder toelichting."))
    }
}
