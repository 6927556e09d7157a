import Hashing
import Foundation
import Synchronization
import Testing

@testable import Publish

/// Several at one output folder at once.
@Suite struct HoldTests {
    @Test func aSecondBuildIsTurnedAway() throws {
        let sandbox = try Sandbox()
        let first = try sandbox.begin()
        #expect(throws: PublishError.busy) { try sandbox.begin { $0.patience = 0 } }
        try first.finish(["a": "1"])
        try sandbox.build(["a": "2"])
        let third = try sandbox.begin()
        third.cancel()
        try sandbox.build(["a": "3"])
        #expect(sandbox.pages() == ["a": "3"])
    }

    @Test func aSecondBuildWaitsAWhile() throws {
        let sandbox = try Sandbox()
        try sandbox.build(["a": "0"])
        let first = try sandbox.begin()
        Thread.detachNewThread {
            usleep(100_000)
            _ = try? first.finish(["a": "1", "b": "1"])
        }
        let second = try sandbox.begin { $0.patience = 10_000 }
        // It sees what the first one made.
        #expect(second.record(of: "b")?.content == Digest("1"))
        try second.finish(["a": "2"])
        #expect(sandbox.pages() == ["a": "2"])
    }

    @Test func buildsThatRaceDoNoHarm() throws {
        let sandbox = try Sandbox()
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for turn in 0..<10 {
                let pages = Dictionary(
                    uniqueKeysWithValues: (0..<12).map {
                        ("p/\($0)", "\(thread) \($0 < 2 ? turn : 0)")
                    })
                do {
                    try sandbox.build(pages) { $0.patience = 60_000 }
                } catch {
                    Issue.record(error)
                }
            }
        }
        let pages = sandbox.pages()
        #expect(pages.count == 12)
        #expect(Set(pages.values.compactMap(\.first)).count == 1)
    }

    @Test func pagesMayBeWrittenByManyThreads() throws {
        let sandbox = try Sandbox()
        let publication = try sandbox.begin()
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for number in 0..<50 {
                do {
                    try publication.write(
                        "d\(number % 7)/e\(thread)/\(number)", Array("\(number)".utf8),
                        fingerprint: Digest(""))
                } catch {
                    Issue.record(error)
                }
            }
        }
        #expect(try publication.commit(stamp: Digest("s")).written == 400)
        #expect(sandbox.pages().count == 400)
        #expect(sandbox.isCurrent("s"))
    }

    /// Whoever reads meanwhile gets every page, and those of one opened folder belong together.
    @Test(arguments: [false, true]) func readersMissNothing(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        func pages(_ version: Int) -> [String: String] {
            Dictionary(
                uniqueKeysWithValues: (0..<20).map { ("p/\($0)", $0 < 3 ? "\(version)" : "same") })
        }
        // Child processes of other tests can hold a copied lock for a moment.
        func settle(_ options: inout Publication.Options) {
            options.inPlace = inPlace
            options.patience = 60_000
        }
        try sandbox.build(pages(0)) { settle(&$0) }
        let isOver = Mutex(false)
        let reads = Mutex(0)
        let group = DispatchGroup()
        Thread.detachNewThread {
            while !isOver.withLock({ $0 }) {
                for page in ["p/0", "p/1", "p/2", "p/3", "p/19"] where sandbox.text(page) == nil {
                    Issue.record("\(page) is missing")
                }
                reads.withLock { $0 += 1 }
            }
            group.leave()
        }
        group.enter()
        for version in 1..<150 { try sandbox.build(pages(version)) { settle(&$0) } }
        isOver.withLock { $0 = true }
        group.wait()
        #expect(reads.withLock { $0 } > 0)
    }
}
