import Foundation
import Hashing
import Mustache
import Pipeline
import Programme
import Site
import Starter
import Testing

/// A file whose stamp is what it was has the bytes that it had, whatever was edited: nothing goes out of date.
@Suite struct StampTests {
    /// A site's files with their stamps.
    private struct Made {
        var stamps: [String: Digest] = [:]
        var bytes: [String: [UInt8]] = [:]
        var hasErrors: Bool

        init(_ fixture: Fixture, _ audience: Audience) throws {
            let prepared = try fixture.prepared(audience: audience, url: "https://example.org/")
            hasErrors = prepared.hasErrors
            let stamps = prepared.stamps()
            for file in prepared.files where file.source == nil {
                var out = Output(root: file.root)
                file.render(&out)
                self.stamps[file.address] = stamps.stamp(of: file)
                bytes[file.address] = out.bytes
            }
        }

        /// Files that changed, though their stamps did not.
        func stale(after before: Made) -> [String] {
            stamps.filter { before.stamps[$0.key] == $0.value && before.bytes[$0.key] != bytes[$0.key] }.map(\.key)
                .sorted()
        }

        /// How many files a build leaves alone.
        func skipped(after before: Made) -> Int { stamps.count { before.stamps[$0.key] == $0.value } }
    }

    private func fixture() throws -> Fixture {
        let fixture = try Fixture("-- no programme --")
        guard let day = Day("2026-11-21") else { return fixture }
        for file in Starter.files(on: day) { try fixture.put(file.path, file.text) }
        // Shown on the page of the theme as soon as anything links to it.
        try fixture.put("content/media/koele-straten.pdf", "%PDF-1.7\n")
        return fixture
    }

    /// What is written under each key in turn, in place of what stands there.
    private static let values = [
        "title": "Heel anders", "horizon": "straks", "group": "afspraken", "owner": "kraanveen",
        "partners": "[rietlanden, {id: zorgkring, role: denkt mee}]", "questions": "T1-Q2",
        "follows-from": "T1-Q2-meten", "areas": "schoolkwartier", "cases": "klimboom", "sources": "hittekaart",
        "what": "Zie [[T2-A1]] en [[havenbuurt]].", "who": "Met [[elzerdam]].", "how": "Stap voor stap.",
        "status": "blocked", "start": "2026-02-02", "due": "2026-03-03",
        "steps": "[{title: Een stap, due: 2026-02-02, owner: wilgenvoort}, {title: Nog een, done: true}]",
        "blocked-by": "T1-A4", "escalated": "{to: stuurgroep, since: 2026-10-01, note: Ligt daar.}",
        "updates": "[{date: 2026-11-20, status: blocked, by: elzerdam, note: \"Stil, zie [[T1-A2]].\"}, "
            + "{date: 2026-11-21, due: 2026-12-24, owner: rietlanden}]",
        "evidence": "[media/koele-straten.pdf, https://example.org/bewijs]", "help-wanted": "Wie denkt mee?",
        "superseded-by": "T1-A4", "reviewed": "2026-11-20", "audience": "team", "tags": "[nieuw]",
        "aliases": "[ZO-HEETTE-HET]",
    ]

    /// A record with a key set; `nil` takes the key out.
    private static func setting(_ key: String, to value: String?, in record: String) -> String {
        let block = "\n    \(key):[^\n]*(\n(      [^\n]*)?(?=\n))*"
        let rest = record.replacingOccurrences(of: block, with: "", options: .regularExpression)
        return value.map { rest + "\n    \(key): \($0)\n" } ?? rest
    }

    /// Sets, and takes out, each key that an action has, in records of both registers.
    @Test(arguments: Action.keys.all.map(\.name).filter { $0 != "id" })
    func nothingGoesOutOfDate(_ key: String) throws {
        let value = try #require(StampTests.values[key], "no value to try \(key) with")
        let fixture = try fixture()
        var (tried, shown) = (0, 0)
        for (place, path) in [
            "content/themes/koele-straten/actions.yaml", "content/themes/samen-beheren/actions.yaml",
        ].enumerated() {
            let text = try String(contentsOf: fixture.folder.appending(path: path), encoding: .utf8)
            let records = text.components(separatedBy: "\n  - id: ").enumerated()
                .map { $0.offset == 0 ? $0.element : "\n  - id: " + $0.element }
            let audience: Audience = (key.count + place).isMultiple(of: 2) ? .public : .team
            let before = try Made(fixture, audience)
            #expect(!before.hasErrors)
            // Three records of each register, others for each key.
            for index in records.indices.dropFirst() where records.count < 4 || (index + key.count) % 3 == 0 {
                for new in [value, nil] {
                    let edited = StampTests.setting(key, to: new, in: records[index])
                    guard edited != records[index] else { continue }
                    try fixture.put(path, (records[..<index] + [edited] + records[(index + 1)...]).joined())
                    let after = try Made(fixture, audience)
                    // Some cannot be: an action that waits for itself, one that nothing else may name any more.
                    guard !after.hasErrors else { continue }
                    #expect(after.stale(after: before).isEmpty, "\(key): \(records[index].prefix(20))")
                    if after.bytes != before.bytes { shown += 1 }
                    if !["title", "tags", "audience", "aliases", "evidence"].contains(key) {
                        #expect(after.skipped(after: before) > 10, "\(key): made anew for nothing")
                    }
                    tried += 1
                }
            }
            try fixture.put(path, text)
        }
        #expect(tried > 0 && shown > 0)
    }

    /// An action taken away, or put behind the others.
    @Test(arguments: [false, true])
    func orderAndNumberCount(_ isKept: Bool) throws {
        let fixture = try fixture()
        let path = "content/themes/koele-straten/actions.yaml"
        let text = try String(contentsOf: fixture.folder.appending(path: path), encoding: .utf8)
        var records = text.components(separatedBy: "\n  - id: ")
        let before = try Made(fixture, .team)
        let gone = records.remove(at: 8)
        if isKept { records.append(gone) }
        try fixture.put(path, records.joined(separator: "\n  - id: ") + "\n")
        let after = try Made(fixture, .team)
        #expect(after.stale(after: before).isEmpty)
        let isShown = after.bytes != before.bytes
        #expect(isShown)
    }

    /// What is no action counts for every page.
    @Test(arguments: [
        ("content/programme.yaml", "name: ", "name: Nieuw "), ("content/owners.yaml", "name: ", "name: Nieuw "),
        ("content/areas.yaml", "name: ", "name: Nieuw "),
    ])
    func whatIsNoActionCountsForAll(_ path: String, _ old: String, _ new: String) throws {
        let fixture = try fixture()
        let before = try Made(fixture, .public)
        let text = try String(contentsOf: fixture.folder.appending(path: path), encoding: .utf8)
        try fixture.put(path, text.replacingOccurrences(of: old, with: new))
        let after = try Made(fixture, .public)
        #expect(after.stale(after: before).isEmpty)
        let isShown = after.bytes != before.bytes
        #expect(isShown)
    }

    @Test func dayAddressAndAudienceCount() throws {
        let fixture = try fixture()
        func stamps(day: String = "2026-11-21", _ audience: Audience = .public, _ url: String? = nil) throws -> [Digest]
        {
            let prepared = try fixture.prepared(day: day, audience: audience, url: url)
            let stamps = prepared.stamps()
            return prepared.files.filter { $0.address == "404.html" }.map { stamps.stamp(of: $0) }
        }
        let all = try [stamps(), stamps(day: "2026-11-22"), stamps(.team), stamps(.public, "https://example.org/")]
        #expect(Set(all).count == 4)
        #expect(try stamps() == all[0])
    }
}
