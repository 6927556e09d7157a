import Hashing
import Foundation
import Testing

@testable import Publish

/// What a build leaves, with folders exchanged and file by file.
@Suite struct BuildTests {
    static let ways = [false, true]
    let old = [
        "index.html": "start", "acties/1.html": "one", "acties/2.html": "two",
        "gone/3.html": "three",
    ]
    let new = [
        "index.html": "start", "acties/1.html": "one, changed", "acties/2.html": "two",
        "fresh/deep/4.html": "four",
    ]

    @Test(arguments: ways) func firstBuildMakesTheFolder(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        let outcome = try sandbox.build(old) { $0.inPlace = inPlace }
        #expect(sandbox.pages() == old)
        #expect(outcome.written == 4)
        #expect(outcome.bytes == 5 + 3 + 3 + 5)
        #expect(outcome.method == (inPlace ? .inPlace : .exchanged))
        #expect(sandbox.beside() == nil)
        #expect(sandbox.isCurrent())
    }

    @Test(arguments: ways) func changesAreSwitchedOver(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        try sandbox.build(old) { $0.inPlace = inPlace }
        let before = sandbox.status("acties/2.html")
        let outcome = try sandbox.build(new) { $0.inPlace = inPlace }
        #expect(sandbox.pages() == new)
        #expect(outcome.written == 2 && outcome.kept == 2 && outcome.removed == 1)
        #expect(!sandbox.exists("gone"))
        let after = sandbox.status("acties/2.html")
        #expect(before?.st_ino == after?.st_ino)
        #expect(before?.st_mtim.tv_nsec == after?.st_mtim.tv_nsec)
        #expect(sandbox.isCurrent())
    }

    /// Names that look alike and are not the same bytes.
    @Test(arguments: ways) func foldersAreToldApartByTheirBytes(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        try sandbox.build(old) { $0.inPlace = inPlace }
        try sandbox.build(new) { $0.inPlace = inPlace }
        let alike = ["caf\u{E9}/a.html": "one", "cafe\u{301}/b.html": "other", "index.html": "start"]
        try sandbox.build(alike) { $0.inPlace = inPlace }
        #expect(sandbox.pages() == alike)
        try sandbox.build(old, stamp: "again") { $0.inPlace = inPlace }
        #expect(sandbox.pages() == old && sandbox.isCurrent("again"))
        #expect(!sandbox.exists("caf\u{E9}") && !sandbox.exists("cafe\u{301}"))
    }

    @Test(arguments: ways) func manyBuildsInARowStayRight(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        var pages = Dictionary(
            uniqueKeysWithValues: (0..<40).map { ("p/\($0).html", "page \($0)") })
        try sandbox.build(pages) { $0.inPlace = inPlace }
        for turn in 0..<8 {
            pages["p/\(turn).html"] = "changed in \(turn)"
            pages["p/\(30 + turn).html"] = nil
            pages["new\(turn)/x.html"] = "new in \(turn)"
            if turn > 2 { pages["new\(turn - 2)/x.html"] = nil }
            try sandbox.build(pages, stamp: "\(turn)") { $0.inPlace = inPlace }
            #expect(sandbox.pages() == pages)
            #expect(sandbox.isCurrent("\(turn)"))
            #expect(!sandbox.isCurrent("other"))
        }
    }

