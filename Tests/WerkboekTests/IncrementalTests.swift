import Foundation
import Testing

/// Whatever was built before, on however many threads or machines: the site is the one that a clean build makes.
@Suite struct IncrementalTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func randomEditsGiveTheSiteOfACleanBuild(_ seed: UInt64) throws {
        var world = World(seed: seed)
        let fixture = try Fixture("-- no programme --")
        var known: Set<String> = []
        for turn in 0..<14 {
            let change = turn == 0 ? "the beginning" : world.change()
            try write(world, fixture, &known)
            let jobs = turn % 3 == 0 ? "1" : "2"
            let built = try build("site", world, fixture, ["--jobs", jobs])
            #expect(built.code == 0, "\(change): \(built.errors)")
            let clean = try build("schoon-\(turn)", world, fixture, ["--jobs", "2"])
            #expect(clean.code == 0, "\(change): \(clean.errors)")
            expectSame(
                try files(fixture.folder.appending(path: "site")),
                try files(fixture.folder.appending(path: "schoon-\(turn)")), "turn \(turn), \(change)")
        }
    }

    @Test func whatIsTouchedInTheSiteIsMended() throws {
        let world = World(seed: 4)
        let fixture = try Fixture("-- no programme --")
        var known: Set<String> = []
        try write(world, fixture, &known)
        #expect(try build("site", world, fixture).code == 0)
        let site = fixture.folder.appending(path: "site")
        let before = try files(site)
        try Data("anders".utf8).write(to: site.appending(path: "acties/w0.html"))
        try FileManager.default.removeItem(at: site.appending(path: "agenda.html"))
        let mended = try build("site", world, fixture, ["--explain"])
        #expect(mended.code == 0)
        #expect(mended.errors.contains("acties/w0.html: niet meer zoals de vorige build het schreef"))
        #expect(mended.errors.contains("agenda.html: niet meer zoals de vorige build het schreef"))
        #expect(!mended.errors.contains("index.html:"))
        expectSame(try files(site), before, "mended")
    }

    @Test func explainSaysWhyAndOnlyThoseAreRendered() throws {
        let fixture = try Fixture(
            """
            -- content/owners.yaml --
            owners:
              - {id: o, name: Kring}
            -- content/themes/een/theme.md --
            ---
            id: T
            title: Eén
            ---
            -- content/themes/een/actions.yaml --
            actions:
              - {id: A1, title: Eerste, owner: o}
              - {id: A2, title: Tweede, owner: o}
            """)
        let first = try Tool.run(["build", "--today", "2026-11-21", "--explain"], in: fixture.folder)
        #expect(first.errors.contains("acties/a1.html: new") || first.errors.contains("acties/a1.html: nieuw"))
        try fixture.put(
            "content/themes/een/actions.yaml",
            "actions:\n  - {id: A1, title: Eerste, owner: o}\n  - {id: A2, title: Anders, owner: o}\n")
        let second = try Tool.run(["build", "--today", "2026-11-21", "--explain", "--timings"], in: fixture.folder)
        #expect(second.errors.contains("acties/a2.html: wat er te zien is, is veranderd"))
        #expect(!second.errors.contains("acties/a1.html"))
        for line in ["list: ", "read: ", "render: ", "files read: ", "files written: ", "files skipped: "] {
            #expect(second.errors.contains(line))
        }
    }

    @Test func sharesMakeTheSiteOfOneMachine() throws {
        let world = World(seed: 5)
        let fixture = try Fixture("-- no programme --")
        var known: Set<String> = []
        try write(world, fixture, &known)
        #expect(try build("heel", world, fixture).code == 0)
        let whole = try files(fixture.folder.appending(path: "heel"))
        let merged = fixture.folder.appending(path: "samen")
        try FileManager.default.createDirectory(at: merged, withIntermediateDirectories: true)
        var sizes: [Int] = []
        for index in 1...4 {
            let part = try build("deel-\(index)", world, fixture, ["--shard", "\(index)/4"])
            #expect(part.code == 0, "\(part.errors)")
            let folder = fixture.folder.appending(path: "deel-\(index)")
            sizes.append(try files(folder).count)
            let copy = Process()
            copy.executableURL = URL(fileURLWithPath: "/bin/cp")
            copy.arguments = ["-R", folder.path + "/.", merged.path]
            try copy.run()
            copy.waitUntilExit()
            #expect(copy.terminationStatus == 0)
        }
        #expect(sizes.reduce(0, +) == whole.count)
        #expect(sizes.allSatisfy { $0 > whole.count / 8 })
        expectSame(try files(merged), whole, "merged")
        // The merged folder is a site like any other: the next build takes it over and finds nothing to write.
        let after = try build("samen", world, fixture)
        #expect(after.code == 0, "\(after.errors)")
        expectSame(try files(merged), whole, "built on top of it")
    }

    @Test(arguments: ["0/4", "5/4", "1", "1/0", "a/b", "1/4/2"])
    func refusesOtherShares(_ text: String) throws {
        let fixture = try Fixture("-- no programme --")
        let outcome = try Tool.run(["build", "--shard", text], in: fixture.folder)
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("1/4"))
    }

    private func build(_ output: String, _ world: World, _ fixture: Fixture, _ options: [String] = []) throws
        -> Tool.Outcome
    {
        try Tool.run(
            ["build", "--today", "2026-11-\(world.day)", "--output", output] + options, in: fixture.folder)
    }

    /// Writes what differs and removes what is gone.
    private func write(_ world: World, _ fixture: Fixture, _ known: inout Set<String>) throws {
        let files = world.files
        for gone in known.subtracting(files.keys) { try fixture.remove(gone) }
        for (name, text) in files {
            let file = fixture.folder.appending(path: name)
            if (try? String(contentsOf: file, encoding: .utf8)) != text { try fixture.put(name, text) }
        }
        known = Set(files.keys)
    }

    /// All files of a site but the record of the build.
    private func files(_ folder: URL) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where !path.hasPrefix(".") {
            let file = folder.appending(path: path)
            if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
                found[path] = try Data(contentsOf: file)
            }
        }
        return found
    }

    private func expectSame(_ a: [String: Data], _ b: [String: Data], _ what: String) {
        let different = Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
        #expect(different == [], "\(what)")
    }
}
