import Diagnostics
import Editing
import Testing

/// Whatever command edits, and however the file is written: every other line keeps its bytes.
@Suite struct OtherLinesTests {
    /// How a file may be written.
    struct Manner: CustomTestStringConvertible, Sendable {
        var ending: String
        var mark: Bool
        var lastLineEnds: Bool

        var testDescription: String { "\(ending.debugDescription), mark \(mark), ends \(lastLineEnds)" }

        static let all = ["\n", "\r\n"].flatMap { ending in
            [true, false].flatMap { mark in
                [true, false].map { Manner(ending: ending, mark: mark, lastLineEnds: $0) }
            }
        }

        func bytes(_ text: String) -> [UInt8] {
            var text = text
            if !lastLineEnds { while text.hasSuffix("\n") { text.removeLast() } }
            return (mark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.replacing("\n", with: ending).utf8)
        }
    }

    private static let register = "themes/kracht/actions.yaml"
    private static let question = "themes/kracht/questions/1.md"

    private static let files = [
        register: """
        # yaml-language-server: $schema=x
        actions:   # alle acties

          # De eerste.
          - id: T5-A1            # nummer een
            title: 'Kring van "leiders"'
            owner: [ vro,aedes ]
            due:   2026-05
            what: |
              Zie [[T5-A2]] en `[[T5-A2]]`.


              Meer.
            updates:
            - {date: 2026-01-01, note: "begin"}
            - date: 2026-02-01
              note: 'Over [[T5-A2|die]]'   # let op
            blocked-by: T5-A2 # wacht

          - title: "Normen: \\u00e9\\u00e9n lijst"
            id: 'T5-A2'
            tags: [a,b , c]
        # einde
        """,
        question: """
        ---
        id: T5-Q1   # de vraag
        question: "Hoe: zo?"
        ---

        Tekst met  twee spaties   \t
        en [[T5-A2]].

        ## Conclusies

        * Een [[T5-A2]]
        """,
    ]

    private func test(_ manner: Manner) throws -> TestContent {
        let test = try TestContent()
        for (name, text) in Self.files { try test.write(manner.bytes(text), to: name) }
        return test
    }

    private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    }

    /// What an edit did to a file: the lines that went, and those that came.
    private func changes(_ before: [UInt8], _ after: [UInt8]) -> (gone: [String], new: [String]) {
        let difference = lines(after).difference(from: lines(before))
        func texts(_ changes: [CollectionDifference<[UInt8]>.Change]) -> [String] {
            changes.map {
                switch $0 {
                case .insert(_, let line, _), .remove(_, let line, _): String(decoding: line, as: UTF8.self)
                }
            }
        }
        return (texts(difference.removals), texts(difference.insertions))
    }

    /// Carries out a plan and compares all files but those named: they keep every byte.
    private func apply(_ plan: EditPlan, _ test: TestContent, to names: [String]) throws -> [String: [UInt8]] {
        let before = test.everything()
        #expect(!plan.isRefused)
        try plan.apply()
        let after = test.everything()
        for (name, bytes) in before where !names.contains(name) { #expect(after[name] == bytes, "\(name)") }
        return before
    }

    @Test(arguments: Manner.all) func update(_ manner: Manner) throws {
        let test = try test(manner)
        let plan = try test.read().update(UpdateRequest(action: "T5-A1", status: "done", note: "Klaar: ja"))
        let before = try apply(plan, test, to: [Self.register])
        let (gone, new) = changes(before[Self.register] ?? [], test.everything()[Self.register] ?? [])
        #expect(gone == [])
        #expect(new.count == 3)
        #expect(new.allSatisfy { $0.hasSuffix("\r") == (manner.ending == "\r\n") })
    }

    @Test(arguments: Manner.all) func newAction(_ manner: Manner) throws {
        let test = try test(manner)
        let before = try apply(try test.read().add(NewAction(theme: "T5", title: "Nieuw")), test, to: [Self.register])
        let (gone, new) = changes(before[Self.register] ?? [], test.everything()[Self.register] ?? [])
        #expect(gone == [])
        #expect(new.count >= 8)
    }

    @Test(arguments: Manner.all) func rename(_ manner: Manner) throws {
        let test = try test(manner)
        let plan = try test.read().rename("T5-A2", to: "T5-normen")
        let before = try apply(plan, test, to: [Self.register, Self.question])
        let after = test.everything()
        for name in [Self.register, Self.question] {
            let (gone, new) = changes(before[name] ?? [], after[name] ?? [])
            // A line that went came back with the other id, and nothing else in it was touched.
            let renamed = gone.map { line in
                line.contains("`[[T5-A2]]`")
                    ? line.replacing("Zie [[T5-A2]]", with: "Zie [[T5-normen]]")
                    : line.replacing("T5-A2", with: "T5-normen")
            }
            #expect(renamed.filter { !new.contains($0) } == [], "\(name)")
            #expect(new.filter { !renamed.contains($0) }.allSatisfy { $0.contains("aliases") })
        }
        #expect(try test.read().diagnostics.filter { $0.severity == .error }.isEmpty)
    }

    @Test(arguments: Manner.all) func importing(_ manner: Manner) throws {
        let test = try test(manner)
        let table = SourceFile(
            path: "t.csv", name: "t.csv", bytes: Array("id;title;due\nT5-A2;Andere naam;2027\n".utf8))
        let plan = try test.read().importActions(from: table, ImportRequest(theme: "T5"))
        let before = try apply(plan, test, to: [Self.register])
        let (gone, new) = changes(before[Self.register] ?? [], test.everything()[Self.register] ?? [])
        #expect(gone.count { $0.contains("title:") } == 1)
        #expect(gone.filter { !$0.contains("title:") && !$0.hasPrefix("# einde") } == [])
        #expect(new.contains { $0.contains("Andere naam") })
    }
}
