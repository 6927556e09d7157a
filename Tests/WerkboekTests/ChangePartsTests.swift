import Foundation
import Hashing
import Mustache
import Pipeline
import Programme
import Site
import Testing

/// The page of changes in parts: an update that is added changes the newest part, and leaves the full ones alone.
@Suite struct ChangePartsTests {
    /// Sixteen actions with a hundred updates each, one action after the other: a day for each update.
    private static func register(_ edit: (inout [String]) -> Void = { _ in }) -> String {
        var records = (0..<16).map { action in
            let updates = (0..<100).map { "      - {date: \(day(action * 100 + $0)), note: Bericht \(action)-\($0).}" }
            return "  - id: A\(action)\n    title: Actie \(action)\n    updates:\n" + updates.joined(separator: "\n")
        }
        edit(&records)
        return "actions:\n" + records.joined(separator: "\n") + "\n"
    }

    private static func day(_ number: Int) -> String { Day("2020-01-01").map { ($0 + number).iso } ?? "" }

    private struct Made {
        var stamps: [String: Digest] = [:]
        var texts: [String: String] = [:]

        init(_ register: String) throws {
            let fixture = try Fixture(
                """
                -- content/themes/wonen/theme.md --
                ---
                id: T1
                title: Wonen
                ---
                """)
            try fixture.put("content/themes/wonen/actions.yaml", register)
            let prepared = try fixture.prepared(url: "https://example.org/")
            #expect(!prepared.hasErrors)
            let all = prepared.stamps()
            for file in prepared.files where file.address.hasPrefix("wijzigingen") || file.address == "sitemap.xml" {
                var out = Output(root: file.root)
                file.render(&out)
                stamps[file.address] = all.stamp(of: file)
                texts[file.address] = String(decoding: out.bytes, as: UTF8.self)
            }
        }

        /// The updates of a part, by their notes, the newest first.
        func notes(_ address: String) -> [String] {
            (texts[address] ?? "").matches(of: /Bericht ([0-9]+-[0-9]+)\./).map { String($0.1) }
        }

        /// What is not as it was: by its bytes, and by its stamp.
        func changed(since before: Made) -> (bytes: Set<String>, stamps: Set<String>) {
            let all = Set(texts.keys).union(before.texts.keys)
            return (
                all.filter { texts[$0] != before.texts[$0] }, all.filter { stamps[$0] != before.stamps[$0] }
            )
        }
    }

    @Test func fullPartsAreCountedFromTheOldest() throws {
        let made = try Made(ChangePartsTests.register())
        #expect(
            Set(made.texts.keys) == ["wijzigingen.html", "wijzigingen/1.html", "wijzigingen/2.html", "sitemap.xml"])
        #expect(made.notes("wijzigingen.html").count == 600)
        #expect(made.notes("wijzigingen.html").first == "15-99" && made.notes("wijzigingen.html").last == "10-0")
        #expect(made.notes("wijzigingen/2.html").first == "9-99" && made.notes("wijzigingen/2.html").last == "5-0")
        #expect(made.notes("wijzigingen/1.html").first == "4-99" && made.notes("wijzigingen/1.html").last == "0-0")
        let newest = try #require(made.texts["wijzigingen.html"])
        #expect(newest.contains("<title>Wijzigingen (deel 3 van 3)"))
        #expect(newest.contains(#"<li><a href="wijzigingen.html" aria-current="page">deel 3</a></li>"#))
        #expect(newest.contains(#"<li><a href="wijzigingen/1.html">deel 1</a></li>"#))
    }

    /// Each edit, and the parts that it changes.
    @Test(arguments: [
        ("      - {date: 2026-01-01, note: Bericht 15-100.}", 15, "wijzigingen.html"),
        ("      - {date: 2026-01-01, status: done}", 2, "wijzigingen/1.html wijzigingen.html"),
        ("    what: Wat er gebeurt.", 7, ""),
    ])
    func anEditChangesThePartsThatShowIt(_ line: String, _ action: Int, _ parts: String) throws {
        let before = try Made(ChangePartsTests.register())
        let after = try Made(ChangePartsTests.register { $0[action] += "\n" + line })
        let (bytes, stamps) = after.changed(since: before)
        let shows = action < 5 ? "wijzigingen/1.html" : action < 10 ? "wijzigingen/2.html" : "wijzigingen.html"
        #expect(bytes.isSubset(of: Set(parts.split(separator: " ").map(String.init))))
        #expect(bytes.isEmpty == parts.isEmpty)
        #expect(bytes.isSubset(of: stamps))
        // The part with the action's other updates is looked at again as well, and no other.
        #expect(stamps == bytes.union([shows]))
    }

    /// A date that an update names is told with the one before, which stands elsewhere in the action.
    @Test func theDateBeforeCounts() throws {
        let moved = "\n      - {date: 2026-01-01, due: 2027-01-01}\n    due: 2026-"
        let before = try Made(ChangePartsTests.register { $0[15] += moved + "05-05" })
        let after = try Made(ChangePartsTests.register { $0[15] += moved + "06-06" })
        let (bytes, stamps) = after.changed(since: before)
        #expect(bytes == ["wijzigingen.html"] && stamps == bytes)
    }

    /// A new part takes the oldest updates of the newest, and the full ones keep theirs.
    @Test func fullPartsKeepTheirUpdates() throws {
        let before = try Made(ChangePartsTests.register())
        let more = (100..<501).map { "      - {date: \(ChangePartsTests.day(1500 + $0)), note: Bericht 15-\($0).}" }
        let after = try Made(ChangePartsTests.register { $0[15] += "\n" + more.joined(separator: "\n") })
        for part in ["wijzigingen/1.html", "wijzigingen/2.html"] {
            #expect(after.notes(part) == before.notes(part) && after.notes(part).count == 500)
            // The way to the others changed.
            #expect(after.stamps[part] != before.stamps[part])
        }
        #expect(after.notes("wijzigingen/3.html").last == "10-0" && after.notes("wijzigingen/3.html").count == 500)
        #expect(after.notes("wijzigingen.html").count == 501)
        #expect(after.changed(since: before).bytes.isSubset(of: after.changed(since: before).stamps))
        // A page more, so an address more.
        #expect(after.changed(since: before).bytes.contains("sitemap.xml"))
    }

    @Test func aThousandStandOnOnePage() throws {
        let made = try Made(ChangePartsTests.register { $0.removeLast(6) })
        #expect(Set(made.texts.keys) == ["wijzigingen.html", "sitemap.xml"])
        #expect(made.notes("wijzigingen.html").count == 1000)
    }
}
