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
        return fixture
    }

    /// Edits of one record of a register, each tried on some of them.
    private static let edits: [(name: String, edit: @Sendable (String) -> String?)] = [
        (
            "status",
            { swapped($0, "status: in-progress", "status: done") ?? swapped($0, "status: planned", "status: dropped") }
        ),
        ("reopened", { swapped($0, "status: done", "status: in-progress") }),
        ("due", { pattern($0, "due: [^,}\n]*", "due: 2026-03-03") }),
        ("due of a step", { pattern($0, "(steps:(?s:.*?)due: )[^,}\n]*", "$12026-02-02") }),
        ("owner", { pattern($0, "\n    owner:[^\n]*\n(      [^\n]*\n)*", "\n    owner: kraanveen\n") }),
        ("no owner", { pattern($0, "\n    owner:[^\n]*\n(      [^\n]*\n)*", "\n") }),
        ("title", { pattern($0, "title: [^\n]*", "title: Heel anders") }),
        ("note", { pattern($0, "note: \"?", "$0Ineens ") }),
        (
            "what",
            { pattern($0, "\n    what:[^\n]*\n(      [^\n]*\n|\n)*", "\n    what: Zie [[T2-A1]] en [[havenbuurt]].\n") }
        ),
        ("tags", { $0.contains("tags:") ? nil : $0 + "\n    tags: [nieuw]" }),
        ("audience", { $0.contains("\n    audience:") ? nil : $0 + "\n    audience: team" }),
        ("help", { $0.contains("help-wanted:") ? nil : $0 + "\n    help-wanted: Wie denkt mee?" }),
        ("wait", { $0.contains("blocked-by:") || $0.contains("T1-A4\n") ? nil : $0 + "\n    blocked-by: T1-A4" }),
        ("areas", { $0.contains("\n    areas:") ? nil : $0 + "\n    areas: havenbuurt" }),
        ("questions", { pattern($0, "\n    questions:[^\n]*", "") }),
        (
            "update",
            {
                pattern(
                    $0, "\n    updates:\n",
                    "\n    updates:\n      - {date: 2026-11-20, status: stalled, note: \"Stil, zie [[T1-A2]].\"}\n")
            }
        ),
        ("gone", { _ in "" }),
    ]

    private static func swapped(_ text: String, _ old: String, _ new: String) -> String? {
        text.contains(old) ? text.replacingOccurrences(of: old, with: new) : nil
    }

    private static func pattern(_ text: String, _ pattern: String, _ new: String) -> String? {
        guard let range = text.range(of: pattern, options: .regularExpression) else { return nil }
        return text.replacingOccurrences(of: pattern, with: new, options: .regularExpression, range: range)
    }

    @Test(arguments: edits.indices)
    func nothingGoesOutOfDate(_ number: Int) throws {
        let (name, edit) = StampTests.edits[number]
        let fixture = try fixture()
        var tried = 0
        for (place, path) in [
            "content/themes/koele-straten/actions.yaml", "content/themes/samen-beheren/actions.yaml",
        ].enumerated() {
            let url = fixture.folder.appending(path: path)
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
            let records = text.components(separatedBy: "\n  - id: ").enumerated()
                .map { $0.offset == 0 ? $0.element : "\n  - id: " + $0.element }
            let audience: Audience = (number + place).isMultiple(of: 2) ? .public : .team
            let before = try Made(fixture, audience)
            #expect(!before.hasErrors)
            // Three records of each register, others for each edit.
            var left = 3
            for step in records.indices.dropFirst() {
                let index = 1 + (step + number) % (records.count - 1)
                guard left > 0, let edited = edit(records[index]) else { continue }
                left -= 1
                try fixture.put(path, (records[..<index] + [edited] + records[(index + 1)...]).joined())
                let after = try Made(fixture, audience)
                #expect(after.stale(after: before).isEmpty, "\(name): \(records[index].prefix(20))")
                let isShown = after.bytes != before.bytes
                #expect(isShown, "\(name) shows nowhere")
                if !["title", "gone", "tags", "audience"].contains(name) {
                    #expect(after.skipped(after: before) > 10, "\(name): made anew for nothing")
                }
                tried += 1
            }
            try fixture.put(path, text)
        }
        #expect(tried > 0)
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
