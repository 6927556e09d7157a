import Diagnostics
import Foundation
import Glibc
import Testing

@testable import Editing

@Suite struct WritingTests {
    private let owners = "owners.yaml"
    private let actions = "themes/kracht/actions.yaml"

    /// A plan that changes two files and makes one in a new folder.
    private func plan(_ test: TestContent) throws -> EditPlan {
        var draft = Draft(try test.read())
        for name in [owners, actions] {
            let index = try #require(draft.content.file(named: name))
            let end = draft.files.files[index].bytes.count
            draft.add(Edit(path: name, range: end..<end, replacement: Array("# Erbij\n".utf8)))
        }
        draft.create("themes/nieuw/theme.md", ["---", "title: Nieuw", "---"])
        let plan = try draft.finish()
        #expect(plan.errors == [])
        #expect(plan.changedFiles == [owners, actions, "themes/nieuw/theme.md"])
        return plan
    }

    @Test func writesAllAndLeavesNothingBehind() throws {
        let test = try TestContent()
        let before = test.everything()
        chmod(test.path + "/" + owners, 0o640)
        try plan(test).apply()
        let after = test.everything()
        #expect(Set(after.keys) == Set(before.keys).union(["themes/nieuw/theme.md"]))
        #expect(test[owners] == String(decoding: before[owners] ?? [], as: UTF8.self) + "# Erbij\n")
        var facts = stat()
        stat(test.path + "/" + owners, &facts)
        #expect(facts.st_mode & 0o777 == 0o640)
    }

    @Test func changesNothingWhicheverStepFails() throws {
        final class Count: @unchecked Sendable {
            var steps: [String] = []
        }
        let all = Count()
        let counted = try TestContent()
        try plan(counted).apply(fault: { step, _ in
            all.steps.append(step)
            return nil
        })
        #expect(
            Set(all.steps) == [
                "folder", "write", "flush", "keep", "replace", "make", "flush-folder",
            ])
        for failing in all.steps.indices {
            let test = try TestContent()
            let before = test.everything()
            let plan = try plan(test)
            let count = Count()
            #expect(throws: EditError.self, "\(failing) \(all.steps[failing])") {
                try plan.apply(fault: { step, _ in
                    count.steps.append(step)
                    return count.steps.count - 1 == failing ? ENOSPC : nil
                })
            }
            #expect(test.everything() == before, "\(failing) \(all.steps[failing])")
            #expect(!test.has("themes/nieuw"))
        }
    }

    @Test func changesNothingInAFolderThatCannotBeWritten() throws {
        // Whoever may write everywhere can still not write below what is a file.
        let test = try TestContent()
        let plan = try plan(test)
        try test.write([], to: "themes/nieuw")
        let before = test.everything()
        #expect(throws: EditError.self) { try plan.apply() }
        #expect(test.everything() == before)

        guard geteuid() != 0 else { return }
        let locked = try TestContent()
        let other = try self.plan(locked)
        let untouched = locked.everything()
        chmod(locked.path + "/themes/kracht", 0o555)
        defer { chmod(locked.path + "/themes/kracht", 0o755) }
        #expect(throws: EditError.self) { try other.apply() }
        #expect(locked.everything() == untouched)
    }

    @Test func doesNotUndoWhatSomebodyElseWrote() throws {
        let test = try TestContent()
        let plan = try plan(test)
        try test.write(Array("owners: []\n".utf8), to: owners)
        let before = test.everything()
        do {
            try plan.apply()
            Issue.record("written over")
        } catch {
            #expect(
                error.words == [
                    "`\(test.path)/owners.yaml` is intussen gewijzigd, dus er is niets geschreven. Probeer het opnieuw."
                ])
        }
        #expect(test.everything() == before)

        let made = try TestContent()
        let other = try self.plan(made)
        try made.write(Array("---\ntitle: Anders\n---\n".utf8), to: "themes/nieuw/theme.md")
        #expect(throws: EditError.self) { try other.apply() }
        #expect(made["themes/nieuw/theme.md"] == "---\ntitle: Anders\n---\n")
    }

    @Test func writesThroughALink() throws {
        let test = try TestContent()
        let text = test[owners]
        try test.write(Array(text.utf8), to: "_bron/owners.txt")
        unlink(test.path + "/" + owners)
        symlink("_bron/owners.txt", test.path + "/" + owners)
        try plan(test).apply()
        #expect(test["_bron/owners.txt"] == text + "# Erbij\n")
        var facts = stat()
        lstat(test.path + "/" + owners, &facts)
        #expect(facts.st_mode & S_IFMT == S_IFLNK)
    }

    @Test func refusesEditsThatOverlap() {
        let bytes = Array("abcdef".utf8)
        let edits = [
            Edit(path: "", range: 3..<3, replacement: Array("1".utf8)),
            Edit(path: "", range: 0..<3, replacement: Array("2".utf8)),
            Edit(path: "", range: 3..<3, replacement: Array("3".utf8)),
        ]
        #expect(edits.applied(to: bytes).map { String(decoding: $0, as: UTF8.self) } == "213def")
        #expect(
            [
                Edit(path: "", range: 0..<2, replacement: []),
                Edit(path: "", range: 1..<3, replacement: []),
            ].applied(to: bytes) == nil)
        #expect([Edit(path: "", range: 5..<9, replacement: [])].applied(to: bytes) == nil)
    }
}
