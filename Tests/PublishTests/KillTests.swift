import Foundation
import Synchronization
import Testing

@testable import Publish

/// A build that is killed before any of its steps: what is there is the old site whole or the new one, and the next
/// build mends the rest. And a build of which any one step fails: the site is as it was, and nothing is left over.
@Suite struct KillTests {
    /// Something that can happen to an output folder.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var builds: [[String: String]]
        var last: [String: String]
        var inPlace = false
        var hidden = true
        var mine: [String: String] = [:]
        var adopt = false
        /// The file system cannot exchange folders, which shows only when it is tried.
        var cannotExchange = false

        /// What is there before the last build.
        var old: [String: String] { builds.last ?? [:] }
    }

    static let small = [
        "a/1.html": "one", "a/2.html": "two", "b/3.html": "three", "c": "c", "i.html": "i",
        "j.html": "j", "k.html": "k", "l.html": "l",
    ]
    static let next = [
        "a/1.html": "one!", "a/2.html": "two", "c": "c", "d/e/4.html": "four", "i.html": "i",
        "j.html": "j", "k.html": "k", "l.html": "l",
    ]
    static let third = small.merging(["a/1.html": "third"]) { _, b in b }
    static let clashing = [
        "a": "file", "c/d": "folder", "b/3.html": "three", "i.html": "i", "j.html": "j",
        "k.html": "k", "l.html": "l",
    ]

    static let cases = [
        Case(testDescription: "first", builds: [], last: small, hidden: false),
        Case(testDescription: "second", builds: [small], last: next),
        Case(testDescription: "with a spare", builds: [third, small], last: next),
        Case(
            testDescription: "with a spare, all different", builds: [third, small],
            last: small.mapValues { $0 + "!" }),
        Case(testDescription: "files and folders", builds: [third, small], last: clashing),
        Case(testDescription: "file by file", builds: [small], last: next, inPlace: true),
        Case(
            testDescription: "files and folders, file by file", builds: [small], last: clashing,
            inPlace: true),
        Case(testDescription: "no exchange", builds: [small], last: next, cannotExchange: true),
        Case(
            testDescription: "no exchange with a spare", builds: [third, small], last: next,
            cannotExchange: true),
        Case(
            testDescription: "adopting", builds: [], last: small,
            mine: ["c": "mine", "m.txt": "mine", "a/m": "mine"], adopt: true),
        Case(
            testDescription: "adopting, file by file", builds: [], last: small, inPlace: true,
            mine: ["c": "mine", "m.txt": "mine"], adopt: true),
        Case(
            testDescription: "adopted", builds: [third, small], last: next,
            mine: ["m.txt": "mine", "a/m": "mine"]),
    ]

    /// What is made to fail: every step from one on (a kill), or one.
    final class Breaker: Sendable {
        let count = Mutex(0)
        let from: Int
        let onlyOne: Bool
        let code: Int32
        let cannotExchange: Bool

        init(from: Int, onlyOne: Bool, code: Int32, cannotExchange: Bool) {
            self.from = from
            self.onlyOne = onlyOne
            self.code = code
            self.cannotExchange = cannotExchange
        }

        func check(_ step: String) -> Int32? {
            let number = count.withLock { count in
                count += 1
                return count - 1
            }
            if onlyOne ? number == from : number >= from { return code }
            return cannotExchange && step == "exchange" ? EINVAL : nil
        }
    }

    func prepare(_ scenario: Case) throws -> Sandbox {
        let sandbox = try Sandbox(inMemory: true)
        for (name, text) in scenario.mine { try sandbox.put(name, text) }
        if scenario.hidden {
            try sandbox.put(".gitignore", "*")
            try sandbox.put(".git/HEAD", "head")
            try sandbox.put("a/.DS_Store", "finder")
        }
        for pages in scenario.builds {
            try sandbox.build(pages) {
                $0.inPlace = scenario.inPlace
                $0.adopt = !scenario.mine.isEmpty
            }
        }
        return sandbox
    }

    /// Runs the last build with a breaker.
    ///
    /// - Returns: whether it said that it was done.
    func run(_ scenario: Case, _ sandbox: Sandbox, _ breaker: Breaker) -> Bool {
        do {
            try sandbox.build(scenario.last, stamp: "last") {
                $0.inPlace = scenario.inPlace
                $0.adopt = scenario.adopt
                $0.jobs = 1
                $0.fault = { step, _ in breaker.check(step) }
            }
            return true
        } catch {
            return false
        }
    }

    /// The user's files, by where they are.
    func expectMine(
        _ scenario: Case, _ sandbox: Sandbox, _ note: Comment,
        file: SourceLocation = #_sourceLocation
    ) {
        let files = sandbox.files()
        for (name, text) in scenario.mine {
            #expect(
                files[name] == text || files[".adopted/" + name] == text, note, sourceLocation: file
            )
        }
        guard scenario.hidden else { return }
        #expect(files[".gitignore"] == "*", note, sourceLocation: file)
        #expect(files[".git/HEAD"] == "head", note, sourceLocation: file)
        let finder = files["a/.DS_Store"] ?? files[".adopted/a/.DS_Store"]
        #expect(finder == "finder", note, sourceLocation: file)
        #expect(files.keys.allSatisfy { !$0.hasSuffix(".saved") }, note, sourceLocation: file)
    }

    func site(_ pages: [String: String], _ scenario: Case) -> [String: String] {
        pages.merging(scenario.mine) { a, _ in a }
    }

    @Test(arguments: cases) func aKillLeavesOneSiteWhole(scenario: Case) throws {
        var scenario = scenario
        if scenario.last == Self.clashing { scenario.hidden = false }
        let old = site(scenario.old, scenario)
        let new = site(scenario.last, scenario)
        var seen: Set<Bool> = []
        for step in 0..<2000 {
            let sandbox = try prepare(scenario)
            let gitInode = sandbox.inode(".git")
            let breaker = Breaker(
                from: step, onlyOne: false, code: ECANCELED, cannotExchange: scenario.cannotExchange
            )
            let isDone = run(scenario, sandbox, breaker)
            let note: Comment = "\(scenario.testDescription), killed at step \(step)"
            let after = sandbox.pages()
            if !scenario.inPlace, !scenario.cannotExchange {
                #expect(after == old || after == new, note)
                seen.insert(after == new)
            } else {
                // Each page is the old one or the new one.
                for (path, text) in after { #expect(old[path] == text || new[path] == text, note) }
                for path in Set(old.keys).intersection(new.keys)
                where !Self.clashing.keys.contains(path) {
                    #expect(after[path] != nil, note)
                }
            }
            if isDone { #expect(after == new, note) }

            // The next build mends it, even if it takes more than one.
            for again in 0..<step % 4 {
                let breaker = Breaker(
                    from: (step * 7 + again * 3) % 23, onlyOne: false, code: ECANCELED,
                    cannotExchange: scenario.cannotExchange)
                _ = run(scenario, sandbox, breaker)
            }
            do {
                let next = try sandbox.begin { $0.adopt = scenario.adopt }
                next.cancel()
            }
            let mended = sandbox.pages()
            #expect(mended == old || mended == new, note)
            expectMine(scenario, sandbox, note)
            #expect(sandbox.inode(".git") == gitInode, note)
            expectTidy(sandbox, note)
            try sandbox.build(scenario.last, stamp: "last") { $0.adopt = scenario.adopt }
            #expect(sandbox.pages() == new, note)
            expectMine(scenario, sandbox, note)
            expectTidy(sandbox, note)
            #expect(sandbox.isCurrent("last"), note)
            if breaker.count.withLock({ $0 }) <= step { return }
        }
        Issue.record("no end of steps")
    }

    /// Beside the site is at most a tree with the same pages, and nothing is under way.
    func expectTidy(_ sandbox: Sandbox, _ note: Comment) {
        let own = Sandbox.files(in: sandbox.output + "/.werkboek").keys.sorted()
        #expect(own == ["manifest"] || own == [], note)
        guard let beside = sandbox.beside() else { return }
        let spare = beside.filter { !$0.key.hasPrefix("tree/.werkboek/") && $0.key != ".gitignore" }
        let site = Dictionary(
            uniqueKeysWithValues: sandbox.pages().map { ("tree/" + $0.key, $0.value) })
        #expect(spare == site, note)
    }

    @Test(arguments: cases, [ENOSPC, EIO, EACCES]) func aFailureLeavesTheOldSite(
        scenario: Case, code: Int32
    ) throws {
        var scenario = scenario
        if scenario.last == Self.clashing { scenario.hidden = false }
        let old = site(scenario.old, scenario)
        let new = site(scenario.last, scenario)
        for step in 0..<2000 {
            let sandbox = try prepare(scenario)
            let breaker = Breaker(
                from: step, onlyOne: true, code: code, cannotExchange: scenario.cannotExchange)
            let isDone = run(scenario, sandbox, breaker)
            let note: Comment = "\(scenario.testDescription), step \(step) failed"
            let after = sandbox.pages()
            if isDone {
                #expect(after == new, note)
            } else if !scenario.inPlace, !scenario.cannotExchange {
                #expect(after == old, note)
            }
            try sandbox.build(scenario.last, stamp: "last") { $0.adopt = scenario.adopt }
            #expect(sandbox.pages() == new, note)
            expectMine(scenario, sandbox, note)
            expectTidy(sandbox, note)
            if breaker.count.withLock({ $0 }) <= step { return }
        }
        Issue.record("no end of steps")
    }
}