    @Test func theSpareHoldsJustWhatTheSiteDoes() throws {
        let sandbox = try Sandbox()
        var pages = Dictionary(
            uniqueKeysWithValues: (0..<40).map { ("p/\($0).html", "page \($0)") })
        try sandbox.build(pages)
        try sandbox.put(".nojekyll", "")
        #expect(sandbox.beside() == nil)
        for turn in 0..<3 {
            pages["p/\(turn).html"] = nil
            pages["q\(turn)/x.html"] = "x"
            pages["p/39.html"] = "turn \(turn)"
            try sandbox.build(pages)
            let spare = try #require(sandbox.beside()).filter {
                $0.key.hasPrefix("tree/") && !$0.key.hasPrefix("tree/.werkboek/")
            }
            #expect(
                spare
                    == Dictionary(uniqueKeysWithValues: pages.map { ("tree/" + $0.key, $0.value) }))
            #expect(sandbox.pages() == pages)
            #expect(sandbox.exists(".nojekyll"))
        }
        // A spare that was meddled with is not used.
        let side = sandbox.path + "/.site.werkboek/tree/p/20.html"
        try FileManager.default.removeItem(atPath: side)
        try "not the page".write(toFile: side, atomically: false, encoding: .utf8)
        pages["p/39.html"] = "last"
        try sandbox.build(pages)
        #expect(sandbox.pages() == pages)
    }

    @Test(arguments: ways) func nothingChangedTouchesNothing(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        try sandbox.build(old) { $0.inPlace = inPlace }
        let before = ["", ".werkboek", ".werkboek/manifest", "index.html", "acties"].map {
            sandbox.status($0)
        }
        let outcome = try sandbox.build(old) { $0.inPlace = inPlace }
        let after = ["", ".werkboek", ".werkboek/manifest", "index.html", "acties"].map {
            sandbox.status($0)
        }
        #expect(outcome.method == .unchanged && outcome.kept == 4)
        #expect(before.map { $0?.st_ino } == after.map { $0?.st_ino })
        #expect(before.map { $0?.st_mtim.tv_nsec } == after.map { $0?.st_mtim.tv_nsec })
    }

    @Test func equalBytesAreKeptWhateverTheFingerprint() throws {
        let sandbox = try Sandbox()
        try sandbox.build(old)
        let inode = sandbox.inode("index.html")
        let publication = try sandbox.begin()
        #expect(publication.record(of: "index.html")?.content == Digest("start"))
        #expect(publication.record(of: "nothing.html") == nil)
        for (path, text) in old {
            #expect(try !publication.write(path, Array(text.utf8), fingerprint: Digest("other")))
        }
        #expect(try publication.commit(stamp: Digest("stamp 2")).method == .unchanged)
        #expect(sandbox.inode("index.html") == inode)
        #expect(sandbox.isCurrent("stamp 2") && !sandbox.isCurrent())
        #expect(try sandbox.begin().record(of: "index.html")?.fingerprint == Digest("other"))
    }

    @Test(arguments: ways) func aPageThatWasMeddledWithIsWrittenAgain(inPlace: Bool) throws {
        let sandbox = try Sandbox()
        try sandbox.build(old) { $0.inPlace = inPlace }
        try sandbox.put("index.html", "other")
        try sandbox.remove("acties/2.html")
        #expect(!sandbox.isCurrent())
        try sandbox.build(old) { $0.inPlace = inPlace }
        #expect(sandbox.pages() == old)
        try sandbox.remove("acties")
        try sandbox.build(old) { $0.inPlace = inPlace }
        #expect(sandbox.pages() == old)
    }

    @Test func aFaithfulCopyIsKept() throws {
        let sandbox = try Sandbox()
        try sandbox.build(old)
        try FileManager.default.moveItem(atPath: sandbox.output, toPath: sandbox.path + "/away")
        try FileManager.default.copyItem(atPath: sandbox.path + "/away", toPath: sandbox.output)
        #expect(!sandbox.isCurrent())
        let outcome = try sandbox.build(old)
        #expect(outcome.method == .unchanged && outcome.kept == 4)
        #expect(sandbox.isCurrent())
    }

    @Test func cancellingLeavesNothing() throws {
        let sandbox = try Sandbox()
        let first = try sandbox.begin()
        try first.write("a.html", [1], fingerprint: Digest(""))
        first.cancel()
        #expect(!sandbox.exists("") && sandbox.beside() == nil)
        try sandbox.build(old)
        do {
            let second = try sandbox.begin()
            try second.write("a.html", [1], fingerprint: Digest(""))
        }
        #expect(sandbox.pages() == old && sandbox.beside() == nil)
        #expect(sandbox.isCurrent())
    }

    @Test func filesAreCopied() throws {
        let sandbox = try Sandbox()
        let source = sandbox.path + "/picture"
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 3) }
        try Data(bytes).write(to: URL(fileURLWithPath: source))
        for turn in 0..<3 {
            let publication = try sandbox.begin()
            let isNew = try publication.copyFile(
                from: source, to: "media/picture.png", fingerprint: Digest("\(turn)"))
            #expect(isNew == (turn == 0))
            #expect(
                try publication.commit(stamp: Digest("s")).method
                    == (turn == 0 ? .exchanged : .unchanged))
        }
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: sandbox.output + "/media/picture.png"))
                == Data(bytes))
        #expect(sandbox.inode("media/picture.png") != nil)
        mkfifo(sandbox.path + "/pipe", 0o600)
        for bad in ["/pipe", "", "/missing"] {
            let publication = try sandbox.begin()
            #expect(throws: PublishError.self) {
                try publication.copyFile(from: sandbox.path + bad, to: "x", fingerprint: Digest(""))
            }
            #expect(throws: PublishError.self) { try publication.commit(stamp: Digest("s")) }
        }
        #expect(sandbox.isCurrent("s"))
    }

    @Test func theRecordHoldsNoNames() throws {
        let sandbox = try Sandbox()
        for text in ["MARKERTEXT one", "MARKERTEXT two"] {
            try sandbox.build([
                "markername/markerpage.html": text, "x.html": "x", "y.html": "y", "z.html": "z",
                "q.html": "",
            ])
            for (name, _) in Sandbox.files(in: sandbox.output + "/.werkboek") {
                let bytes = try Data(
                    contentsOf: URL(fileURLWithPath: sandbox.output + "/.werkboek/" + name))
                for word in ["marker", "MARKER"] {
                    #expect(bytes.range(of: Data(word.utf8)) == nil)
                }
            }
        }
    }
}
