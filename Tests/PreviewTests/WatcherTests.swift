import Foundation
import Testing

@testable import Preview

/// Changes in real folders. `limit` is long, for a machine may be busy; a change is noticed long before.
@Suite struct WatcherTests {
    private let limit = 5000

    private func watcher(_ tree: Tree, most: Int = .max) throws -> Watcher {
        Watcher([tree.path("content")], stop: try Waker(), most: most)
    }

    private func tree() throws -> Tree { try Tree(["content/a.md": "een", "content/map/b.md": "twee"]) }

    @Test func quietWhileNothingHappens() throws {
        let tree = try tree()
        var watcher = try watcher(tree)
        #expect(watcher.wait(300) == .nothing)
        let isLooking = watcher.isLooking
        #expect(!isLooking)
    }

    @Test(
        arguments: [
            { try $0.write("content/a.md", "anders") }, { try $0.replace("content/map/b.md", "anders") },
            { try $0.write("content/nieuw.md", "nieuw") }, { try $0.remove("content/a.md") },
            { try $0.move("content/a.md", "content/map/a.md") }, { try $0.remove("content/map") },
            { try $0.move("content/map", "elders") }, { try $0.link("content/c.md", to: "a.md") },
            { try $0.remove("content") }, { try $0.move("content", "elders") },
        ] as [@Sendable (Tree) throws -> Void])
    func noticesAChange(_ change: @Sendable (Tree) throws -> Void) throws {
        let tree = try tree()
        var watcher = try watcher(tree)
        try change(tree)
        #expect(watcher.wait(limit) == .changed)
        #expect(watcher.wait(300) == .nothing)
    }

    @Test(arguments: ["content/.a.md.swp", "content/.git/index"])
    func passesOverHiddenNames(_ name: String) throws {
        let tree = try tree()
        try tree.makeFolder("content/.git")
        var watcher = try watcher(tree)
        try tree.write(name, "x")
        #expect(watcher.wait(300) == .nothing)
    }

    @Test func aBurstIsOneChange() throws {
        let tree = try tree()
        var watcher = try watcher(tree)
        for i in 0..<50 { try tree.replace("content/map/\(i).md", "x") }
        #expect(watcher.wait(limit) == .changed)
        #expect(watcher.wait(300) == .nothing)
    }

    @Test func watchesNewFoldersAtOnce() throws {
        let tree = try tree()
        var watcher = try watcher(tree)
        try tree.write("content/x/y/z/c.md", "drie")
        #expect(watcher.wait(limit) == .changed)
        try tree.write("content/x/y/z/c.md", "vier")
        #expect(watcher.wait(limit) == .changed)
    }

    @Test func followsAFolderUnderItsNewName() throws {
        let tree = try tree()
        try tree.write("content/map/diep/c.md", "drie")
        var watcher = try watcher(tree)
        try tree.move("content/map", "content/anders")
        #expect(watcher.wait(limit) == .changed)
        try tree.write("content/anders/diep/c.md", "vier")
        #expect(watcher.wait(limit) == .changed)
        try tree.move("content/anders", "weg")
        #expect(watcher.wait(limit) == .changed)
        try tree.write("weg/b.md", "vijf")
        #expect(watcher.wait(500) == .nothing)
    }

    @Test func noticesAFolderThatComesLater() throws {
        let tree = try Tree()
        var watcher = try watcher(tree)
        #expect(watcher.wait(300) == .nothing)
        try tree.write("content/a.md", "een")
        #expect(watcher.wait(limit) == .changed)
        try tree.write("content/a.md", "twee")
        #expect(watcher.wait(limit) == .changed)
    }

    @Test func followsALinkThatIsSetAnew() throws {
        let tree = try Tree(["een/a.md": "een", "twee/a.md": "twee"])
        try tree.link("content", to: "een")
        var watcher = try watcher(tree)
        try tree.link("content", to: "twee")
        #expect(watcher.wait(limit) == .changed)
        try tree.write("twee/a.md", "anders")
        #expect(watcher.wait(limit) == .changed)
        try tree.write("een/a.md", "anders")
        #expect(watcher.wait(300) == .nothing)
    }

    /// More changes than the system keeps: the folder that was made among the lost ones is found all the same.
    @Test func findsWhatWasLost() throws {
        let tree = try tree()
        var watcher = try watcher(tree)
        let most = (try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8))
            .flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
        for i in 0...(most ?? 16384) / 2 {
            let path = tree.path("content/\(i % 2)")
            close(open(path, O_CREAT | O_WRONLY, 0o644))
            unlink(path)
        }
        try tree.makeFolder("content/verloren")
        #expect(watcher.wait(limit) == .changed)
        #expect(watcher.wait(300) == .nothing)
        try tree.write("content/verloren/c.md", "drie")
        #expect(watcher.wait(limit) == .changed)
    }

    @Test func looksForItselfWhereTheSystemDoesNotTell() throws {
        let tree = try tree()
        var watcher = try watcher(tree, most: 1)
        let isLooking = watcher.isLooking
        #expect(isLooking)
        #expect(watcher.wait(1500) == .nothing)
        try tree.replace("content/map/b.md", "een")
        #expect(watcher.wait(limit) == .changed)
        #expect(watcher.wait(1500) == .nothing)
        try tree.remove("content/map/b.md")
        #expect(watcher.wait(limit) == .changed)
    }

    @Test func stops() throws {
        let tree = try tree()
        let stop = try Waker()
        var watcher = Watcher([tree.path("content")], stop: stop)
        stop.wake()
        #expect(watcher.wait(limit) == .stopped)
    }
}
